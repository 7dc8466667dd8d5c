import { addDays, daysBetween } from '../../../domain/calendar/days.js';
import type { Milestone, Task } from '../../../domain/ledgers/ledgers.js';
import type { Fact } from '../../types.js';
import { sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { type About, factsFor } from './facts.js';
import { type Line, type Listing, listingPoints, placeOf, WORK_OWNERS } from './listing.js';
import { ownerFact } from './owners.js';
import { kindsAsked } from './project-milestones.js';
import { filterOn, mentioned, ownedByAsked, placeAndChain } from './selection.js';
import { wordOf } from './words.js';

/** Milestones of projects that go on which are open and fall due in a period; every open one without a period. */
export async function milestonesWithin(
  context: TopicContext,
  period: { readonly from: string; readonly to: string } | null,
): Promise<Draft> {
  const rows = await openMilestones(context, period ?? { from: '', to: '9999' });
  const asked = context.question.period;
  const listing = {
    ...milestoneListing(context, rows),
    condition: { en: 'of projects open', zh: '待完成' },
    key: 'openMilestones',
    ...(asked && { period: asked.key }),
  };
  return {
    other: listingPoints(context, listing),
    order: context.say({ en: 'The earlier date first.', zh: '日期早的在前。' }),
  };
}

/** What is past due, and who answers for it: open tasks, and milestones of projects that go on. */
export async function answerOverdue(context: TopicContext): Promise<Draft | null> {
  const { topics, text } = context.question;
  const tasksOnly = topics.includes('task') && !/事项|\bmatters?\b|\bitems?\b|节点|milestone/i.test(text);
  const tasks = await overdueTasks(context);
  const milestones = tasksOnly ? [] : await openMilestones(context, { from: '', to: addDays(context.today, -1) });
  const points = [
    ...(milestonesOnly(context) ? [] : listingPoints(context, taskListing(context, tasks))),
    ...(tasksOnly ? [] : listingPoints(context, milestoneListing(context, milestones))),
  ];
  const heads = points.filter((point) => point.evidence.some((id) => /#overdue(Tasks|Milestones)/.test(id)));
  return { other: [...heads, ...points.filter((point) => !heads.includes(point))], order: orderOf(context) };
}

function milestonesOnly(context: TopicContext): boolean {
  return /milestone|节点/i.test(context.question.text) && !/task|任务|事项/i.test(context.question.text);
}

function orderOf(context: TopicContext): string {
  return context.say({ en: 'The longest past due first.', zh: '超期最久的在前。' });
}

async function overdueTasks(context: TopicContext): Promise<Task[]> {
  const where = await placeAndChain(context);
  const projects = mentioned(context, 'project');
  const rows = await context.store.read('tasks', context.scope, {
    ...where,
    status: 'OPEN',
    due: { before: context.today },
    ...(projects.length > 0 && { projectId: projects }),
  });
  const owned = rows.filter(ownedByAsked(context));
  const unowned = filterOn(context, 'owner')?.negated
    ? owned.filter((row) => row.ownerPersonId === null && row.ownerUnitId === null)
    : owned;
  return unowned.sort((left, right) => left.due.localeCompare(right.due));
}

interface OverdueMilestone extends Milestone {
  readonly due: string;
  readonly ownerUnitId: string | null;
}

async function openMilestones(
  context: TopicContext,
  { from, to }: { from: string; to: string },
): Promise<OverdueMilestone[]> {
  const named = mentioned(context, 'project');
  const projects = await context.store.read('projects', context.scope, {
    ...(await placeAndChain(context)),
    runState: ['NORMAL', 'RESUMED'],
    ...(named.length > 0 && { id: named }),
  });
  const owned = ownedByAsked(context);
  const byId = new Map(projects.map((project) => [project.id, project]));
  const kinds = kindsAsked(context);
  const milestones = await context.store.read('milestones', context.scope, {
    projectId: [...byId.keys()],
    actualOn: null,
    ...(kinds && kinds !== 'all' && { kind: kinds }),
  });
  return milestones
    .map((row) => ({
      ...row,
      due: row.revisedOn ?? row.plannedOn,
      ownerUnitId: byId.get(row.projectId)?.ownerUnitId ?? null,
    }))
    .filter((row) => row.due >= from && row.due <= to && owned(row))
    .sort((left, right) => left.due.localeCompare(right.due));
}

function taskListing(context: TopicContext, rows: readonly Task[]): Listing<Task> {
  return {
    rows,
    ledger: 'tasks',
    unit: 'task',
    condition: { en: 'open and past due', zh: '已超期' },
    place: placeOf(context, WORK_OWNERS),
    key: 'overdueTasks',
    line: (task) => taskLine(context, task),
  };
}

/** A task in one line: its deadline and who answers for it. */
export function taskLine(context: TopicContext, task: Task): Line {
  const due = factsFor(context).date(
    { id: task.id, key: 'due', measure: { en: 'due', zh: '完成时限' }, ledger: 'tasks' },
    task.due,
  );
  const owner = ownerFact(context, 'tasks', task);
  const late = task.status === 'OPEN' ? daysLate(context, { id: task.id, ledger: 'tasks' }, task.due) : null;
  const day = sayValue(due, context.language);
  return {
    facts: late ? [due, owner, late.fact] : [due, owner],
    words: context.say({
      en: `${due.subject}: due ${day}${late ? `, ${late.words}` : ''}; responsible: ${owner.value}.`,
      zh: `${due.subject}：应于${day}完成${late ? `，${late.words}` : ''}；责任单位和责任人：${owner.value}。`,
    }),
  };
}

/** By how many calendar days a deadline is past, in words; null while it is not. */
export function daysLate(
  context: TopicContext,
  about: Pick<About, 'id' | 'ledger'>,
  due: string,
): { readonly fact: Fact; readonly words: string } | null {
  if (due >= context.today) return null;
  const days = daysBetween(due, context.today);
  const fact = factsFor(context).number(
    { ...about, key: 'daysLate', measure: { en: 'past due', zh: '已超期' } },
    days,
    'day',
  );
  const said = sayValue(fact, context.language);
  return { fact, words: context.say({ en: `past due by ${said}`, zh: `已超期${said}` }) };
}

function milestoneListing(context: TopicContext, rows: readonly OverdueMilestone[]): Listing<OverdueMilestone> {
  return {
    rows,
    ledger: 'milestones',
    unit: 'milestone',
    condition: { en: 'of projects past due', zh: '已超期' },
    place: placeOf(context, WORK_OWNERS),
    key: 'overdueMilestones',
    line(row) {
      const kind = context.say(wordOf('milestoneKind', row.kind));
      const about = { id: row.projectId, ledger: 'milestones' as const, rows: [row.id, row.projectId] };
      const what = factsFor(context).text(
        { ...about, key: `milestone-${row.id}`, measure: { en: 'milestone', zh: '节点' } },
        kind,
      );
      const due = factsFor(context).date(
        { ...about, key: `due-${row.id}`, measure: { en: 'due', zh: '计划时间' } },
        row.due,
      );
      const owner = ownerFact(
        context,
        'milestones',
        { id: row.projectId, ownerUnitId: row.ownerUnitId, ownerPersonId: row.ownerPersonId },
        [row.id, row.projectId],
      );
      const day = sayValue(due, context.language);
      return {
        facts: [what, due, owner],
        words: context.say({
          en: `${due.subject}: ${kind}, due ${day}${row.due < context.today ? ', past due' : ''}; responsible: ${owner.value}.`,
          zh: `${due.subject}：“${kind}”应于${day}完成${row.due < context.today ? '，已超期' : ''}；责任单位和责任人：${owner.value}。`,
        }),
      };
    },
  };
}
