import type { Project } from '../../domain/ledgers/ledgers.js';
import type { EvidenceItem } from '../../domain/projects/evidence.js';
import type { WriteContext } from '../context.js';
import type { Written } from '../verb.js';
import { type HeldProject, judgeProject, type LightChange } from './held-project.js';
import { eventDay, putEvent } from './stage-events.js';

/** What suspending, resuming and ending have in common. */
interface Turn {
  readonly changes: Pick<Project, 'runState' | 'restartOn'>;
  readonly date: string | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly evidence?: readonly EvidenceItem[];
}

/** Changes whether a project runs. Its stage stays; the history gets an event that says why, and the owner is told. */
export async function changeRunState(
  context: WriteContext,
  { project: before, events }: HeldProject,
  { changes, date, ...said }: Turn,
): Promise<Written<{ project: Project; light: LightChange }>> {
  const on = eventDay(context, events, date);
  const after = await context.tx.update('projects', before.id, changes, before.version);
  const { id: projectId, stage, substage, ownerPersonId } = before;
  const place = { projectId, fromStage: stage, toStage: stage, substage };
  const event = await putEvent(context, { ...place, on, ...said, version: after.version });
  const light = await judgeProject(context, projectId);
  return {
    result: { project: after, light },
    subject: projectId,
    ledger: 'projects',
    before,
    after,
    alsoChanged: [event],
    ...(ownerPersonId !== null && { tell: [{ personId: ownerPersonId, as: 'owner' as const }] }),
  };
}
