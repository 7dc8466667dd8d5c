import type { Column } from '../../../domain/ledgers/column.js';
import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import { referenceOf } from '../../../domain/ledgers/references.js';
import type { Language } from '../../../lib/language.js';
import { headerWord } from '../../../texts/index.js';
import { BASE_UNIT } from '../plan/read-rows.js';
import type { References } from '../plan/references.js';
import { wordOfValue } from './words.js';
import { writeCell } from './write-cell.js';

const WAN = 10_000n;

/** A header in words, with its unit; what an indicator is measured in follows from the indicator. */
export function writtenHeader(ledger: LedgerName, name: string, column: Column<unknown>, language: Language): string {
  const word = headerWord(ledger, name)[language];
  if (column.kind === 'money') return language === 'zh' ? `${word}（万元）` : `${word} (万元)`;
  return isMeasured(ledger, name) ? `${word}（${BASE_UNIT}）` : word;
}

/** A value in words: names for numbers of records where they lead back to them, sums in 万元. */
export function writeValue(
  name: string,
  column: Column<unknown>,
  value: unknown,
  { references, language }: { readonly references: References; readonly language: Language },
): string {
  if (value === null || value === undefined) return '';
  if (column.kind === 'money') return inWan(value as bigint);
  if (column.kind === 'boolean' && language === 'zh') return value ? '是' : '否';
  const points = referenceOf(name);
  if (points !== null) {
    const nameOf = (id: string) => references.nameOf(points, id, language);
    return writeCell(column, Array.isArray(value) ? value.map(nameOf) : nameOf(String(value)));
  }
  if (column.values !== undefined) return wordOfValue(column, String(value))?.[language] ?? String(value);
  return writeCell(column, value);
}

function isMeasured(ledger: LedgerName, name: string): boolean {
  return name === 'value' && (ledger === 'targets' || ledger === 'actuals');
}

/** Exact: 万元 with as many decimals as the yuan need. */
function inWan(yuan: bigint): string {
  const size = yuan < 0n ? -yuan : yuan;
  const rest = String(size % WAN)
    .padStart(4, '0')
    .replace(/0+$/, '');
  const whole = `${yuan < 0n ? '-' : ''}${size / WAN}`;
  return rest === '' ? whole : `${whole}.${rest}`;
}
