import type { Clock } from '../lib/clock.js';

/** The instant so many seconds from now, as the store writes instants. */
export function after(clock: Pick<Clock, 'now'>, seconds: number): string {
  return new Date(clock.now().getTime() + seconds * 1000).toISOString();
}
