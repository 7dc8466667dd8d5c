import type { LedgerName } from '../domain/ledgers/ledgers.js';
import type { Reader } from '../store/types.js';

/** Where records of a ledger are numbered: behind which prefix, with how many digits. */
interface Numbering {
  readonly prefix: string;
  readonly digits?: number;
}

/** The ids after the highest behind a prefix, also where one in between was taken back; whoever asks holds the numbering. */
export async function nextIds(
  reader: Pick<Reader, 'highestNumber'>,
  ledger: LedgerName,
  { prefix, digits = 4, count }: Numbering & { readonly count: number },
): Promise<string[]> {
  const last = await reader.highestNumber(ledger, prefix);
  return Array.from({ length: count }, (_, index) => `${prefix}${String(last + index + 1).padStart(digits, '0')}`);
}

/** The id after the highest behind a prefix. */
export async function nextId(
  reader: Pick<Reader, 'highestNumber'>,
  ledger: LedgerName,
  numbering: Numbering,
): Promise<string> {
  const [id] = await nextIds(reader, ledger, { ...numbering, count: 1 });
  return id as string;
}
