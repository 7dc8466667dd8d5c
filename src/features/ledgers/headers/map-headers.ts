import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import { editDistance } from '../../../lib/text.js';
import type { ImportColumns } from '../../../store/types.js';
import { headerSynonyms, headerWord } from '../../../texts/index.js';
import { type Header, headerKey } from './header.js';
import { importColumns } from './import-columns.js';

/** How a header was understood, the surest first; `none` is left out, `numbering` counts rows and says nothing. */
export type Sureness = 'given' | 'kept' | 'exact' | 'synonym' | 'near' | 'numbering' | 'none';

/** A header of the file and the column that it stands for. */
export interface MappedHeader extends Header {
  /** The place of its cells in a row. */
  readonly at: number;
  readonly column: string | null;
  readonly how: Sureness;
  /** Whether it is the ledger's own name, under which values stand as the export writes them. */
  readonly own: boolean;
}

const ORDER: readonly Sureness[] = ['given', 'kept', 'exact', 'synonym', 'near', 'numbering', 'none'];
const NUMBERING = new Set(['序号', 'no', '#', '行号']);

/** Words that make another column of what reads alike otherwise. */
const QUALIFIERS = /计划|预计|拟|实际|年度|本年|本月|当月|累计|英文|上年|去年|同期|下步|下一步|调整/gu;

interface Proposal {
  readonly column: string | null;
  readonly how: Sureness;
}

/**
 * Proposes a column for each header: what the person gave, what was confirmed for such a file before, the column's own
 * name, another word for it, or one that is written nearly alike. Of two headers of one column the surer has it.
 */
export function mapHeaders(
  ledger: LedgerName,
  headers: readonly (Header & { readonly at: number })[],
  { given, kept }: { readonly given: ImportColumns; readonly kept: ImportColumns | null },
): MappedHeader[] {
  const names = namesOf(ledger);
  const proposed = headers.map((header) => ({ header, ...propose(header, names, { given, kept }) }));
  const taken = new Set<string>();
  const decided = [...proposed]
    .sort((one, other) => ORDER.indexOf(one.how) - ORDER.indexOf(other.how))
    .map(({ header, column, how }): MappedHeader => {
      const free = column === null || !taken.has(column);
      if (column !== null) taken.add(column);
      const own = header.text.trim() === column;
      return free ? { ...header, column, how, own } : { ...header, column: null, how: 'none', own: false };
    });
  return decided.sort((one, other) => one.at - other.at);
}

interface Names {
  readonly exact: ReadonlyMap<string, string>;
  readonly synonyms: ReadonlyMap<string, string>;
}

function namesOf(ledger: LedgerName): Names {
  const exact = new Map<string, string>();
  const synonyms = new Map<string, string>();
  for (const column of Object.keys(importColumns(ledger))) {
    const { zh, en } = headerWord(ledger, column);
    for (const name of [column, zh, en]) put(exact, name, column);
    for (const name of headerSynonyms(ledger, column)) put(synonyms, name, column);
  }
  return { exact, synonyms };
}

/** The first column that has a name keeps it. */
function put(names: Map<string, string>, name: string, column: string): void {
  const key = headerKey(name);
  if (!names.has(key)) names.set(key, column);
}

function propose(
  { text, key }: Header,
  { exact, synonyms }: Names,
  { given, kept }: { readonly given: ImportColumns; readonly kept: ImportColumns | null },
): Proposal {
  const asGiven = given[key];
  if (asGiven !== undefined) return { column: asGiven, how: asGiven === null ? 'none' : 'given' };
  const asKept = kept?.[text];
  if (asKept !== undefined) return { column: asKept, how: asKept === null ? 'none' : 'kept' };
  const same = exact.get(key);
  if (same !== undefined) return { column: same, how: 'exact' };
  if (NUMBERING.has(key)) return { column: null, how: 'numbering' };
  const other = synonyms.get(key);
  if (other !== undefined) return { column: other, how: 'synonym' };
  const near = nearestOf(key, [...exact, ...synonyms]);
  return near === null ? { column: null, how: 'none' } : { column: near, how: 'near' };
}

function nearestOf(key: string, names: readonly (readonly [string, string])[]): string | null {
  const limit = Math.floor([...key].length / 4);
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const [name, column] of names) {
    if (qualifiersOf(name) !== qualifiersOf(key)) continue;
    const distance = editDistance(key, name, limit);
    if (distance < bestDistance) [best, bestDistance] = [column, distance];
  }
  return best;
}

function qualifiersOf(name: string): string {
  return [...name.matchAll(QUALIFIERS)].map(([word]) => word).join();
}
