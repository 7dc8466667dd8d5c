import { PROJECT_KINDS, STAGES, type Stage } from '../../../domain/projects/types.js';
import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { type ProjectsKey, projectConditions, projectsText } from '../../../texts/projects.js';
import { recordsText } from '../../../texts/records.js';
import { coverText, figureCell, figureText, inOneRow, labelled, nameText, sourcesText } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROJECT_READINGS } from '../../project-readings.js';
import type { Sheet, SheetPart } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { Counted, ProjectTotals } from '../totals.js';

/** The totals of projects in words. */
export function projectTotalsSheet(totals: ProjectTotals, language: Language): Sheet {
  const say = (key: ProjectsKey) => projectsText(key, language);
  const { filters, all } = totals;
  const named = [filters.chain, filters.county].flatMap((name) => (name === null ? [] : [nameText(name, language)]));
  const empty = all.projects.value === 0;
  const problems = totals.departments.map((department) => department.problems);
  const notes = [
    named.length === 0 ? null : labelled(recordsText('filters', language), inOneRow(named, language), language),
    say('withoutEndedTotals'),
    totals.departments.length > 1 ? say('oneInSeveral') : null,
    coverText(totals.cover, language),
    sourcesText([all.projects, ...problems], language),
  ];
  const asked = {
    ...(filters.chain && { chain: filters.chain.id }),
    ...(filters.county && { county: filters.county.id }),
  };
  return {
    title: say('totals'),
    marks: marksOf(totals, language),
    parts: empty ? [{ kind: 'lines', heading: '', lines: [say('empty')] }] : partsOf(totals, language),
    notes: notes.filter((note) => note !== null && note !== '') as string[],
    paging: [],
    commands: [
      ...(empty ? [] : [{ label: say('picture'), command: commandText(PROJECT_READINGS.picture, asked) }]),
      { label: say('all'), command: commandText(PROJECT_READINGS.list, asked) },
      { label: say('red'), command: commandText(PROJECT_READINGS.list, { ...asked, light: 'RED' }) },
      { label: say('signedOnes'), command: commandText(PROJECT_READINGS.list, { ...asked, signed: '90' }) },
      { label: say('silentOnes'), command: commandText(PROJECT_READINGS.list, { ...asked, silent: '60' }) },
    ],
    questions: [],
  };
}

function partsOf(totals: ProjectTotals, language: Language): SheetPart[] {
  const { all, wheels, taskForces, departments } = totals;
  const say = (key: ProjectsKey) => projectsText(key, language);
  const parts: SheetPart[] = [
    {
      kind: 'lines',
      heading: say('wheels'),
      lines: [
        ...PROJECT_KINDS.map((kind) =>
          labelled(formats.term(wordOf('projectKind', kind), language), countedText(wheels[kind], language), language),
        ),
        labelled(say('allTogether'), countedText(all, language), language),
      ],
    },
    pipelinePart(totals, language),
    {
      kind: 'lines',
      heading: say('counties'),
      lines: totals.pipeline.map(({ county, counted }) =>
        labelled(nameText(county, language), countedText(counted, language), language),
      ),
    },
    {
      kind: 'lines',
      heading: say('departments'),
      lines: departments.map(({ factor, unit, projects, problems }) => {
        const who = unit === null ? '' : ` · ${nameText(unit, language)}`;
        const hit = [figureText(projects, language), figureText(problems, language)];
        return labelled(`${formats.term(wordOf('factor', factor), language)}${who}`, inOneRow(hit, language), language);
      }),
    },
    {
      kind: 'lines',
      heading: say('taskForces'),
      lines: taskForces.map((unit) => labelled(nameText(unit, language), countedText(unit, language), language)),
    },
  ];
  return parts.filter((part) => part.kind === 'table' || part.lines.length > 0);
}

/** Projects, what is invested in them, and how many are digital: what a figure is, the heading says. */
function countedText({ projects, investment, digital }: Counted, language: Language): string {
  const ofThem = projectConditions.digital(digital.value, language);
  return inOneRow([figureText(projects, language), figureCell(investment, language), ofThem], language);
}

/** Bare numbers: their unit stands in the heading. */
function pipelinePart({ pipeline, all }: ProjectTotals, language: Language): SheetPart {
  const number = (value: number) => formats.number(value);
  const inStage = (stage: Stage) => pipeline.reduce((sum, { byStage }) => sum + byStage[stage].value, 0);
  return {
    kind: 'table',
    heading: projectsText('pipeline', language),
    columns: [
      { heading: projectsText('county', language), flexible: true },
      ...STAGES.map((stage) => ({ heading: wordOf('stage', stage)[language], side: 'right' as const, flexible: true })),
      { heading: projectsText('sum', language), side: 'right' },
    ],
    rows: [
      ...pipeline.map((row) => [
        language === 'zh' ? row.county.nameZh : row.county.nameEn,
        ...STAGES.map((stage) => number(row.byStage[stage].value)),
        number(row.counted.projects.value),
      ]),
      [projectsText('sum', language), ...STAGES.map((stage) => number(inStage(stage))), number(all.projects.value)],
    ],
  };
}
