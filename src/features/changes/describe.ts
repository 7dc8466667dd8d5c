import { isDeepStrictEqual } from 'node:util';
import type { Column } from '../../domain/ledgers/column.js';
import { recordFromJson } from '../../domain/ledgers/from-json.js';
import { LEDGERS, type LedgerName } from '../../domain/ledgers/ledgers.js';
import { referenceOf } from '../../domain/ledgers/references.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { ChangedRecord, Reader } from '../../store/types.js';
import type { Name } from '../figure.js';

/** One column of a record that changed: its value before and after, ids of other records by their names. */
export interface ChangedColumn {
  readonly column: string;
  readonly kind: Column<unknown>['kind'];
  readonly before: Told;
  readonly after: Told;
}

/** A value as it is told; what refers to other records is told by their names. */
export type Told = { readonly value: unknown; readonly names: readonly Name[] } | null;

/** A record that changed, with what changed of it. */
export interface DescribedRecord {
  readonly subject: string;
  readonly ledger: LedgerName | null;
  readonly did: 'made' | 'changed' | 'taken-away';
  readonly name: Name | null;
  readonly columns: readonly ChangedColumn[];
}

type Values = Readonly<Record<string, unknown>>;
/** By ledger and id: a person and a unit may have one id. */
type Names = ReadonlyMap<string, Name>;
const nameKey = (ledger: LedgerName, id: string) => `${ledger}/${id}`;

/** What nobody speaks of when a record changes. */
const UNTOLD: ReadonlySet<string> = new Set(['id', 'version', 'demo', 'source', 'aliases']);

/** Tells of each record what changed, in the order in which the changes were made. */
export async function describeChanges(reader: Reader, changes: readonly ChangedRecord[]): Promise<DescribedRecord[]> {
  const names = await namesOf(reader, changes);
  return changes.map((change) => described(change, names));
}

function described({ subject, ledger, before, after }: ChangedRecord, names: Names): DescribedRecord {
  const did = before === null ? 'made' : after === null ? 'taken-away' : 'changed';
  if (ledger === null) return { subject, ledger, did, name: null, columns: columnsApart(before, after, names) };
  const [was, is] = [valuesOf(ledger, before), valuesOf(ledger, after)];
  const columns = Object.entries<Column<unknown>>(LEDGERS[ledger])
    .filter(([name]) => !UNTOLD.has(name) && !isDeepStrictEqual(was?.[name] ?? null, is?.[name] ?? null))
    .map(([column, { kind }]) => ({
      column,
      kind,
      before: told(column, was?.[column], names),
      after: told(column, is?.[column], names),
    }))
    .filter(({ before: from, after: to }) => from !== null || to !== null);
  return { subject, ledger, did, name: ownName(is ?? was, subject), columns };
}

/** What is told of what no ledger holds: what a channel stands for. */
const TOLD_APART = ['name', 'chainId', 'countyId', 'label'];

function columnsApart(before: unknown, after: unknown, names: Names): ChangedColumn[] {
  const [was, is] = [before as Values | null, after as Values | null];
  return TOLD_APART.filter((name) => !isDeepStrictEqual(was?.[name] ?? null, is?.[name] ?? null)).map((column) => ({
    column,
    kind: 'text',
    before: told(column, was?.[column], names),
    after: told(column, is?.[column], names),
  }));
}

function valuesOf(ledger: LedgerName, json: unknown): Values | null {
  return json === null || json === undefined ? null : recordFromJson(ledger, json);
}

/** Counts that say nothing while they are nought. */
const NONE_AT_ALL: ReadonlySet<string> = new Set(['returnedCount', 'reopenedCount', 'heldWorkdays']);

function told(column: string, value: unknown, names: Names): Told {
  if (
    value === null ||
    value === undefined ||
    value === '' ||
    (value === 0 && NONE_AT_ALL.has(column)) ||
    (Array.isArray(value) && value.length === 0)
  )
    return null;
  const refersTo = referenceOf(column);
  const ids = refersTo === null ? [] : [value].flat().map(String);
  return {
    value,
    names: ids.map((id) => (refersTo && names.get(nameKey(refersTo, id))) ?? { id, nameZh: id, nameEn: id }),
  };
}

function ownName(values: Values | null, id: string): Name | null {
  const [zh, en] = [values?.nameZh ?? values?.titleZh, values?.nameEn ?? values?.titleEn];
  return typeof zh === 'string' && typeof en === 'string' ? { id, nameZh: zh, nameEn: en } : null;
}

/** The names of all records that the changes refer to. */
async function namesOf(reader: Reader, changes: readonly ChangedRecord[]): Promise<Names> {
  const wanted = new Map<LedgerName, Set<string>>();
  for (const { ledger, before, after } of changes) {
    for (const column of ledger === null ? TOLD_APART : Object.keys(LEDGERS[ledger])) {
      const refersTo = referenceOf(column);
      if (refersTo === null) continue;
      for (const values of [before, after] as readonly (Values | null)[]) {
        for (const id of [values?.[column] ?? []].flat()) {
          wanted.set(refersTo, (wanted.get(refersTo) ?? new Set()).add(String(id)));
        }
      }
    }
  }
  const names = new Map<string, Name>();
  for (const [ledger, ids] of wanted) {
    const rows = await reader.read(ledger, EVERYTHING, { id: [...ids] } as object);
    for (const row of rows) {
      const name = ownName(row, row.id as string);
      if (name) names.set(nameKey(ledger, name.id), name);
    }
  }
  return names;
}
