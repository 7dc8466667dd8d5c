import { z } from 'zod';
import type { Column } from '../../domain/ledgers/column.js';
import { LEDGER_NAMES, LEDGERS, type LedgerName } from '../../domain/ledgers/ledgers.js';
import { ledgerWord } from '../../texts/index.js';
import type { ReadContext } from '../context.js';
import { defineVerb } from '../verb.js';
import { writeCell } from './cells/write-cell.js';
import { writeValue, writtenHeader } from './cells/write-value.js';
import { writeFileOf } from './files/write-file.js';
import { referredTo } from './plan/known.js';
import { createReferences } from './plan/references.js';

/** Spreadsheets know UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

type Values = Readonly<Record<string, unknown>>;

/**
 * Writes a ledger as a file that an import takes back: the rows that the reader may see, by id, under the names of the
 * columns or in the words of a language.
 */
export const exportLedger = defineVerb({
  name: 'ledger.export',
  summary: { en: 'Write a ledger as CSV or as a workbook', zh: '导出台账（CSV或工作簿）' },
  input: z.object({
    ledger: z.enum(LEDGER_NAMES),
    format: z.enum(['csv', 'xlsx']).default('csv'),
    headers: z.enum(['own', 'zh', 'en']).default('own'),
  }),
  action: 'ledger.export',
  writes: false,
  async run(context, { ledger, format, headers }) {
    const rows = await cellsOf(context, ledger, headers);
    const { stringify } = await import('csv-stringify/sync');
    const csv = format === 'csv' ? stringify(rows) : '';
    const name = headers === 'own' ? ledger : ledgerWord(ledger)[headers];
    const mark = headers === 'own' ? '' : BYTE_ORDER_MARK;
    const bytes = format === 'csv' ? Buffer.from(mark + csv) : await writeFileOf('xlsx', [{ name, rows }]);
    return { ledger, rows: rows.length - 1, csv, bytes };
  },
});

async function cellsOf(context: ReadContext, ledger: LedgerName, headers: 'own' | 'zh' | 'en'): Promise<string[][]> {
  const columns = Object.entries<Column<unknown>>(LEDGERS[ledger]);
  const read: readonly Values[] = await context.store.read(ledger, context.scope);
  const records = [...read].sort((left, right) => (String(left.id) < String(right.id) ? -1 : 1));
  if (headers === 'own') {
    const rows = records.map((record) => columns.map(([name, column]) => writeCell(column, record[name])));
    return [columns.map(([name]) => name), ...rows];
  }
  const saying = { references: await referencesOf(context, ledger), language: headers };
  const rows = records.map((record) => columns.map(([name, column]) => writeValue(name, column, record[name], saying)));
  return [columns.map(([name, column]) => writtenHeader(ledger, name, column, headers)), ...rows];
}

/** What is written by name is found by name among what whoever brings it back may see: the same person, the same names. */
async function referencesOf({ store, scope }: ReadContext, ledger: LedgerName) {
  const others = new Map<LedgerName, readonly Values[]>();
  for (const each of referredTo(ledger)) others.set(each, await store.read(each, scope));
  return createReferences(others);
}
