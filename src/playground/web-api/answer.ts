import type { Json } from '../json.js';
import type { Tiers } from '../tiers.js';
import type { World } from '../world.js';
import type { Method } from './method.js';
import { SlackError } from './slack-error.js';

/** A call as it came in. */
export interface Call {
  readonly method: string;
  readonly arguments: Json;
  readonly token: string | null;
}

/** What is answered: Slack says 200 to everything but too many calls and its own faults; `hang` never answers in time. */
export interface Answer {
  readonly status: 200 | 429 | 500 | 503;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;
  readonly hang: boolean;
}

interface Parts {
  readonly world: World;
  readonly methods: ReadonlyMap<string, Method>;
  readonly tiers: Tiers;
}

/** Answers one call of the Web API: token, faults that are armed, limits of calls, scopes, then the method itself. */
export function answerCall(parts: Parts, call: Call): Answer {
  const { faults } = parts.world;
  const method = parts.methods.get(call.method);
  const refused = refusedToken(parts.world, call, method);
  if (refused !== null) return said(refusal(new SlackError(refused)));
  if (method === undefined) return said(refusal(new SlackError('unknown_method', { req_method: call.method })));
  if (faults.strikes('rate_limited', call.method)) return tooMany(1);
  if (faults.strikes('server_error', call.method)) return serverError();
  const wait = parts.tiers.check(call.method, method.tier, String(call.arguments.channel ?? ''));
  if (wait > 0) return tooMany(wait);
  const hang = faults.strikes('time_out_after_accepting', call.method);
  return { ...said(worked(parts.world, method, call), scopeHeaders(parts.world, method)), hang };
}

function worked(world: World, method: Method, call: Call): Json {
  try {
    const needed = missingScope(world, method.scopes);
    if (needed !== null) throw needed;
    armedRefusal(world, call);
    return { ok: true, ...method.call(call.arguments, world) };
  } catch (error) {
    if (error instanceof SlackError) return refusal(error);
    throw error;
  }
}

function refusedToken(world: World, { token }: Call, method: Method | undefined): string | null {
  if (method?.token === 'none') return null;
  if (token === null || token === '') return 'not_authed';
  const kind = token === world.tokens.bot ? 'bot' : token === world.tokens.app ? 'app' : null;
  if (kind === null) return 'invalid_auth';
  return method !== undefined && method.token !== kind ? 'not_allowed_token_type' : null;
}

/** The refusal when none of the scopes is held; null when one is, or none is needed. */
export function missingScope(world: World, scopes: readonly string[]): SlackError | null {
  if (scopes.length === 0 || scopes.some((scope) => world.manifest.scopes.has(scope))) return null;
  const provided = [...world.manifest.scopes].join(',');
  return new SlackError('missing_scope', { needed: scopes.join(','), provided });
}

/** Faults that refuse what Slack would otherwise take. */
function armedRefusal(world: World, { method, arguments: given }: Call): void {
  const streamed = method === 'chat.appendStream' || method === 'chat.stopStream';
  if (streamed && world.faults.strikes('stream_closed', method)) {
    const message = world.messages.find(String(given.channel), String(given.ts));
    if (message) world.streams.end(message);
    throw new SlackError('message_not_in_streaming_state');
  }
  const hasBlocks = ['blocks', 'attachments', 'view'].some((name) => given[name] !== undefined);
  if (hasBlocks && world.faults.strikes('invalid_blocks', method)) {
    const fault = `invalid by the switch of the playground [json-pointer:${given.view === undefined ? '/blocks/0' : '/view'}]`;
    throw new SlackError(given.view === undefined ? 'invalid_blocks' : 'invalid_arguments', {
      errors: [fault],
      response_metadata: { messages: [`[ERROR] ${fault}`] },
    });
  }
}

function refusal({ code, details }: SlackError): Json {
  return { ok: false, error: code, ...details };
}

function said(body: Json, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, body, headers, hang: false };
}

function tooMany(seconds: number): Answer {
  const body = { ok: false, error: 'ratelimited' };
  return { status: 429, body, headers: { 'retry-after': String(seconds) }, hang: false };
}

function serverError(): Answer {
  return { status: 503, body: { ok: false, error: 'service_unavailable' }, headers: {}, hang: false };
}

function scopeHeaders(world: World, method: Method): Readonly<Record<string, string>> {
  return {
    'x-oauth-scopes': [...world.manifest.scopes].join(','),
    'x-accepted-oauth-scopes': method.scopes.join(','),
  };
}
