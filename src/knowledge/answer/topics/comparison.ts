import { addMonthsToDay } from '../../../domain/calendar/days.js';
import { EVERYTHING, partsOf, sees } from '../../../domain/people/scope.js';
import type { Point } from '../../types.js';
import type { Period } from '../question.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsOf, problemsAsked, ratesAsked, type Side, stepsNamed, tasksAsked } from './comparison-facts.js';
import { answerEnterprise } from './enterprise.js';
import { ledgerPoint } from './facts.js';
import { answerIndicator } from './indicator.js';
import { comparedIndicator } from './indicator-counties.js';
import { placeOf } from './listing.js';
import { filterOn, mentioned } from './selection.js';

/** Speaks of an indicator without naming one. */
const MEASURED = /营收|营业收入|收入|增加值|规(?:模以)?上|revenue|added value|above[- ]scale/i;

/** Compares chains, counties or years on what is counted from stage history, on open problems or on an indicator. Units, never people. */
export async function answerComparison(context: TopicContext): Promise<Draft | null> {
  if (mentioned(context, 'indicator').length > 0) {
    const counties = asksEachCounty(context) || mentioned(context, 'county').length > 1;
    return counties ? comparedIndicator(context) : answerIndicator(context);
  }
  if (
    MEASURED.test(context.question.text) &&
    stepsNamed(context).length === 0 &&
    mentioned(context, 'chain').length > 0
  )
    return asksEachCounty(context) ? null : answerIndicator(context);
  if (
    context.question.speaksOf.includes('enterprise') &&
    !context.question.speaksOf.includes('project') &&
    stepsNamed(context).length === 0
  )
    return answerEnterprise(context);
  if (stepsNamed(context).length === 0 && context.question.topics.slice(0, 3).includes('gap')) return null;
  const all = await sidesOf(context);
  const sides = all.filter((side) => maySee(context, side));
  const hidden = all.filter((side) => !sides.includes(side));
  if (all.length > 1 && sides.length === 0) return { kind: 'refused', withheld: hiddenNote(context, hidden) };
  const periods = periodsOf(context);
  if (all.length < 2 && periods.length < 2) return null;
  const points: Point[] = [];
  for (const side of sides) for (const period of periods) points.push(await sidePoint(context, side, period));
  const ordered =
    sides.length > 2 ? [...points].sort((left, right) => total(context, right) - total(context, left)) : points;
  return {
    other: ordered,
    ...(hidden.length > 0 && { withheld: hiddenNote(context, hidden) }),
    order: ratesAsked(context)
      ? context.say({
          en: 'Of what was received in the period, rejected and merged problems left out; the highest rate first.',
          zh: '按该时段收到的问题统计，不含不予受理和已并案的；比率高的在前。',
        })
      : problemsAsked(context) || tasksAsked(context)
        ? context.say({ en: 'As they stand today, the most first.', zh: '按当前状态统计，多的在前。' })
        : context.say({
            en: 'Counted from stage history: the first time a project reached the step.',
            zh: '统计口径：按项目阶段记录，以首次达到该阶段计。',
          }),
  };
}

/** A side that lies outside the asker's right is not counted: zero would be a wrong number. */
function maySee({ scope }: TopicContext, { where }: Side): boolean {
  return partsOf(scope).every((part) => {
    const chain = where.chainId?.some((chainId) => sees(part, { chainId })) ?? false;
    const county = where.countyId?.some((countyId) => sees(part, { countyId })) ?? false;
    return (
      part.all ||
      chain ||
      county ||
      (!where.chainId && !where.countyId) ||
      (!where.chainId && part.chainIds.length > 0) ||
      (!where.countyId && part.countyIds.length > 0)
    );
  });
}

function hiddenNote(context: TopicContext, sides: readonly Side[]): string {
  const names = sides.map((side) => side.name).join(context.say({ en: ', ', zh: '、' }));
  if (context.scope.shared)
    return context.say({
      en: `Not shown in this channel, so not compared: ${names}. Ask in a direct message, or the city industrial promotion office (市工业推进办).`,
      zh: `不在本频道可显示的范围内，未列入对比：${names}。可改用私信询问，或询问市工业推进办。`,
    });
  return context.say({
    en: `Outside your right, so not compared: ${names}. Whom to ask: the city industrial promotion office (市工业推进办).`,
    zh: `不在您的查看范围内，未列入对比：${names}。可询问市工业推进办。`,
  });
}

async function sidesOf(context: TopicContext): Promise<Side[]> {
  const chains = mentioned(context, 'chain');
  const counties = mentioned(context, 'county');
  const parts = async (id: string) => [
    id,
    ...(await context.store.read('chains', EVERYTHING, { parentId: id })).map((row) => row.id),
  ];
  if (counties.length > 1 || (chains.length <= 1 && asksEachCounty(context))) {
    const ids =
      counties.length > 1
        ? counties
        : (await context.store.read('counties', EVERYTHING, { scoreboard: true })).map((row) => row.id);
    const chainId = chains[0] ? await parts(chains[0]) : undefined;
    return ids.map((id) => ({
      id,
      name: context.names.of(id),
      where: { countyId: [id], ...(chainId && { chainId }) },
    }));
  }
  const compared =
    chains.length > 0
      ? chains
      : asksEachChain(context)
        ? (await context.store.read('chains', EVERYTHING)).filter((row) => row.parentId === null).map((row) => row.id)
        : [];
  if (compared.length === 0) {
    const countyId = counties.length > 0 ? { countyId: counties } : {};
    const name = counties[0] ? context.names.of(counties[0]) : placeOf(context).name;
    return [{ id: counties[0] ?? 'all', name, where: countyId }];
  }
  return Promise.all(
    compared.map(async (id) => ({
      id,
      name: context.names.of(id),
      where: { chainId: await parts(id), ...(counties.length > 0 && { countyId: counties }) },
    })),
  );
}

function asksEachCounty(context: TopicContext): boolean {
  return /(?:哪(?:个|些)|各|每个|几个)(?:县|区|市|地方|县市区)|\b(?:which|what|each|every|across|by|among)\s+(?:the\s+)?(?:count(?:y|ies)|districts?)/i.test(
    context.question.text,
  );
}

function asksEachChain(context: TopicContext): boolean {
  return /(?:哪(?:个|些|条)|各|每条)(?:产业)?链|\b(?:which|what|each|every|across|by|among)\s+(?:the\s+)?chains?/i.test(
    context.question.text,
  );
}

/** This year against the same days of last year when a comparison over time is asked for; else the question's period or this year. */
function periodsOf(context: TopicContext): Period[] {
  const { text, period, comparedPeriod } = context.question;
  const { today } = context;
  const thisYear: Period = {
    kind: 'range',
    from: `${today.slice(0, 4)}-01-01`,
    to: today,
    key: `${today.slice(0, 4)}-01-01/${today}`,
  };
  if (!/同期|同比|去年|上年|last year|a year ago|year[- ]on[- ]year/i.test(text)) return [period ?? thisYear];
  const current =
    [period, comparedPeriod].find((one) => one && one.from.slice(0, 4) === today.slice(0, 4) && one.from <= today) ??
    thisYear;
  const to = earlier(current.to, today);
  const now: Period = to === current.to ? current : { ...current, kind: 'range', to, key: `${current.from}/${to}` };
  const from = addMonthsToDay(now.from, -12);
  const before: Period = {
    kind: 'range',
    from,
    to: addMonthsToDay(now.to, -12),
    key: `${from}/${addMonthsToDay(now.to, -12)}`,
  };
  return [now, before];
}

async function sidePoint(context: TopicContext, whole: Side, period: Period): Promise<Point> {
  const side = { ...whole, name: partName(context, whole) };
  const facts = await factsOf(context, side, period);
  const words = facts
    .map((fact) => `${fact.measure} ${sayValue(fact, context.language)}`)
    .join(context.say({ en: ', ', zh: '，' }));
  const when = facts.some((fact) => fact.period) ? sayPeriod(period.key, context.language) : '';
  const text = context.say({
    en: `${side.name}${when ? `, ${when}` : ''}: ${words}.`,
    zh: `${side.name}${when ? `(${when})` : ''}：${words}。`,
  });
  return ledgerPoint(text, facts);
}

/** A chain of which the asker sees one county alone is named with that county, and the other way round. */
function partName({ scope, names, language }: TopicContext, { name, where }: Side): string {
  if (scope.all) return name;
  const seen = partsOf(scope).flatMap(({ chainIds, countyIds }) =>
    where.chainId && countyIds.length > 0 ? countyIds : where.countyId ? chainIds : [],
  );
  const others = seen.filter((id) => !where.chainId?.includes(id) && !where.countyId?.includes(id)).slice(0, 3);
  if (others.length === 0) return name;
  const part = others.map((id) => names.of(id)).join(language === 'zh' ? '、' : ', ');
  return language === 'zh' ? `${name}（${part}部分）` : `${name}, the part in ${part}`;
}

function total(context: TopicContext, point: Point): number {
  const facts = context.evidence.facts.filter((fact) => point.evidence.includes(fact.id));
  // A side with nothing to ask has no rate, and stands last.
  if (ratesAsked(context)) return Number(facts.find(({ unit }) => unit === '%')?.value ?? -1);
  const late = filterOn(context, 'overdue') ? facts.find((fact) => /late/.test(fact.id)) : undefined;
  return Number((late ?? facts[0])?.value ?? 0);
}

function earlier(one: string, other: string): string {
  return [one, other].sort()[0] as string;
}
