import { EVERYTHING } from '../../../src/domain/people/scope.js';
import type { VerbContext } from '../../../src/features/context.js';
import { advanceProject, assignProject, reportProgress, setMilestone } from '../../../src/features/projects/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { Verb } from '../../../src/features/verb.js';
import { WutongError } from '../../../src/lib/errors.js';
import type { Store } from '../../../src/store/types.js';
import { PLACE, POSTS } from './open-projects.js';

const VERBS: Readonly<Record<Write['verb'], Verb>> = {
  advance: advanceProject,
  report: reportProgress,
  milestone: setMilestone,
  assign: assignProject,
};

/** One write as it travels to another process. */
export interface Write {
  readonly verb: 'advance' | 'report' | 'milestone' | 'assign';
  readonly input: object;
}

/** How a write came out: null when it was taken, else the code and the sentence. */
export type Outcome = null | { readonly code: string; readonly message: string };

const PROJECTS = Array.from({ length: 20 }, (_, index) => `PRJ-${String(index + 1).padStart(4, '0')}`);
const OWNERS = ['head-pharma', 'member-pharma', 'officer-370921', 'office'];

/** Twenty landed projects with their milestone of the start. */
export const TWENTY_PROJECTS = {
  ...POSTS,
  projects: PROJECTS.map((id) => ({ id, ...PLACE, stage: 'LANDED' as const, parkId: 'PARK-01' })),
  stageEvents: PROJECTS.map((projectId, index) => {
    return { id: `SE-${1000 + index}`, projectId, fromStage: null, toStage: 'LANDED' as const, on: '2026-09-01' };
  }),
  milestones: PROJECTS.map((projectId, index) => {
    return { id: `MS-${1000 + index}`, projectId, kind: 'START' as const, plannedOn: '2026-10-01' };
  }),
};

/** So many writes, four kinds in turn, spread over the projects; every fourth looked at the version that was laid. */
export function manyWrites(count: number, seed: number): Write[] {
  return Array.from({ length: count }, (_, at) => {
    const index = at + seed;
    const project = PROJECTS[index % PROJECTS.length] as string;
    const looked = at % 4 === 3 ? { version: 1 } : {};
    switch ((Math.floor(index / PROJECTS.length) + index) % 4) {
      case 0:
        return {
          verb: 'advance',
          input: { project, to: 'CONSTRUCTING', permit: `许可${at}`, photo: '照片', ...looked },
        };
      case 1:
        return {
          verb: 'report',
          input: {
            project,
            month: `2026-${['09', '10', '11'][at % 3]}`,
            investmentMonth: `${at + 1}万元`,
            progress: 20,
          },
        };
      case 2:
        return {
          verb: 'milestone',
          input: { project, kind: 'START', revised: '2026-12-20', reason: `第${at}次调整`, ...looked },
        };
      default:
        return { verb: 'assign', input: { project, owner: OWNERS[at % OWNERS.length], ...looked } };
    }
  });
}

/** Sends all at once. */
export async function sendAll(context: VerbContext, writes: readonly Write[]): Promise<Outcome[]> {
  return await Promise.all(
    writes.map(({ verb, input }) =>
      runVerb(VERBS[verb], context, input).then(
        () => null,
        (error: unknown) =>
          error instanceof WutongError
            ? { code: error.code, message: error.message }
            : { code: 'none', message: String(error) },
      ),
    ),
  );
}

/** What may be answered to a writer who came second. */
export const SECOND: readonly RegExp[] = [
  /^PRJ-\d{4} stands at under construction already/,
  /^PRJ-\d{4} stands so already/,
  /^(PRJ|MS)-\d{4} was changed by [\w, -]+ meanwhile and is now version \d+, not 1/,
];

/** How many versions were raised and events written, by what stands in the ledgers now. */
export async function raisedSince(store: Store): Promise<number> {
  const sum = (rows: readonly { readonly version: number }[]) =>
    rows.reduce((total, { version }) => total + version, 0);
  const projects = sum(await store.read('projects', EVERYTHING)) - PROJECTS.length;
  const milestones = sum(await store.read('milestones', EVERYTHING)) - PROJECTS.length;
  const reports = sum(await store.read('progressReports', EVERYTHING));
  const events = (await store.read('stageEvents', EVERYTHING)).length - PROJECTS.length;
  return projects + milestones + reports + events;
}
