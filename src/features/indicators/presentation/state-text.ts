import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { recordsText } from '../../../texts/records.js';
import type { Figure } from '../../figure.js';
import { figureText, labelled, lightText } from '../../figure-text.js';
import type { IndicatorState } from '../../indicator-state.js';

/** How an indicator stands, a figure a line, each with its period and its day. */
export function stateLines(state: IndicatorState, language: Language): string[] {
  const say = (key: Parameters<typeof recordsText>[0]) => recordsText(key, language);
  const line = (label: string, figure: Figure | null) =>
    figure === null ? [] : [labelled(label, `${figureText(figure, language)} (${when(figure, language)})`, language)];
  const basis = state.scheduleBasis && formats.term(wordOf('scheduleBasis', state.scheduleBasis), language);
  const beyond = state.gap !== null && state.gap.value < 0;
  const gap = state.gap && { ...state.gap, value: Math.abs(state.gap.value) };
  return [
    ...line(say('actual'), state.actual),
    ...line(say('targetOfYear'), state.target),
    ...line(say('completion'), state.completion),
    ...line(basis === null ? say('schedule') : `${say('schedule')}, ${basis}`, state.schedule),
    ...line(say('againstSchedule'), state.againstSchedule),
    ...line(say(beyond ? 'beyond' : 'gap'), gap),
    labelled(say('light'), lightText(state.light?.light ?? null, language), language),
    ...(state.light ? [labelled(say('why'), reason(state, language), language)] : []),
  ];
}

/** The rule of a light with the number that it looked at. */
function reason({ light, againstSchedule }: IndicatorState, language: Language): string {
  const rule = light === null ? '' : formats.term(wordOf('lightRule', light.rule), language);
  return labelled(rule, figureText(againstSchedule, language), language);
}

/** The period and the day of a figure. */
export function when({ period, asOf }: Figure, language: Language): string {
  return `${formats.period(period, language)}${language === 'zh' ? '，' : ', '}${recordsText('asOf', language)} ${asOf}`;
}

/** Every figure of a state, for telling their rows. */
export function figuresOf({ actual, target, schedule }: IndicatorState): (Figure | null)[] {
  return [actual, target, schedule];
}
