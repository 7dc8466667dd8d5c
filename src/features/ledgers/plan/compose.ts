import type { Column } from '../../../domain/ledgers/column.js';
import { LEDGERS, type LedgerName } from '../../../domain/ledgers/ledgers.js';
import { type Filling, importRulesOf } from './import-rules.js';
import type { Known, Values } from './known.js';

/** These ledgers keep editions of a paper under `version`, which a file tells as any other column. */
const EDITIONS: ReadonlySet<LedgerName> = new Set(['maps', 'plans']);

/** Whether the ledger counts the changes of its records. */
export function isCounted(ledger: LedgerName): boolean {
  return 'version' in LEDGERS[ledger] && !EDITIONS.has(ledger);
}

/** The columns of a ledger that a file can write. */
export function writtenColumns(ledger: LedgerName): [string, Column<unknown>][] {
  const kept = new Set(['demo', ...(isCounted(ledger) ? ['version'] : [])]);
  return Object.entries<Column<unknown>>(LEDGERS[ledger]).filter(([name]) => !kept.has(name));
}

/** The record that stands, with what the row says in its place; an empty cell takes an optional value away. */
export function changedRecord(before: Values, values: Values, ledger: LedgerName): Values {
  const told = writtenColumns(ledger).filter(([name]) => name !== 'id' && values[name] !== undefined);
  const changes = told.map(([name, column]) => [name, valueOver(before[name], values[name], column)]);
  return { ...before, ...Object.fromEntries(changes) };
}

/** A text that is there and empty is written as an empty cell. */
function valueOver(before: unknown, value: unknown, column: Column<unknown>): unknown {
  return value === null && !column.optional && before === '' ? '' : value;
}

/** The columns of a new record that follow from what the row says; what is still open stays undefined. */
export function newRecord(values: Values, known: Known, filling: Filling): Values {
  const { ledger, demo } = known;
  const told = Object.fromEntries(
    writtenColumns(ledger).flatMap(([name]) =>
      values[name] === null || values[name] === undefined ? [] : [[name, values[name]]],
    ),
  );
  const filled = { ...importRulesOf(ledger).fill?.(told, filling), ...told };
  const paired = withOtherLanguage(ledger, filled);
  const nothing = Object.fromEntries(
    Object.entries<Column<unknown>>(LEDGERS[ledger]).map(([name, { optional, kind }]) => [
      name,
      optional ? null : kind === 'list' ? [] : undefined,
    ]),
  );
  return { ...nothing, ...paired, demo, ...(isCounted(ledger) ? { version: 1 } : {}) };
}

/** What was told in one language stands in the other too until somebody translates it; a summary may be the name alone. */
function withOtherLanguage(ledger: LedgerName, values: Values): Values {
  const filled: Record<string, unknown> = { ...values };
  for (const [name, { optional }] of writtenColumns(ledger)) {
    const pair = /^(.+)(Zh|En)$/.exec(name);
    if (pair === null || optional || filled[name] !== undefined) continue;
    const other = `${pair[1]}${pair[2] === 'Zh' ? 'En' : 'Zh'}`;
    const title = values.nameZh ?? values.titleZh ?? values.nameEn ?? values.titleEn;
    const says = values[other] ?? (/^(summary|detail|goal|note|definition)$/.test(pair[1] ?? '') ? title : undefined);
    if (says !== undefined) filled[name] = says;
  }
  return filled;
}

/** The columns in which two records differ. */
export function differences(before: Values, after: Values, ledger: LedgerName): string[] {
  return Object.keys(LEDGERS[ledger]).filter((name) => !same(before[name], after[name]));
}

function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => item === other[at]);
  return (one ?? null) === (other ?? null);
}
