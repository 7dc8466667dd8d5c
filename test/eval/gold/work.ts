import { addMonths, quarterOf } from './days.js';
import { all, type Gold, some } from './gold.js';
import { plannedDay } from './projects.js';
import { cell, ids, type Row, type World, words } from './world.js';

/** Which tasks a question speaks of. */
export interface TasksAsked {
  chain?: string;
  county?: string;
  unit?: string;
  measure?: string;
  /** Tasks of plans alone, or of meetings alone. */
  from?: 'plan' | 'meeting';
}

export function tasksOf(world: World, asked: TasksAsked): Row[] {
  return world
    .rows('tasks')
    .filter(
      (row) =>
        (!asked.chain || cell(row, 'chainId') === asked.chain) &&
        (!asked.county || cell(row, 'countyId') === asked.county) &&
        (!asked.unit || cell(row, 'ownerUnitId') === asked.unit) &&
        (!asked.measure || cell(row, 'measure') === asked.measure) &&
        (asked.from !== 'plan' || cell(row, 'planId') !== '') &&
        (asked.from !== 'meeting' || cell(row, 'meetingId') !== ''),
    );
}

const isOpen = (row: Row) => cell(row, 'status') === 'OPEN';

/** Open tasks that are due in a month, counted from this one. Those of meetings and those past due may be told as well. */
export function tasksDue(world: World, { month, ...asked }: TasksAsked & { month: number }): Gold {
  const when = addMonths(world.day.slice(0, 7), month);
  const due = tasksOf(world, asked).filter((row) => isOpen(row) && cell(row, 'due').startsWith(when));
  const { from: _from, ...anywhere } = asked;
  const besides = tasksOf(world, anywhere).filter((row) => cell(row, 'due').startsWith(when) || isLate(world, row));
  return { must: all(ids(due)), may: ids(besides) };
}

const isLate = (world: World, row: Row) => isOpen(row) && cell(row, 'due') < world.day;

/** Open tasks of a plan of this year that no person answers for. */
export function tasksWithoutPerson(world: World, asked: TasksAsked): Gold {
  const rows = tasksOf(world, asked).filter((row) => cell(row, 'ownerPersonId') === '' && ofThisYear(world, row));
  return { must: all(ids(rows.filter(isOpen))), may: ids(rows) };
}

function ofThisYear(world: World, task: Row): boolean {
  return cell(world.find(cell(task, 'planId')), 'year') === world.day.slice(0, 4);
}

/** The open tasks that are most at risk: those longest past due, then those due first, within the quarter. */
export function tasksAtRisk(world: World, { count, ...asked }: TasksAsked & { count: number }): Gold {
  const open = tasksOf(world, asked)
    .filter((row) => isOpen(row) && cell(row, 'due') <= quarterOf(world.day).to)
    .sort((one, other) => cell(one, 'due').localeCompare(cell(other, 'due')));
  const last = open[count - 1];
  const sure = open.filter((row) => !last || cell(row, 'due') < cell(last, 'due'));
  const tied = open.filter((row) => last && cell(row, 'due') === cell(last, 'due'));
  const must = [...all(ids(sure)), ...some(ids(tied), count - sure.length)];
  return { must, may: ids(open) };
}

/** The tasks that the latest meeting of a kind gave out. */
export function meetingTasks(world: World, { kind, chain }: { kind: string; chain?: string }): Gold {
  const meeting = world
    .rows('meetings')
    .filter(
      (row) => cell(row, 'kind') === kind && cell(row, 'on') <= world.day && (!chain || cell(row, 'chainId') === chain),
    )
    .sort((one, other) => cell(one, 'on').localeCompare(cell(other, 'on')))
    .at(-1);
  const id = cell(meeting, 'id');
  return { must: all(ids(world.rows('tasks').filter((row) => cell(row, 'meetingId') === id))), may: [id] };
}

/** Open tasks past their day. */
export function lateTasks(world: World, asked: TasksAsked): Row[] {
  return tasksOf(world, asked).filter((row) => isOpen(row) && cell(row, 'due') < world.day);
}

/** Milestones past their day in projects that move. */
export function lateMilestones(world: World, { chain, county }: { chain?: string; county?: string }): Row[] {
  const moving = new Set(
    ids(
      world
        .rows('projects')
        .filter(
          (row) =>
            ['NORMAL', 'RESUMED'].includes(cell(row, 'runState')) &&
            (!chain || cell(row, 'chainId') === chain) &&
            (!county || cell(row, 'countyId') === county),
        ),
    ),
  );
  return world
    .rows('milestones')
    .filter((row) => moving.has(cell(row, 'projectId')) && cell(row, 'actualOn') === '' && plannedDay(row) < world.day);
}

/** What is past due: tasks and milestones; problems past their day may be told as well. */
export function overdue(world: World, asked: { chain?: string; county?: string }): Gold {
  const milestones = lateMilestones(world, asked);
  const problems = lateProblems(world, asked);
  const related = tasksOf(world, asked.chain ? { chain: asked.chain } : {}).filter(
    (row) => isOpen(row) && cell(row, 'due') < world.day,
  );
  const inCounty = related.filter(
    (row) =>
      !asked.county ||
      cell(world.find(cell(row, 'projectId')), 'countyId') === asked.county ||
      cell(row, 'ownerUnitId').includes(asked.county),
  );
  return {
    must: [...all(ids(lateTasks(world, asked))), ...milestones.flatMap((row) => some([cell(row, 'id')]))],
    may: [...ids(problems), ...ids(inCounty), ...milestones.map((row) => cell(row, 'projectId'))],
  };
}

/** Milestones past due alone. */
export function overdueMilestones(world: World, asked: { chain?: string; county?: string }): Gold {
  const rows = lateMilestones(world, asked);
  return { must: all(ids(rows)), may: rows.map((row) => cell(row, 'projectId')) };
}

/** Tasks that are not done. */
export function openTasks(world: World, asked: TasksAsked): Gold {
  return { must: all(ids(tasksOf(world, asked).filter(isOpen))), may: [] };
}

/** Tasks past due alone, of a unit or a chain. */
export function overdueTasks(world: World, asked: TasksAsked): Gold {
  return { must: all(ids(lateTasks(world, asked))), may: [] };
}

const OVER = ['CLOSED', 'REJECTED'];

/** Which problems a question speaks of. */
export interface ProblemsAsked {
  chain?: string;
  county?: string;
  factor?: string;
  status?: string[];
  enterprise?: string;
  project?: string;
  level?: number;
  severity?: string;
  unit?: string;
}

export function problemsOf(world: World, asked: ProblemsAsked): Row[] {
  return world
    .rows('problems')
    .filter(
      (row) =>
        (!asked.chain || cell(row, 'chainId') === asked.chain) &&
        (!asked.county || cell(row, 'countyId') === asked.county) &&
        (!asked.factor || cell(row, 'factor') === asked.factor) &&
        (!asked.status || asked.status.includes(cell(row, 'status'))) &&
        (!asked.enterprise || cell(row, 'enterpriseId') === asked.enterprise) &&
        (!asked.project || cell(row, 'projectId') === asked.project) &&
        (asked.level === undefined || Number(cell(row, 'level')) === asked.level) &&
        (!asked.severity || cell(row, 'severity') === asked.severity) &&
        (!asked.unit || cell(row, 'ownerUnitId') === asked.unit || words(row, 'coUnitIds').includes(asked.unit)),
    );
}

/** Problems that are not closed. Those set aside are open still, but may be left out. */
export function openProblems(world: World, asked: ProblemsAsked): Gold {
  const rows = problemsOf(world, asked).filter((row) => !OVER.includes(cell(row, 'status')));
  return { must: all(ids(rows.filter((row) => cell(row, 'status') !== 'LONG_TERM'))), may: ids(rows) };
}

/** Problems in these states. */
export function problemsIn(world: World, asked: ProblemsAsked): Gold {
  return { must: all(ids(problemsOf(world, asked))), may: [] };
}

/** Problems received in a month or a year. */
export function problemsReceived(world: World, { since, ...asked }: ProblemsAsked & { since: 'month' | 'year' }): Gold {
  const from = since === 'month' ? world.day.slice(0, 7) : world.day.slice(0, 4);
  return {
    must: all(ids(problemsOf(world, asked).filter((row) => cell(row, 'receivedOn').startsWith(from)))),
    may: [],
  };
}

export function lateProblems(world: World, asked: ProblemsAsked): Row[] {
  return problemsOf(world, asked).filter(
    (row) =>
      ![...OVER, 'LONG_TERM', 'SOLVED_PENDING_CONFIRM'].includes(cell(row, 'status')) &&
      cell(row, 'resolveDue') < world.day,
  );
}

/** Problems past the day on which they should have been solved. */
export function overdueProblems(world: World, asked: ProblemsAsked): Gold {
  const late = lateProblems(world, asked);
  const maybe = problemsOf(world, asked).filter(
    (row) => !OVER.includes(cell(row, 'status')) && cell(row, 'resolveDue') < world.day,
  );
  return { must: all(ids(late.filter((row) => !suspended(world, row)))), may: ids(maybe) };
}

/** A suspended project stops the clocks of its problems. */
function suspended(world: World, problem: Row): boolean {
  return cell(world.find(cell(problem, 'projectId')), 'runState') === 'SUSPENDED';
}

/** Open problems that were handed back at least so many times. */
export function problemsReturned(world: World, { times, ...asked }: ProblemsAsked & { times: number }): Gold {
  const rows = problemsOf(world, asked).filter((row) => Number(cell(row, 'returnedCount')) >= times);
  return { must: all(ids(rows.filter((row) => !OVER.includes(cell(row, 'status'))))), may: ids(rows) };
}

const STEPS = ['PROGRESS', 'REPLY', 'EXTEND', 'HOLD', 'ESCALATE', 'RETURN', 'DISPUTE', 'SOLVE', 'SET_ASIDE', 'URGE'];

/** What was done about one problem: its steps in the ledger, most of them at least. */
export function problemHistory(world: World, { id }: { id: string }): Gold {
  const events = world.rows('problemEvents').filter((row) => cell(row, 'problemId') === id);
  const steps = ids(events.filter((row) => STEPS.includes(cell(row, 'action'))));
  return { must: some(steps, Math.min(steps.length, 5)), may: [id, ...ids(events)] };
}
