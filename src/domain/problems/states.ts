import type { Problem } from '../ledgers/ledgers.js';
import type { ProblemStatus } from './types.js';

const SETTLED: ReadonlySet<ProblemStatus> = new Set(['CLOSED', 'REJECTED']);

/** Whether a problem still stands in the ledger: everything but closed out (销号) and rejected; set aside (挂账) is open. */
export function isOpen(status: ProblemStatus): boolean {
  return !SETTLED.has(status);
}

/** Whether a problem is past the day to solve it: open, and not set aside, for that stops the clock. */
export function isLate({ status, resolveDue }: Pick<Problem, 'status' | 'resolveDue'>, today: string): boolean {
  return isOpen(status) && status !== 'LONG_TERM' && resolveDue < today;
}
