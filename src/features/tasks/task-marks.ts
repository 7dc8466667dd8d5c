import type { Task } from '../../domain/ledgers/ledgers.js';
import { type Action, can, type Resource } from '../../rights/index.js';
import type { ReadContext } from '../context.js';

/** The marks of a task by which it can be someone's own. */
export function marksOf({ chainId, countyId, enterpriseId, ownerUnitId, ownerPersonId }: Task): Resource {
  return { chainId, countyId, enterpriseId, unitId: ownerUnitId, ownerPersonId };
}

const ACTS = {
  assign: 'task.assign',
  report: 'task.report',
  finish: 'task.finish',
  suspend: 'task.suspend',
  resume: 'task.suspend',
  cancel: 'task.cancel',
} as const satisfies Record<string, Action>;

/** What can be done with a task. */
export type TaskAct = keyof typeof ACTS;

/** What the actor may do with a task where it stands, the most likely first. */
export function actsOn(task: Task, { actor, rules }: Pick<ReadContext, 'actor' | 'rules'>): TaskAct[] {
  const possible = actsInState(task);
  return possible.filter((act) => can(rules.rights, actor, ACTS[act], marksOf(task)));
}

function actsInState({ status, progress }: Pick<Task, 'status' | 'progress'>): readonly TaskAct[] {
  if (status === 'SUSPENDED') return ['resume', 'assign', 'suspend', 'cancel'];
  if (status !== 'OPEN') return [];
  return progress >= 100
    ? ['finish', 'report', 'assign', 'suspend', 'cancel']
    : ['report', 'finish', 'assign', 'suspend', 'cancel'];
}
