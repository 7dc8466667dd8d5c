import type { ProblemEvent } from '../../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../domain/people/scope.js';
import { importEvidence } from '../../../texts/index.js';
import type { WriteContext } from '../../context.js';
import type { Change } from '../../verb.js';
import type { FileTable } from '../plan/file-table.js';
import { highest } from '../plan/numbers.js';
import type { PlannedRow } from '../plan/planned.js';

/** Every new problem begins with its registration. */
export async function registerEvents(
  { tx }: WriteContext,
  { fileName }: Pick<FileTable, 'fileName'>,
  rows: readonly PlannedRow[],
): Promise<Change[]> {
  if (rows.length === 0) return [];
  const known = await tx.read('problemEvents', EVERYTHING);
  let last = highest(
    known.map(({ id }) => id),
    'PE-',
  );
  const events = rows.map(({ row, after }): ProblemEvent => {
    last += 1;
    const { zh, en } = importEvidence.fromFile(fileName, row);
    return {
      id: `PE-${String(last).padStart(4, '0')}`,
      problemId: String(after.id),
      action: 'REGISTER',
      on: String(after.receivedOn),
      at: null,
      unitId: String(after.ownerUnitId),
      personId: null,
      toUnitId: null,
      statusAfter: 'REGISTERED',
      levelAfter: 1,
      evidence: null,
      noteZh: zh,
      noteEn: en,
      demo: after.demo === true,
    };
  });
  await tx.insert('problemEvents', events);
  return events.map((event) => ({ subject: event.id, ledger: 'problemEvents', before: null, after: event }));
}
