import type { Language } from '../../../lib/language.js';
import { type TableFile, xlsxOf } from '../../../render/spreadsheet.js';
import { columnText } from '../../../texts/columns.js';
import { type WordKey, type WordSet, wordOf } from '../../../texts/index.js';
import { type ProblemFigureKey, problemFigureText, problemsInFile } from '../../../texts/problem-figures.js';
import { problemText } from '../../../texts/problems.js';
import { recordsText } from '../../../texts/records.js';
import { coverText } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROBLEM_COMMANDS } from '../../problem-commands.js';
import type { Sheet } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { exportProblems } from '../export.js';
import { filtersText, inputOf } from './list-sheet.js';

export type ProblemExport = Awaited<ReturnType<typeof exportProblems.run>>;

/** A list of problems as a workbook, with the words around it. */
export async function problemExportSheet(list: ProblemExport, language: Language): Promise<Sheet> {
  const say = (key: ProblemFigureKey) => problemFigureText(key, language);
  const { rows, filters, asOf } = list;
  const empty = rows.length === 0;
  const notes = [filtersText(filters, language), empty ? null : say('withoutContact'), coverText(list.cover, language)];
  const sheet: Sheet = {
    title: say('file'),
    marks: marksOf(list, language),
    parts: [
      {
        kind: 'lines',
        heading: '',
        lines: [empty ? problemText('empty', language) : problemsInFile(rows.length, language)],
      },
    ],
    notes: notes.filter((note) => note !== null),
    paging: [],
    commands: [{ label: say('asList'), command: commandText(PROBLEM_COMMANDS.list, inputOf(list)) }],
    questions: [],
  };
  if (empty) return sheet;
  const bytes = await xlsxOf(tableOf(list, language));
  const title = `${problemText('problem', language)} ${asOf}`;
  return { ...sheet, file: { name: `problems-${asOf}.xlsx`, title, bytes } };
}

type Row = ProblemExport['rows'][number];
type Cell = TableFile['rows'][number][number];

function tableOf({ rows, asOf }: ProblemExport, language: Language): TableFile {
  const columns = columnsOf(asOf, language);
  return {
    name: language === 'zh' ? '问题' : 'Problems',
    headings: columns.map(([heading]) => heading),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
}

function columnsOf(asOf: string, language: Language): (readonly [heading: string, cell: (row: Row) => Cell])[] {
  const own = (column: string) => columnText(column, language);
  const say = (key: ProblemFigureKey) => problemFigureText(key, language);
  const name = language === 'zh' ? 'nameZh' : 'nameEn';
  const word = <S extends WordSet>(set: S, key: WordKey<S> | null) =>
    key === null ? null : wordOf(set, key)[language];
  return [
    [own('id'), ({ problem }) => problem.id],
    [own('titleZh'), ({ problem }) => problem.titleZh],
    [own('titleEn'), ({ problem }) => problem.titleEn],
    [own('kind'), ({ problem }) => word('problemKind', problem.kind)],
    [own('origin'), ({ problem }) => word('problemOrigin', problem.origin)],
    [own('enterpriseId'), ({ enterprise }) => enterprise?.[name] ?? null],
    [own('projectId'), ({ problem }) => problem.projectId],
    [own('chainId'), ({ chain }) => chain?.[name] ?? null],
    [own('countyId'), ({ county }) => county?.[name] ?? null],
    [own('factor'), ({ problem }) => word('factor', problem.factor)],
    [own('severity'), ({ problem }) => word('severity', problem.severity)],
    [problemText('level', language), ({ problem }) => `L${problem.level}`],
    [problemText('state', language), ({ problem }) => word('problemStatus', problem.status)],
    [recordsText('light', language), ({ line }) => word('light', line.light)],
    [problemText('owner', language), ({ line }) => line.unit?.[name] ?? null],
    [own('receivedOn'), ({ problem }) => problem.receivedOn],
    [own('resolveDue'), ({ problem }) => problem.resolveDue],
    [say('leftWorkdays'), ({ line }) => line.workdaysLeft?.value ?? null],
    [say('ageWorkdays'), ({ line }) => line.age.value],
    [own('closedOn'), ({ problem }) => problem.closedOn],
    [recordsText('asOf', language), () => asOf],
  ];
}
