import type { Outcome } from '../delivery/outgoing.js';
import type { PageReply } from '../page-protocol.js';

/** Something that a person cannot do, in words for that person. */
export class Refused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refused';
  }
}

/** What a person reads when the app said nothing. */
export function missedReply(what: string, outcome: Extract<Outcome, { kind: 'missed' }>): PageReply {
  const reasons = {
    timeout: `${what} failed because the app did not respond within three seconds.`,
    closed: `${what} failed because the app lost its connection.`,
    http_error: `${what} failed because the app answered with an error.`,
    no_app: `${what} failed because the app is not connected.`,
  };
  return { ok: false, error: reasons[outcome.reason] };
}
