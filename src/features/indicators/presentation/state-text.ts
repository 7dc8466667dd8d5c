import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { recordsText } from '../../../texts/records.js';
import type { Figure } from '../../figure.js';
import { figureText, inOneRow, labelled, lightText, withAside } from '../../figure-text.js';
import type { IndicatorState } from '../../indicator-state.js';

/** From which percent of the schedule on a light is green and yellow. */
export interface Thresholds {
  readonly greenFrom: number;
  readonly yellowFrom: number;
}

/** How an indicator stands, a figure a line, each with its period and its day. */
export function stateLines(state: IndicatorState, thresholds: Thresholds, language: Language): string[] {
  const say = (key: Parameters<typeof recordsText>[0]) => recordsText(key, language);
  const line = (label: string, figure: Figure | null) =>
    figure === null
      ? []
      : [labelled(label, withAside(figureText(figure, language), when(figure, language), language), language)];
  const basis = state.scheduleBasis && formats.term(wordOf('scheduleBasis', state.scheduleBasis), language);
  const beyond = state.gap !== null && state.gap.value < 0;
  const gap = state.gap && { ...state.gap, value: Math.abs(state.gap.value) };
  return [
    ...line(say('actual'), state.actual),
    ...line(say('targetOfYear'), state.target),
    ...line(say('completion'), state.completion),
    ...line(basis === null ? say('schedule') : inOneRow([say('schedule'), basis], language), state.schedule),
    ...line(say('againstSchedule'), state.againstSchedule),
    ...line(say(beyond ? 'beyond' : 'gap'), gap),
    labelled(say('light'), lightText(state.light?.light ?? null, language), language),
    ...(state.light ? [labelled(say('why'), reason(state, thresholds, language), language)] : []),
  ];
}

/** The rule of a light with the number that it looked at, and the thresholds that it was held against. */
function reason(
  { light, againstSchedule }: IndicatorState,
  { greenFrom, yellowFrom }: Thresholds,
  language: Language,
): string {
  const rule = light === null ? '' : formats.term(wordOf('lightRule', light.rule), language);
  const from = (colour: 'GREEN' | 'YELLOW', percent: number) =>
    `${lightText(colour, language)} ${recordsText('from', language)} ${formats.number(percent)}%`;
  const bounds = inOneRow([from('GREEN', greenFrom), from('YELLOW', yellowFrom)], language);
  return withAside(labelled(rule, figureText(againstSchedule, language), language), bounds, language);
}

/** The period and the day of a figure. */
export function when({ period, asOf }: Figure, language: Language): string {
  return inOneRow([formats.period(period, language), `${recordsText('asOf', language)} ${asOf}`], language);
}

/** Every figure of a state, for telling their rows. */
export function figuresOf({ actual, target, schedule }: IndicatorState): (Figure | null)[] {
  return [actual, target, schedule];
}
