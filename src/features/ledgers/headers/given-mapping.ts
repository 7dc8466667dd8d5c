import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import { WutongError } from '../../../lib/errors.js';
import { nearest } from '../../../lib/nearest.js';
import type { ImportColumns } from '../../../store/types.js';
import { headerWord } from '../../../texts/index.js';
import { headerKey } from './header.js';
import { importColumns } from './import-columns.js';

/** What stands for a header that is to be left out. */
const LEFT_OUT = new Set(['', '-', 'ignore', '忽略', '不导入']);

/**
 * Reads `投资额=totalInvestment; 备注=-`: which column each header is, by the column's own name or its word in either
 * language.
 * @throws WutongError `bad-input` with the nearest column.
 */
export function readMapping(ledger: LedgerName, written: readonly string[]): ImportColumns {
  const pairs = written.flatMap((each) => each.split(/[;；\n]/)).filter((each) => each.trim() !== '');
  return Object.fromEntries(pairs.map((pair) => readPair(ledger, pair)));
}

/** Reads `level=市级重点`: a value that every row has which does not say another. */
export function readConstants(ledger: LedgerName, written: readonly string[]): ReadonlyMap<string, string> {
  const pairs = written.flatMap((each) => each.split(/[;；\n]/)).filter((each) => each.trim() !== '');
  return new Map(
    pairs.map((pair) => {
      const [name, value] = halves(pair, 'set', 'level=COUNTY');
      return [columnNamed(ledger, name, 'set'), value];
    }),
  );
}

function readPair(ledger: LedgerName, pair: string): readonly [string, string | null] {
  const [header, name] = halves(pair, 'map', '投资额=totalInvestment');
  return [headerKey(header), LEFT_OUT.has(name) ? null : columnNamed(ledger, name, 'map')];
}

function halves(pair: string, field: string, example: string): readonly [string, string] {
  const at = pair.search(/[=＝]/);
  if (at > 0) return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  throw new WutongError('bad-input', `${field}: "${pair.trim()}" is not of the form ${example}`, {
    zh: `“${pair.trim()}”的写法应如${example}。`,
  });
}

function columnNamed(ledger: LedgerName, written: string, field: string): string {
  const columns = Object.keys(importColumns(ledger));
  const key = headerKey(written);
  const found = columns.find((column) =>
    [column, headerWord(ledger, column).zh, headerWord(ledger, column).en].some((name) => headerKey(name) === key),
  );
  if (found !== undefined) return found;
  const meant = nearest(written, columns);
  const hint = meant === null ? `give one of ${columns.join(', ')}` : `do you mean ${meant}?`;
  throw new WutongError('bad-input', `${field}: the ledger ${ledger} has no column "${written}"; ${hint}`, {
    zh: `${ledger}台账没有“${written}”列${meant === null ? '' : `，最接近的是${meant}`}。`,
  });
}
