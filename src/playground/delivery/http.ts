import { createSecret } from '../ids.js';
import { isJson, parseJson } from '../json.js';
import type { PlaygroundTiming } from '../options.js';
import type { Traffic } from '../traffic.js';
import type { Attempt, Outcome, Outgoing, Transport } from './outgoing.js';
import { signatureHeaders } from './signature.js';

interface Parts {
  readonly url: string;
  readonly secret: string;
  readonly token: string;
  readonly traffic: Traffic;
  readonly timing: PlaygroundTiming;
  now(): Date;
  connected(any: boolean): void;
}

const JSON_TYPE = 'application/json';
/** Bare: Bolt refuses a form whose type names a character set. */
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Signed requests to one address. The address has to answer a challenge before anything is sent there. */
export function createHttpTransport(parts: Parts): Transport {
  let verified = false;
  return {
    isReady: () => true,
    ready: () => Promise.resolve(true),
    async attempt(outgoing, attempt) {
      verified ||= await verify(parts);
      parts.connected(verified);
      if (!verified) return { kind: 'missed', reason: 'no_app' };
      return send(parts, outgoing, attempt);
    },
    close() {},
  };
}

async function verify(parts: Parts): Promise<boolean> {
  const challenge = createSecret();
  const body = JSON.stringify({ token: parts.token, challenge, type: 'url_verification' });
  const entry = parts.traffic.begin('to-bot', 'url_verification', parseJson(body));
  try {
    const response = await post(parts, body, { 'content-type': JSON_TYPE });
    const text = await response.text();
    const answer = parseJson(text);
    const said = isJson(answer) ? answer.challenge : text;
    entry.end(answer ?? text, said === challenge ? null : 'challenge_failed');
    return said === challenge;
  } catch (error) {
    entry.end(null, reasonOf(error));
    return false;
  }
}

async function send(parts: Parts, outgoing: Outgoing, attempt: Attempt): Promise<Outcome> {
  const entry = parts.traffic.begin('to-bot', outgoing.what, outgoing.payload);
  const { type, body } = written(outgoing);
  const again: Record<string, string> =
    attempt.number > 0 ? { 'x-slack-retry-num': String(attempt.number), 'x-slack-retry-reason': attempt.reason } : {};
  try {
    const response = await post(parts, body, { 'content-type': type, ...again });
    const text = await response.text();
    const json = parseJson(text);
    const answer = isJson(json) ? json : text;
    if (!response.ok) {
      entry.end({ status: response.status, body: answer }, 'http_error');
      return { kind: 'missed', reason: 'http_error' };
    }
    entry.end(answer);
    return { kind: 'acknowledged', answer };
  } catch (error) {
    const reason = reasonOf(error);
    entry.end(null, reason);
    return { kind: 'missed', reason };
  }
}

function written({ kind, payload }: Outgoing): { readonly type: string; readonly body: string } {
  if (kind === 'event') return { type: JSON_TYPE, body: JSON.stringify(payload) };
  const fields = kind === 'command' ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) };
  return { type: FORM_TYPE, body: new URLSearchParams(fields).toString() };
}

function post(parts: Parts, body: string, headers: Record<string, string>): Promise<Response> {
  return fetch(parts.url, {
    method: 'POST',
    body,
    headers: {
      'user-agent': 'Slackbot 1.0 (playground)',
      ...headers,
      ...signatureHeaders(parts.secret, body, parts.now()),
    },
    redirect: 'error',
    signal: AbortSignal.timeout(parts.timing.acknowledgement),
  });
}

function reasonOf(error: unknown): 'timeout' | 'no_app' {
  return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'no_app';
}
