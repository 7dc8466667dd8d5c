import { monthOf } from '../../../domain/calendar/days.js';
import { standing } from '../../../domain/indicators/index.js';
import type { Indicator } from '../../../domain/ledgers/ledgers.js';
import type { Point } from '../../types.js';
import { reach } from '../reach.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { answerEnterprise } from './enterprise.js';
import { answerRevenue } from './enterprise-revenue.js';
import { factsFor, ledgerPoint } from './facts.js';
import { enterpriseCauses } from './indicator-causes.js';
import { CHANGE, changePoints } from './indicator-change.js';
import { countyPoints } from './indicator-counties.js';
import { spanPoints } from './indicator-span.js';
import { type IndicatorFigures, readFigures, standingPoint } from './indicator-standing.js';
import { wantedIndicators } from './indicator-wanted.js';
import { placeOf } from './listing.js';
import { chainIdsOf, filterOn, mentioned } from './selection.js';
import { wordsOf } from './words.js';

/** Indicators: how they stand against target and schedule, where they fall short, how they changed, and which enterprises explain it. */
export async function answerIndicator(context: TopicContext): Promise<Draft | null> {
  if (
    /企业|哪几?家|哪些家|谁|enterprise|compan|firm|plants?\b|which ones/i.test(context.question.text) &&
    /拖累|拉低|掉|下降|下滑|回落|解释|原因|drop|declin|fell|fall|explain|drag|behind/i.test(context.question.text)
  ) {
    const causes = await enterpriseCauses(context);
    if (causes) return causes;
  }
  if (mentioned(context, 'enterprise').length > 0) return answerEnterprise(context);
  const indicators = await wantedIndicators(context);
  if (indicators.length === 0) return withoutIndicator(context);
  const figures = await readFigures(context, indicators);
  const upTo = monthAsked(context);
  if (figures.every((each) => each.actuals.length + each.targets.length === 0)) return withoutIndicator(context);
  if (filterOn(context, 'light')) return byLight(context, indicators, upTo);
  const outside = outsideFigures(context, figures);
  if (outside) return outside;
  const wanted = figures.filter((each) => keepsSchedule(context, each, upTo));
  const points = wanted.flatMap((each) => indicatorPoints(context, each, upTo, wanted.length > 1));
  const without = await chainsWithout(context, indicators);
  return points.length > 0 ? { other: points, missing: [...lateFigures(context, figures, upTo), ...without] } : null;
}

/** "Which indicators are behind schedule" keeps those that are; every other question keeps all. */
function keepsSchedule(context: TopicContext, figures: IndicatorFigures, upTo: string): boolean {
  const { form, text } = context.question;
  if (
    form !== 'list' ||
    mentioned(context, 'indicator').length > 0 ||
    !/序时|进度|schedule|指标|indicators?/i.test(text)
  )
    return true;
  const against = standing(figures, upTo, mentioned(context, 'county')[0] ?? null)?.againstSchedulePercent ?? null;
  if (/落后|滞后|没达|未达|慢于|\bbehind\b|\bnot on schedule\b/i.test(text)) return against !== null && against < 100;
  if (/达到序时|超序时|快于|领先|\bahead of\b|\bon schedule\b/i.test(text)) return against !== null && against >= 100;
  return true;
}

/** The chains named that the ledger keeps no such indicator of. */
async function chainsWithout(context: TopicContext, indicators: readonly Indicator[]): Promise<string[]> {
  const named = mentioned(context, 'chain');
  if (named.length < 2) return [];
  const kept = new Set(indicators.map((indicator) => indicator.chainId));
  return named.filter((id) => !kept.has(id)).map((id) => lacking(context, context.names.of(id)));
}

/** A chain without an indicator may still have what its enterprises report, or a list of them. */
async function withoutIndicator(context: TopicContext): Promise<Draft | null> {
  const revenue = /营收|营业收入|revenue/i.test(context.question.text) ? await answerRevenue(context) : null;
  if (revenue) return revenue;
  if (context.question.topics.includes('enterprise')) return answerEnterprise(context);
  if (!context.scope.all) return { kind: 'refused', withheld: outsideRightNote(context) };
  return { kind: 'refused', missing: [lacking(context, placeOf(context).name)] };
}

function outsideRightNote(context: TopicContext): string {
  const { en, zh } = reach(context, { en: 'you may see', zh: '您可查看' });
  return context.say({
    en: `Among what ${en} there is no such figure. Whom to ask: ${context.names.of('department-statistics')}.`,
    zh: `${zh}的范围内没有这项指标的数据。可询问：${context.names.of('department-statistics')}。`,
  });
}

function lacking(context: TopicContext, name: string): string {
  const office = context.names.of('department-statistics');
  return context.say({
    en: `The indicator ledger keeps no such indicator of ${name}. Whom to ask: ${office}.`,
    zh: `指标台账中没有${name}的这项指标。可询问：${office}。`,
  });
}

/** The indicators with the light that is asked for, as they stand. */
async function byLight(context: TopicContext, indicators: readonly Indicator[], upTo: string): Promise<Draft> {
  const colours = filterOn(context, 'light')?.values ?? [];
  const named = mentioned(context, 'indicator').length + (await chainIdsOf(context)).length > 0;
  const all = named ? indicators : await context.store.read('indicators', context.scope);
  const lights = await context.store.lights(context.scope, { kind: 'INDICATOR', light: colours as never });
  const lit = all.filter((indicator) => lights.some((light) => light.subject === indicator.id));
  const points = (await readFigures(context, lit)).flatMap((figures) => standingPoint(context, figures, upTo) ?? []);
  const count = factsFor(context).count(
    {
      id: placeOf(context).id,
      subject: placeOf(context).name,
      key: `light-${colours.join()}`,
      measure: { en: 'indicators with that light', zh: '该灯色指标' },
      ledger: 'lights',
      rows: lit.map((row) => row.id),
    },
    'indicator',
  );
  const words = wordsOf('light', colours);
  const text = context.say({
    en: `${count.subject}: ${sayValue(count, 'en')} with ${words.en} light.`,
    zh: `${count.subject}：${words.zh}${sayValue(count, 'zh')}。`,
  });
  return { other: [ledgerPoint(text, [count]), ...points] };
}

function indicatorPoints(context: TopicContext, figures: IndicatorFigures, upTo: string, several: boolean): Point[] {
  const counties = mentioned(context, 'county');
  const own =
    counties.length > 0
      ? counties.map((county) => standingPoint(context, figures, upTo, county))
      : [standingPoint(context, figures, upTo)];
  // Two indicators are compared with each other, one with what it was.
  const asksChange =
    CHANGE.test(context.question.text) || (!several && /compare|对比|比较/i.test(context.question.text));
  const changed = asksChange ? changePoints(context, figures, upTo, counties[0] ?? null) : [];
  return [
    ...spanPoints(context, figures, counties),
    ...own.filter((point) => point !== null),
    ...changed,
    ...(asksWhere(context) ? countyPoints(context, figures, upTo) : []),
  ];
}

/** Says so when the month that is asked for has no figure yet. */
function lateFigures(context: TopicContext, figures: readonly IndicatorFigures[], upTo: string): string[] {
  const { period } = context.question;
  if (period?.kind !== 'month' || period.to >= context.today) return [];
  const newest = figures
    .flatMap((each) => each.actuals.map((row) => row.month))
    .filter((month) => month <= upTo)
    .sort()
    .at(-1);
  if (!newest || newest >= period.key) return [];
  return [
    context.say({
      en: `No figure for ${sayPeriod(period.key, 'en')} is on the ledger; the newest is for ${sayPeriod(newest, 'en')}.`,
      zh: `台账中没有${sayPeriod(period.key, 'zh')}的完成值，最新为${sayPeriod(newest, 'zh')}。`,
    }),
  ];
}

function asksWhere(context: TopicContext): boolean {
  return /哪(?:个|些)(?:县|区|市|地方|县市区)|差在哪|各(?:县|区)|分县|\b(?:which|what|each|every|by)\s+(?:count(?:y|ies)|districts?)|\bwhere\b/i.test(
    context.question.text,
  );
}

/** The latest month asked for that can have figures: a year or a quarter up to its last month, never after today. */
function monthAsked(context: TopicContext): string {
  const { period } = context.question;
  const current = monthOf(context.today);
  if (!period) return current;
  return [monthOf(period.to), current].sort()[0] as string;
}

/** A period before the first or after the last figure is refused: no figure, no answer. */
function outsideFigures(context: TopicContext, figures: readonly IndicatorFigures[]): Draft | null {
  const { period } = context.question;
  if (!period) return null;
  const months = figures.flatMap((each) => each.actuals.map((row) => row.month)).sort();
  const years = figures.flatMap((each) => each.targets.map((row) => row.period.slice(0, 4))).sort();
  const first = months[0];
  const lastYear = years.at(-1) ?? months.at(-1)?.slice(0, 4);
  if (isAhead(context, figures)) return { kind: 'refused', missing: [notYet(context)] };
  if (first && lastYear && monthOf(period.to) >= first && period.from.slice(0, 4) <= lastYear) return null;
  const office = context.names.of('department-statistics');
  return {
    kind: 'refused',
    missing: [
      context.say({
        en: `No target and no figure for ${sayPeriod(period.key, 'en')} stands in the indicator ledger. Whom to ask: ${office}.`,
        zh: `指标台账中没有${sayPeriod(period.key, 'zh')}的目标和完成值。可询问：${office}。`,
      }),
    ],
  };
}

/** A month or a quarter that has not begun has no figure; its goal is another matter. */
function isAhead({ question, today }: TopicContext, figures: readonly IndicatorFigures[]): boolean {
  const { period, text } = question;
  if (!period || period.from <= today || period.kind === 'year') return false;
  const goal = figures.some((each) => each.targets.some((row) => row.period === period.key));
  return !(goal && /目标|计划|任务数|target|goal|plan/i.test(text));
}

function notYet(context: TopicContext): string {
  const key = context.question.period?.key ?? '';
  return context.say({
    en: `${sayPeriod(key, 'en')} has not begun: no figure is on the ledger. Whom to ask: ${context.names.of('department-statistics')}.`,
    zh: `${sayPeriod(key, 'zh')}尚未开始，台账中没有完成值。可询问：${context.names.of('department-statistics')}。`,
  });
}
