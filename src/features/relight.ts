import { evaluateAll, type LitRecords } from '../domain/lights/index.js';
import { EVERYTHING } from '../domain/people/scope.js';
import type { WriteContext } from './context.js';
import { readLitProject } from './lit-records.js';

/** Whose lights are judged anew. */
export interface Relit {
  readonly projectIds?: readonly string[];
  readonly taskIds?: readonly string[];
}

/** Judges projects with their milestones, and tasks, by the rules of the day, in the transaction that changed them. */
export async function relight(
  { tx, clock, rules }: WriteContext,
  { projectIds = [], taskIds = [] }: Relit,
): Promise<void> {
  const judge = (records: LitRecords) => evaluateAll(records, clock.today(), rules.calendar, rules.lights);
  for (const id of projectIds) await tx.putLights(judge(await readLitProject(tx, EVERYTHING, id)));
  if (taskIds.length === 0) return;
  const tasks = await tx.read('tasks', EVERYTHING, { id: taskIds });
  await tx.putLights(judge({ ...NOTHING_LIT, tasks }));
}

const NOTHING_LIT: LitRecords = {
  projects: [],
  events: [],
  milestones: [],
  reports: [],
  tasks: [],
  problems: [],
  indicators: [],
  targets: [],
  actuals: [],
};
