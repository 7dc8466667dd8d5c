import type { LedgerRecord, Meeting } from '../../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../domain/people/scope.js';
import { importEvidence } from '../../../texts/index.js';
import type { WriteContext } from '../../context.js';
import type { Change } from '../../verb.js';
import type { FoundMeeting } from '../meeting.js';
import type { FileTable } from '../plan/file-table.js';
import { highest } from '../plan/numbers.js';
import type { PlannedRow } from '../plan/planned.js';

type Held = FoundMeeting & { readonly id: string };

/** The ceremony: the one that stands, or a new one of the chain that all its projects are of. */
export async function putMeeting(
  { tx }: WriteContext,
  { table, rows, wanted }: { table: FileTable; rows: readonly PlannedRow[]; wanted: FoundMeeting },
): Promise<{ found: Held; changes: Change[] }> {
  if (wanted.id !== null) return { found: { ...wanted, id: wanted.id }, changes: [] };
  const last = highest(
    (await tx.read('meetings', EVERYTHING)).map(({ id }) => id),
    'M-',
  );
  const chains = new Set(rows.map(({ after }) => String(after.chainId)));
  const note = importEvidence.ceremony(table.fileName);
  const meeting: Meeting = {
    id: `M-${String(last + 1).padStart(4, '0')}`,
    kind: 'SIGNING',
    titleZh: wanted.title,
    titleEn: wanted.title,
    on: wanted.on,
    chainId: chains.size === 1 ? ([...chains][0] ?? null) : null,
    noteZh: note.zh,
    noteEn: note.en,
    demo: (await tx.installation())?.demo ?? false,
  };
  await tx.insert('meetings', [meeting]);
  const change: Change = { subject: meeting.id, ledger: 'meetings', before: null, after: meeting };
  return { found: { ...wanted, id: meeting.id }, changes: [change] };
}

/** Joins the projects of the file to their ceremony; those that are joined already stay so. */
export async function linkMeeting({ tx }: WriteContext, { id }: Held, rows: readonly PlannedRow[]): Promise<Change[]> {
  const known = new Set(
    (await tx.read('meetingProjects', EVERYTHING, { meetingId: id })).map(({ projectId }) => projectId),
  );
  const links = rows
    .filter(({ after }) => !known.has(String(after.id)))
    .map(({ after }): LedgerRecord<'meetingProjects'> => {
      const projectId = String(after.id);
      return { id: `${id}@${projectId}`, meetingId: id, projectId, demo: after.demo === true };
    });
  await tx.insert('meetingProjects', links);
  return links.map((link) => ({ subject: link.id, ledger: 'meetingProjects', before: null, after: link }));
}
