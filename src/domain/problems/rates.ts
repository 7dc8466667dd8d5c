import type { Problem } from '../ledgers/ledgers.js';
import { standsStill } from './states.js';
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

/** What became of problems: what was promised, what came of it, and what is lacking. */
export interface Results {
  /** All that count. */
  readonly laid: readonly Problem[];
  /** Those whose filer was answered. */
  readonly answered: readonly Problem[];
  /** Of those whose answer named a day that has come, those solved by it. */
  readonly kept: Rate;
  readonly onTime: Rate;
  /** Of those closed out whose filer said later whether it lasts, those that are truly solved (问效). */
  readonly lasting: Rate;
  /** Past the day to solve them, or solved after it. */
  readonly late: readonly Problem[];
  readonly reopened: readonly Problem[];
}

/** The results of some problems on a day; `promised` are the days that answers named, by problem. */
export function resultsOf(
  problems: readonly Problem[],
  { today, promised }: { readonly today: string; readonly promised: ReadonlyMap<string, string> },
): Results {
  const laid = problems.filter(countsForRates);
  const asked = laid.filter(({ lasting }) => lasting !== null);
  const cameDue = laid.filter(({ id }) => (promised.get(id) ?? today) < today);
  return {
    laid,
    answered: laid.filter(({ repliedOn }) => repliedOn !== null),
    kept: { part: cameDue.filter((each) => (each.solvedOn ?? today) <= (promised.get(each.id) ?? '')), whole: cameDue },
    onTime: ratesOf(problems).onTime,
    lasting: { part: asked.filter(({ lasting }) => lasting), whole: asked },
    late: laid.filter((each) => (each.status === 'CLOSED' ? !isOnTime(each) : isBehind(each, today))),
    reopened: laid.filter(({ reopenedCount }) => reopenedCount > 0),
  };
}

/** What is solved and waits for its filer is behind by the day on which it was solved alone. */
function isBehind(problem: Problem, today: string): boolean {
  return !standsStill(problem) && (problem.solvedOn ?? today) > problem.resolveDue;
}

/** A rate in percent, to a tenth; null where nothing is asked. */
export function percentOf({ part, whole }: Rate): number | null {
  return whole.length === 0 ? null : Math.round((part.length / whole.length) * 1000) / 10;
}
