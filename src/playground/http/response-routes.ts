import { bodyLimit } from 'hono/body-limit';
import type { Pauses } from '../delivery/pause.js';
import { respond } from '../respond.js';
import { SlackError } from '../web-api/slack-error.js';
import type { World } from '../world.js';
import { readArguments } from './arguments.js';
import { type App, BODY } from './environment.js';
import { hang } from './hang.js';

const NAME = 'response_url';

/** Where answers to commands and interactions go: `/response/<team>/<secret>`. */
export function addResponseRoutes(app: App, { world, pauses }: { world: World; pauses: Pauses }): void {
  app.post('/response/:team/:secret', bodyLimit({ maxSize: BODY.call }), async (context) => {
    const given = (await readArguments(context)) ?? {};
    const entry = world.traffic.begin('from-bot', NAME, given);
    if (world.faults.strikes('rate_limited', NAME)) {
      entry.end(null, 'ratelimited');
      return context.json({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': '1' });
    }
    if (world.faults.strikes('server_error', NAME)) {
      entry.end(null, 'service_unavailable');
      return context.json({ ok: false, error: 'service_unavailable' }, 503);
    }
    const error = accept(world, context.req.param('secret'), given);
    entry.end({ ok: error === null, ...(error === null ? {} : { error: error.code }) }, error?.code ?? null);
    if (error !== null) {
      return context.json({ ok: false, error: error.code, ...error.details }, error.code.endsWith('_url') ? 404 : 400);
    }
    if (world.faults.strikes('time_out_after_accepting', NAME)) return hang(context.env, pauses, world.timing.timeOut);
    return context.json({ ok: true });
  });
}

function accept(world: World, secret: string, given: unknown): SlackError | null {
  const target = world.responseUrls.use(secret);
  if (typeof target === 'string') return new SlackError(target);
  try {
    if (world.faults.strikes('invalid_blocks', NAME)) throw new SlackError('invalid_blocks');
    respond(world, target, given);
    return null;
  } catch (error) {
    if (error instanceof SlackError) return error;
    throw error;
  }
}
