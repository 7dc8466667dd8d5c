import { monthsOf, sameLastYear } from '../../../domain/calendar/periods.js';
import { publishedOn, spanned, sums } from '../../../domain/indicators/index.js';
import type { Fact, Point } from '../../types.js';
import type { Period } from '../question.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { TopicContext } from '../topic.js';
import { factsFor, ledgerPoint } from './facts.js';
import { CHANGE } from './indicator-change.js';
import { figureFact, type IndicatorFigures, indicatorAbout } from './indicator-standing.js';

const CUMULATIVE = /累计|截至|到.{0,6}(?:月底|月末)|cumulative|year to date|so far|up to|by the end|until/i;

/**
 * What was reached inside the periods that the question names, each by itself and against its own goal: a month, a
 * quarter, or months that do not begin with January. What counts from January is told by the standing alone.
 */
export function spanPoints(context: TopicContext, figures: IndicatorFigures, counties: readonly string[]): Point[] {
  const { period, comparedPeriod, text } = context.question;
  if (!sums(figures.indicator)) return [];
  const places = counties.length > 0 ? counties : [null];
  return [period, comparedPeriod].flatMap((one) => {
    if (!one || !isSpan(one) || (CUMULATIVE.test(text) && one.kind !== 'quarter')) return [];
    return places.flatMap((countyId) => spanPoint(context, figures, one, countyId) ?? []);
  });
}

/** Growth of a quarter or several months over the same of the year before, where that is asked; a month has its own sentence. */
function growth(
  context: TopicContext,
  figures: IndicatorFigures,
  period: Period,
  countyId: string | null,
): Fact | null {
  if (period.kind === 'month' || !CHANGE.test(context.question.text)) return null;
  const months = monthsOf(period);
  const now = spanned(figures, months, countyId);
  const before = spanned(figures, monthsOf(sameLastYear(period)), countyId);
  if (!now || !before || before.actual <= 0 || now.rows.length !== before.rows.length) return null;
  const percent = Math.round((now.actual / before.actual - 1) * 10_000) / 100;
  return factsFor(context).number(
    {
      ...indicatorAbout(context, figures.indicator, countyId),
      key: 'span-growth',
      measure: { en: 'against the same months of the year before', zh: '同比' },
      period: now.period,
      rows: [...now.rows, ...before.rows],
    },
    percent,
    '%',
  );
}

function isSpan({ kind, from }: Period): boolean {
  return kind === 'month' || kind === 'quarter' || (kind === 'range' && from.slice(5) !== '01-01');
}

function spanPoint(
  context: TopicContext,
  figures: IndicatorFigures,
  period: Period,
  countyId: string | null,
): Point | null {
  const span = spanned(figures, monthsOf(period), countyId);
  if (!span) return null;
  const { indicator } = figures;
  const about = { ...indicatorAbout(context, indicator, countyId), period: span.period };
  const published = publishedOn(figures.actuals, span.rows);
  const measure = period.kind === 'month' ? { en: 'in the month', zh: '当月' } : { en: 'in the period', zh: '期内' };
  const actual = figureFact(
    context,
    indicator,
    { ...about, key: 'span', measure, rows: [indicator.id, ...span.rows], ...(published && { asOf: published }) },
    span.actual,
  );
  const when = sayPeriod(span.period, context.language);
  const said = sayValue(actual, context.language);
  const head = context.say({
    en: `${about.subject}, ${when}: ${said}`,
    zh: `${about.subject}：${when}${period.kind === 'month' ? '当月' : ''}${said}`,
  });
  const grown = growth(context, figures, period, countyId);
  if (grown) {
    const change = sayValue(grown, context.language);
    return ledgerPoint(
      context.say({
        en: `${head}, ${change} against the same months of the year before (同比).`,
        zh: `${head}，同比${change}。`,
      }),
      [actual, grown],
    );
  }
  if (span.target === null) return ledgerPoint(`${head}${context.say({ en: '.', zh: '。' })}`, [actual]);
  const goal = { ...about, ledger: 'targets' as const, rows: [indicator.id, ...span.targetRows] };
  const target = figureFact(
    context,
    indicator,
    { ...goal, key: 'span-target', measure: { en: 'target', zh: '目标' }, period: span.targetPeriod },
    span.target,
  );
  const aim = sayValue(target, context.language);
  const goalOf = sayPeriod(span.targetPeriod, context.language);
  if (span.percent === null)
    return ledgerPoint(
      context.say({ en: `${head}; target for ${goalOf} ${aim}.`, zh: `${head}；${goalOf}目标${aim}。` }),
      [actual, target],
    );
  const share = factsFor(context).number(
    { ...goal, key: 'span-share', measure: { en: 'of the target', zh: '完成率' }, rows: [...span.rows, ...goal.rows] },
    span.percent,
    '%',
  );
  const done = sayValue(share, context.language);
  return ledgerPoint(
    context.say({ en: `${head}; target ${aim}, ${done} of it.`, zh: `${head}，目标${aim}，完成${done}。` }),
    [actual, target, share],
  );
}
