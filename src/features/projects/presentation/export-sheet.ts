import type { Language } from '../../../lib/language.js';
import { csvOf, type TableFile, xlsxOf } from '../../../render/spreadsheet.js';
import { changeText } from '../../../texts/changes.js';
import { columnText } from '../../../texts/columns.js';
import { type WordKey, type WordSet, wordOf } from '../../../texts/index.js';
import { type ProjectsKey, projectConditions, projectsText } from '../../../texts/projects.js';
import { recordsText } from '../../../texts/records.js';
import { coverText, labelled } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROJECT_READINGS } from '../../project-readings.js';
import type { Sheet } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { ProjectLine } from '../lines.js';
import type { WholeProjectList } from '../list.js';
import type { FileForm } from '../list-input.js';
import { filterTexts } from './filter-text.js';

/** A list of projects as a file, with the words around it. */
export async function projectExportSheet(
  list: WholeProjectList & { readonly form: FileForm },
  language: Language,
): Promise<Sheet> {
  const say = (key: ProjectsKey) => projectsText(key, language);
  const { rows, form, filters, asOf } = list;
  const conditions = filterTexts(filters, language).join(language === 'zh' ? '；' : '; ');
  const title = say(list.of === 'mine' ? 'mine' : 'projects');
  const back = list.of === 'mine' ? PROJECT_READINGS.mine : PROJECT_READINGS.list;
  const sheet: Sheet = {
    title: `${title} · ${form.toUpperCase()}`,
    marks: marksOf(list, language),
    parts: [
      {
        kind: 'lines',
        heading: '',
        lines: [rows.length === 0 ? say('noRows') : projectConditions.inFile(rows.length, language)],
      },
    ],
    notes: [
      conditions === '' ? null : labelled(recordsText('filters', language), conditions, language),
      filters.withoutEnded ? say('withoutEnded') : null,
      coverText(list.cover, language),
    ].filter((note) => note !== null),
    paging: [],
    commands: [{ label: title, command: commandText(back, list.asked) }],
    questions: [],
  };
  if (rows.length === 0) return sheet;
  const table = tableOf(list, language);
  const bytes = form === 'csv' ? await csvOf(table) : await xlsxOf(table);
  return { ...sheet, file: { name: `projects-${asOf}.${form}`, title: `${title} ${asOf}`, bytes } };
}

type Cell = TableFile['rows'][number][number];
type Column = readonly [heading: string, cell: (line: ProjectLine) => Cell];

function tableOf({ rows, asOf, demo }: WholeProjectList, language: Language): TableFile {
  const columns = columnsOf({ asOf, demo }, language);
  return {
    name: language === 'zh' ? '项目' : 'Projects',
    headings: columns.map(([heading]) => heading),
    rows: rows.map((line) => columns.map(([, cell]) => cell(line))),
  };
}

function columnsOf({ asOf, demo }: Pick<WholeProjectList, 'asOf' | 'demo'>, language: Language): Column[] {
  const own = (column: string) => columnText(column, language);
  const name = language === 'zh' ? 'nameZh' : 'nameEn';
  const word = <S extends WordSet>(set: S, key: WordKey<S> | null) =>
    key === null ? null : wordOf(set, key)[language];
  const yes = (value: boolean) => changeText(value ? 'yes' : 'no', language);
  const yuan = (heading: string) => (language === 'zh' ? `${heading}（元）` : `${heading} (yuan)`);
  const percent = (heading: string) => (language === 'zh' ? `${heading}（%）` : `${heading} (%)`);
  const say = (key: ProjectsKey) => projectsText(key, language);
  return [
    [own('id'), ({ project }) => project.id],
    [own('nameZh'), ({ project }) => project.nameZh],
    [own('nameEn'), ({ project }) => project.nameEn],
    [own('kind'), ({ project }) => word('projectKind', project.kind)],
    [own('purpose'), ({ project }) => word('purpose', project.purpose)],
    [own('level'), ({ project }) => word('projectLevel', project.level)],
    [own('digital'), ({ project }) => yes(project.digital)],
    [own('chainId'), ({ chain }) => chain?.[name] ?? null],
    [own('countyId'), ({ county }) => county?.[name] ?? null],
    [own('parkId'), ({ project }) => project.parkId],
    [own('nodeIds'), ({ project }) => project.nodeIds.join('|')],
    [own('enterpriseId'), ({ enterprise }) => enterprise?.[name] ?? null],
    [own('parentProjectId'), ({ project }) => project.parentProjectId],
    [own('stage'), ({ project }) => word('stage', project.stage)],
    [own('substage'), ({ project }) => word('substage', project.substage)],
    [say('column.since'), ({ since }) => since?.on ?? null],
    [own('runState'), ({ project }) => word('runState', project.runState)],
    [own('restartOn'), ({ project }) => project.restartOn],
    [say('column.light'), ({ light }) => word('light', light?.light ?? null)],
    [yuan(own('totalInvestment')), ({ investment }) => investment.value],
    [yuan(own('yearPlanInvestment')), ({ project }) => toNumber(project.yearPlanInvestment)],
    [yuan(own('investmentCumulative')), ({ invested }) => invested?.value ?? null],
    [percent(own('progress')), ({ progress }) => progress?.value ?? null],
    [say('column.reportMonth'), ({ report }) => report?.month ?? null],
    [own('reportedOn'), ({ report }) => report?.on ?? null],
    [say('column.due'), ({ due }) => word('milestoneKind', due?.kind ?? null)],
    [say('column.dueOn'), ({ due }) => due?.on ?? null],
    [own('ownerPersonId'), ({ owner }) => owner?.[name] ?? null],
    [own('ownerUnitId'), ({ ownerUnit }) => ownerUnit?.[name] ?? null],
    [own('summaryZh'), ({ project }) => project.summaryZh],
    [own('summaryEn'), ({ project }) => project.summaryEn],
    [own('source'), ({ project }) => project.source],
    [say('column.asOf'), () => asOf],
    [say('column.demo'), () => yes(demo)],
  ];
}

const toNumber = (yuan: bigint | null) => (yuan === null ? null : Number(yuan));
