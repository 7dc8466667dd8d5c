import { type Columns, date, money, optional } from '../../../domain/ledgers/column.js';
import { LEDGERS, type LedgerName } from '../../../domain/ledgers/ledgers.js';

/** What a file may say of a project beside its record: how it came to its stage. */
export const STAGE_COLUMNS = {
  proposedOn: optional(date),
  attractedOn: optional(date),
  signedOn: optional(date),
  contractSum: optional(money),
  landedOn: optional(date),
  startedOn: optional(date),
  completedOn: optional(date),
  producedOn: optional(date),
} as const satisfies Columns;

/** The columns that a file of a ledger may have: its own, and for projects those of their way so far. */
export function importColumns(ledger: LedgerName): Columns {
  return ledger === 'projects' ? { ...LEDGERS.projects, ...STAGE_COLUMNS } : LEDGERS[ledger];
}
