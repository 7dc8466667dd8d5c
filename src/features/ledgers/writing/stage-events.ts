import type { StageEvent } from '../../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../domain/people/scope.js';
import { writeEvidence } from '../../../domain/projects/evidence.js';
import { formats, importEvidence } from '../../../texts/index.js';
import type { WriteContext } from '../../context.js';
import type { FoundMeeting } from '../meeting.js';
import type { FileTable } from '../plan/file-table.js';
import { highest } from '../plan/numbers.js';
import type { PlannedRow } from '../plan/planned.js';
import type { Step } from '../plan/stage-history.js';

interface NewProjects {
  readonly table: FileTable;
  readonly rows: readonly PlannedRow[];
  readonly meeting: FoundMeeting | null;
}

/** The history of new projects, as far as their file tells it; each event says where it comes from. */
export async function stageEventsOf(
  { tx, actor }: WriteContext,
  { table, rows, meeting }: NewProjects,
): Promise<StageEvent[]> {
  if (rows.length === 0) return [];
  let last = highest(
    (await tx.read('stageEvents', EVERYTHING)).map(({ id }) => id),
    'SE-',
  );
  return rows.flatMap((planned) =>
    planned.steps.map((step): StageEvent => {
      last += 1;
      const { zh, en } = evidenceOf(step, planned, { file: table.fileName, meeting });
      const { fromStage, toStage, substage, on } = step;
      return {
        id: `SE-${String(last).padStart(4, '0')}`,
        projectId: String(planned.after.id),
        fromStage,
        toStage,
        substage,
        on,
        evidenceZh: zh,
        evidenceEn: en,
        evidences: contractOf(step, planned, zh),
        reasonZh: null,
        reasonEn: null,
        recordedById: actor.id,
        approvedById: null,
        demo: planned.after.demo === true,
      };
    }),
  );
}

function evidenceOf(
  step: Step,
  { row, contractSum }: PlannedRow,
  { file, meeting }: { readonly file: string; readonly meeting: FoundMeeting | null },
): { readonly zh: string; readonly en: string } {
  const signed = step.substage === 'SIGNED';
  const sum = contractSum === null ? null : exactSum(contractSum);
  const parts = [
    ...(signed && sum !== null ? [importEvidence.contract(step.on, sum)] : []),
    ...(signed && meeting !== null ? [importEvidence.meeting(meeting.title)] : []),
    importEvidence.fromFile(file, row),
    ...(step.from === null ? [importEvidence.dayUnknown] : []),
  ];
  return { zh: `${parts.map(({ zh }) => zh).join('；')}。`, en: `${parts.map(({ en }) => en).join('; ')}.` };
}

/** A project is signed by a contract with its sum, which later moves ask for. */
function contractOf({ substage }: Step, { contractSum }: PlannedRow, words: string): string[] {
  if (substage !== 'SIGNED' || contractSum === null) return [];
  return [
    writeEvidence({ kind: 'CONTRACT', words: words.replaceAll('|', '/') }),
    writeEvidence({ kind: 'CONTRACT_SUM', words: String(contractSum) }),
  ];
}

/** To the yuan: what a contract says is not rounded. */
function exactSum(yuan: bigint): { readonly zh: string; readonly en: string } {
  const wan = `${formats.number(Number(yuan) / 10_000, 4)}万元`;
  return { zh: wan, en: `CNY ${formats.number(yuan)} (${wan})` };
}
