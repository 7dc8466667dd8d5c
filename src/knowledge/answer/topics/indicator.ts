import { monthOf } from '../../../domain/calendar/days.js';
import { cumulativeYearOnYear, monthOnMonth, standing, yearOnYear } from '../../../domain/indicators/index.js';
import type { Indicator } from '../../../domain/ledgers/ledgers.js';
import type { Point } from '../../types.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { answerEnterprise } from './enterprise.js';
import { factsFor, ledgerPoint } from './facts.js';
import { enterpriseCauses } from './indicator-causes.js';
import { countyPoints } from './indicator-counties.js';
import { figureFact, type IndicatorFigures, readFigures, standingPoint } from './indicator-standing.js';
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
  if (indicators.length === 0) return answerEnterprise(context);
  const figures = await readFigures(context, indicators);
  const upTo = monthAsked(context);
  if (filterOn(context, 'light')) return byLight(context, indicators, upTo);
  const outside = outsideFigures(context, figures);
  if (outside) return outside;
  const points = figures.flatMap((each) => indicatorPoints(context, each, upTo));
  return points.length > 0 ? { other: points, missing: lateFigures(context, figures, upTo) } : null;
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

function indicatorPoints(context: TopicContext, figures: IndicatorFigures, upTo: string): Point[] {
  const counties = mentioned(context, 'county');
  const own =
    counties.length > 0
      ? counties.map((county) => standingPoint(context, figures, upTo, county))
      : [standingPoint(context, figures, upTo)];
  const changed =
    /同比|环比|增长|增速|变化|下降|去年|上年|grew|growth|year[- ]on[- ]year|month[- ]on[- ]month|compare|change|last year|drop|fell|rose|increas/i.test(
      context.question.text,
    )
      ? changePoints(context, figures, upTo, counties[0] ?? null)
      : [];
  return [
    ...own.filter((point) => point !== null),
    ...namedMonths(context, figures, counties[0] ?? null),
    ...changed,
    ...(asksWhere(context) ? countyPoints(context, figures, upTo) : []),
  ];
}

/** Two months that the question sets beside each other, each with its own figure. */
function namedMonths(
  context: TopicContext,
  { indicator, actuals }: IndicatorFigures,
  countyId: string | null,
): Point[] {
  const { period, comparedPeriod } = context.question;
  if (!period || !comparedPeriod) return [];
  return [period, comparedPeriod].flatMap(({ kind, key }) => {
    const row = actuals.find((actual) => actual.month === key && actual.countyId === countyId);
    if (kind !== 'month' || !row) return [];
    const subject = countyId
      ? `${context.names.of(countyId)} · ${context.names.of(indicator.id)}`
      : context.names.of(indicator.id);
    const about = {
      id: countyId ? `${indicator.id}/${countyId}` : indicator.id,
      subject,
      ledger: 'actuals' as const,
      rows: [indicator.id, row.id],
      period: key,
      asOf: row.publishedOn,
    };
    const fact = figureFact(
      context,
      indicator,
      { ...about, key: 'month', measure: { en: 'in the month', zh: '当月' } },
      row.value,
    );
    return [
      ledgerPoint(
        context.say({
          en: `${subject}, ${sayPeriod(key, 'en')}: ${sayValue(fact, 'en')}.`,
          zh: `${subject}：${sayPeriod(key, 'zh')}当月${sayValue(fact, 'zh')}。`,
        }),
        [fact],
      ),
    ];
  });
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

/** The indicators named; else those of the chain, narrowed by what the question measures. */
async function wantedIndicators(context: TopicContext): Promise<Indicator[]> {
  const { store, scope, question } = context;
  const named = mentioned(context, 'indicator');
  const chains = await chainIdsOf(context);
  const all = await store.read('indicators', scope);
  const pool =
    named.length > 0
      ? all.filter((row) => named.includes(row.id))
      : all.filter((row) =>
          chains.length > 0 ? row.chainId !== null && chains.includes(row.chainId) : row.chainId === null,
        );
  if (named.length > 0 && chains.length > 0) {
    const ours = all.filter(
      (row) => row.chainId !== null && chains.includes(row.chainId) && pool.some((one) => sameMeasure(one, row)),
    );
    if (ours.length > 0) return ours;
  }
  const asked = MEASURES.find(([pattern]) => pattern.test(question.text))?.[1];
  if (named.length > 0 || !asked) return pool;
  const measured = pool.filter((row) => asked.test(`${row.nameZh} ${row.nameEn}`));
  return measured.length > 0 || filterOn(context, 'aboveScale') ? measured : pool;
}

const MEASURES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /规(?:模以)?上企业|小升规|新增规(?:模以)?上|above[- ](?:scale|designated)(?:[- ]size)? (?:enterpris|firm|compan)|newly above/i,
    /规(?:模以)?上(?:工业)?企业|above-scale enterpris|enterprises/i,
  ],
  [/技改投资|技术改造投资|transformation investment/i, /技改|transformation/i],
  [/固定资产|固投|fixed[- ]asset/i, /固定资产|fixed/i],
  [/增加值|added value/i, /增加值|added value/i],
  [/营业收入|营收|收入|revenue/i, /收入|revenue/i],
];

function sameMeasure(one: Indicator, other: Indicator): boolean {
  if (one.nameZh.includes('新增') !== other.nameZh.includes('新增')) return false;
  return MEASURES.some(([, pattern]) => pattern.test(one.nameZh) && pattern.test(other.nameZh));
}

/** Growth over the year before, cumulative and of the month, and over the month before. */
function changePoints(
  context: TopicContext,
  figures: IndicatorFigures,
  upTo: string,
  countyId: string | null,
): Point[] {
  const month = standing(figures, upTo, countyId)?.latestMonth;
  if (!month) return [];
  const { indicator } = figures;
  const subject = countyId
    ? `${context.names.of(countyId)} · ${context.names.of(indicator.id)}`
    : context.names.of(indicator.id);
  const id = countyId ? `${indicator.id}/${countyId}` : indicator.id;
  const kinds = [
    {
      key: 'yearOnYear',
      change: yearOnYear(figures, month, countyId),
      words: { en: 'against the same month of the year before (同比)', zh: '同比' },
      period: month,
    },
    {
      key: 'monthOnMonth',
      change: monthOnMonth(figures, month, countyId),
      words: { en: 'against the month before (环比)', zh: '环比' },
      period: month,
    },
    {
      key: 'cumulativeYearOnYear',
      change: cumulativeYearOnYear(figures, month, countyId),
      words: { en: 'cumulative, against the year before (累计同比)', zh: '累计同比' },
      period: `${month.slice(0, 4)}-01/${month}`,
    },
  ];
  return kinds.flatMap(({ key, change, words, period }) => {
    const value = change?.percent ?? change?.points;
    if (!change || value === null || value === undefined) return [];
    const about = { id, subject, ledger: 'actuals' as const, rows: [indicator.id, ...change.rows], period };
    const grown = factsFor(context).number(
      { ...about, key, measure: words },
      value,
      change.percent === null ? 'points' : '%',
    );
    const now = figureFact(
      context,
      indicator,
      { ...about, key: `${key}-now`, measure: { en: 'actual', zh: '完成' } },
      change.now,
    );
    return [
      ledgerPoint(
        context.say({
          en: `${subject}, ${sayPeriod(period, 'en')}: ${sayValue(now, 'en')}, ${sayValue(grown, 'en')} ${words.en}.`,
          zh: `${subject}：${sayPeriod(period, 'zh')}${sayValue(now, 'zh')}，${words.zh}${sayValue(grown, 'zh')}。`,
        }),
        [now, grown],
      ),
    ];
  });
}
