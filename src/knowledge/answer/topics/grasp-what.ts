import { isLate } from '../../../domain/problems/states.js';
import type { Fact, Point } from '../../types.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { TopicContext } from '../topic.js';
import { factsFor, ledgerPoint } from './facts.js';
import { goalPoints } from './goals.js';
import type { GraspItems, Item } from './grasp-items.js';
import { placeOf, WORK_OWNERS } from './listing.js';
import { mentioned, unitsAsked } from './selection.js';
import { wordOf } from './words.js';

/** How many rows of a list are named one by one. */
const NAMED = 6;

/** What to grasp: goals and their lag, then one point for each list that holds something. */
export async function whatPoints(context: TopicContext, items: GraspItems): Promise<Point[]> {
  const place = placeOf(context, WORK_OWNERS);
  const goals = unitsAsked(context).some((id) => id !== 'office')
    ? []
    : await goalPoints(context, {
        chainIds: mentioned(context, 'chain'),
        countyId: mentioned(context, 'county')[0] ?? null,
      });
  const points = [
    overduePoint(context, place, items.overdueTasks),
    redPoint(context, place, items.redProjects),
    problemPoint(context, place, items.problems),
    duePoint(context, place, items),
    gapPoint(context, place, items),
  ];
  return [...goals, ...points.filter((point) => point !== null)];
}

interface Place {
  readonly id: string;
  readonly name: string;
}

function overduePoint(context: TopicContext, place: Place, items: readonly Item[]): Point | null {
  if (items.length === 0) return null;
  const count = countOf(context, place, 'overdueTasks', items, 'tasks', {
    en: 'open tasks past due',
    zh: '已超期未完成任务',
  });
  const named = nameEach(context, items);
  const say = sayValue(count, context.language);
  return ledgerPoint(
    context.say({
      en: `${place.name}: ${say} past due. ${named.words}`,
      zh: `${place.name}：${say}已超期。${named.words}`,
    }),
    [count, ...named.facts],
  );
}

function duePoint(context: TopicContext, place: Place, items: GraspItems): Point | null {
  if (items.dueTasks.length === 0) return null;
  const count = countOf(
    context,
    place,
    'dueTasks',
    items.dueTasks,
    'tasks',
    { en: 'open tasks that fall due', zh: '到期任务' },
    items.period.key,
  );
  const named = nameEach(context, items.dueTasks);
  const say = sayValue(count, context.language);
  const period = sayPeriod(items.period.key, context.language);
  return ledgerPoint(
    context.say({
      en: `${place.name}: ${say} fall due in ${period}. ${named.words}`,
      zh: `${place.name}：${period}有${say}到期。${named.words}`,
    }),
    [count, ...named.facts],
  );
}

function redPoint(context: TopicContext, place: Place, items: readonly Item[]): Point | null {
  if (items.length === 0) return null;
  const count = countOf(context, place, 'redProjects', items, 'projects', {
    en: 'projects with a red light',
    zh: '红灯项目',
  });
  const named = nameEach(context, items);
  const say = sayValue(count, context.language);
  return ledgerPoint(
    context.say({
      en: `${place.name}: ${say} with a red light (红灯). ${named.words}`,
      zh: `${place.name}：${say}亮红灯。${named.words}`,
    }),
    [count, ...named.facts],
  );
}

function problemPoint(context: TopicContext, place: Place, items: readonly Item[]): Point | null {
  if (items.length === 0) return null;
  const count = countOf(context, place, 'openProblems', items, 'problems', { en: 'open problems', zh: '待销号问题' });
  const named = nameEach(context, items);
  const say = sayValue(count, context.language);
  return ledgerPoint(
    context.say({
      en: `${place.name}: ${say} open, awaiting close-out (销号), the earliest deadline first. ${named.words}`,
      zh: `${place.name}：${say}待销号，期限最早的在前。${named.words}`,
    }),
    [count, ...named.facts],
  );
}

function gapPoint(context: TopicContext, place: Place, items: GraspItems): Point | null {
  if (items.gaps.length === 0) return null;
  const facts = factsFor(context);
  const rows = items.gaps.map((node) => node.id);
  const count = facts.count(
    {
      id: place.id,
      subject: place.name,
      key: 'gaps',
      measure: { en: 'missing nodes and weak key nodes', zh: '缺失环节和薄弱关键环节' },
      ledger: 'nodes',
      rows,
    },
    'node',
  );
  const named = items.gaps.slice(0, NAMED + 2).map((node) => {
    const missing = node.localStatus === 'MISSING';
    const value = context.say(missing ? { en: 'missing (缺链)', zh: '缺失' } : { en: 'weak (弱链)', zh: '薄弱' });
    return facts.text(
      { id: node.id, key: 'localStatus', measure: { en: 'local status', zh: '本地状态' }, ledger: 'nodes' },
      value,
    );
  });
  const words = named.map((fact) =>
    context.say({ en: `${fact.subject}: ${fact.value}`, zh: `${fact.subject}（${fact.value}）` }),
  );
  const say = sayValue(count, context.language);
  return {
    ...ledgerPoint(
      context.say({
        en: `${place.name}: ${say} to mend or strengthen on the chain map. ${words.join('; ')}.`,
        zh: `${place.name}：链图上有${say}待补强：${words.join('、')}。`,
      }),
      [count, ...named],
    ),
    basis: 'map',
  };
}

type ListUnit = 'tasks' | 'projects' | 'problems';
const COUNT_OF = { tasks: 'task', projects: 'project', problems: 'problem' } as const;

function countOf(
  context: TopicContext,
  place: Place,
  key: string,
  items: readonly Item[],
  unit: ListUnit,
  measure: { en: string; zh: string },
  period?: string,
): Fact {
  const rows = items.map((item) => item.row.id);
  return factsFor(context).count(
    { id: place.id, subject: place.name, key, measure, ledger: unit, rows, ...(period && { period }) },
    COUNT_OF[unit],
  );
}

/** Names the first rows of a list, each with its deadline or its state. */
function nameEach(context: TopicContext, items: readonly Item[]): { words: string; facts: Fact[] } {
  const facts = items.slice(0, NAMED).map((item) => itemFact(context, item));
  const words = facts.map((fact, index) => itemWords(context, fact, items[index] as Item));
  const more = items.length > NAMED;
  return {
    facts,
    words: context.say({
      en: `${words.join('; ')}${more ? '; and others' : ''}.`,
      zh: `${words.join('；')}${more ? '等' : ''}。`,
    }),
  };
}

function itemFact(context: TopicContext, item: Item): Fact {
  const facts = factsFor(context);
  if (item.kind === 'task')
    return facts.date(
      { id: item.row.id, key: 'due', measure: { en: 'due', zh: '完成时限' }, ledger: 'tasks' },
      item.row.due,
    );
  if (item.kind === 'problem') {
    return facts.date(
      { id: item.row.id, key: 'resolveDue', measure: { en: 'to be solved by', zh: '办结期限' }, ledger: 'problems' },
      item.row.resolveDue,
    );
  }
  const reason = context.say(wordOf('lightRule', item.light.rule));
  return facts.text(
    { id: item.row.id, key: 'light', measure: { en: 'why red', zh: '红灯原因' }, ledger: 'lights' },
    reason,
  );
}

function itemWords(context: TopicContext, fact: Fact, item: Item): string {
  const value = sayValue(fact, context.language);
  if (item.kind === 'project')
    return context.say({ en: `${fact.subject}: ${value}`, zh: `${fact.subject}（${value}）` });
  if (item.kind === 'task')
    return context.say({ en: `${fact.subject}, due ${value}`, zh: `${fact.subject}（${value}到期）` });
  const late = isLate(item.row, context.today);
  return context.say({
    en: `${fact.subject}, to be solved by ${value}${late ? ' (past due)' : ''}`,
    zh: `${fact.subject}（${value}前办结${late ? '，已超期' : ''}）`,
  });
}
