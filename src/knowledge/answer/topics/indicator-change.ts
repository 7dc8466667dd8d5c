import { cumulativeYearOnYear, monthOnMonth, standing, yearOnYear } from '../../../domain/indicators/index.js';
import type { Point } from '../../types.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { TopicContext } from '../topic.js';
import { factsFor, ledgerPoint } from './facts.js';
import { figureFact, type IndicatorFigures, indicatorAbout } from './indicator-standing.js';

/** Asks how an indicator has changed. */
export const CHANGE =
  /同比|环比|增长|增速|变化|下降|去年|上年|[涨跌]了|grew|growth|year[- ]on[- ]year|month[- ]on[- ]month|change|last year|drop|fell|rose|increas/i;

/** Growth over the year before, cumulative and of the month, and over the month before. */
export function changePoints(
  context: TopicContext,
  figures: IndicatorFigures,
  upTo: string,
  countyId: string | null,
): Point[] {
  const month = standing(figures, upTo, countyId)?.latestMonth;
  if (!month) return [];
  const { indicator } = figures;
  const place = indicatorAbout(context, indicator, countyId);
  const { subject } = place;
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
    const about = { ...place, rows: [indicator.id, ...change.rows], period };
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
