import type { Problem } from '../domain/ledgers/ledgers.js';
import { evaluateAll, type LitRecords } from '../domain/lights/index.js';
import { EVERYTHING } from '../domain/people/scope.js';
import type { WriteContext } from './context.js';
import { readLitProject } from './lit-records.js';

/** Whose lights are judged anew. */
export interface Relit {
  readonly projectIds?: readonly string[];
  readonly taskIds?: readonly string[];
  /** As they now stand. */
  readonly problems?: readonly Problem[];
}

/** Judges projects with their milestones, tasks and problems by the rules of the day, in the transaction that changed them. */
export async function relight(
  { tx, clock, rules }: WriteContext,
  { projectIds = [], taskIds = [], problems = [] }: Relit,
): Promise<void> {
  const judge = (records: LitRecords) => evaluateAll(records, clock.today(), rules.calendar, rules.lights);
  for (const id of projectIds) await tx.putLights(judge(await readLitProject(tx, EVERYTHING, id)));
  const tasks = taskIds.length === 0 ? [] : await tx.read('tasks', EVERYTHING, { id: taskIds });
  if (tasks.length + problems.length > 0) await tx.putLights(judge({ ...NOTHING_LIT, tasks, problems }));
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
