import { periodAround } from '../../../domain/calendar/periods.js';
import type { Node, Problem, Project, Task } from '../../../domain/ledgers/ledgers.js';
import { isOpen } from '../../../domain/problems/states.js';
import type { LightRow } from '../../../store/types.js';
import type { Period } from '../question.js';
import type { TopicContext } from '../topic.js';
import { mentioned, ownedByAsked, placeAndChain } from './selection.js';

/** One matter to grasp: a row of a ledger, and the light that it carries. */
export type Item =
  | { readonly kind: 'task'; readonly row: Task }
  | { readonly kind: 'project'; readonly row: Project; readonly light: LightRow }
  | { readonly kind: 'problem'; readonly row: Problem };

/** All that is to be grasped in a place or a chain, each list in its order. */
export interface GraspItems {
  readonly period: Period;
  readonly overdueTasks: readonly Item[];
  readonly dueTasks: readonly Item[];
  readonly redProjects: readonly Item[];
  readonly problems: readonly Item[];
  readonly gaps: readonly Node[];
}

/** Reads what is past due, red, open, due in the period and missing, as far as the asker may see it. */
export async function readItems(context: TopicContext): Promise<GraspItems> {
  const period = context.question.period ?? periodAround(context.today, 'month');
  const where = await placeAndChain(context);
  const { store, scope, today } = context;
  const [tasks, lights, problems, nodes] = await Promise.all([
    store.read('tasks', scope, { ...where, status: 'OPEN' }),
    store.lights(scope, { kind: 'PROJECT', light: 'RED' }),
    store.read('problems', scope, where),
    where.chainId
      ? store.read('nodes', scope, { chainId: where.chainId, localStatus: ['MISSING', 'WEAK'] })
      : Promise.resolve([]),
  ]);
  const projects = await store.read('projects', scope, { ...where, id: lights.map((light) => light.subject) });
  const byDue = (left: { due: string }, right: { due: string }) => left.due.localeCompare(right.due);
  // The promotion office presses everything that the city has.
  const owned = mentioned(context, 'unit').includes('office') ? () => true : ownedByAsked(context);
  const ours = tasks.filter(owned);
  return {
    period,
    overdueTasks: ours
      .filter((task) => task.due < today)
      .sort(byDue)
      .map((row) => ({ kind: 'task', row })),
    dueTasks: ours
      .filter((task) => task.due >= today && task.due >= period.from && task.due <= period.to)
      .sort(byDue)
      .map((row) => ({ kind: 'task', row })),
    redProjects: projects.filter(owned).map((row) => ({
      kind: 'project',
      row,
      light: lights.find((light) => light.subject === row.id) as LightRow,
    })),
    problems: problems
      .filter((problem) => isOpen(problem.status) && owned(problem))
      .sort((left, right) => clockOf(left).localeCompare(clockOf(right)))
      .map((row) => ({ kind: 'problem', row })),
    gaps: nodes.filter((node) => node.localStatus === 'MISSING' || node.keyNode),
  };
}

/** What is set aside waits for its review; without one it comes last. */
function clockOf(problem: Problem): string {
  return problem.status === 'LONG_TERM' ? (problem.reviewOn ?? '9999') : problem.resolveDue;
}
