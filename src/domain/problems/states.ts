import type { Problem } from '../ledgers/ledgers.js';
import type { ProblemStatus } from './types.js';

const SETTLED: ReadonlySet<ProblemStatus> = new Set(['CLOSED', 'REJECTED', 'MERGED']);

/** Whether a problem still stands in the ledger: not closed out (销号), rejected or merged into another; set aside (挂账) is open. */
export function isOpen(status: ProblemStatus): boolean {
  return !SETTLED.has(status);
}

/** Whether the clock of a problem stands still: set aside (挂账), or on hold with its project (规则 21). */
export function standsStill({ status, heldOn }: Pick<Problem, 'status' | 'heldOn'>): boolean {
  return status === 'LONG_TERM' || heldOn !== null;
}

/** Whether a problem is on hold (暂缓办理) until a day; what is set aside (挂账) waits for its review instead. */
export function isOnHold({ status, heldOn }: Pick<Problem, 'status' | 'heldOn'>): boolean {
  return heldOn !== null && status !== 'LONG_TERM';
}

/** Whether a problem is past the day to solve it: open, and its clock runs. */
export function isLate(problem: Pick<Problem, 'status' | 'heldOn' | 'resolveDue'>, today: string): boolean {
  return isOpen(problem.status) && !standsStill(problem) && problem.resolveDue < today;
}
