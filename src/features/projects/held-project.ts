import type { Project } from '../../domain/ledgers/ledgers.js';
import type { LightColour, LitRecords } from '../../domain/lights/index.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import type { Resource } from '../../rights/index.js';
import type { WriteContext } from '../context.js';
import { demandDay } from '../demand-day.js';
import { demandVersion } from '../demand-version.js';
import { LIGHTS, readLitProject } from '../lit-records.js';
import { relight } from '../relight.js';

/** A project with all that its light follows from. */
export interface HeldProject extends LitRecords {
  readonly project: Project;
}

/** The project with a number, as far as the actor may see it. @throws WutongError `not-found`. */
export async function findProject({ tx, scope }: WriteContext, id: string): Promise<Project> {
  const [project] = await tx.read('projects', scope, { id });
  if (project) return project;
  throw new WutongError('not-found', `There is no project ${id} that you may see. Check the number.`, {
    zh: `没有您可查看的项目${id}，请核对编号。`,
    field: 'project',
  });
}

/** The marks by which a project is somebody's own. */
export function marksOf({ chainId, countyId, enterpriseId, ownerUnitId, ownerPersonId }: Project): Resource {
  return { chainId, countyId, enterpriseId, unitId: ownerUnitId, ownerPersonId };
}

/** The same of the project with a number. */
export async function projectResource(context: WriteContext, id: string): Promise<Resource> {
  return marksOf(await findProject(context, id));
}

/**
 * Holds a project to the end of the transaction, and reads it then: what was read before may have changed meanwhile. All
 * verbs on projects begin with it, so that they ask for locks in the same order.
 */
export async function holdProject(context: WriteContext, id: string): Promise<HeldProject> {
  await demandDay(context);
  await context.tx.hold(LIGHTS, 'shared');
  await context.tx.hold(`projects/${id}`);
  const records = await readLitProject(context.tx, EVERYTHING, id);
  const [project] = records.projects;
  return { ...records, project: project ?? (await findProject(context, id)) };
}

/** The same, for who looked at a version of the project. @throws WutongError `conflict` that tells what changed since. */
export async function holdProjectAt(context: WriteContext, id: string, version?: number): Promise<HeldProject> {
  const held = await holdProject(context, id);
  if (version !== undefined) await demandVersion(context.tx, 'projects', held.project, version);
  return held;
}

/** How the light of a project changed with a write. */
export interface LightChange {
  readonly before: LightColour | null;
  readonly after: LightColour | null;
}

/** Judges a project and its milestones anew by what now stands in the ledgers. */
export async function judgeProject(context: WriteContext, id: string): Promise<LightChange> {
  const light = async () => (await context.tx.lights(EVERYTHING, { subject: id }))[0]?.light ?? null;
  const before = await light();
  await relight(context, { projectIds: [id] });
  return { before, after: await light() };
}
