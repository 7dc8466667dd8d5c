import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { type ProblemKey, problemText } from '../../../texts/problems.js';
import { recordsText } from '../../../texts/records.js';
import type { Name } from '../../figure.js';
import {
  coverText,
  figureText,
  inOneRow,
  labelled,
  lightCell,
  nameText,
  quoted,
  sourcesText,
  withAside,
} from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROBLEM_COMMANDS } from '../../problem-commands.js';
import type { Sheet } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import type { listProblems } from '../list.js';
import type { listMyProblems, Part } from '../mine.js';
import type { ProblemLine } from '../problem-lines.js';
import { leftText, openProblem, titleText } from './words.js';

export type ProblemList = Awaited<ReturnType<typeof listProblems.run>>;
export type MyProblems = Awaited<ReturnType<typeof listMyProblems.run>>;
type Line = ProblemLine & { readonly part?: Part | null };

/** A list of problems in words. */
export function problemListSheet(list: ProblemList, language: Language): Sheet {
  const { overdue, ...filters } = list.filters;
  return sheetOf(list, language, {
    title: overdue ? 'overdue' : 'problems',
    empty: overdue ? 'noneOverdue' : 'empty',
    filters: filtersText(filters, language),
    pageAt: (page) => commandText(PROBLEM_COMMANDS.list, { ...inputOf(list), ...pagingInput(list, page) }),
  });
}

/** One's own problems in words. */
export function myProblemsSheet(list: MyProblems, language: Language): Sheet {
  return sheetOf(list, language, {
    title: 'mine',
    empty: 'noneMine',
    filters: null,
    pageAt: (page) => commandText(PROBLEM_COMMANDS.mine, { page: String(page) }),
  });
}

interface Kind {
  readonly title: ProblemKey;
  readonly empty: ProblemKey;
  readonly filters: string | null;
  readonly pageAt: (page: number) => string;
}

function sheetOf(list: ProblemList | MyProblems, language: Language, { title, empty, filters, pageAt }: Kind): Sheet {
  const say = (key: ProblemKey) => problemText(key, language);
  const lines: readonly Line[] = list.rows;
  const mine = lines.some((line) => line.part !== undefined);
  const columns = [
    { heading: say('problem'), flexible: true },
    { heading: recordsText('light', language), flexible: true },
    { heading: say('state'), flexible: true },
    { heading: say(mine ? 'part' : 'owner'), flexible: true },
    { heading: say('due'), flexible: true },
    { heading: say('age'), side: 'right' as const, flexible: true },
  ];
  const notes = [
    filters,
    coverText(list.cover, language),
    sourcesText(
      lines.map(({ age }) => age),
      language,
    ),
  ];
  return {
    title: say(title),
    marks: marksOf(list, language, list),
    parts:
      lines.length === 0
        ? [{ kind: 'lines', heading: '', lines: [say(empty)] }]
        : [{ kind: 'table', heading: '', columns, rows: lines.map((line) => cells(line, language)) }],
    notes: notes.filter((note) => note !== null && note !== '') as string[],
    paging: pagingOf(list, language, pageAt),
    commands:
      lines.length === 0
        ? [{ label: say('all'), command: commandText(PROBLEM_COMMANDS.list, {}) }]
        : lines.map((line) => ({ label: `${line.id} ${titleText(line, language)}`, command: openProblem(line.id) })),
    questions: [],
  };
}

function cells(line: Line, language: Language): string[] {
  const { id, light, status, level, unit, part, resolveDue, workdaysLeft, age } = line;
  const name = unit === null ? '' : language === 'zh' ? unit.nameZh : unit.nameEn;
  return [
    `${id} ${titleText(line, language)}`,
    lightCell(light, language),
    withAside(wordOf('problemStatus', status)[language], `L${level}`, language),
    part ? problemText(part, language) : name,
    workdaysLeft === null ? resolveDue : withAside(resolveDue, leftText(workdaysLeft, language), language),
    figureText(age, language),
  ];
}

/** What a list is narrowed by, in words; null where nothing is. */
export function filtersText(filters: Omit<ProblemList['filters'], 'overdue'>, language: Language): string | null {
  const { factor, severity, kind, text, level, status, light } = filters;
  const names = (['chain', 'county', 'unit', 'project', 'enterprise'] as const)
    .map((key) => filters[key] ?? null)
    .filter((name): name is Name => name !== null);
  const said = [
    ...names.map((name) => nameText(name, language)),
    ...(factor ? [formats.term(wordOf('factor', factor), language)] : []),
    ...(severity ? [formats.term(wordOf('severity', severity), language)] : []),
    ...(kind ? [formats.term(wordOf('problemKind', kind), language)] : []),
    ...(text ? [quoted(text, language)] : []),
    ...(level ? [`L${level}`] : []),
    ...(status && status !== 'ALL' && status !== 'OPEN'
      ? [formats.term(wordOf('problemStatus', status), language)]
      : []),
    ...(light ? [formats.term(wordOf('light', light), language)] : []),
  ];
  return said.length === 0 ? null : labelled(recordsText('filters', language), inOneRow(said, language), language);
}

/** The conditions and the order of a list, as a command takes them. */
export function inputOf({ filters, sort }: Pick<ProblemList, 'filters' | 'sort'>): Record<string, string> {
  const given = Object.entries(filters).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined || value === false) return [];
    if (value === true) return [[name, 'yes']];
    return [[name, typeof value === 'object' ? value.id : String(value)]];
  });
  return { ...Object.fromEntries(given), ...(sort === 'DUE' ? {} : { sort }) };
}

function pagingInput({ pageSize }: ProblemList, page: number): Record<string, string> {
  return { page: String(page), ...(pageSize === 10 ? {} : { pageSize: String(pageSize) }) };
}
