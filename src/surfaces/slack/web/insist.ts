import { setTimeout as sleep } from 'node:timers/promises';
import { callFault } from './call-fault.js';

const ATTEMPTS = 4;

/** The longest that one call is waited for between attempts, in milliseconds; what Slack asks beyond that is too long for a person. */
const LONGEST_PAUSE = 10_000;

/** Calls again what Slack was too busy for: only for calls of which a repetition does the same as one. */
export async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const fault = callFault(error);
      if (fault.kind === 'refused' || attempt === ATTEMPTS) throw error;
      const pause = fault.kind === 'rate-limited' ? fault.milliseconds : attempt * 500;
      if (pause > LONGEST_PAUSE) throw error;
      await sleep(pause);
    }
  }
}
