import type { Language } from '../../../lib/language.js';
import { wordOf } from '../../../texts/index.js';
import { type ProjectsKey, projectConditions, projectsText } from '../../../texts/projects.js';
import { recordsText } from '../../../texts/records.js';
import {
  coverText,
  DASH,
  figureCell,
  inOneRow,
  labelled,
  lightCell,
  sourcesText,
  withAside,
} from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROJECT_READINGS } from '../../project-readings.js';
import type { Sheet, SheetCommand } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import type { ProjectLine } from '../lines.js';
import type { ProjectList } from '../list.js';
import { filterTexts } from './filter-text.js';

/** The list of projects in words. */
export function projectListSheet(list: ProjectList, language: Language): Sheet {
  const say = (key: ProjectsKey) => projectsText(key, language);
  const empty = list.rows.length === 0;
  const columns = [
    { heading: say('project'), flexible: true },
    { heading: say('light'), flexible: true },
    { heading: say('stage'), flexible: true },
    { heading: say('place'), flexible: true },
    { heading: say('investment'), side: 'right' as const, flexible: true },
    { heading: say('lastReport'), flexible: true },
    { heading: say('due'), flexible: true },
    { heading: say('owner'), flexible: true },
  ];
  return {
    title: say(list.of === 'mine' ? 'mine' : 'projects'),
    marks: marksOf(list, language, list),
    parts: empty
      ? [{ kind: 'lines', heading: '', lines: [say(list.of === 'mine' ? 'emptyMine' : 'empty')] }]
      : [{ kind: 'table', heading: '', columns, rows: list.rows.map((line) => cells(line, language)) }],
    notes: notesOf(list, language),
    paging: pagingOf(list, language, (page) => commandText(formOf(list), { ...list.asked, page: String(page) })),
    commands: [...list.rows.map((line) => cardOf(line, language)), ...nextOf(list, language)],
    questions: [],
  };
}

const formOf = ({ of }: Pick<ProjectList, 'of'>) => (of === 'mine' ? PROJECT_READINGS.mine : PROJECT_READINGS.list);

/** The names in one language: beside both the table would not fit on a telephone. */
function cells({ project, ...line }: ProjectLine, language: Language): string[] {
  const name = language === 'zh' ? 'nameZh' : 'nameEn';
  const stage = stageWord(project, language);
  const report =
    line.report && withAside(line.report.month, projectConditions.ago(line.report.age, language), language);
  const names = (all: readonly ProjectLine['chain'][]) =>
    inOneRow(
      all.flatMap((each) => (each === null ? [] : [each[name]])),
      language,
    );
  return [
    `${project.id} ${project[name]}`,
    lightCell(line.light?.light ?? null, language),
    line.since ? withAside(stage, line.since.on, language) : stage,
    names([line.chain, line.county]),
    figureCell(line.investment, language),
    report ?? projectsText('noReport', language),
    line.due ? dueText(line.due, language) : DASH,
    names([line.owner, line.ownerUnit]) || DASH,
  ];
}

/** Where a project stands: its step inside the stage where it has one, and its state when it does not just run. */
export function stageWord(
  { stage, substage, runState }: Pick<ProjectLine['project'], 'stage' | 'substage' | 'runState'>,
  language: Language,
): string {
  const step = substage === null ? wordOf('stage', stage) : wordOf('substage', substage);
  const inStage = substage === null || substage === 'PRODUCING' ? '' : ` · ${wordOf('stage', stage)[language]}`;
  const state = runState === 'NORMAL' ? '' : ` · ${wordOf('runState', runState)[language]}`;
  return `${step[language]}${inStage}${state}`;
}

function dueText({ kind, on, missed }: NonNullable<ProjectLine['due']>, language: Language): string {
  const when = missed ? inOneRow([on, projectsText('missed', language)], language) : on;
  return withAside(wordOf('milestoneKind', kind)[language], when, language);
}

function notesOf(list: ProjectList, language: Language): string[] {
  const say = (key: ProjectsKey) => projectsText(key, language);
  const conditions = filterTexts(list.filters, language);
  const order =
    list.order === 'reversed'
      ? withAside(say(`sort.${list.sort}`), say('reversed'), language)
      : say(`sort.${list.sort}`);
  const figures = list.rows.flatMap(({ investment, invested }) => [investment, invested]);
  return [
    conditions.length === 0
      ? null
      : labelled(recordsText('filters', language), conditions.join(language === 'zh' ? '；' : '; '), language),
    labelled(say('sortedBy'), order, language),
    list.filters.withoutEnded ? say('withoutEnded') : null,
    coverText(list.cover, language),
    sourcesText(figures, language),
  ].filter((note) => note !== null && note !== '') as string[];
}

function cardOf({ project }: ProjectLine, language: Language): SheetCommand {
  return {
    label: language === 'zh' ? project.nameZh : project.nameEn,
    command: commandText(PROJECT_READINGS.show, { project: project.id }),
  };
}

/** What can be looked at next: after an empty list without its conditions. */
function nextOf(list: ProjectList, language: Language): SheetCommand[] {
  const say = (key: ProjectsKey) => projectsText(key, language);
  if (list.rows.length === 0)
    return [
      { label: say('all'), command: commandText(PROJECT_READINGS.list, {}) },
      { label: say('totals'), command: commandText(PROJECT_READINGS.totals, {}) },
    ];
  return [{ label: say('asFile'), command: commandText(formOf(list), { ...list.asked, export: 'xlsx' }) }];
}
