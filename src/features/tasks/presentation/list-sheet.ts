import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { recordsText } from '../../../texts/records.js';
import { subjectText, type TaskKey, taskText } from '../../../texts/tasks.js';
import type { Figure } from '../../figure.js';
import {
  coverText,
  figureCell,
  figureText,
  inOneLine,
  inOneRow,
  labelled,
  lightCell,
  nameText,
  sourcesText,
  withAside,
} from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import type { Sheet } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import { TASK_COMMANDS } from '../../task-commands.js';
import type { listTasks } from '../list.js';
import type { listMyTasks } from '../mine.js';
import { leftText, openTask, ownerCell, titleText } from './words.js';

export type TaskList = Awaited<ReturnType<typeof listTasks.run>>;
export type MyTasks = Awaited<ReturnType<typeof listMyTasks.run>>;
type List = Omit<TaskList, 'drafts'> & { readonly drafts?: TaskList['drafts'] };
type Line = List['rows'][number] & { readonly part?: MyTasks['rows'][number]['part'] };

/** A list of tasks in words. */
export function taskListSheet(list: TaskList, language: Language): Sheet {
  return sheetOf(list, language, { title: 'tasks', command: TASK_COMMANDS.list });
}

/** One's own tasks in words. */
export function myTasksSheet(list: MyTasks, language: Language): Sheet {
  return sheetOf(list, language, { title: 'mine', command: TASK_COMMANDS.mine });
}

interface Kind {
  readonly title: TaskKey;
  readonly command: typeof TASK_COMMANDS.list | typeof TASK_COMMANDS.mine;
}

function sheetOf(list: List, language: Language, { title, command }: Kind): Sheet {
  const say = (key: TaskKey) => taskText(key, language);
  const mine = list.rows.some((line: Line) => line.part !== undefined);
  const columns = [
    { heading: say('task'), flexible: true },
    { heading: recordsText('light', language), flexible: true },
    { heading: say(mine ? 'part' : 'owner'), flexible: true },
    { heading: say('due'), flexible: true },
    { heading: say('progress'), side: 'right' as const, flexible: true },
  ];
  const notes = [
    filtersText(list, language),
    draftsText(list, language),
    coverText(list.cover, language),
    sourcesText(
      list.rows.map(({ progress }) => progress),
      language,
    ),
  ];
  const empty = list.rows.length === 0;
  return {
    title: say(title),
    marks: marksOf(list, language, list),
    parts: empty
      ? [{ kind: 'lines', heading: '', lines: [say('empty')] }]
      : [{ kind: 'table', heading: '', columns, rows: list.rows.map((line) => cells(line, language)) }],
    notes: notes.filter((note) => note !== null && note !== '') as string[],
    paging: pagingOf(list, language, (page) => commandText(command, inputOf(list, page))),
    commands: empty
      ? [{ label: say('allTasks'), command: commandText(TASK_COMMANDS.list, {}) }]
      : list.rows.map((line) => ({ label: `${line.id} ${titleText(line, language)}`, command: openTask(line.id) })),
    questions: [],
  };
}

function cells(line: Line, language: Language): string[] {
  const { id, light, due, workdaysLeft, progress, status, part } = line;
  const left = workdaysLeft === null ? wordOf('taskStatus', status)[language] : daysCell(workdaysLeft, language);
  return [
    `${id} ${titleText(line, language)}`,
    lightCell(light, language),
    part === undefined ? ownerCell(line, language) : partText(part, language),
    withAside(due, left, language),
    withAside(figureCell(progress, language), progress.asOf, language),
  ];
}

/** Working days left; those that have gone by since the due date say so. */
function daysCell(workdays: Figure, language: Language): string {
  return workdays.value < 0 ? leftText(workdays, language) : figureText(workdays, language);
}

function partText(part: NonNullable<Line['part']>, language: Language): string {
  return taskText(part === 'mine' ? 'yours' : part, language);
}

function filtersText({ filters }: List, language: Language): string | null {
  const { chain, county, owner, plan, project, enterprise, meeting } = filters;
  const names = [chain, county, owner, plan, project, enterprise, meeting].filter((name) => name !== null);
  const { status, light, measure, subject, within, before, overdue, without } = filters;
  const said = [
    ...names.map((name) => nameText(name, language)),
    ...(status && status !== 'ALL' ? [formats.term(wordOf('taskStatus', status), language)] : []),
    ...(light ? [formats.term(wordOf('light', light), language)] : []),
    ...(measure ? [formats.term(wordOf('measure', measure), language)] : []),
    ...(subject ? [labelled(taskText('subject', language), subjectText(subject, language), language)] : []),
    ...(within === undefined ? [] : [labelled(taskText('within', language), String(within), language)]),
    ...(before === undefined ? [] : [labelled(taskText('before', language), formats.date(before, language), language)]),
    ...(overdue ? [taskText('overdue', language)] : []),
    ...(without ? [withoutText(without, language)] : []),
  ];
  return said.length === 0 ? null : labelled(recordsText('filters', language), inOneRow(said, language), language);
}

function withoutText(without: 'OWNER' | 'GOAL' | 'DUE', language: Language): string {
  const keys = { OWNER: 'owner', GOAL: 'goal', DUE: 'due' } as const;
  return labelled(taskText('without', language), taskText(keys[without], language), language);
}

const DRAFTS_NAMED = 8;

function draftsText({ drafts = [] }: List, language: Language): string | null {
  if (drafts.length === 0) return null;
  const named = drafts.slice(0, DRAFTS_NAMED).map((item) => `${item.id} ${titleText(item, language)}`);
  const more = drafts.length > named.length ? ' …' : '';
  return labelled(taskText('draftsWithout', language), `${inOneLine(named, language)}${more}`, language);
}

/** The input that asks for another page of the same list. */
function inputOf({ filters, sort, pageSize }: List, page: number): Record<string, string> {
  const given = Object.entries(filters).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined || value === false) return [];
    if (value === true) return [[name, 'yes']];
    return [[name, typeof value === 'object' ? value.id : String(value)]];
  });
  return {
    ...Object.fromEntries(given),
    ...(sort === 'DUE' ? {} : { sort }),
    page: String(page),
    ...(pageSize === 10 ? {} : { pageSize: String(pageSize) }),
  };
}
