import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Column } from '../../../src/domain/ledgers/column.js';
import { LEDGER_NAMES, LEDGERS, type LedgerName, type LedgerRecord } from '../../../src/domain/ledgers/ledgers.js';
import { referenceOf } from '../../../src/domain/ledgers/references.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { exportLedger, previewImport } from '../../../src/features/ledgers/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openDemo();
});
afterAll(() => opened.app.close());

const FORMS = (['own', 'zh', 'en'] as const).flatMap((headers) =>
  (['csv', 'xlsx'] as const).map((format) => ({ headers, format })),
);

async function broughtBack(ledger: LedgerName, form: (typeof FORMS)[number]) {
  const context = await opened.app.context({ personId: 'office' });
  const { bytes, rows } = await runVerb(exportLedger, context, { ledger, ...form });
  if (rows === 0) return null;
  return await runVerb(previewImport, context, { name: `${ledger}.${form.format}`, bytes, ledger });
}

const NOTHING = { added: 0, changed: 0, wrong: 0 };

async function expectNothingChanged(ledger: LedgerName, form: (typeof FORMS)[number]) {
  const preview = await broughtBack(ledger, form);
  const all = await opened.store.read(ledger, EVERYTHING);
  if (preview === null) return expect(all).toEqual([]);
  const { findings, changed, counts } = preview;
  const told = changed
    .slice(0, 3)
    .map((row) => row.changed.map((name) => [row.after.id, name, row.before?.[name], row.after[name]]));
  const errors = findings.filter(({ kind }) => kind === 'error').slice(0, 3);
  expect({ told, errors }).toEqual({ told: [], errors: [] });
  expect(counts).toEqual({ ...NOTHING, unchanged: all.length });
}

describe('a ledger that was exported and brought back', () => {
  it.each(LEDGER_NAMES)(
    'changes nothing: %s',
    async (ledger) => {
      for (const form of FORMS) await expectNothingChanged(ledger, form);
    },
    60_000,
  );
});

/** Texts with all that has a meaning somewhere: signs of formulas, of lists, of quotation and of separators. */
const word = fc
  .string({ unit: fc.constantFrom(...'甲乙a1 =+-@\'"|、；;,，/\t%.'), minLength: 1, maxLength: 8 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

function arbitraryOf(column: Column<unknown>): fc.Arbitrary<unknown> {
  if (column.values !== undefined) return fc.constantFrom(...column.values);
  switch (column.kind) {
    case 'date':
      return day.map((date) => date.toISOString().slice(0, 10));
    case 'money':
      return fc.bigInt({ min: 0n, max: 99_999_999_999n });
    case 'number':
      return fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    case 'integer':
      return fc.integer({ min: 0, max: 3 });
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.uniqueArray(
        word.filter((text) => !text.includes('|')),
        { maxLength: 3 },
      );
    case 'text':
      return word;
  }
}

/** Columns that a record is found by or judged by keep what they hold. */
const KEPT = new Set(['id', 'version', 'demo', 'month', 'period', 'year', 'documentId', 'creditCode']);

function editsOf(ledger: LedgerName): fc.Arbitrary<Record<string, unknown>> {
  const columns = Object.entries<Column<unknown>>(LEDGERS[ledger]).filter(
    ([name]) => !KEPT.has(name) && referenceOf(name) === null,
  );
  return fc.record(
    Object.fromEntries(
      columns.map(([name, column]) => [name, column.optional ? fc.option(arbitraryOf(column)) : arbitraryOf(column)]),
    ),
  );
}

describe('after random edits', () => {
  it.each(['projects', 'tasks', 'problems', 'enterprises', 'milestones', 'people'] as const)(
    'a ledger still comes back unchanged: %s',
    async (ledger) => {
      const all = await opened.store.read(ledger, EVERYTHING);
      await fc.assert(
        fc.asyncProperty(
          fc.array(editsOf(ledger), { minLength: 5, maxLength: 5 }),
          fc.constantFrom(...FORMS),
          async (edits, form) => {
            const records = await opened.store.read(ledger, EVERYTHING, { id: all.slice(0, 5).map(({ id }) => id) });
            const edited = records.map((record, at) => ({ ...record, ...edits[at] }) as LedgerRecord<typeof ledger>);
            await opened.store.transaction((tx) => tx.updateAll(ledger, edited));
            await expectNothingChanged(ledger, form);
          },
        ),
        { numRuns: 8 },
      );
    },
    120_000,
  );
});
