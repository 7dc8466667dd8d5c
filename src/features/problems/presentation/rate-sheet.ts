import type { Language } from '../../../lib/language.js';
import { formats } from '../../../texts/index.js';
import { type ProblemFigureKey, problemFigureText } from '../../../texts/problem-figures.js';
import { problemText } from '../../../texts/problems.js';
import { recordsText } from '../../../texts/records.js';
import { coverText, DASH, figureText, inOneRow, labelled, nameText, sourcesText } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROBLEM_COMMANDS } from '../../problem-commands.js';
import type { Cells, Sheet } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { problemRates, RateFigures, UnitRates } from '../rate.js';

export type ProblemRates = Awaited<ReturnType<typeof problemRates.run>>;

/** The rates of problems in words: each with the counts that it is made of. */
export function problemRateSheet(rates: ProblemRates, language: Language): Sheet {
  const say = (key: ProblemFigureKey) => problemFigureText(key, language);
  const { filters, period, all, units } = rates;
  const named = [filters.chain, filters.county].flatMap((name) => (name === null ? [] : [nameText(name, language)]));
  const empty = all.solved.whole.value === 0;
  const notes = [
    labelled(say('received'), formats.period(period.key, language), language),
    named.length === 0 ? null : labelled(recordsText('filters', language), inOneRow(named, language), language),
    say('howCounted'),
    say('whereCounted'),
    coverText(rates.cover, language),
    sourcesText([all.solved.whole], language),
  ];
  return {
    title: say('rates'),
    marks: marksOf(rates, language),
    parts: [
      empty
        ? { kind: 'lines', heading: '', lines: [say('noneReceived')] }
        : {
            kind: 'table',
            heading: '',
            columns: [
              { heading: say('side'), flexible: true },
              ...RATES.map((rate) => ({ heading: say(rate), side: 'right' as const, flexible: true })),
            ],
            rows: [
              cells(say('ALL'), all, language),
              ...units.map(({ side, unit, rates: own }) =>
                cells(labelled(say(side), language === 'zh' ? unit.nameZh : unit.nameEn, language), own, language),
              ),
            ],
          },
    ],
    notes: notes.filter((note) => note !== null && note !== '') as string[],
    paging: [],
    commands: [
      { label: problemText('overdue', language), command: commandText(PROBLEM_COMMANDS.overdue, {}) },
      { label: problemText('all', language), command: commandText(PROBLEM_COMMANDS.list, {}) },
    ],
    questions: [],
  };
}

const RATES = ['solved', 'onTime', 'content'] as const;

function cells(name: string, rates: UnitRates['rates'], language: Language): Cells {
  return [name, ...RATES.map((rate) => rateText(rates[rate], language))];
}

function rateText({ part, whole, percent }: RateFigures, language: Language): string {
  return percent === null ? DASH : `${part.value}/${whole.value} · ${figureText(percent, language)}`;
}
