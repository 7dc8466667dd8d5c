import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { recordsText } from '../../../texts/records.js';
import type { Name } from '../../figure.js';
import {
  coverText,
  DASH,
  figureCell,
  inOneLine,
  inOneRow,
  labelled,
  lightCell,
  nameText,
  periodCell,
  sourcesText,
} from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { RECORD_COMMANDS } from '../../record-commands.js';
import type { Sheet } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import type { listIndicators } from '../list.js';
import { figuresOf } from './state-text.js';

export type IndicatorList = Awaited<ReturnType<typeof listIndicators.run>>;
type Line = IndicatorList['rows'][number];

/** The list of indicators in words. */
export function indicatorListSheet(list: IndicatorList, language: Language): Sheet {
  const say = (key: Parameters<typeof recordsText>[0]) => recordsText(key, language);
  const empty = list.rows.length === 0;
  const ofCity = list.rows.every(({ county }) => county === null);
  const columns = [
    { heading: say('indicator'), flexible: true },
    ...(ofCity ? [] : [{ heading: say('place'), flexible: true }]),
    { heading: say('light'), flexible: true },
    { heading: say('actual'), side: 'right' as const, flexible: true },
    { heading: say('targetOfYear'), side: 'right' as const, flexible: true },
    { heading: say('completion'), side: 'right' as const, flexible: true },
    { heading: say('againstSchedule'), side: 'right' as const, flexible: true },
    { heading: say('periodAndDay'), flexible: language === 'en' },
  ];
  const names = (label: 'closed' | 'without', rows: readonly Name[]) =>
    rows.length === 0
      ? null
      : labelled(
          say(label),
          inOneLine(
            rows.map((row) => `${row.id} ${nameText(row, language)}`),
            language,
          ),
          language,
        );
  const notes = [
    filtersText(list, language),
    names('without', list.without),
    names('closed', list.closed),
    coverText(list.cover, language),
    sourcesText(list.rows.flatMap(figuresOf), language),
  ];
  return {
    title: say('indicators'),
    marks: [...marksOf(list, language, list), ...(ofCity && !empty ? [say('city')] : [])],
    parts: empty
      ? [{ kind: 'lines', heading: '', lines: [say('empty.indicators')] }]
      : [{ kind: 'table', heading: '', columns, rows: list.rows.map((line) => cells(line, ofCity, language)) }],
    notes: notes.filter((note) => note !== null && note !== '') as string[],
    paging: pagingOf(list, language, (page) => commandText(RECORD_COMMANDS.indicatorList, inputOf(list, page))),
    commands: empty
      ? [{ label: say('allIndicators'), command: commandText(RECORD_COMMANDS.indicatorList, {}) }]
      : list.rows.map((line) => openCommand(line, language)),
    questions: [],
  };
}

function openCommand({ indicator, county }: Line, language: Language): { label: string; command: string } {
  const label = language === 'zh' ? indicator.nameZh : indicator.nameEn;
  return {
    label,
    command: commandText(RECORD_COMMANDS.indicatorShow, {
      name: indicator.id,
      ...(county ? { county: county.id } : {}),
    }),
  };
}

/** The input that asks for another page of the same list. */
function inputOf({ filters, pageSize }: IndicatorList, page: number): Record<string, string> {
  const { chain, county, period, light } = filters;
  return {
    ...(chain && { chain: chain.id }),
    ...(county && { county: county.id }),
    ...(period && { period }),
    ...(light && { light }),
    page: String(page),
    ...(pageSize === 10 ? {} : { pageSize: String(pageSize) }),
  };
}

function filtersText({ filters: { chain, county, period, light } }: IndicatorList, language: Language): string | null {
  const said = [
    ...(chain ? [nameText(chain, language)] : []),
    ...(county ? [nameText(county, language)] : []),
    ...(period ? [formats.period(period, language)] : []),
    ...(light ? [formats.term(wordOf('light', light), language)] : []),
  ];
  if (said.length === 0) return null;
  return labelled(recordsText('filters', language), inOneRow(said, language), language);
}

function cells(line: Line, ofCity: boolean, language: Language): string[] {
  const { indicator, county, actual, target, completion, againstSchedule, light } = line;
  return [
    `${indicator.id} ${nameText(indicator, language)}`,
    ...(ofCity ? [] : [county ? nameText(county, language) : recordsText('city', language)]),
    lightCell(light?.light ?? null, language),
    figureCell(actual, language),
    figureCell(target, language),
    completion ? figureCell(completion, language) : DASH,
    againstSchedule ? figureCell(againstSchedule, language) : DASH,
    periodCell(actual, language),
  ];
}
