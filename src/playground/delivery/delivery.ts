import type { Faults } from '../faults.js';
import type { PlaygroundTiming } from '../options.js';
import type { Outcome, Outgoing, Transport } from './outgoing.js';
import type { Pauses } from './pause.js';

/** Brings things to the app. */
export interface Delivery {
  /** Resolves with what the app said, or with why nothing came; events are repeated as Slack repeats them. */
  deliver(outgoing: Outgoing): Promise<Outcome>;
  isReady(): boolean;
}

interface Parts {
  readonly transport: Transport;
  readonly faults: Faults;
  readonly timing: PlaygroundTiming;
  readonly pauses: Pauses;
}

/** An event waits this long for an app to come back. */
const PATIENCE = 10 * 60_000;

/** How often a connection may break under one delivery before it is given up. */
const MOST_BREAKS = 10;

export function createDelivery(parts: Parts): Delivery {
  return {
    async deliver(outgoing) {
      const { faults, pauses, timing } = parts;
      const late = faults.strikes('late_delivery', outgoing.name);
      if (late && !(await pauses.wait(timing.late))) return { kind: 'missed', reason: 'no_app' };
      const twin = faults.strikes('duplicate_delivery', outgoing.name);
      const first = persist(parts, outgoing);
      if (twin) void repeat(parts, outgoing);
      return first;
    },
    isReady: () => parts.transport.isReady(),
  };
}

/** The same thing twice more. */
async function repeat({ transport, pauses, timing }: Parts, outgoing: Outgoing): Promise<void> {
  for (const number of [1, 2]) {
    if (!(await pauses.wait(timing.duplicate))) return;
    void transport.attempt(outgoing, { number, reason: 'timeout' });
  }
}

async function persist(parts: Parts, outgoing: Outgoing): Promise<Outcome> {
  const { transport, timing, pauses } = parts;
  const isEvent = outgoing.kind === 'event';
  let outcome: Outcome = { kind: 'missed', reason: 'no_app' };
  let breaks = 0;
  let reason = '';
  for (let number = 0; ; ) {
    if (!transport.isReady() && isEvent && !(await transport.ready(PATIENCE))) return outcome;
    outcome = await transport.attempt(outgoing, { number, reason });
    if (outcome.kind === 'acknowledged') return outcome;
    if (outcome.reason === 'closed' && breaks < MOST_BREAKS) {
      breaks += 1;
      if (!isEvent && !transport.isReady()) return outcome;
    } else {
      const delay = isEvent ? timing.retries[number] : undefined;
      if (delay === undefined || !(await pauses.wait(delay))) return outcome;
      number += 1;
    }
    reason = REASONS[outcome.reason];
  }
}

const REASONS = {
  timeout: 'timeout',
  closed: 'connection_failed',
  http_error: 'http_error',
  no_app: 'connection_failed',
} as const;
