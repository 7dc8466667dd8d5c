import type { Language } from '../../../lib/language.js';
import { formats } from '../../../texts/index.js';
import { problemFigureText } from '../../../texts/problem-figures.js';
import { type ResultKey, resultText } from '../../../texts/problem-results.js';
import { problemText } from '../../../texts/problems.js';
import { recordsText } from '../../../texts/records.js';
import { coverText, DASH, inOneRow, labelled, nameText, sourcesText, withAside } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROBLEM_COMMANDS } from '../../problem-commands.js';
import type { Cells, Sheet } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { problemResults } from '../results.js';

export type ProblemResults = Awaited<ReturnType<typeof problemResults.run>>;
type Row = ProblemResults['all'];

/** The results by unit in words: promise, result, gap, reason. */
export function problemResultsSheet(results: ProblemResults, language: Language): Sheet {
  const say = (key: ResultKey) => resultText(key, language);
  const { filters, period, all, units } = results;
  const named = [filters.chain, filters.county].flatMap((name) => (name === null ? [] : [nameText(name, language)]));
  const notes = [
    labelled(problemFigureText('received', language), formats.period(period.key, language), language),
    named.length === 0 ? '' : labelled(recordsText('filters', language), inOneRow(named, language), language),
    say('howCounted'),
    problemFigureText('whereCounted', language),
    coverText(results.cover, language) ?? '',
    sourcesText([all.laid], language),
  ];
  return {
    title: say('title'),
    marks: marksOf(results, language),
    parts: [
      all.laid.value === 0
        ? { kind: 'lines', heading: '', lines: [problemFigureText('noneReceived', language)] }
        : {
            kind: 'table',
            heading: '',
            columns: [
              { heading: problemFigureText('side', language), flexible: true },
              ...COLUMNS.map((key) => ({ heading: say(key), flexible: true })),
            ],
            rows: [
              cells(problemFigureText('ALL', language), all, language),
              ...units.map((row) =>
                cells(
                  labelled(
                    problemFigureText(row.side, language),
                    language === 'zh' ? row.unit.nameZh : row.unit.nameEn,
                    language,
                  ),
                  row,
                  language,
                ),
              ),
            ],
          },
    ],
    notes: notes.filter((note) => note !== ''),
    paging: [],
    commands: [
      { label: problemFigureText('rates', language), command: commandText(PROBLEM_COMMANDS.rate, {}) },
      { label: problemText('overdue', language), command: commandText(PROBLEM_COMMANDS.overdue, {}) },
    ],
    questions: [],
  };
}

const COLUMNS = ['promise', 'result', 'gap', 'reason'] as const;

function cells(name: string, row: Row, language: Language): Cells {
  const said = (key: ResultKey, text: string | number) => `${resultText(key, language)} ${text}`;
  const of = ({ part, whole }: Row['kept']) => (whole.value === 0 ? DASH : `${part.value}/${whole.value}`);
  const { laid, answered, kept, onTime, lasting, late, reopened } = row;
  return [
    name,
    inOneRow([said('laid', laid.value), said('answered', answered.value), said('kept', of(kept))], language),
    inOneRow([said('onTime', of(onTime)), said('lasting', of(lasting))], language),
    inOneRow([said('late', late.value), said('reopened', reopened.value)], language),
    reasonText(row, language),
  ];
}

function reasonText({ reason }: Row, language: Language): string {
  if (reason === null) return DASH;
  const { problemId, on, noteZh, noteEn } = reason;
  return labelled(
    withAside(problemId, formats.date(on, language), language),
    language === 'zh' ? noteZh : noteEn,
    language,
  );
}
