import type { Project } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { likelyDuplicates } from '../../domain/projects/duplicates.js';
import type { EvidenceItem } from '../../domain/projects/evidence.js';
import type { Transaction } from '../../store/types.js';
import { projectRefusals } from '../../texts/refusals/projects.js';
import type { WriteContext } from '../context.js';
import { demandDay } from '../demand-day.js';
import { LIGHTS } from '../lit-records.js';
import { nextId } from '../next-ids.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { type AddInput, addInput } from './add-input.js';
import { demandProduction, type NewPlace, newEnterprise, newNodes, newPark, newPlace } from './add-places.js';
import { findOwner } from './find-owner.js';
import { judgeProject } from './held-project.js';
import { PROJECT_COMMANDS } from './project-commands.js';
import { eventDay, putEvent } from './stage-events.js';

/** Who gives out a number of the project ledger holds this. */
const PROJECT_NUMBERS = 'projects';

/** Enters a planned project under the next number. */
export const addProject = defineVerb({
  name: 'project.add',
  summary: { en: 'Add a planned project to the ledger', zh: '新增谋划项目' },
  input: addInput,
  action: 'project.add',
  command: PROJECT_COMMANDS.add,
  writes: true,
  async resource(context, input) {
    const { chain, county } = await newPlace(context, input);
    return { chainId: chain.id, countyId: county.id };
  },
  async run(context, input) {
    const { tx } = context;
    await demandDay(context);
    await tx.hold(LIGHTS, 'shared');
    await tx.hold(PROJECT_NUMBERS);
    const place = await newPlace(context, input);
    const on = eventDay(context, [], input.date);
    const project = await newProject(context, input, place);
    await demandUnknown(context, project, input.again);
    await tx.insert('projects', [project]);
    const evidence: EvidenceItem[] = input.brief === undefined ? [] : [{ kind: 'BRIEF', words: input.brief }];
    const stage = { projectId: project.id, fromStage: null, toStage: 'PLANNED', substage: null } as const;
    const event = await putEvent(context, { ...stage, on, evidence, version: project.version });
    const light = await judgeProject(context, project.id);
    const owner = project.ownerPersonId;
    return {
      result: { project, event: event.after, light },
      subject: project.id,
      ledger: 'projects',
      before: null,
      after: project,
      alsoChanged: [event],
      ...(owner !== null && { tell: [{ personId: owner, as: 'owner' as const }] }),
    };
  },
});

async function newProject(context: WriteContext, input: AddInput, place: NewPlace): Promise<Project> {
  const { tx, actor, clock } = context;
  const { parent, chain, county } = place;
  const kind = input.kind ?? (parent === null ? 'NEW' : 'UPGRADE');
  const enterprise = await newEnterprise(context, input, place);
  if (kind === 'UPGRADE') await demandProduction(context, place, enterprise);
  else if (parent !== null) refuse('bad-input', projectRefusals.parentOfUpgrade(), 'parent');
  const owner = input.owner === undefined ? null : await findOwner(tx, input.owner);
  return {
    id: await nextId(tx, 'projects', { prefix: 'PRJ-' }),
    // Kept in the words of whoever enters it, whatever the language of the reader.
    nameZh: input.name,
    nameEn: input.nameEn ?? input.name,
    aliases: [],
    kind,
    purpose: input.purpose,
    chainId: chain.id,
    nodeIds: await newNodes(context, input, place),
    countyId: county.id,
    parkId: await newPark(context, input, place),
    enterpriseId: enterprise?.id ?? null,
    parentProjectId: parent?.id ?? null,
    level: input.level,
    totalInvestment: input.investment,
    yearPlanInvestment: null,
    stage: 'PLANNED',
    substage: null,
    runState: 'NORMAL',
    restartOn: null,
    digital: input.digital,
    ownerUnitId: owner?.ownerUnitId ?? (await ownUnit(tx, actor.unitId)),
    ownerPersonId: owner?.ownerPersonId ?? null,
    summaryZh: input.summary || input.name,
    summaryEn: input.summary || (input.nameEn ?? input.name),
    source: `entered by ${actor.id} on ${clock.today()}`,
    demo: (await tx.installation())?.demo ?? false,
    version: 1,
  };
}

/** Until somebody is named, the unit of whoever enters a project answers for it. */
async function ownUnit(tx: Transaction, unitId: string | null): Promise<string | null> {
  if (unitId === null) return null;
  return (await tx.read('units', EVERYTHING, { id: unitId }))[0]?.id ?? null;
}

/** Looks among the projects that the actor may see: others are told of to nobody. */
async function demandUnknown({ tx, scope }: WriteContext, project: Project, again: boolean): Promise<void> {
  if (again) return;
  const known = await tx.read('projects', scope);
  const same = likelyDuplicates([project.nameZh, project.nameEn], known);
  if (same.length === 0) return;
  const names = same.slice(0, 5).map(({ id, nameZh }) => `${id} ${nameZh}`);
  refuse('conflict', projectRefusals.duplicates(names.join(', ')), 'again');
}
