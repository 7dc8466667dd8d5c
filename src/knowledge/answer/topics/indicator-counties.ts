import { monthOf } from '../../../domain/calendar/days.js';
import { standingByCounty, standingPeriod } from '../../../domain/indicators/index.js';
import type { Point } from '../../types.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { ledgerPoint } from './facts.js';
import {
  figureFact,
  type IndicatorFigures,
  indicatorAbout,
  readFigures,
  standingPoint,
  targetFact,
} from './indicator-standing.js';
import { mentioned } from './selection.js';

/** How the counties stand on an indicator, the one that lacks most to its target first. */
export function countyPoints(context: TopicContext, figures: IndicatorFigures, upTo: string): Point[] {
  const { indicator } = figures;
  const named = mentioned(context, 'county');
  const states = standingByCounty(figures, upTo).filter(
    (state) => named.length === 0 || named.includes(state.countyId ?? ''),
  );
  const byValue = /最[高多大]|排名|排序|领先|\b(?:highest|most|largest|rank|leads?)\b/i.test(context.question.text);
  const ordered = byValue ? [...states].sort((left, right) => right.actual - left.actual) : states;
  return ordered.flatMap((state) => {
    if (state.target === null || state.gap === null || !state.countyId) return [];
    const about = {
      ...indicatorAbout(context, indicator, state.countyId),
      rows: [indicator.id, ...state.rows, ...state.targetRows],
    };
    const { subject } = about;
    const period = standingPeriod(indicator, state);
    const actual = figureFact(
      context,
      indicator,
      { ...about, key: 'actual', measure: { en: 'actual', zh: '完成' }, period },
      state.actual,
    );
    const target = targetFact(context, indicator, about, { year: state.year, target: state.target });
    const short = state.gap > 0;
    const gap = short
      ? figureFact(
          context,
          indicator,
          { ...about, key: 'gap', measure: { en: 'still to come', zh: '尚差' } },
          state.gap,
        )
      : null;
    const text = context.say({
      en: `${subject}, ${sayPeriod(period, 'en')}: ${sayValue(actual, 'en')} of ${sayValue(target, 'en')} for ${sayPeriod(state.year, 'en')}${gap ? `; ${sayValue(gap, 'en')} still to come` : '; target reached'}.`,
      zh: `${subject}：${sayPeriod(period, 'zh')}完成${sayValue(actual, 'zh')}，${sayPeriod(state.year, 'zh')}目标${sayValue(target, 'zh')}${gap ? `，还差${sayValue(gap, 'zh')}` : '，已完成目标'}。`,
    });
    return [ledgerPoint(text, gap ? [actual, target, gap] : [actual, target])];
  });
}

/** Compares the counties on the indicators that the question names. */
export async function comparedIndicator(context: TopicContext): Promise<Draft | null> {
  const indicators = await context.store.read('indicators', context.scope, { id: mentioned(context, 'indicator') });
  const upTo = monthOf(context.today);
  const points = (await readFigures(context, indicators)).flatMap((figures) => {
    const whole = standingPoint(context, figures, upTo);
    return [...(whole ? [whole] : []), ...countyPoints(context, figures, upTo)];
  });
  return points.length > 0 ? { other: points } : null;
}
