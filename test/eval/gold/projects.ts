import { addDays, addMonths, addMonthsToDay, lastDayOf, lastMonthDue, monthsApart } from './days.js';
import { all, type Gold, some } from './gold.js';
import { amount, cell, ids, type Row, type World } from './world.js';

const STAGES = ['PLANNED', 'ATTRACTING', 'LANDED', 'CONSTRUCTING', 'COMPLETED', 'PRODUCING'];
const STAGE_OF: Readonly<Record<string, string>> = {
  LANDED: 'LANDED',
  STARTED: 'CONSTRUCTING',
  COMPLETED: 'COMPLETED',
  PRODUCING: 'PRODUCING',
};

/** Which projects a question speaks of. */
export interface ProjectsAsked {
  chain?: string | string[];
  county?: string;
  stages?: string[];
  substages?: string[];
  runStates?: string[];
  kind?: string;
  purpose?: string;
  digital?: boolean;
  enterprise?: string;
  node?: string;
}

export function projectsOf(world: World, asked: ProjectsAsked): Row[] {
  const chains = asked.chain === undefined ? null : [asked.chain].flat();
  return world
    .rows('projects')
    .filter(
      (row) =>
        (!chains || chains.includes(cell(row, 'chainId'))) &&
        (!asked.county || cell(row, 'countyId') === asked.county) &&
        (!asked.stages || asked.stages.includes(cell(row, 'stage'))) &&
        (!asked.substages || asked.substages.includes(cell(row, 'substage'))) &&
        (!asked.runStates || asked.runStates.includes(cell(row, 'runState'))) &&
        (!asked.kind || cell(row, 'kind') === asked.kind) &&
        (!asked.purpose || cell(row, 'purpose') === asked.purpose) &&
        (asked.digital === undefined || (cell(row, 'digital') === 'yes') === asked.digital) &&
        (!asked.enterprise || cell(row, 'enterpriseId') === asked.enterprise) &&
        (!asked.node || cell(row, 'nodeIds').split('|').includes(asked.node)),
    );
}

/** A list or a count of projects. Where the question does not speak of it, those that stand still may be left out. */
export function projects(world: World, asked: ProjectsAsked): Gold {
  const rows = projectsOf(world, asked);
  const moving = rows.filter((row) => asked.runStates || ['NORMAL', 'RESUMED'].includes(cell(row, 'runState')));
  return { must: all(ids(moving)), may: ids(rows) };
}

/** Suspended projects whose day of restart has passed. */
export function restartMissed(world: World, asked: ProjectsAsked): Gold {
  const rows = projectsOf(world, { ...asked, runStates: ['SUSPENDED'] });
  return {
    must: all(ids(rows.filter((row) => cell(row, 'restartOn') !== '' && cell(row, 'restartOn') < world.day))),
    may: [],
  };
}

/** One project as it stands: the project itself and its latest monthly report. */
export function project(world: World, { id }: { id: string }): Gold {
  const reports = world
    .rows('progressReports')
    .filter((row) => cell(row, 'projectId') === id)
    .sort((one, other) => cell(one, 'month').localeCompare(cell(other, 'month')));
  const latest = reports.at(-1);
  return {
    must: [...all([id]), ...(latest ? all([cell(latest, 'id')]) : [])],
    may: [cell(world.find(id), 'enterpriseId')],
  };
}

/** The first event by which a project reached a mark, if it ever did. */
export function reach(world: World, projectId: string, mark: string): Row | null {
  const events = world
    .rows('stageEvents')
    .filter((row) => cell(row, 'projectId') === projectId && !isBackward(row))
    .filter((row) =>
      mark === 'SIGNED'
        ? cell(row, 'toStage') === 'ATTRACTING' && cell(row, 'substage') === 'SIGNED'
        : cell(row, 'toStage') === STAGE_OF[mark],
    );
  return events.sort((one, other) => cell(one, 'on').localeCompare(cell(other, 'on')))[0] ?? null;
}

function isBackward(event: Row): boolean {
  const from = cell(event, 'fromStage');
  return from !== '' && STAGES.indexOf(from) > STAGES.indexOf(cell(event, 'toStage'));
}

/** The projects that reached a mark between two days, each with the event. */
export function reachedBetween(world: World, asked: ProjectsAsked, mark: string, from: string, to: string): Row[] {
  return projectsOf(world, asked)
    .map((row) => reach(world, cell(row, 'id'), mark))
    .filter((event) => event !== null)
    .filter((event) => from <= cell(event, 'on') && cell(event, 'on') <= to);
}

const eitherOf = (event: Row) => some([cell(event, 'id'), cell(event, 'projectId')]);

interface ReachedAsked extends ProjectsAsked {
  marks: string[];
  /** `0` this year up to the day, `-1` the same days of last year, and so on. */
  years?: number[];
  /** Or the month, counted from this one. */
  month?: number;
}

/** The projects that reached each mark this year (and in other years up to the same day). */
export function reached(world: World, { marks, years = [0], month, ...asked }: ReachedAsked): Gold {
  const spans =
    month === undefined
      ? years.map((back) => yearToDate(world.day, back))
      : [monthSpan(addMonths(world.day.slice(0, 7), month))];
  const events = spans.flatMap(({ from, to }) => marks.flatMap((mark) => reachedBetween(world, asked, mark, from, to)));
  return { must: events.flatMap(eitherOf), may: [] };
}

function yearToDate(day: string, back: number): { from: string; to: string } {
  const year = String(Number(day.slice(0, 4)) + back);
  return { from: `${year}-01-01`, to: `${year}${day.slice(4)}` };
}

function monthSpan(month: string): { from: string; to: string } {
  return { from: `${month}-01`, to: `${month}-${lastDayOf(month)}` };
}

/** Signed this year, and of these or of all those started this year: what both readings share must be told. */
export function signedAndStarted(world: World, asked: ProjectsAsked): Gold {
  const { from, to } = yearToDate(world.day, 0);
  const signed = reachedBetween(world, asked, 'SIGNED', from, to);
  const started = reachedBetween(world, asked, 'STARTED', from, to);
  const both = started.filter((event) => signed.some((each) => cell(each, 'projectId') === cell(event, 'projectId')));
  return {
    must: [...signed, ...both].flatMap(eitherOf),
    may: started.flatMap((event) => [cell(event, 'id'), cell(event, 'projectId')]),
  };
}

interface NotReachedAsked extends ProjectsAsked {
  reached: string;
  not: string;
  /** Only those that reached the first mark more than so many days ago. */
  days?: number;
}

/** What reached one mark and has not reached a later one: signed but not landed. Ended projects are none of them, suspended ones may be told. */
export function reachedButNot(world: World, { reached: mark, not, days, ...asked }: NotReachedAsked): Gold {
  const rows = projectsOf(world, asked).filter((row) => {
    const id = cell(row, 'id');
    const event = reach(world, id, mark);
    if (!event || cell(row, 'runState') === 'ENDED') return false;
    if (STAGES.indexOf(cell(row, 'stage')) >= STAGES.indexOf(STAGE_OF[not] ?? '')) return false;
    return days === undefined || cell(event, 'on') < addDays(world.day, -days);
  });
  return {
    must: all(ids(rows)),
    may: ids(
      projectsOf(world, asked).filter(
        (row) =>
          cell(row, 'runState') === 'ENDED' &&
          !reach(world, cell(row, 'id'), not) &&
          reach(world, cell(row, 'id'), mark),
      ),
    ),
  };
}

/** Projects that have not come as far as a mark. Ended ones may be told. */
export function notReached(world: World, { mark, ...asked }: ProjectsAsked & { mark: string }): Gold {
  const before = projectsOf(world, asked).filter(
    (row) => STAGES.indexOf(cell(row, 'stage')) < STAGES.indexOf(STAGE_OF[mark] ?? ''),
  );
  return { must: all(ids(before.filter((row) => cell(row, 'runState') !== 'ENDED'))), may: ids(before) };
}

interface MilestonesAsked extends ProjectsAsked {
  kinds: string[];
  /** Counted from this month. */
  month: number;
}

/** Milestones that are planned for a month (as revised) and not done before it. */
export function milestonesPlanned(world: World, { kinds, month, ...asked }: MilestonesAsked): Gold {
  const projectIds = ids(projectsOf(world, asked));
  const when = addMonths(world.day.slice(0, 7), month);
  const rows = world
    .rows('milestones')
    .filter(
      (row) =>
        kinds.includes(cell(row, 'kind')) &&
        projectIds.includes(cell(row, 'projectId')) &&
        plannedDay(row).startsWith(when) &&
        (cell(row, 'actualOn') === '' || cell(row, 'actualOn').startsWith(when)),
    );
  return { must: rows.flatMap((row) => some([cell(row, 'id'), cell(row, 'projectId')])), may: [] };
}

export function plannedDay(milestone: Row): string {
  return cell(milestone, 'revisedOn') || cell(milestone, 'plannedOn');
}

/** Projects under way that have filed no report for the last two months that were due. */
export function silentTwoMonths(world: World, asked: ProjectsAsked): Gold {
  const last = lastMonthDue(world.day);
  const months = [last, addMonths(last, -1)];
  const silent = projectsOf(world, asked).filter(
    (row) =>
      ['NORMAL', 'RESUMED'].includes(cell(row, 'runState')) &&
      ['LANDED', 'CONSTRUCTING', 'COMPLETED'].includes(cell(row, 'stage')) &&
      !world
        .rows('progressReports')
        .some((report) => cell(report, 'projectId') === cell(row, 'id') && months.includes(cell(report, 'month'))),
  );
  const owing = silent.filter((row) => {
    const entered = reach(world, cell(row, 'id'), 'LANDED') ?? reach(world, cell(row, 'id'), 'STARTED');
    return entered && cell(entered, 'on') < `${months[1]}-01` && !restartedSince(world, row, `${months[1]}-01`);
  });
  return { must: all(ids(owing)), may: ids(silent) };
}

function restartedSince(world: World, row: Row, day: string): boolean {
  return (
    cell(row, 'runState') === 'RESUMED' &&
    world.rows('stageEvents').some((event) => cell(event, 'projectId') === cell(row, 'id') && cell(event, 'on') >= day)
  );
}

/** The rules by which a project is red, worked out anew from its own rows. */
export function redRules(world: World, row: Row): string[] {
  const id = cell(row, 'id');
  const state = cell(row, 'runState');
  if (state === 'ENDED') return [];
  if (state === 'SUSPENDED') {
    const restart = cell(row, 'restartOn');
    return restart !== '' && restart < world.day ? ['restart'] : [];
  }
  const rules: string[] = [];
  const milestone = (kind: string) =>
    world.rows('milestones').find((each) => cell(each, 'projectId') === id && cell(each, 'kind') === kind);
  const stage = STAGES.indexOf(cell(row, 'stage'));
  const start = milestone('START');
  if (start && cell(start, 'actualOn') === '' && stage < STAGES.indexOf('CONSTRUCTING')) {
    if (monthsApart(plannedDay(start), world.day) >= 3) rules.push('start');
  }
  if (cell(row, 'stage') === 'CONSTRUCTING') {
    const latest = world
      .rows('progressReports')
      .filter((report) => cell(report, 'projectId') === id)
      .sort((one, other) => cell(one, 'month').localeCompare(cell(other, 'month')))
      .at(-1);
    if (latest && amount(latest, 'plannedProgress') - amount(latest, 'progress') > 30) rules.push('progress');
  }
  if (silentTwoMonths(world, {}).must.some((demand) => demand.of.includes(id))) rules.push('report');
  const entry = milestone('STATISTICS_ENTRY');
  const started = reach(world, id, 'STARTED');
  if (entry && started && cell(entry, 'actualOn') === '' && stage >= STAGES.indexOf('CONSTRUCTING')) {
    if (world.day > addMonthsToDay(cell(started, 'on'), 2)) rules.push('statistics');
  }
  return rules;
}

/** The projects that are red. */
export function redProjects(world: World, asked: ProjectsAsked): Gold {
  return { must: all(ids(projectsOf(world, asked).filter((row) => redRules(world, row).length > 0))), may: [] };
}

/** The projects with the largest total investment. */
export function largestProjects(world: World, { count, ...asked }: ProjectsAsked & { count: number }): Gold {
  const rows = projectsOf(world, asked).sort(
    (one, other) => amount(other, 'totalInvestment') - amount(one, 'totalInvestment'),
  );
  return { must: all(ids(rows.slice(0, count))), may: [] };
}
