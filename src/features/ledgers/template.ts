import { z } from 'zod';
import type { Column } from '../../domain/ledgers/column.js';
import { LEDGER_NAMES } from '../../domain/ledgers/ledgers.js';
import { referenceOf } from '../../domain/ledgers/references.js';
import type { Language } from '../../lib/language.js';
import { ledgerWord } from '../../texts/index.js';
import { defineVerb } from '../verb.js';
import { exampleOf } from './cells/example.js';
import { wordOfValue } from './cells/words.js';
import { writtenHeader } from './cells/write-value.js';
import { writeFileOf } from './files/write-file.js';
import { importColumns } from './headers/import-columns.js';

/** An empty file of a ledger: its headers, a row as an example, and the words that each column takes. */
export const writeTemplate = defineVerb({
  name: 'ledger.template',
  summary: { en: 'Write an empty file of a ledger to fill in', zh: '生成台账导入模板' },
  input: z.object({ ledger: z.enum(LEDGER_NAMES), format: z.enum(['xlsx', 'csv']) }),
  action: 'ledger.export',
  writes: false,
  async run({ language, clock }, { ledger, format }) {
    const left = new Set(['demo', 'version']);
    const columns = Object.entries<Column<unknown>>(importColumns(ledger)).filter(([name]) => !left.has(name));
    const headers = columns.map(([name, column]) => writtenHeader(ledger, name, column, language));
    const example = columns.map(([name, column]) => exampleOf(name, column, { today: clock.today(), language }));
    const allowed = columns.map(([name, column], at) => [headers[at] ?? name, explained(name, column, language)]);
    const title = { zh: '填写说明', en: 'What the columns take' }[language];
    const bytes = await writeFileOf(format, [
      { name: ledgerWord(ledger)[language], rows: [headers, example] },
      { name: title, rows: allowed },
    ]);
    return { ledger, bytes };
  },
});

const KINDS = {
  text: { zh: '文字', en: 'text' },
  date: { zh: '日期，如2026-03-05', en: 'a day such as 2026-03-05' },
  money: { zh: '金额', en: 'a sum' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是、否', en: 'yes, no' },
  list: { zh: '多项以“、”或“|”分隔', en: 'several, parted by |' },
} as const;

function explained(name: string, column: Column<unknown>, language: Language): string {
  const words = column.values?.map((value) => wordOfValue(column, value)?.[language] ?? value);
  const points = referenceOf(name);
  const what = points === null ? KINDS[column.kind][language] : nameOrNumber(ledgerWord(points)[language], language);
  const need = { zh: column.optional ? '可空' : '必填', en: column.optional ? 'may be empty' : 'needed' }[language];
  const parts = [words?.join(language === 'zh' ? '、' : ', ') ?? what, need];
  return parts.join(language === 'zh' ? '；' : '; ');
}

function nameOrNumber(ledger: string, language: Language): string {
  return language === 'zh' ? `${ledger}中的名称或编号` : `a name or number of the ledger ${ledger}`;
}
