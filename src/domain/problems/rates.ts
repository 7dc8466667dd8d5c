import type { Problem } from '../ledgers/ledgers.js';
import type { ProblemStatus } from './types.js';

/** A rate: the problems that meet it, of those that are asked. */
export interface Rate {
  readonly part: readonly Problem[];
  readonly whole: readonly Problem[];
}

const UNCOUNTED: ReadonlySet<ProblemStatus> = new Set(['REJECTED', 'MERGED']);

/** Whether a problem counts for rates: what was rejected was none, and what was merged counts where it went on. */
export function countsForRates({ status }: Pick<Problem, 'status'>): boolean {
  return !UNCOUNTED.has(status);
}

/**
 * The three rates of rule 38 over some problems: closed out of all that count, solved by their day of those closed out, and
 * with a content filer of those closed out whose filer said so or not.
 */
export function ratesOf(problems: readonly Problem[]): Readonly<Record<'solved' | 'onTime' | 'content', Rate>> {
  const counted = problems.filter(countsForRates);
  const closed = counted.filter(({ status }) => status === 'CLOSED');
  const rated = closed.filter(({ satisfied }) => satisfied !== null);
  return {
    solved: { part: closed, whole: counted },
    onTime: { part: closed.filter(isOnTime), whole: closed },
    content: { part: rated.filter(({ satisfied }) => satisfied), whole: rated },
  };
}

/** A problem is in time by the day on which it was solved, however long its confirmation took (规则 17, 28). */
function isOnTime({ solvedOn, closedOn, resolveDue }: Problem): boolean {
  const day = solvedOn ?? closedOn;
  return day !== null && day <= resolveDue;
}

/** A rate in percent, to a tenth; null where nothing is asked. */
export function percentOf({ part, whole }: Rate): number | null {
  return whole.length === 0 ? null : Math.round((part.length / whole.length) * 1000) / 10;
}
