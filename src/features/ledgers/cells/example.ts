import type { Column } from '../../../domain/ledgers/column.js';
import { referenceOf } from '../../../domain/ledgers/references.js';
import type { Language } from '../../../lib/language.js';
import { wordOfValue } from './words.js';

const NAMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  chains: { zh: '医药', en: 'pharma' },
  counties: { zh: '泰山区', en: 'Taishan District' },
};

/** What a cell of a column may look like; a number is left empty, since it is given by the ledger. */
export function exampleOf(
  name: string,
  column: Column<unknown>,
  { today, language }: { readonly today: string; readonly language: Language },
): string {
  const points = referenceOf(name);
  if (points !== null) return NAMES[points]?.[language] ?? '';
  if (name === 'id') return '';
  if (name === 'month' || name === 'period') return today.slice(0, 7);
  const [value] = column.values ?? [];
  if (value !== undefined) return wordOfValue(column, value)?.[language] ?? value;
  switch (column.kind) {
    case 'date':
      return column.optional ? '' : today;
    case 'money':
      return '12000';
    case 'number':
      return '60';
    case 'integer':
      return today.slice(0, 4);
    case 'boolean':
      return { zh: '否', en: 'no' }[language];
    case 'list':
      return '';
    case 'text':
      return column.optional ? '' : { zh: '示例', en: 'example' }[language];
  }
}
