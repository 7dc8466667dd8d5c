import type { Problem, Project, Task } from '../../domain/ledgers/ledgers.js';
import { LIGHTS, type LightColour, type LightKind, type LightRow } from '../../domain/lights/types.js';
import { isOpen } from '../../domain/problems/states.js';
import { STAGES, type Stage } from '../../domain/projects/types.js';
import type { ReadContext } from '../context.js';
import { type Counted, coversChains } from '../cover.js';
import { countOf, type Figure, type FigureUnit } from '../figure.js';

/** How many records carry each light; a light that none carries is left out. */
export type ByLight = Readonly<Partial<Record<LightColour, Figure>>>;

/** Records counted as a whole and by light. */
export interface LitCount {
  readonly all: Figure;
  readonly byLight: ByLight;
}

/** What is going on in a chain, as far as the reader may see it; null where the reader sees none of it and may not see all. */
export interface WorkCounts {
  readonly counted: Counted;
  /** Projects that have not ended. */
  readonly projects: (LitCount & { readonly byStage: Readonly<Partial<Record<Stage, Figure>>> }) | null;
  /** Tasks that are to be done. */
  readonly tasks: LitCount | null;
  /** Problems that are not closed out or rejected; set aside ones are open. */
  readonly problems: LitCount | null;
}

/** Projects, tasks and problems with their lights. */
export interface Work {
  readonly projects: readonly Project[];
  readonly tasks: readonly Task[];
  readonly problems: readonly Problem[];
  readonly lights: ReadonlyMap<string, LightRow>;
}

/** Reads what the scope may see of the work of some chains, of all where none is given. */
export async function readWork(
  { store, scope }: Pick<ReadContext, 'store' | 'scope'>,
  chainIds?: readonly string[],
): Promise<Work> {
  const where = chainIds === undefined ? {} : { chainId: [...chainIds] };
  const projects = (await store.read('projects', scope, where)).filter(({ runState }) => runState !== 'ENDED');
  const tasks = await store.read('tasks', scope, { ...where, status: 'OPEN' });
  const problems = (await store.read('problems', scope, where)).filter(({ status }) => isOpen(status));
  const kinds: LightKind[] = ['PROJECT', 'TASK', 'PROBLEM'];
  const lights = await store.lights(scope, { kind: kinds });
  return { projects, tasks, problems, lights: new Map(lights.map((light) => [light.subject, light])) };
}

/** Counts the work of some chains; of a reader who may not see all of it, no zero is said. */
export function countWork(
  { projects, tasks, problems, lights }: Work,
  { scope, clock }: Pick<ReadContext, 'scope' | 'clock'>,
  chainIds: readonly string[],
): WorkCounts {
  const whole = coversChains(scope, chainIds);
  const day = clock.today();
  const of = <R extends { readonly id: string; readonly chainId: string | null }>(rows: readonly R[]) =>
    rows.filter(({ chainId }) => chainId !== null && chainIds.includes(chainId));
  const seen = <T>(rows: readonly unknown[], count: T): T | null => (whole || rows.length > 0 ? count : null);
  const lit = (
    rows: readonly { readonly id: string }[],
    ledger: 'projects' | 'tasks' | 'problems',
    unit: FigureUnit,
  ) => ({
    all: countOf(rows, { unit, ledger, day }),
    byLight: grouping(
      LIGHTS,
      rows,
      ({ id }) => lights.get(id)?.light,
      (group) => countOf(group, { unit, ledger, day }),
    ),
  });
  const [ofProjects, ofTasks, ofProblems] = [of(projects), of(tasks), of(problems)];
  const byStage = grouping(
    STAGES,
    ofProjects,
    ({ stage }) => stage,
    (group) => countOf(group, { unit: 'PROJECTS', ledger: 'projects', day }),
  );
  const any = ofProjects.length + ofTasks.length + ofProblems.length > 0;
  return {
    counted: whole ? 'whole' : any ? 'part' : 'none',
    projects: seen(ofProjects, { ...lit(ofProjects, 'projects', 'PROJECTS'), byStage }),
    tasks: seen(ofTasks, lit(ofTasks, 'tasks', 'TASKS')),
    problems: seen(ofProblems, lit(ofProblems, 'problems', 'PROBLEMS')),
  };
}

/** Counts of rows by a word of theirs, in the order of the words; words that no row has are left out. */
function grouping<K extends string, R>(
  words: readonly K[],
  rows: readonly R[],
  wordOf: (row: R) => K | undefined,
  count: (group: readonly R[]) => Figure,
): Partial<Record<K, Figure>> {
  const entries = words
    .map((word) => [word, rows.filter((row) => wordOf(row) === word)] as const)
    .filter(([, group]) => group.length > 0)
    .map(([word, group]) => [word, count(group)] as const);
  return Object.fromEntries(entries) as Partial<Record<K, Figure>>;
}
