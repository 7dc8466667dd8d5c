import { z } from 'zod';
import type { Column } from '../../domain/ledgers/column.js';
import { LEDGER_NAMES, LEDGERS } from '../../domain/ledgers/ledgers.js';
import { defineVerb } from '../verb.js';
import { writeCell } from './cells.js';

/** Writes a ledger as CSV: the rows that the reader may see, by id, in the columns of the ledger files. */
export const exportLedger = defineVerb({
  name: 'ledger.export',
  summary: { en: 'Write a ledger as CSV', zh: '导出台账（CSV）' },
  input: z.object({ ledger: z.enum(LEDGER_NAMES) }),
  action: 'ledger.export',
  writes: false,
  async run({ store, scope }, { ledger }) {
    const { stringify } = await import('csv-stringify/sync');
    const columns = Object.entries<Column<unknown>>(LEDGERS[ledger]);
    const records: readonly Record<string, unknown>[] = await store.read(ledger, scope);
    const rows = [...records]
      .sort((left, right) => (String(left.id) < String(right.id) ? -1 : 1))
      .map((record) => columns.map(([name, column]) => writeCell(column, record[name])));
    return { ledger, rows: rows.length, csv: stringify([columns.map(([name]) => name), ...rows]) };
  },
});
