import type { PlanItem } from '../ledgers/ledgers.js';
import { changedColumns, type PlannedColumn } from './planned.js';

/** How two versions of a plan differ: items by the task that they stand for. */
export interface PlanDifference {
  readonly added: readonly PlanItem[];
  readonly dropped: readonly PlanItem[];
  readonly changed: readonly ChangedItem[];
  readonly same: readonly PlanItem[];
}

/** An item that both versions have, with the columns in which it differs. */
export interface ChangedItem {
  readonly before: PlanItem;
  readonly after: PlanItem;
  readonly columns: readonly PlannedColumn[];
}

/** Compares two versions item by item, column by column; an item without a task is new in the version that has it. */
export function planDifference(before: readonly PlanItem[], after: readonly PlanItem[]): PlanDifference {
  const former = new Map(before.flatMap((item) => (item.taskId === null ? [] : [[item.taskId, item]])));
  const pairs = after.map((item) => [item.taskId === null ? undefined : former.get(item.taskId), item] as const);
  const met = pairs.flatMap(([one, other]) =>
    one ? [{ before: one, after: other, columns: changedColumns(one, other) }] : [],
  );
  const kept = new Set(met.map((pair) => pair.before.id));
  return {
    added: pairs.filter(([one]) => one === undefined).map(([, item]) => item),
    dropped: before.filter(({ id }) => !kept.has(id)),
    changed: met.filter(({ columns }) => columns.length > 0),
    same: met.filter(({ columns }) => columns.length === 0).map((pair) => pair.after),
  };
}
