import type { Task } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import type { Resource } from '../../rights/index.js';
import type { ToldPerson } from '../../store/types.js';
import type { WriteContext } from '../context.js';
import { demandDay } from '../demand-day.js';
import { demandVersion } from '../demand-version.js';
import { LIGHTS } from '../lit-records.js';
import { refuse } from '../refuse.js';
import { relight } from '../relight.js';
import type { Written } from '../verb.js';
import { marksOf } from './task-marks.js';

interface Addressed {
  readonly task: string;
  readonly version?: number | undefined;
}

/** The marks of a task by which it can be someone's own; whoever may not see it learns nothing of it. */
export async function taskResource({ tx, scope }: WriteContext, { task: id }: Addressed): Promise<Resource> {
  const [task] = await tx.read('tasks', scope, { id });
  if (task === undefined) throw unknownTask(id);
  return marksOf(task);
}

export function unknownTask(id: string): WutongError {
  return new WutongError('not-found', `There is no task ${id} that you may see. Check the number.`, {
    zh: `没有您可查看的任务${id}，请核对编号。`,
  });
}

/** Holds a task to the end of the transaction, and reads it as it then is. */
export async function holdTask(context: WriteContext, { task: id, version }: Addressed): Promise<Task> {
  const { tx } = context;
  await demandDay(context);
  await tx.hold(LIGHTS, 'shared');
  await tx.hold(`tasks/${id}`);
  const [task] = await tx.read('tasks', EVERYTHING, { id });
  if (task === undefined) throw unknownTask(id);
  if (version !== undefined) await demandVersion(tx, 'tasks', task, version);
  return task;
}

/** What a change of one task hands back, and what else the audit says of it. */
export interface TaskChange {
  readonly changes: Partial<Task>;
  /** Why it was done, which the audit keeps. */
  readonly reason?: string | undefined;
  readonly tell?: readonly ToldPerson[];
}

/** Changes a task, and judges its light anew. */
export async function changeTask(
  context: WriteContext,
  before: Task,
  { changes, reason, tell }: TaskChange,
): Promise<Written<{ readonly task: Task }>> {
  const after = await context.tx.update('tasks', before.id, changes, before.version);
  await relight(context, { taskIds: [before.id] });
  return {
    result: { task: after },
    subject: before.id,
    ledger: 'tasks',
    before,
    after: { ...after, ...(reason !== undefined && { reason }) },
    ...(tell && { tell }),
  };
}

/** Whoever answers for a task, unless it is the one who acts. */
export function ownerToTell(
  { ownerPersonId }: Pick<Task, 'ownerPersonId'>,
  { actor }: Pick<WriteContext, 'actor'>,
): ToldPerson[] {
  return ownerPersonId === null || ownerPersonId === actor.id ? [] : [{ personId: ownerPersonId, as: 'owner' }];
}

const STATES: Readonly<Record<Task['status'], { readonly en: string; readonly zh: string }>> = {
  OPEN: { en: 'is open', zh: '正在推进' },
  DONE: { en: 'is done', zh: '已完成' },
  SUSPENDED: { en: 'is suspended', zh: '已暂停' },
  CANCELLED: { en: 'was cancelled', zh: '已取消' },
};

/** @throws WutongError `conflict` when the task is in none of these states, with what to do first. */
export function demandState({ id, status }: Task, ...allowed: readonly Task['status'][]): void {
  if (allowed.includes(status)) return;
  const suspended = status === 'SUSPENDED' && !allowed.includes('SUSPENDED');
  const [en, zh] = suspended
    ? [`Resume it first: /task resume ${id}`, `请先恢复：/task resume ${id}`]
    : [`Look at it: /task show ${id}`, `可查看：/task show ${id}`];
  refuse('conflict', { en: `${id} ${STATES[status].en}. ${en}`, zh: `${id}${STATES[status].zh}。${zh}` });
}
