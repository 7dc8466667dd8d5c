import type { Language } from '../../../lib/language.js';
import { formats } from '../../../texts/index.js';
import { recordQuestions, recordsText } from '../../../texts/records.js';
import {
  coverText,
  figureCell,
  figureText,
  inOneLine,
  inOneRow,
  labelled,
  lightText,
  nameText,
  sourcesText,
  withAside,
} from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { RECORD_COMMANDS } from '../../record-commands.js';
import type { Sheet, SheetPart } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { CountyState, showIndicator } from '../show.js';
import { figuresOf, stateLines, when } from './state-text.js';

export type IndicatorCard = Awaited<ReturnType<typeof showIndicator.run>>;

/** One indicator in words: standing, decomposition, change, counties. */
export function indicatorSheet(card: IndicatorCard, language: Language): Sheet {
  const { indicator, county, state } = card;
  const figures = [
    ...(state ? figuresOf(state) : []),
    ...card.decomposition.flatMap((part) => [part.actual, part.target]),
  ];
  const notes = [
    ...(card.counties.length > 0 && !card.countiesWhole ? [recordsText('countiesInPart', language)] : []),
    coverText(card.cover, language),
    sourcesText(figures, language),
  ];
  const place = county ? ` · ${nameText(county, language)}` : '';
  return {
    title: `${indicator.id} ${nameText(indicator, language)}${place}`,
    marks: marksOf(card, language),
    parts: partsOf(card, language).filter((part) => part.kind === 'table' || part.lines.length > 0),
    notes: notes.filter((note) => note !== null && note !== '') as string[],
    paging: [],
    commands: commandsOf(card, language),
    questions: questionsOf(card, language),
  };
}

function partsOf(card: IndicatorCard, language: Language): SheetPart[] {
  const say = (key: Parameters<typeof recordsText>[0]) => recordsText(key, language);
  const { state, changes, counties, mismatches, definition, department } = card;
  return [
    lines(say('standing'), state === null ? [say('noFigures')] : stateLines(state, card.thresholds, language)),
    decompositionPart(card, language),
    lines(
      say('changes'),
      changes.map(({ kind, change }) =>
        labelled(
          say(`change.${kind}`),
          withAside(figureText(change, language), when(change, language), language),
          language,
        ),
      ),
    ),
    lines(
      say('counties'),
      counties.map((each) => countyLine(each, language)),
    ),
    lines(
      say('mismatch'),
      mismatches.map(({ kind, period, target, sumOfParts }) => {
        const inUnit = (value: number) =>
          figureText({ value, unit: card.indicator.unit, period, asOf: card.asOf, sources: [] }, language);
        const what = inOneRow([formats.period(period, language), say(`mismatch.${kind}`)], language);
        return labelled(
          what,
          inOneLine([inUnit(target), `${say('sumOfParts')} ${inUnit(sumOfParts)}`], language),
          language,
        );
      }),
    ),
    lines(say('definition'), [
      definition[language],
      ...(department ? [labelled(say('department'), nameText(department, language), language)] : []),
    ]),
  ];
}

function lines(heading: string, texts: readonly string[]): SheetPart {
  return { kind: 'lines', heading, lines: texts };
}

function decompositionPart({ decomposition }: IndicatorCard, language: Language): SheetPart {
  const say = (key: Parameters<typeof recordsText>[0]) => recordsText(key, language);
  if (decomposition.length === 0) return lines(say('decomposition'), [say('noTargets')]);
  const withSchedule = decomposition.some(({ schedule }) => schedule !== null);
  return {
    kind: 'table',
    heading: say('decomposition'),
    columns: [
      { heading: say('period') },
      { heading: say('target'), side: 'right', flexible: true },
      { heading: say('actual'), side: 'right', flexible: true },
      { heading: say('completion'), side: 'right' },
      ...(withSchedule ? [{ heading: say('scheduleSoFar'), side: 'right' as const, flexible: true }] : []),
      { heading: say('published') },
    ],
    rows: decomposition.map(({ period, target, actual, completion, schedule }) => [
      formats.period(period, language),
      figureCell(target, language),
      actual === null || actual.period === period
        ? figureCell(actual, language)
        : withAside(figureCell(actual, language), formats.period(actual.period, language), language),
      figureCell(completion, language),
      ...(withSchedule ? [figureCell(schedule, language)] : []),
      (actual ?? target)?.asOf ?? '',
    ]),
  };
}

function countyLine(state: CountyState, language: Language): string {
  const { county, actual, target, completion, againstSchedule, light } = state;
  const say = (key: Parameters<typeof recordsText>[0]) => recordsText(key, language);
  const parts = [
    withAside(figureText(actual, language), when(actual, language), language),
    ...(target ? [`${say('targetOfYear')} ${figureText(target, language)}`] : []),
    ...(completion ? [`${say('completion')} ${figureText(completion, language)}`] : []),
    ...(againstSchedule ? [`${say('againstSchedule')} ${figureText(againstSchedule, language)}`] : []),
    lightText(light?.light ?? null, language),
  ];
  return labelled(nameText(county, language), inOneLine(parts, language), language);
}

function commandsOf({ chain }: IndicatorCard, language: Language): Sheet['commands'] {
  const all = {
    label: recordsText('allIndicators', language),
    command: commandText(RECORD_COMMANDS.indicatorList, {}),
  };
  if (chain === null) return [all];
  return [
    {
      label: recordsText('indicatorsOf', language),
      command: commandText(RECORD_COMMANDS.indicatorList, { chain: chain.id }),
    },
    all,
  ];
}

function questionsOf({ indicator, counties }: IndicatorCard, language: Language): Sheet['questions'] {
  const name = language === 'zh' ? indicator.nameZh : indicator.nameEn;
  const ask = (label: 'askCounties' | 'askChange', question: string) => ({
    label: recordsText(label, language),
    question,
  });
  return [
    ...(counties.length > 0 ? [ask('askCounties', recordQuestions.counties(name, language))] : []),
    ask('askChange', recordQuestions.change(name, language)),
  ];
}
