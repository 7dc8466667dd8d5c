import type { Column, Columns } from '../../domain/ledgers/column.js';
import { toValue } from './rows.js';

/** The store's conditions in Prisma's words. */
export function translate(columns: Columns, where: object): object {
  const conditions = Object.entries(where).filter(([, condition]) => condition !== undefined);
  return { AND: conditions.map(([name, condition]) => one(name, columns[name], condition)) };
}

function one(name: string, column: Column<unknown> | undefined, condition: unknown): object {
  if (column === undefined) throw new Error(`no column ${name}`);
  if (Array.isArray(condition))
    return column.kind === 'list' ? { [name]: { equals: condition } } : anyOf(name, column, condition);
  if (condition === null || typeof condition !== 'object') return { [name]: toValue(column, condition) };
  return { [name]: 'has' in condition ? has(condition.has) : range(column, condition) };
}

/** SQL's `in` never finds null, so null stands beside it. */
function anyOf(name: string, column: Column<unknown>, values: readonly unknown[]): object {
  const present = values.filter((value) => value !== null).map((value) => toValue(column, value));
  const found = { [name]: { in: present } };
  return present.length === values.length ? found : { OR: [found, { [name]: null }] };
}

function has(words: unknown): object {
  return Array.isArray(words) ? { hasSome: words } : { has: words };
}

function range(column: Column<unknown>, bounds: { from?: unknown; to?: unknown; before?: unknown }): object {
  return {
    ...(bounds.from === undefined ? {} : { gte: toValue(column, bounds.from) }),
    ...(bounds.to === undefined ? {} : { lte: toValue(column, bounds.to) }),
    ...(bounds.before === undefined ? {} : { lt: toValue(column, bounds.before) }),
  };
}
