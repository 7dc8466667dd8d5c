import type { ProblemEvent } from '../../domain/ledgers/ledgers.js';

/** Events of problems in the order in which they happened: by day, then by instant, then by number. */
export function inTime(events: readonly ProblemEvent[]): ProblemEvent[] {
  return events.toSorted(
    (one, other) =>
      one.on.localeCompare(other.on) ||
      (one.at ?? '').localeCompare(other.at ?? '') ||
      one.id.localeCompare(other.id, 'en', { numeric: true }),
  );
}
