import type { LedgerName, LedgerRecord } from '../../../domain/ledgers/ledgers.js';
import type { WriteContext } from '../../context.js';
import type { Change } from '../../verb.js';
import type { FoundMeeting } from '../meeting.js';
import type { FileTable } from '../plan/file-table.js';
import type { Values } from '../plan/known.js';
import type { Plan } from '../plan/planned.js';
import type { ImportProgress } from '../preview.js';
import { registerEvents } from './problem-events.js';
import { linkMeeting, putMeeting } from './signing.js';
import { stageEventsOf } from './stage-events.js';

/** What is to be written, and who is told how far it has come. */
export interface Writing {
  readonly table: FileTable;
  readonly plan: Plan;
  readonly meeting: FoundMeeting | null;
  readonly onProgress: ((progress: ImportProgress) => void) | undefined;
}

/** So many records are written between two words of it. */
const LOT = 1_000;

/** Writes what a plan changes, with what follows from it, and tells every record before and after. */
export async function writePlan(
  context: WriteContext,
  { table, plan, meeting: wanted, onProgress }: Writing,
): Promise<{ changes: Change[]; meeting: FoundMeeting | null }> {
  const { tx } = context;
  const { ledger } = table;
  const added = plan.rows.filter(({ state }) => state === 'new');
  const changed = plan.rows.filter(({ state }) => state === 'changed');
  const of = added.length + changed.length;
  const changes: Change[] = [];
  const tell = (rows: number) => onProgress?.({ step: 'written', rows, of });
  await inLots(added, async (rows, from) => {
    // A planned row has every column of its ledger.
    await tx.insert(ledger, rows.map(({ after }) => after) as unknown as LedgerRecord<LedgerName>[]);
    changes.push(...rows.map(({ after }) => changeOf(ledger, null, after)));
    tell(from + rows.length);
  });
  await inLots(changed, async (rows, from) => {
    const written = await tx.updateAll(ledger, rows.map(({ after }) => after) as unknown as LedgerRecord<LedgerName>[]);
    changes.push(...rows.map(({ before }, at) => changeOf(ledger, before, written[at] as unknown as Values)));
    tell(added.length + from + rows.length);
  });
  if (ledger === 'problems') changes.push(...(await registerEvents(context, table, added)));
  if (ledger !== 'projects') return { changes, meeting: null };
  const meeting = wanted === null ? null : await putMeeting(context, { table, rows: plan.rows, wanted });
  const events = await stageEventsOf(context, { table, rows: added, meeting: meeting?.found ?? null });
  await tx.insert('stageEvents', events);
  changes.push(...(meeting?.changes ?? []), ...events.map((event) => changeOf('stageEvents', null, event)));
  if (meeting !== null) changes.push(...(await linkMeeting(context, meeting.found, plan.rows)));
  return { changes, meeting: meeting?.found ?? null };
}

/** A record that was made or changed, as audit and undo take it. */
export function changeOf(ledger: LedgerName, before: Values | null, after: Values): Change {
  return { subject: String(after.id), ledger, before, after };
}

async function inLots<R>(rows: readonly R[], write: (lot: readonly R[], from: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < rows.length; from += LOT) await write(rows.slice(from, from + LOT), from);
}
