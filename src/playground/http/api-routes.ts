import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Pauses } from '../delivery/pause.js';
import type { Json } from '../json.js';
import type { Tiers } from '../tiers.js';
import { type Answer, answerCall, type Call } from '../web-api/answer.js';
import { METHODS } from '../web-api/methods.js';
import type { World } from '../world.js';
import { readArguments, readToken } from './arguments.js';
import { type App, BODY, type Environment } from './environment.js';
import { hang } from './hang.js';

interface Parts {
  readonly world: World;
  readonly tiers: Tiers;
  readonly pauses: Pauses;
}

/** The Web API: `/api/<method>`. */
export function addApiRoutes(app: App, { world, tiers, pauses }: Parts): void {
  const limit = bodyLimit({
    maxSize: BODY.call,
    onError: (context) => context.json({ ok: false, error: 'request_too_large' }),
  });
  app.on(['GET', 'POST'], '/api/:method', limit, async (context: Context<Environment>) => {
    const method = context.req.param('method') ?? '';
    const given = await readArguments(context);
    const { token: _token, ...shown } = given ?? {};
    const entry = world.traffic.begin('from-bot', method, shown);
    const answer =
      given === null ? NOT_JSON : answered({ world, tiers, methods: METHODS }, call(context, method, given));
    entry.end(answer.hang ? { ...answer.body, note: 'done, but never answered' } : answer.body, errorOf(answer));
    if (answer.hang) return hang(context.env, pauses, world.timing.timeOut);
    return context.json(answer.body, answer.status, { ...answer.headers });
  });
}

/** A fault of the playground itself is answered as Slack answers its own, and logged. */
function answered(parts: Parameters<typeof answerCall>[0], given: Call): Answer {
  try {
    return answerCall(parts, given);
  } catch (error) {
    parts.world.log.error({ err: error, method: given.method }, 'The playground failed to answer.');
    return { status: 500, body: { ok: false, error: 'internal_error' }, headers: {}, hang: false };
  }
}

const NOT_JSON: Answer = { status: 200, body: { ok: false, error: 'invalid_json' }, headers: {}, hang: false };

function call(context: Context, method: string, given: Json) {
  return { method, token: readToken(context, given), arguments: given };
}

function errorOf({ body, hang: hangs }: Answer): string | null {
  if (typeof body.error === 'string') return body.error;
  return hangs ? 'time_out_after_accepting' : null;
}
