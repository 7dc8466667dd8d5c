import { grouped } from '../../../domain/ledgers/grouped.js';
import { LEDGER_NAMES, LEDGERS, type LedgerName, type StageEvent } from '../../../domain/ledgers/ledgers.js';
import { referenceOf } from '../../../domain/ledgers/references.js';
import { EVERYTHING } from '../../../domain/people/scope.js';
import type { Scope } from '../../../domain/people/types.js';
import type { Reader } from '../../../store/types.js';
import { createReferences, type References } from './references.js';

export type Values = Readonly<Record<string, unknown>>;

/** What the rows of a file are held against. */
export interface Known {
  readonly ledger: LedgerName;
  /** Every record of the ledger by its number: a number is taken, whoever may see it. */
  readonly records: ReadonlyMap<string, Values>;
  readonly visible: ReadonlySet<string>;
  readonly references: References;
  /** Records of other ledgers by number, as far as the person may see them. */
  readonly others: ReadonlyMap<LedgerName, ReadonlyMap<string, Values>>;
  /** The stage history of projects. */
  readonly events: ReadonlyMap<string, readonly StageEvent[]>;
  readonly demo: boolean;
}

/** Reads it one after the other, since a transaction has one connection. */
export async function readKnown(
  reader: Pick<Reader, 'read' | 'installation'>,
  scope: Scope,
  ledger: LedgerName,
): Promise<Known> {
  const records: readonly Values[] = await reader.read(ledger, EVERYTHING);
  const seen: readonly Values[] = scope.all ? records : await reader.read(ledger, scope);
  const others = new Map<LedgerName, readonly Values[]>();
  for (const each of referredTo(ledger)) others.set(each, each === ledger ? seen : await reader.read(each, scope));
  const events = ledger === 'projects' ? await reader.read('stageEvents', EVERYTHING) : [];
  return {
    ledger,
    records: byId(records),
    visible: new Set(seen.map(({ id }) => String(id))),
    references: createReferences(others),
    others: new Map([...others].map(([name, rows]) => [name, byId(rows)])),
    events: grouped(events, ({ projectId }) => projectId),
    demo: (await reader.installation())?.demo ?? false,
  };
}

/** The ledgers that the columns of a ledger point into. */
export function referredTo(ledger: LedgerName): LedgerName[] {
  const columns = Object.keys(LEDGERS[ledger]);
  return LEDGER_NAMES.filter((name) => columns.some((column) => referenceOf(column) === name));
}

function byId(rows: readonly Values[]): Map<string, Values> {
  return new Map(rows.map((row) => [String(row.id), row]));
}
