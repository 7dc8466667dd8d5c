import { z } from 'zod';
import type { Milestone, Project } from '../../domain/ledgers/ledgers.js';
import { type EvidenceItem, needWords } from '../../domain/projects/evidence.js';
import { type Move, missingEvidence } from '../../domain/projects/moves.js';
import { PLACES, placeRank } from '../../domain/projects/places.js';
import { can, whoMay } from '../../rights/index.js';
import { inRow, placeWord, projectRefusals } from '../../texts/refusals/projects.js';
import { ClosedError } from '../closed-error.js';
import type { WriteContext } from '../context.js';
import { dayInput, nameInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { type Change, defineVerb } from '../verb.js';
import { type EnterpriseChange, enterpriseOfMove } from './enterprise-of-move.js';
import { type EvidenceField, evidenceInput, fieldsOfNeed, givenEvidence } from './evidence-fields.js';
import { type HeldProject, holdProjectAt, judgeProject, marksOf, projectResource } from './held-project.js';
import { legalMove } from './legal-move.js';
import { PROJECT_COMMANDS } from './project-commands.js';
import { projectNumber, reasonInput, versionInput, wordsInput } from './project-input.js';
import { placeWord as placeWordInput } from './project-words.js';
import { recordedEvidence } from './recorded.js';
import { eventDay, putEvent } from './stage-events.js';

export const advanceInput = z.object({
  project: projectNumber,
  to: placeWordInput,
  date: dayInput.optional(),
  ...evidenceInput,
  enterprise: nameInput.optional(),
  reason: reasonInput.optional(),
  note: wordsInput.optional(),
  version: versionInput.optional(),
});

/** Moves a project on by one step with the evidence that it needs, or, with reason and approval, past the landing or back. */
export const advanceProject = defineVerb({
  name: 'project.advance',
  summary: { en: 'Move a project to its next stage, with evidence', zh: '推进项目阶段，并登记佐证材料' },
  input: advanceInput,
  action: 'project.advance',
  command: PROJECT_COMMANDS.advance,
  writes: true,
  resource: (context, { project }) => projectResource(context, project),
  async run(context, input) {
    const { tx } = context;
    const held = await holdProjectAt(context, input.project, input.version);
    const before = held.project;
    const move = legalMove(before, input.to);
    const on = eventDay(context, held.events, input.date);
    const approvedById = demandApproval(context, before, move, input.reason);
    const given = givenEvidence(input);
    const enterprise = await enterpriseOfMove(context, { project: before, move, on, given, named: input.enterprise });
    const shown = await demandEvidence(context, held, { move, given, enterprise });
    if (move.to.substage === 'ABOVE_SCALE' && enterprise === null)
      refuse('bad-input', projectRefusals.whoseScale(), 'enterprise');
    const { stage, substage } = move.to;
    const changes = { stage, substage, ...(enterprise && { enterpriseId: enterprise.enterprise.id }) };
    const after = await tx.update('projects', before.id, changes, before.version);
    const event = await putEvent(context, {
      projectId: before.id,
      fromStage: before.stage,
      toStage: stage,
      substage,
      on,
      evidence: shown,
      note: input.note,
      reason: input.reason,
      approvedById,
      version: after.version,
    });
    const milestones = await moveMilestones(context, held.milestones, { move, on });
    const alsoChanged = [event, ...milestones, ...(enterprise?.change ?? [])];
    const light = await judgeProject(context, before.id);
    const owner = after.ownerPersonId;
    return {
      result: { project: after, event: event.after, light },
      subject: before.id,
      ledger: 'projects',
      before,
      after,
      alsoChanged,
      // A step on is what the owner works for; an exception is what he has to know of at once.
      ...(move.step !== 'FORWARD' && owner !== null && { tell: [{ personId: owner, as: 'owner' as const }] }),
    };
  },
});

/** Who approves an exception: the actor, who needs the right to. Null for a plain step on, which asks for nobody. */
function demandApproval(
  { actor, rules }: WriteContext,
  project: Project,
  { step }: Move,
  reason: string | undefined,
): string | null {
  if (step === 'FORWARD') return null;
  if (!can(rules.rights, actor, 'project.approve', marksOf(project))) {
    const what = step === 'BACK' ? 'move a project back' : 'leave out the landing';
    const message = `${actor.id} holds no role that allows to ${what}.`;
    throw new ClosedError(
      'not-allowed',
      message,
      'project.advance',
      whoMay(rules.rights, 'project.approve', marksOf(project)),
    );
  }
  if (reason === undefined) {
    const why = step === 'BACK' ? projectRefusals.reasonForBack() : projectRefusals.reasonForSkip();
    refuse('bad-input', why, 'reason');
  }
  return actor.id;
}

interface Showing {
  readonly move: Move;
  readonly given: readonly EvidenceItem[];
  readonly enterprise: EnterpriseChange | null;
}

/** What was given, and what the record shows of what the move asks for. @throws WutongError that names what is missing. */
async function demandEvidence(
  { tx }: WriteContext,
  { project, events, milestones }: HeldProject,
  { move, given, enterprise }: Showing,
): Promise<EvidenceItem[]> {
  if (move.step === 'BACK') return [...given];
  const own = { ...project, enterpriseId: enterprise?.enterprise.id ?? project.enterpriseId };
  const records = { events, milestones };
  const known = await recordedEvidence(tx, own, { records, enterprise: enterprise?.enterprise ?? null });
  const missing = missingEvidence(move, given, known);
  if (missing.length > 0) {
    const fields = missing.flatMap(fieldsOfNeed);
    const form = inForms(fields);
    refuse('bad-input', projectRefusals.evidence(placeWord(move.to), inRow(missing.map(needWords)), form), fields[0]);
  }
  const asked = move.needs.filter((need) => !given.some(({ kind }) => need.includes(kind)));
  const taken = asked.map((need) => known.findLast(({ kind }) => need.includes(kind)));
  return [...given, ...taken.filter((item) => item !== undefined)];
}

/** How the fields are written in a command, by their Chinese names in Chinese. */
function inForms(fields: readonly EvidenceField[]): { zh: string; en: string } {
  const { fields: forms } = PROJECT_COMMANDS.advance;
  const zh = fields.map((field) => `${forms[field]?.aliases?.[0] ?? field}:…`);
  return { zh: zh.join(' '), en: fields.map((field) => `${field}:…`).join(' ') };
}

/** The milestone of the place is reached with it; those of places that were left by a move back are open again. */
async function moveMilestones(
  { tx }: WriteContext,
  milestones: readonly Milestone[],
  { move: { step, from, to }, on }: { readonly move: Move; readonly on: string },
): Promise<Change[]> {
  const left = PLACES.slice(placeRank(to) + 1, placeRank(from) + 1).map(({ milestone }) => milestone);
  const touched = milestones.filter(({ kind, actualOn }) =>
    step === 'BACK' ? left.includes(kind) && actualOn !== null : kind === to.milestone && actualOn === null,
  );
  const changes: Change[] = [];
  for (const before of touched) {
    const actualOn = step === 'BACK' ? null : on;
    const after = await tx.update('milestones', before.id, { actualOn }, before.version);
    changes.push({ subject: before.id, ledger: 'milestones', before, after });
  }
  return changes;
}
