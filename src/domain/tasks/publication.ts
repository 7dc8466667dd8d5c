import type { PlanItem, Task } from '../ledgers/ledgers.js';
import { changedColumns, lacks, type Need } from './planned.js';

/** An item that cannot go in force, with what it lacks. */
export interface Incomplete {
  readonly item: PlanItem;
  readonly lacks: readonly Need[];
}

/** The items of a draft that lack a goal, a date or an owner; what is done lacks nothing any more. */
export function incomplete(items: readonly PlanItem[], tasks: readonly Task[]): Incomplete[] {
  const done = new Set(tasks.filter(({ status }) => status === 'DONE').map(({ id }) => id));
  return items
    .filter(({ taskId }) => taskId === null || !done.has(taskId))
    .map((item) => ({ item, lacks: lacks(item) }))
    .filter((each) => each.lacks.length > 0);
}

/** What a version does to the tasks when it goes in force. */
export interface Publication {
  readonly created: readonly PlanItem[];
  readonly updated: readonly { readonly task: Task; readonly item: PlanItem }[];
  readonly cancelled: readonly Task[];
}

/** Compares the items of a draft with the tasks of the version in force; what is neither done nor carried on is cancelled. */
export function publication(planId: string, items: readonly PlanItem[], tasks: readonly Task[]): Publication {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const carried = items.flatMap((item) => {
    const task = item.taskId === null ? undefined : byId.get(item.taskId);
    return task ? [{ task, item }] : [];
  });
  const kept = new Set(carried.map(({ task }) => task.id));
  return {
    created: items.filter(({ taskId }) => taskId === null),
    updated: carried.filter(({ task, item }) => task.planId !== planId || changedColumns(task, item).length > 0),
    cancelled: tasks.filter(({ id, status }) => !kept.has(id) && (status === 'OPEN' || status === 'SUSPENDED')),
  };
}
