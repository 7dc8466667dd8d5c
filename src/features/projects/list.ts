import type { ProjectSelection } from '../../domain/projects/selection.js';
import type { ReadContext } from '../context.js';
import { type Cover, coverOf, demandLedgers } from '../cover.js';
import type { Page } from '../page.js';
import { PROJECT_READINGS } from '../project-readings.js';
import { defineVerb } from '../verb.js';
import { type Filters, readFilters } from './filters.js';
import { type ProjectLine, readLines } from './lines.js';
import { type ListInput, listInput, mineInput } from './list-input.js';
import { ownOwners } from './own.js';

/** A page of projects with the conditions as they were understood. */
export interface ProjectList extends Page<ProjectLine> {
  /** Whose projects these are: everybody's, or the reader's own. */
  readonly of: 'all' | 'mine';
  readonly filters: Filters;
  readonly sort: ListInput['sort'];
  readonly order: ListInput['order'];
  /** What was asked, as a command writes it. */
  readonly asked: Readonly<Record<string, string>>;
  readonly cover: Cover;
  readonly asOf: string;
  readonly demo: boolean;
}

/** Projects under conditions, found, sorted and paged in SQL. */
export const listProjects = defineVerb({
  name: 'projects.list',
  summary: {
    en: 'List projects by chain, county, stage, light, owner, dates and more; sort them; have them as a file',
    zh: '列出项目：可按产业链、县区、阶段、亮灯、责任人、时间等筛选、排序，可导出文件',
  },
  input: listInput,
  action: 'ledger.read',
  command: PROJECT_READINGS.list,
  writes: false,
  async run(context, input): Promise<ProjectList> {
    demandLedgers(context, listProjects.name);
    return await pageOfList(context, input, 'all');
  },
});

/** The projects that the reader, or the unit or side that the reader stands for, is responsible for. */
export const listOwnProjects = defineVerb({
  name: 'projects.mine',
  summary: { en: 'List the projects that are yours, or your unit’s', zh: '列出本人、本单位负责的项目' },
  input: mineInput,
  action: 'ledger.read',
  command: PROJECT_READINGS.mine,
  writes: false,
  async run(context, input): Promise<ProjectList> {
    demandLedgers(context, listOwnProjects.name);
    return await pageOfList(context, input, 'mine');
  },
});

async function pageOfList(context: ReadContext, input: ListInput, of: ProjectList['of']): Promise<ProjectList> {
  const { filters, where, asked } = await readSelection(context, input, of);
  const { ids, total } = await context.store.projectPage(context.scope, {
    ...orderOf(context, input),
    where,
    ...input,
  });
  const pages = Math.max(1, Math.ceil(total / input.pageSize));
  return {
    of,
    filters,
    sort: input.sort,
    order: input.order,
    asked,
    rows: await readLines(context, ids),
    page: Math.min(input.page, pages),
    pageSize: input.pageSize,
    pages,
    total,
    cover: await coverOf(context),
    asOf: context.clock.today(),
    demo: (await context.store.installation())?.demo ?? false,
  };
}

/** Every project of a list, as it goes into a file. */
export interface WholeProjectList
  extends Pick<ProjectList, 'of' | 'filters' | 'asked' | 'sort' | 'order' | 'rows' | 'cover' | 'asOf' | 'demo'> {}

/** Reads a list whole, not a page of it. */
export async function wholeList(
  context: ReadContext,
  input: ListInput,
  of: ProjectList['of'],
): Promise<WholeProjectList> {
  const {
    page: _,
    pageSize: __,
    pages: ___,
    total: ____,
    ...whole
  } = await pageOfList(context, { ...input, page: 1, pageSize: MOST }, of);
  return { ...whole, asked: askedOf(input) };
}

/** A spreadsheet holds about a million rows. */
const MOST = 1_000_000;

const orderOf = ({ language }: ReadContext, { sort, order }: ListInput) => ({
  sort,
  reversed: order === 'reversed',
  language,
});

async function readSelection(context: ReadContext, input: ListInput, of: ProjectList['of']) {
  const { filters, where } = await readFilters(context, input);
  const selection: ProjectSelection = of === 'mine' ? { ...where, owners: await ownOwners(context) } : where;
  return { filters, where: selection, asked: askedOf(input) };
}

/** The conditions as a command writes them, without the page and what goes without saying. */
function askedOf({ page: _, pageSize, sort, order, period, export: __, ...conditions }: ListInput) {
  const written = Object.entries({ ...conditions, period: period?.key });
  return {
    ...Object.fromEntries(written.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))),
    ...(sort === 'number' ? {} : { sort }),
    ...(order === 'usual' ? {} : { order }),
    ...(pageSize === 10 ? {} : { pageSize: String(pageSize) }),
  } as Readonly<Record<string, string>>;
}
