import type { Task } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Planned } from '../../domain/tasks/index.js';
import type { Transaction } from '../../store/types.js';
import type { Change } from '../verb.js';

/** A task that is changed while the next version of its plan is drafted changes in the draft too, so that publishing does not take it back. */
export async function followInDraft(tx: Transaction, { id }: Task, changes: Partial<Planned>): Promise<Change[]> {
  const items = await tx.read('planItems', EVERYTHING, { taskId: id });
  const drafts = await tx.read('plans', EVERYTHING, { id: items.map(({ planId }) => planId), status: 'DRAFT' });
  const open = items.filter(({ planId }) => drafts.some((plan) => plan.id === planId));
  const followed: Change[] = [];
  for (const before of open) {
    const after = await tx.update('planItems', before.id, changes, before.version);
    followed.push({ subject: before.id, ledger: 'planItems', before, after });
  }
  return followed;
}
