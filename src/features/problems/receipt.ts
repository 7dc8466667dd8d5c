import { dayOfReceipt } from '../../domain/problems/index.js';
import type { WriteContext } from '../context.js';

/** The day that counts as day 0 of what comes in now, by the wall clock of the configured zone; of a day gone by, that day. */
export function receivedNow({ clock, rules }: Pick<WriteContext, 'clock' | 'rules'>): string {
  const hour = Number(clock.wallTime(clock.now()).slice(11, 13));
  return clock.today() === clock.machineToday() ? dayOfReceipt(clock.today(), hour, rules.calendar) : clock.today();
}
