import {
  type IndicatorRecords,
  publishedOn,
  type Standing,
  standing,
  standingPeriod,
  sums,
} from '../../../domain/indicators/index.js';
import type { Indicator } from '../../../domain/ledgers/ledgers.js';
import type { Fact, Point } from '../../types.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { TopicContext } from '../topic.js';
import { type About, factsFor, ledgerPoint } from './facts.js';

/** An indicator with its goals and results, as far as the asker may see them. */
export type IndicatorFigures = IndicatorRecords;

/** Reads the figures of the given indicators. */
export async function readFigures(
  context: TopicContext,
  indicators: readonly Indicator[],
): Promise<IndicatorFigures[]> {
  const { store, scope } = context;
  const indicatorId = indicators.map((indicator) => indicator.id);
  const [targets, actuals] = await Promise.all([
    store.read('targets', scope, { indicatorId }),
    store.read('actuals', scope, { indicatorId }),
  ]);
  return indicators.map((indicator) => ({
    indicator,
    targets: targets.filter((row) => row.indicatorId === indicator.id),
    actuals: actuals.filter((row) => row.indicatorId === indicator.id),
  }));
}

/** A figure in its indicator's unit. */
export function figureFact(context: TopicContext, indicator: Indicator, about: About, value: number): Fact {
  const facts = factsFor(context);
  switch (indicator.unit) {
    case 'YUAN':
      return facts.money(about, Math.round(value));
    case 'PERCENT':
      return facts.number(about, value, '%');
    case 'ENTERPRISES':
      return facts.number(about, value, 'enterprise');
    case 'PROJECTS':
      return facts.number(about, value, 'project');
    default:
      return indicator.unit satisfies never;
  }
}

/** Whom figures of an indicator are about: the city's row, or that of one county. */
export function indicatorAbout(context: TopicContext, indicator: Indicator, countyId: string | null) {
  const name = context.names.of(indicator.id);
  return countyId === null
    ? { id: indicator.id, subject: name, ledger: 'actuals' as const }
    : {
        id: `${indicator.id}/${countyId}`,
        subject: `${context.names.of(countyId)} · ${name}`,
        ledger: 'actuals' as const,
      };
}

/** The goal of the year, as a fact. */
export function targetFact(
  context: TopicContext,
  indicator: Indicator,
  about: Omit<About, 'key' | 'measure'>,
  { year, target }: { year: string; target: number },
): Fact {
  const measure = { en: 'target of the year', zh: '全年目标' };
  return figureFact(context, indicator, { ...about, ledger: 'targets', key: 'target', measure, period: year }, target);
}

/** How an indicator stands, in one sentence: actual, target, share, and whether the schedule (序时进度) is met. Null without figures. */
export function standingPoint(
  context: TopicContext,
  figures: IndicatorFigures,
  upTo: string,
  countyId: string | null = null,
): Point | null {
  const state = standing(figures, upTo, countyId);
  if (!state) return null;
  const { indicator } = figures;
  const period = standingPeriod(indicator, state);
  const published = publishedOn(figures.actuals, state.rows);
  const about = { ...indicatorAbout(context, indicator, countyId), ...(published && { asOf: published }) };
  const { subject } = about;
  const rows = [indicator.id, ...state.rows];
  const actual = figureFact(
    context,
    indicator,
    { ...about, key: 'actual', measure: { en: 'actual', zh: '完成' }, period, rows },
    state.actual,
  );
  const said = [actual];
  const parts = [
    context.say({
      en: `${sayPeriod(period, 'en')}: ${sayValue(actual, 'en')}`,
      zh: `${sayPeriod(period, 'zh')}${sums(indicator) ? '完成' : '为'}${sayValue(actual, 'zh')}`,
    }),
  ];
  const target = targetParts(context, figures, state, { ...about, rows: [indicator.id, ...state.targetRows] });
  return ledgerPoint(
    context.say({
      en: `${subject}, ${[...parts, ...target.words].join('; ')}.`,
      zh: `${subject}：${[...parts, ...target.words].join('，')}。`,
    }),
    [...said, ...target.facts],
  );
}

function targetParts(
  context: TopicContext,
  { indicator }: IndicatorFigures,
  state: Standing,
  about: Omit<About, 'key' | 'measure'>,
): { words: string[]; facts: Fact[] } {
  const facts: Fact[] = [];
  const words: string[] = [];
  const both = [...(about.rows ?? []), ...state.rows];
  if (state.target !== null) {
    const target = targetFact(context, indicator, about, { year: state.year, target: state.target });
    facts.push(target);
    words.push(
      context.say({
        en: `target for ${sayPeriod(state.year, 'en')} ${sayValue(target, 'en')}`,
        zh: `${sayPeriod(state.year, 'zh')}全年目标${sayValue(target, 'zh')}`,
      }),
    );
  }
  if (state.completionPercent !== null) {
    const share = factsFor(context).number(
      { ...about, rows: both, key: 'completion', measure: { en: 'of the target', zh: '完成率' } },
      state.completionPercent,
      '%',
    );
    facts.push(share);
    words.push(
      context.say({ en: `${sayValue(share, 'en')} of the target`, zh: `完成全年目标的${sayValue(share, 'zh')}` }),
    );
  }
  if (state.againstSchedulePercent !== null) {
    const against = factsFor(context).number(
      { ...about, rows: both, key: 'againstSchedule', measure: { en: 'of the schedule', zh: '序时进度完成率' } },
      state.againstSchedulePercent,
      '%',
    );
    const behind = state.againstSchedulePercent < 100;
    facts.push(against);
    words.push(
      context.say({
        en: `${sayValue(against, 'en')} of the schedule (序时进度) — ${behind ? 'behind schedule' : 'on schedule'}`,
        zh: `相当于序时进度的${sayValue(against, 'zh')}，${behind ? '落后于序时进度' : '已达序时进度'}`,
      }),
    );
  }
  return { words, facts };
}
