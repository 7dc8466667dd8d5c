import type { Task } from '../../../domain/ledgers/ledgers.js';
import type { Point } from '../../types.js';
import { sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { ANY } from '../understand/cues.js';
import { factsFor, ledgerPoint } from './facts.js';
import { howPoints } from './grasp-how.js';
import { type Line, listingPoints } from './listing.js';
import { taskLine } from './overdue.js';
import { ownerFact } from './owners.js';
import { dueSoonUntil, filterOn, mentioned, ownedByAsked, placeAndChain } from './selection.js';
import { listingOf, statusLine } from './task-line.js';
import { answerMeeting } from './task-meeting.js';
import { answerPlanChange } from './task-plan.js';
import { wordsOf } from './words.js';

/** Tasks: one in full, what a version of a plan changed, those of a meeting, or the list that the question's conditions give. */
export async function answerTask(context: TopicContext): Promise<Draft | null> {
  const ids = mentioned(context, 'task');
  if (ids.length > 0) return taskCards(context, ids);
  return (await answerPlanChange(context)) ?? (await answerMeeting(context)) ?? taskList(context);
}

async function taskCards(context: TopicContext, ids: readonly string[]): Promise<Draft | null> {
  const tasks = await context.store.read('tasks', context.scope, { id: ids });
  if (tasks.length === 0) return null;
  const cards = tasks.flatMap((task) => cardPoints(context, task));
  if (!context.question.asksHow) return { other: cards };
  const how = await howPoints(
    context,
    tasks.map((row) => ({ kind: 'task' as const, row })),
  );
  return { what: cards, how: how.points, missing: how.missing };
}

function cardPoints(context: TopicContext, task: Task): Point[] {
  const facts = factsFor(context);
  const goal = facts.text(
    { id: task.id, key: 'goal', measure: { en: 'goal', zh: '目标' }, ledger: 'tasks' },
    context.say({ en: task.goalEn, zh: task.goalZh }),
  );
  const line = statusLine(context, task);
  return [
    ledgerPoint(line.words, line.facts),
    ledgerPoint(
      context.say({ en: `${goal.subject}: goal — ${goal.value}`, zh: `${goal.subject}：目标——${goal.value}` }),
      [goal],
    ),
  ];
}

async function taskList(context: TopicContext): Promise<Draft | null> {
  const tasks = await selectTasks(context);
  const owner = filterOn(context, 'owner');
  const done = filterOn(context, 'done');
  const light = filterOn(context, 'light');
  const { period, limit } = context.question;
  const asksProgress = /进展|进度|怎么样|推进到|\bprogress\b|\bhow far\b/i.test(context.question.text);
  const line = (task: Task) => (asksProgress ? statusLine(context, task) : taskLine(context, task));
  const soon = dueSoonUntil(context);
  if (soon) {
    const rows = tasks
      .filter((task) => task.status === 'OPEN' && task.due >= context.today && task.due <= soon)
      .sort(byDue);
    return {
      other: listingPoints(context, listingOf(context, rows, 'dueSoon', { en: 'due soon', zh: '即将到期' }, line)),
    };
  }
  if (owner?.negated) {
    const rows = tasks.filter((task) => task.ownerPersonId === null);
    return {
      other: listingPoints(
        context,
        listingOf(
          context,
          rows,
          'unowned',
          { en: 'without a responsible person', zh: '未明确责任人' },
          (task) => goalLine(context, task),
          true,
        ),
      ),
    };
  }
  if (filterOn(context, 'risk')) return riskList(context, tasks, limit ?? 3);
  if (light && !light.negated) {
    const lights = await context.store.lights(context.scope, { kind: 'TASK', light: light.values as never });
    const subjects = new Set(lights.map((row) => row.subject));
    const rows = tasks.filter((task) => subjects.has(task.id)).sort(byDue);
    const words = wordsOf('light', light.values);
    return {
      other: listingPoints(
        context,
        listingOf(context, rows, `light-${light.values[0]}`, { en: `with ${words.en} light`, zh: words.zh }, line),
      ),
    };
  }
  const inPeriod = period
    ? tasks.filter(
        (task) =>
          dayThatCounts(task, done?.negated === false) >= period.from &&
          dayThatCounts(task, done?.negated === false) <= period.to,
      )
    : tasks;
  const wanted =
    done?.values[0] === ANY
      ? inPeriod
      : done
        ? inPeriod.filter((task) => task.status === (done.negated ? 'OPEN' : 'DONE'))
        : inPeriod.filter((task) => task.status === 'OPEN');
  const rows = wanted.sort(byDue).slice(0, limit ?? wanted.length);
  const condition =
    done?.values[0] === ANY
      ? { en: 'on the ledger, open and done', zh: '在册（含已完成）' }
      : done
        ? done.negated
          ? { en: 'still open', zh: '待完成' }
          : { en: 'done', zh: '已完成' }
        : { en: 'open', zh: '在办' };
  return {
    other: listingPoints(context, {
      ...listingOf(context, rows, 'tasks', condition, line),
      ...(period && { period: period.key }),
    }),
  };
}

async function selectTasks(context: TopicContext): Promise<Task[]> {
  const { store, scope, question } = context;
  const where = await placeAndChain(context);
  const measure = filterOn(context, 'measure');
  const projectId = mentioned(context, 'project');
  const enterpriseId = mentioned(context, 'enterprise');
  const tasks = await store.read('tasks', scope, {
    ...where,
    ...(projectId.length > 0 && { projectId }),
    ...(enterpriseId.length > 0 && { enterpriseId }),
    ...(measure && { measure: measure.values as never }),
  });
  const ours = tasks.filter(ownedByAsked(context));
  if (!/任务书|实施方案|task books?|implementation plans?/i.test(question.text)) return ours;
  const plans = new Set((await store.read('plans', scope, { status: 'IN_FORCE' })).map((plan) => plan.id));
  return ours.filter((task) => task.planId !== null && plans.has(task.planId));
}

/** Open tasks that threaten to slip: past due first, then red and yellow lights, then the nearer deadline. */
async function riskList(context: TopicContext, tasks: readonly Task[], count: number): Promise<Draft | null> {
  const { period, today } = context.question.period
    ? { period: context.question.period, today: context.today }
    : { period: null, today: context.today };
  const lights = new Map(
    (await context.store.lights(context.scope, { kind: 'TASK' })).map((light) => [light.subject, light.light]),
  );
  const rank = (task: Task) =>
    task.due < today ? 0 : lights.get(task.id) === 'RED' ? 1 : lights.get(task.id) === 'YELLOW' ? 2 : 3;
  const open = tasks.filter((task) => task.status === 'OPEN' && (!period || task.due <= period.to));
  const rows = [...open]
    .sort(
      (left, right) => rank(left) - rank(right) || left.due.localeCompare(right.due) || left.progress - right.progress,
    )
    .slice(0, count);
  if (rows.length === 0) return null;
  return {
    other: rows.map((task) => {
      const line = statusLine(context, task);
      return ledgerPoint(line.words, line.facts);
    }),
    order: context.say({
      en: 'Past due first, then red and yellow lights, then the earlier deadline.',
      zh: '已超期的在前，其次红灯、黄灯，再按期限先后。',
    }),
  };
}

function goalLine(context: TopicContext, task: Task): Line {
  const due = factsFor(context).date(
    { id: task.id, key: 'due', measure: { en: 'due', zh: '完成时限' }, ledger: 'tasks' },
    task.due,
  );
  const owner = ownerFact(context, 'tasks', task);
  const day = sayValue(due, context.language);
  return {
    facts: [due, owner],
    words: context.say({
      en: `${due.subject}: due ${day}; responsible: ${owner.value}.`,
      zh: `${due.subject}：应于${day}完成；责任单位和责任人：${owner.value}。`,
    }),
  };
}

function byDue(left: Task, right: Task): number {
  return left.due.localeCompare(right.due);
}

/** What is done counts on the day it was done, what is open on the day it is due. */
function dayThatCounts(task: Task, done: boolean): string {
  return done && task.doneOn ? task.doneOn : task.due;
}
