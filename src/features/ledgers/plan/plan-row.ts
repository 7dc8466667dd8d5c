import type { Column } from '../../../domain/ledgers/column.js';
import { LEDGERS } from '../../../domain/ledgers/ledgers.js';
import { nearest } from '../../../lib/nearest.js';
import { headerSynonyms, headerWord } from '../../../texts/index.js';
import { CellFault, type Finding, type FindingCode } from '../finding.js';
import { headerKey } from '../headers/header.js';
import { changedRecord, differences, isCounted, newRecord } from './compose.js';
import type { FileTable } from './file-table.js';
import { importRulesOf } from './import-rules.js';
import type { Known, Values } from './known.js';
import { createMatcher } from './match.js';
import { createNumbers } from './numbers.js';
import type { PlannedRow, Planning } from './planned.js';
import { asSigned, knownDays, newSteps } from './project-way.js';
import { headerOf, type ReadRow } from './read-rows.js';
import { mayWrite } from './row-rights.js';

/** Plans one row after the other, and tells at the end which columns new records lack. */
export interface RowPlanner {
  plan(row: ReadRow): PlannedRow | null;
  missing(): Finding[];
}

interface Parts {
  readonly table: FileTable;
  readonly known: Known;
  readonly planning: Planning;
  readonly findings: Finding[];
}

/** What is wrong with a row is added to the findings; the row then comes to nothing. */
export function createRowPlanner({ table, known, planning, findings }: Parts): RowPlanner {
  const { ledger } = known;
  const rules = importRulesOf(ledger);
  const matcher = createMatcher(known);
  const number = createNumbers(known);
  const seen = new Map<string, number>();
  const lacking = new Map<string, number[]>();
  const named = rules.keys?.[0]?.[0] ?? 'id';
  const given = new Set(table.headers.flatMap(({ column }) => column ?? []));

  const say = (kind: Finding['kind'], code: FindingCode, row: ReadRow, column: string, details = {}) => {
    const value = row.cells.get(column)?.text ?? null;
    findings.push({ kind, code, row: row.row, column: headerOf(table, column), value, details });
  };
  const refuse = (code: FindingCode, details: Readonly<Record<string, string>>): never => {
    throw new CellFault(code, details);
  };

  const demandWhole = (record: Values, row: ReadRow) => {
    let whole = true;
    for (const [name, { optional }] of Object.entries<Column<unknown>>(LEDGERS[ledger])) {
      if (optional || (record[name] !== undefined && record[name] !== null)) continue;
      whole = false;
      if (given.has(name)) say('error', 'empty', row, name);
      else lacking.set(name, [...(lacking.get(name) ?? []), row.row]);
    }
    return whole;
  };

  const planChanged = (row: ReadRow, before: Values): PlannedRow | null => {
    const after = changedRecord(before, row.values, ledger);
    const changed = differences(before, after, ledger);
    const planned = { row: row.row, before, after, changed, steps: [], contractSum: null };
    for (const column of knownDays(row.values, known.events.get(String(before.id)) ?? []))
      say('warning', 'history-stays', row, column, { id: String(before.id) });
    if (changed.length === 0) return { ...planned, state: 'unchanged' };
    if (!demandWhole(after, row)) return null;
    if (rules.history) refuse('history', { column: changed[0] ?? 'id' });
    const { version } = row.values;
    if (isCounted(ledger) && typeof version === 'number' && version !== before.version)
      refuse('stale-version', { column: 'version', id: String(before.id), version: String(before.version) });
    for (const column of changed.filter((each) => rules.moved?.includes(each)))
      refuse('moved-by-verb', { column, id: String(before.id), stands: String(before[column] ?? '') });
    const namesake = matcher.namesake(after);
    if (namesake !== null) refuse('name-taken', { column: named, id: String(namesake.id) });
    const mine =
      mayWrite(planning.actor, planning.rules, known, before) && mayWrite(planning.actor, planning.rules, known, after);
    if (!mine) refuse('not-allowed', { column: named });
    return { ...planned, state: 'changed' };
  };

  const planNew = (row: ReadRow): PlannedRow | null => {
    if (rules.history) refuse('history', { column: 'id' });
    const values =
      ledger === 'projects' && planning.signedOn !== null ? asSigned(row.values, planning.signedOn) : row.values;
    const record = newRecord(values, known, planning);
    const namesake = typeof values.id === 'string' ? matcher.namesake(record) : null;
    if (namesake !== null) refuse('name-taken', { column: named, id: String(namesake.id) });
    const after = { ...record, id: record.id ?? number(record) ?? undefined };
    if (!demandWhole(after, row)) return null;
    if (!mayWrite(planning.actor, planning.rules, known, after)) refuse('not-allowed', { column: named });
    const way = ledger === 'projects' ? newSteps(values, after, planning) : { steps: [], contractSum: null };
    if (way.steps.some(({ from }) => from === null))
      say('warning', 'new-without-days', row, 'stage', { day: planning.today });
    return { row: row.row, state: 'new', before: null, after, changed: [], ...way };
  };

  return {
    plan(row) {
      if (row.faulty) return null;
      try {
        const key = matcher.keyOf(row.values);
        const first = key === null ? undefined : seen.get(key);
        if (first !== undefined)
          refuse('twice-in-file', {
            column: key?.startsWith('#') ? 'id' : named,
            first: String(first),
          });
        if (key !== null) seen.set(key, row.row);
        const before = matcher.match(row.values);
        return before === null ? planNew(row) : planChanged(row, before);
      } catch (error) {
        if (!(error instanceof CellFault)) throw error;
        const { column = 'id', ...details } = error.details;
        say('error', error.code, row, column, details);
        return null;
      }
    },
    missing: () =>
      [...lacking].map(([name, rows]) => ({
        kind: 'error',
        code: 'missing-column',
        row: null,
        column: `${headerWord(ledger, name).zh} (${name})`,
        value: null,
        details: { rows: someOf(rows), ...meantBy(table, name) },
      })),
  };
}

const SHOWN = 5;

function someOf(rows: readonly number[]): string {
  return rows.slice(0, SHOWN).join('、') + (rows.length > SHOWN ? ' …' : '');
}

/** A header of the file that stands for nothing yet and might be meant. */
function meantBy({ headers, ledger }: FileTable, column: string): { meant?: string } {
  const free = headers.filter((header) => header.column === null && header.how === 'none');
  const { zh, en } = headerWord(ledger, column);
  for (const name of [zh, ...headerSynonyms(ledger, column), en, column]) {
    const near = nearest(
      headerKey(name),
      free.map(({ key }) => key),
    );
    const alike = free.find(
      ({ key }) => key === near || key.includes(headerKey(name)) || headerKey(name).includes(key),
    );
    if (alike) return { meant: alike.text };
  }
  return {};
}
