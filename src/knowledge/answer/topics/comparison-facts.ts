import { contains } from '../../../domain/calendar/periods.js';
import type { Project, Task } from '../../../domain/ledgers/ledgers.js';
import { isLate, isOpen } from '../../../domain/problems/states.js';
import { MARKS, type Mark, reachedIn } from '../../../domain/projects/history.js';
import type { Fact } from '../../types.js';
import type { Period } from '../question.js';
import type { TopicContext } from '../topic.js';
import { factsFor } from './facts.js';
import { asksRate, rateFacts } from './problem-rate.js';
import { filterOn } from './selection.js';
import { wordOf } from './words.js';

/** What is compared of one side: its problems, its tasks, or what its projects reached. */
export async function factsOf(context: TopicContext, side: Side, period: Period): Promise<Fact[]> {
  if (ratesAsked(context)) return ratesOfSide(context, side, period);
  if (problemsAsked(context)) return problemFacts(context, side);
  return tasksAsked(context) ? taskFacts(context, side) : stepFacts(context, side, period);
}

/** Whether tasks are compared. */
export function tasksAsked({ question }: TopicContext): boolean {
  return question.speaksOf.includes('task') && !question.speaksOf.includes('project');
}

async function taskFacts(context: TopicContext, side: Side): Promise<Fact[]> {
  const open = await context.store.read('tasks', context.scope, { ...side.where, status: 'OPEN' });
  const late = open.filter((task) => task.due < context.today);
  const about = { id: side.id, subject: side.name, ledger: 'tasks' as const };
  const facts = factsFor(context);
  const ids = (rows: readonly Task[]) => rows.map((row) => row.id);
  return [
    facts.count({ ...about, key: 'openTasks', measure: { en: 'open', zh: '在办' }, rows: ids(open) }, 'task'),
    facts.count({ ...about, key: 'lateTasks', measure: { en: 'past due', zh: '其中超期' }, rows: ids(late) }, 'task'),
  ];
}

async function stepFacts(context: TopicContext, side: Side, period: Period): Promise<Fact[]> {
  const { store, scope } = context;
  const kind = filterOn(context, 'kind');
  const projects = await store.read('projects', scope, { ...side.where, ...(kind && { kind: kind.values as never }) });
  const events = await store.read('stageEvents', scope, {
    projectId: projects.map((project) => project.id),
    on: { to: context.today },
  });
  if (underConstruction(context)) return [standingFact(context, side, projects)];
  if (stepsNamed(context).length === 0 && !OVER_TIME.test(context.question.text))
    return ledgerFacts(context, side, projects);
  return stepsAsked(context).map((mark) => {
    const rows = reachedIn(projects, events, mark, period).map((reach) => reach.projectId);
    const about = {
      id: side.id,
      subject: side.name,
      key: `reached-${mark}`,
      measure: wordOf('step', mark),
      ledger: 'stageEvents' as const,
      rows,
      period: period.key,
    };
    return factsFor(context).count(about, 'project');
  });
}

/** The steps that the question names; attraction is counted by what was signed. */
export function stepsNamed(context: TopicContext): string[] {
  const named = context.question.filters.flatMap((filter) =>
    filter.field === 'stage' || filter.field === 'substage' ? filter.values : [],
  );
  return named.map((value) => (value === 'ATTRACTING' ? 'SIGNED' : value));
}

const OVER_TIME = /同期|同比|去年|上年|变化|last year|a year ago|year[- ]on[- ]year/i;

/** What stands on the ledger: how many, how many of them under construction, and what they are to cost. */
function ledgerFacts(context: TopicContext, side: Side, projects: readonly Project[]): Fact[] {
  const facts = factsFor(context);
  const live = projects.filter((project) => project.runState !== 'ENDED');
  const about = {
    id: side.id,
    subject: side.name,
    ledger: 'projects' as const,
    rows: live.map((project) => project.id),
  };
  const total = live.reduce((all, project) => all + project.totalInvestment, 0n);
  return [
    facts.count({ ...about, key: 'onLedger', measure: { en: 'on the ledger', zh: '在册' } }, 'project'),
    standingFact(context, side, live),
    facts.money({ ...about, key: 'totalInvestment', measure: { en: 'total investment', zh: '总投资' } }, total),
  ];
}

/** "under construction" asks where projects stand today, not what they passed in a period. */
function underConstruction(context: TopicContext): boolean {
  return context.question.filters.some((filter) => filter.field === 'stage' && filter.values.includes('CONSTRUCTING'));
}

function standingFact(context: TopicContext, side: Side, projects: readonly Project[]): Fact {
  const rows = projects
    .filter((project) => project.stage === 'CONSTRUCTING' && project.runState !== 'ENDED')
    .map((project) => project.id);
  const measure = wordOf('stands', 'CONSTRUCTING');
  return factsFor(context).count(
    { id: side.id, subject: side.name, key: 'constructing', measure, ledger: 'projects', rows },
    'project',
  );
}

/** The steps that are compared, in order; all of them when none is named. */
function stepsAsked(context: TopicContext): readonly Mark[] {
  const wanted = stepsNamed(context);
  const steps = MARKS.filter((mark) => wanted.includes(mark));
  return steps.length > 0 ? steps : MARKS;
}

/** Whether problems are compared. */
export function problemsAsked(context: TopicContext): boolean {
  return (
    context.question.speaksOf.includes('problem') &&
    filterOn(context, 'stage') === undefined &&
    filterOn(context, 'substage') === undefined
  );
}

/** Whether the rates of problems are compared. */
export function ratesAsked({ question }: TopicContext): boolean {
  return asksRate(question.text);
}

/** The rate that is asked for, of what a side received in the period. */
async function ratesOfSide(context: TopicContext, { id, name, where }: Side, period: Period): Promise<Fact[]> {
  const received = (await context.store.read('problems', context.scope, where)).filter(({ receivedOn }) =>
    contains(period, receivedOn),
  );
  return rateFacts(context, received, { id, name, period: period.key });
}

async function problemFacts(context: TopicContext, side: Side): Promise<Fact[]> {
  const problems = await context.store.read('problems', context.scope, side.where);
  const open = problems.filter((problem) => isOpen(problem.status));
  const late = open.filter((problem) => isLate(problem, context.today));
  const about = { id: side.id, subject: side.name, ledger: 'problems' as const };
  const facts = factsFor(context);
  return [
    facts.count(
      { ...about, key: 'openProblems', measure: { en: 'open', zh: '待销号' }, rows: open.map((row) => row.id) },
      'problem',
    ),
    facts.count(
      { ...about, key: 'lateProblems', measure: { en: 'past due', zh: '其中超期' }, rows: late.map((row) => row.id) },
      'problem',
    ),
  ];
}

/** One side of a comparison: a chain or a county, or the whole. */
export interface Side {
  readonly id: string;
  readonly name: string;
  readonly where: { chainId?: string[]; countyId?: string[] };
}
