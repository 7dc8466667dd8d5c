import type { ProblemStatus } from './types.js';

const SETTLED: ReadonlySet<ProblemStatus> = new Set(['CLOSED', 'REJECTED']);

/** Whether a problem still stands in the ledger: everything but closed out (销号) and rejected; set aside (挂账) is open. */
export function isOpen(status: ProblemStatus): boolean {
  return !SETTLED.has(status);
}
