import type { Enterprise, Project } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { EvidenceItem, Need } from '../../domain/projects/evidence.js';
import { knownEvidence, type RecordedProject } from '../../domain/projects/known-evidence.js';
import { type Move, missingEvidence, moveTo } from '../../domain/projects/moves.js';
import { press } from '../../domain/projects/press.js';
import type { Reader } from '../../store/types.js';

type Records = Pick<RecordedProject, 'events' | 'milestones'>;

/** What the ledgers show of a project already, so that it need not be shown again. */
export async function recordedEvidence(
  reader: Pick<Reader, 'read'>,
  project: Project,
  known: { readonly records?: Records; readonly enterprise?: Enterprise | null } = {},
): Promise<EvidenceItem[]> {
  const projectId = project.id;
  const { enterpriseId } = project;
  const enterprises = known.enterprise === undefined && enterpriseId !== null ? { id: enterpriseId } : null;
  return knownEvidence({
    project,
    events: known.records?.events ?? (await reader.read('stageEvents', EVERYTHING, { projectId })),
    milestones: known.records?.milestones ?? (await reader.read('milestones', EVERYTHING, { projectId })),
    enterprise:
      known.enterprise ??
      (enterprises === null ? null : ((await reader.read('enterprises', EVERYTHING, enterprises))[0] ?? null)),
    targets: await reader.read('targetEnterprises', EVERYTHING, { projectId }),
  });
}

/** What is still missing for what is pressed next; null where that is no move of the project. */
export async function missingForNext(reader: Pick<Reader, 'read'>, project: Project): Promise<readonly Need[] | null> {
  const to = press(project)?.to ?? null;
  const move: Move | string | null = to && moveTo(project, to);
  if (move === null || typeof move === 'string') return null;
  return missingEvidence(move, [], await recordedEvidence(reader, project));
}
