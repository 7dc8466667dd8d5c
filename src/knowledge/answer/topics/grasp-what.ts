import { isLate } from '../../../domain/problems/states.js';
import type { Fact, Point } from '../../types.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { TopicContext } from '../topic.js';
import { type Both, factsFor, ledgerPoint } from './facts.js';
import { goalPoints } from './goals.js';
import type { GraspItems, Item } from './grasp-items.js';
import { placeOf, WORK_OWNERS } from './listing.js';
import { mentioned, unitsAsked } from './selection.js';
import { reasonOf } from './words.js';

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
    ...mattersOf(items).map((matters) => mattersPoint(context, place, matters)),
    gapPoint(context, place, items),
  ];
  return [...goals, ...points.filter((point) => point !== null)];
}

interface Place {
  readonly id: string;
  readonly name: string;
}

/** One list of matters: what it counts, and how the count is said; the named rows follow. */
interface Matters {
  readonly key: string;
  readonly items: readonly Item[];
  readonly unit: ListUnit;
  readonly measure: Both;
  /** The period that the count is of. */
  readonly period?: string;
  say(count: string, period: string): Both;
}

/** The lists in the order in which they are to be grasped. */
function mattersOf({ overdueTasks, redProjects, problems, dueTasks, period }: GraspItems): readonly Matters[] {
  return [
    {
      key: 'overdueTasks',
      items: overdueTasks,
      unit: 'tasks',
      measure: { en: 'open tasks past due', zh: '已超期未完成任务' },
      say: (count) => ({ en: `${count} past due`, zh: `${count}已超期` }),
    },
    {
      key: 'redProjects',
      items: redProjects,
      unit: 'projects',
      measure: { en: 'projects with a red light', zh: '红灯项目' },
      say: (count) => ({ en: `${count} with a red light (红灯)`, zh: `${count}亮红灯` }),
    },
    {
      key: 'openProblems',
      items: problems,
      unit: 'problems',
      measure: { en: 'open problems', zh: '待销号问题' },
      say: (count) => ({
        en: `${count} open, awaiting close-out (销号), the earliest deadline first`,
        zh: `${count}待销号，期限最早的在前`,
      }),
    },
    {
      key: 'dueTasks',
      items: dueTasks,
      unit: 'tasks',
      measure: { en: 'open tasks that fall due', zh: '到期任务' },
      period: period.key,
      say: (count, when) => ({ en: `${count} to be finished in ${when}`, zh: `${when}有${count}到期` }),
    },
  ];
}

function mattersPoint(context: TopicContext, place: Place, matters: Matters): Point | null {
  const { key, items, unit, measure, period } = matters;
  if (items.length === 0) return null;
  const rows = items.map((item) => item.row.id);
  const about = { id: place.id, subject: place.name, key, measure, ledger: unit, rows, ...(period && { period }) };
  const count = factsFor(context).count(about, COUNT_OF[unit]);
  const named = nameEach(context, items);
  const when = period ? sayPeriod(period, context.language) : '';
  const said = context.say(matters.say(sayValue(count, context.language), when));
  return ledgerPoint(
    context.say({ en: `${place.name}: ${said}. ${named.words}`, zh: `${place.name}：${said}。${named.words}` }),
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
      measure: { en: 'missing nodes and weak key nodes', zh: '缺链环节和弱链关键环节' },
      ledger: 'nodes',
      rows,
    },
    'node',
  );
  const named = items.gaps.slice(0, NAMED + 2).map((node) => {
    const missing = node.localStatus === 'MISSING';
    const value = context.say(missing ? { en: 'missing (缺链)', zh: '缺链' } : { en: 'weak (弱链)', zh: '弱链' });
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
        zh: `${place.name}：产业链图上有${say}待补链、强链：${words.join('、')}。`,
      }),
      [count, ...named],
    ),
    basis: 'map',
  };
}

type ListUnit = 'tasks' | 'projects' | 'problems';
const COUNT_OF = { tasks: 'task', projects: 'project', problems: 'problem' } as const;

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
  const reason = context.say(reasonOf(item.light));
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
