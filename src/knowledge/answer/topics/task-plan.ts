import type { Plan, PlanItem } from '../../../domain/ledgers/ledgers.js';
import { formerVersion, type PlanDifference, planDifference } from '../../../domain/tasks/index.js';
import type { Point } from '../../types.js';
import { sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { type Both, factsFor, ledgerPoint } from './facts.js';
import { type Line, listingPoints } from './listing.js';
import { chainIdsOf } from './selection.js';

const WANTED =
  /(?:方案|任务书|规划).{0,12}(?:版|第.{1,2}次).{0,12}(?:改|变|调整|增|删|不同|差)|(?:方案|任务书|规划).{0,8}(?:与|和|比|较)上一?版|新版(?:方案|任务书).{0,10}(?:改|变|调整|增|删|不同)|\b(?:plan|task book)\b[^?]{0,40}\bversion\b[^?]{0,20}\b(?:chang|differ|add|drop)\w*|\bwhat (?:did|has)\b[^?]{0,40}\b(?:plan|task book) (?:version )?\d?\b[^?]{0,20}\bchange\w*|\bversion \d+ of (?:the |our )?[^?]{0,30}\b(?:plan|task book)\b/i;
const VERSION = /第?([一二三四五六七八九\d]+)版|\bversion (\d+)\b/i;

/** What a version of a plan changed against the one before: items added, dropped and changed; null when that is not asked for. */
export async function answerPlanChange(context: TopicContext): Promise<Draft | null> {
  if (!WANTED.test(context.question.text)) return null;
  const chainIds = await chainIdsOf(context);
  const plans = await context.store.read('plans', context.scope, chainIds.length > 0 ? { chainId: chainIds } : {});
  const after = planOf(plans, versionIn(context.question.text));
  const before = after && formerVersion(after, plans);
  if (!after || !before) return null;
  const read = (planId: string) => context.store.read('planItems', context.scope, { planId });
  const difference = planDifference(await read(before.id), await read(after.id));
  return { other: [headOf(context, after), ...changePoints(context, after, difference)] };
}

/** Of a version that is named that one, else the newest that has one before it. */
function planOf(plans: readonly Plan[], version: number | null): Plan | null {
  const fitting = plans.filter((plan) => (version === null ? formerVersion(plan, plans) : plan.version === version));
  return fitting.sort((one, other) => other.year - one.year || other.version - one.version)[0] ?? null;
}

function versionIn(text: string): number | null {
  const found = VERSION.exec(text);
  const written = found?.[1] ?? found?.[2];
  if (written === undefined) return null;
  const digit = '一二三四五六七八九'.indexOf(written);
  return digit >= 0 ? digit + 1 : Number(written);
}

const title = (context: TopicContext, { titleZh, titleEn }: Plan | PlanItem) =>
  context.say({ zh: titleZh, en: titleEn });

function headOf(context: TopicContext, plan: Plan): Point {
  const facts = factsFor(context);
  const about = { id: plan.id, subject: title(context, plan), ledger: 'plans' as const };
  const version = facts.number(
    { ...about, key: 'version', measure: { zh: '版本', en: 'version' } },
    plan.version,
    null,
  );
  const from = facts.date(
    { ...about, key: 'effectiveFrom', measure: { zh: '生效日期', en: 'in force from' } },
    plan.effectiveFrom,
  );
  const day = sayValue(from, context.language);
  const number = sayValue(version, context.language);
  return ledgerPoint(
    context.say({
      zh: `${version.subject}：版本${number}，生效日期${day}。`,
      en: `${version.subject}: version ${number}, in force from ${day}.`,
    }),
    [version, from],
  );
}

function changePoints(context: TopicContext, plan: Plan, { added, dropped, changed }: PlanDifference): Point[] {
  const place = { id: plan.id, name: title(context, plan) };
  const points = (rows: readonly PlanItem[], key: string, condition: Both) =>
    listingPoints(context, {
      rows,
      place,
      key,
      condition,
      ledger: 'planItems',
      unit: 'item',
      line: (item: PlanItem) => itemLine(context, item),
    });
  return [
    ...points(added, 'planAdded', { zh: '较上一版新增', en: 'added against the version before' }),
    ...points(dropped, 'planDropped', { zh: '较上一版删去', en: 'dropped against the version before' }),
    ...points(
      changed.map(({ after }) => after),
      'planChanged',
      { zh: '较上一版调整', en: 'changed against the version before' },
    ),
  ];
}

function itemLine(context: TopicContext, item: PlanItem): Line {
  const about = { id: item.id, subject: title(context, item), ledger: 'planItems' as const };
  const facts = factsFor(context);
  if (item.due === null) {
    const goal = facts.text({ ...about, key: 'item', measure: { zh: '事项', en: 'item' } }, title(context, item));
    return { facts: [goal], words: context.say({ zh: `事项：${goal.value}。`, en: `item: ${goal.value}.` }) };
  }
  const due = facts.date({ ...about, key: 'due', measure: { zh: '完成时限', en: 'due' } }, item.due);
  const day = sayValue(due, context.language);
  return {
    facts: [due],
    words: context.say({ zh: `${due.subject}：应于${day}完成。`, en: `${due.subject}: due ${day}.` }),
  };
}
