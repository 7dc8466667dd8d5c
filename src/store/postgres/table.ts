import type { LedgerName } from '../../domain/ledgers/ledgers.js';
import { MODELS } from './delegates.js';
import { Prisma } from './generated/client.js';

/** The database writes `ownerUnitId` as `owner_unit_id`. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The table that keeps a ledger, for a statement. */
export function tableOf(ledger: LedgerName) {
  return Prisma.raw(`"${snake(MODELS[ledger])}"`);
}
