import { z } from 'zod';
import type { Milestone } from '../../domain/ledgers/ledgers.js';
import { WutongError } from '../../lib/errors.js';
import { projectRefusals } from '../../texts/refusals/projects.js';
import { wordOf } from '../../texts/words/index.js';
import type { WriteContext } from '../context.js';
import { demandVersion } from '../demand-version.js';
import { dayInput, nameInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { findPerson } from './find-owner.js';
import { type HeldProject, holdProject, judgeProject, projectResource } from './held-project.js';
import { PROJECT_COMMANDS } from './project-commands.js';
import { dayOrNothing, projectNumber, reasonInput, versionInput } from './project-input.js';
import { milestoneWord } from './project-words.js';

const milestoneInput = z.object({
  project: projectNumber,
  kind: milestoneWord,
  planned: dayInput.optional(),
  revised: dayOrNothing.optional(),
  actual: dayOrNothing.optional(),
  owner: nameInput.optional(),
  reason: reasonInput.optional(),
  /** The version of the milestone that was looked at; 0 where there was none. */
  version: versionInput.optional(),
});
type MilestoneInput = z.infer<typeof milestoneInput>;

/** Plans a milestone of a project, revises its day with a reason, or records that it was reached. */
export const setMilestone = defineVerb({
  name: 'project.milestone',
  summary: {
    en: 'Set a milestone of a project: planned, revised or actual day, owner',
    zh: '登记项目节点：计划、调整、完成日期和责任人',
  },
  input: milestoneInput,
  action: 'project.milestone',
  command: PROJECT_COMMANDS.milestone,
  writes: true,
  resource: (context, { project }) => projectResource(context, project),
  async run(context, input) {
    const { tx } = context;
    const held = await holdProject(context, input.project);
    if (held.project.runState === 'ENDED') refuse('conflict', projectRefusals.ended(input.project));
    const before = held.milestones.find(({ kind }) => kind === input.kind) ?? null;
    await demandLooked(context, before, input);
    checkDays(context, held, { before, input });
    const changes = await changesOf(context, input);
    const milestone = before
      ? await tx.update('milestones', before.id, changes, before.version)
      : await putNew(context, input, changes);
    const light = await judgeProject(context, input.project);
    return {
      result: { milestone, light },
      subject: milestone.id,
      ledger: 'milestones',
      before,
      after: { ...milestone, ...(input.reason && { reason: input.reason }) },
    };
  },
});

async function demandLooked({ tx }: WriteContext, before: Milestone | null, input: MilestoneInput): Promise<void> {
  if (input.version === undefined) return;
  if (before) return await demandVersion(tx, 'milestones', before, input.version);
  if (input.version === 0) return;
  throw new WutongError('conflict', `The milestone ${input.kind} of ${input.project} is not there any more.`, {
    zh: `${input.project}的“${wordOf('milestoneKind', input.kind).zh}”节点已不存在，请重新查看项目。`,
  });
}

function checkDays(
  { clock }: WriteContext,
  { events }: HeldProject,
  { before, input }: { readonly before: Milestone | null; readonly input: MilestoneInput },
): void {
  const { planned, revised, actual, owner, reason, kind } = input;
  const today = clock.today();
  if ([planned, revised, actual, owner].every((given) => given === undefined))
    refuse('bad-input', projectRefusals.nothingGiven('planned, revised, actual, owner'));
  if (before === null && planned === undefined)
    refuse('bad-input', projectRefusals.plannedFirst(wordOf('milestoneKind', kind)), 'planned');
  if (before !== null && planned !== undefined && planned !== before.plannedOn)
    refuse('bad-input', projectRefusals.plannedAlready(before.plannedOn), 'planned');
  if (revised !== undefined) {
    if (reason === undefined) refuse('bad-input', projectRefusals.reasonForRevision(), 'reason');
    if (revised !== null && revised < today) refuse('bad-input', projectRefusals.revisionPast(today), 'revised');
  }
  if (actual === undefined || actual === null) return;
  if (actual > today) refuse('bad-input', projectRefusals.toCome(today), 'actual');
  const first = events.map(({ on }) => on).sort()[0];
  if (first !== undefined && actual < first) refuse('bad-input', projectRefusals.beforeProject(first), 'actual');
}

type MilestoneChanges = Partial<Pick<Milestone, 'revisedOn' | 'actualOn' | 'ownerPersonId'>>;

async function changesOf({ tx }: WriteContext, input: MilestoneInput): Promise<MilestoneChanges> {
  const { revised, actual, owner } = input;
  return {
    ...(revised !== undefined && { revisedOn: revised }),
    ...(actual !== undefined && { actualOn: actual }),
    ...(owner !== undefined && { ownerPersonId: await findPerson(tx, owner) }),
  };
}

/** A project has one milestone of a kind, which names it. */
async function putNew(
  { tx }: WriteContext,
  { project: projectId, kind, planned }: MilestoneInput,
  changes: MilestoneChanges,
): Promise<Milestone> {
  const milestone: Milestone = {
    id: `MS-${projectId}-${kind}`,
    projectId,
    kind,
    // checkDays has seen to it.
    plannedOn: planned as string,
    revisedOn: null,
    actualOn: null,
    ownerPersonId: null,
    ...changes,
    demo: (await tx.installation())?.demo ?? false,
    version: 1,
  };
  await tx.insert('milestones', [milestone]);
  return milestone;
}
