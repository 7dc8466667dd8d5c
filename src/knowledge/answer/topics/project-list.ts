import type { Milestone, Project, StageEvent } from '../../../domain/ledgers/ledgers.js';
import { type Mark, reached } from '../../../domain/projects/history.js';
import { lastMonthDue, latestReport, monthsWithoutReport } from '../../../domain/projects/reports.js';
import type { LightRow } from '../../../store/types.js';
import type { Point } from '../../types.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { conditionWords } from './conditions.js';
import { factsFor, ledgerPoint } from './facts.js';
import { headPoint, type Line, type Listing, listingPoints, placeOf } from './listing.js';
import { milestonesUntil } from './overdue.js';
import { laggingProjects } from './project-lag.js';
import { dueSoonUntil, filterOn, mentioned, placeAndChain } from './selection.js';
import { wordOf } from './words.js';

/** The steps of the line that are counted from stage history, as questions name them. */
const STEPS: Readonly<Record<string, Mark>> = {
  SIGNED: 'SIGNED',
  LANDED: 'LANDED',
  STARTED: 'STARTED',
  CONSTRUCTING: 'STARTED',
  COMPLETED: 'COMPLETED',
  PRODUCING: 'PRODUCING',
};

const RESTART_MISSED =
  /(?:过|超|逾).{0,8}(?:复工|恢复)|(?:复工|恢复).{0,8}(?:未|没|过)|\b(?:past|missed|overdue|late)\b[^?]{0,30}\b(?:restart|resum\w+)|\b(?:restart|resum\w+)\b[^?]{0,30}\b(?:past|passed|gone|missed|overdue|not|late)\b|\bshould have (?:restarted|resumed)\b/i;
const NAMES_WANTED = /哪些|哪几个|都有|\bwhich\b|\blist\b|\bname them\b/i;
const LAG =
  /(?:进度|推进|建设).{0,6}(?:滞后|落后|慢)|滞后最|落后最|\blag(?:s|ging)?\b|\b(?:behind|off) (?:the |their |its )?(?:plan|schedule)\b|\bslowest\b/i;

interface Pool {
  readonly projects: readonly Project[];
  readonly events: readonly StageEvent[];
  readonly lights: ReadonlyMap<string, LightRow>;
}

/** Lists and counts of projects under the question's conditions. */
export async function projectLists(context: TopicContext): Promise<Draft | null> {
  const soon = dueSoonUntil(context);
  if (soon) return milestonesUntil(context, soon);
  const pool = await readPool(context);
  if (filterOn(context, 'reported')?.negated) return unreported(context, pool);
  if (RESTART_MISSED.test(context.question.text)) return restartMissed(context, pool);
  if (LAG.test(context.question.text)) return laggingProjects(context, pool.projects);
  if (plannedAhead(context)) return plannedList(context, pool);
  const steps = stepFilters(context);
  const period = context.question.period;
  if (steps.length > 0 && period && period.kind !== 'day' && steps.every((filter) => !filter.negated))
    return countReached(context, pool);
  return conditionList(context, pool);
}

async function readPool(context: TopicContext): Promise<Pool> {
  const { store, scope } = context;
  const where = await placeAndChain(context);
  const nodes = mentioned(context, 'node');
  const parks = mentioned(context, 'park');
  const enterprises = mentioned(context, 'enterprise');
  const projects = await store.read('projects', scope, {
    ...where,
    ...(nodes.length > 0 && { nodeIds: { has: nodes } }),
    ...(parks.length > 0 && { parkId: parks }),
    ...(enterprises.length > 0 && { enterpriseId: enterprises }),
  });
  const ids = projects.map((project) => project.id);
  const [events, lights] = await Promise.all([
    store.read('stageEvents', scope, { projectId: ids }),
    store.lights(scope, { kind: 'PROJECT' }),
  ]);
  return { projects, events, lights: new Map(lights.map((light) => [light.subject, light])) };
}

function stepFilters(context: TopicContext) {
  return context.question.filters.filter(
    (filter) =>
      (filter.field === 'stage' || filter.field === 'substage') && filter.values.some((value) => value in STEPS),
  );
}

/** How many projects reached each step named in the period, by stage history: the first time counts, ended ones too. */
function countReached(context: TopicContext, pool: Pool): Draft | null {
  const { period } = context.question;
  if (!period) return null;
  const history = pool.events.filter((event) => event.on <= context.today);
  if (period.from > context.today) return outsideHistory(context);
  const points: Point[] = [];
  for (const filter of stepFilters(context)) {
    const step = STEPS[filter.values[0] as string] as Mark;
    const rows = selectByKind(context, pool.projects).flatMap((project) => {
      const on = reached(eventsOf(history, project), step, period);
      return on ? [{ ...project, on }] : [];
    });
    if (rows.length === 0 && period.to < `${Number(context.today.slice(0, 4)) - 1}-01-01`)
      return outsideHistory(context);
    const listing = reachedListing(
      context,
      rows.sort((left, right) => left.on.localeCompare(right.on)),
      filter.values[0] as string,
    );
    points.push(
      ...(context.question.form === 'list' || NAMES_WANTED.test(context.question.text)
        ? listingPoints(context, listing)
        : [headPoint(context, listing)]),
    );
  }
  return { other: points };
}

function outsideHistory(context: TopicContext): Draft {
  const key = context.question.period?.key ?? '';
  return {
    kind: 'refused',
    missing: [
      context.say({
        en: `The stage history holds nothing for ${key}. Whom to ask: ${context.names.of('office')}.`,
        zh: `项目阶段记录中没有 ${key} 的数据。可询问：${context.names.of('office')}。`,
      }),
    ],
  };
}

function reachedListing(
  context: TopicContext,
  rows: readonly (Project & { on: string })[],
  step: string,
): Listing<Project & { on: string }> {
  const words = wordOf('step', step);
  return {
    rows,
    ledger: 'stageEvents',
    unit: 'project',
    condition: words,
    place: placeOf(context),
    key: `reached-${step}`,
    ...(context.question.period && { period: context.question.period.key }),
    line(row) {
      const fact = factsFor(context).date(
        { id: row.id, key: `reached-${step}`, measure: words, ledger: 'stageEvents' },
        row.on,
      );
      const day = sayValue(fact, context.language);
      return {
        facts: [fact],
        words: context.say({
          en: `${fact.subject}: ${words.en} on ${day}.`,
          zh: `${fact.subject}：${day}${words.zh}。`,
        }),
      };
    },
  };
}

/** Kind, purpose, digital: what the question says of the projects themselves. */
function selectByKind(context: TopicContext, projects: readonly Project[]): readonly Project[] {
  const { sum } = context.question;
  const fits = ({ totalInvestment }: Project) =>
    sum === null ||
    ((sum.least === null || totalInvestment >= sum.least) && (sum.most === null || totalInvestment <= sum.most));
  return projects.filter(
    (project) =>
      fits(project) &&
      context.question.filters.every((filter) => {
        if (filter.field === 'kind') return filter.values.includes(project.kind) !== filter.negated;
        if (filter.field === 'level') return filter.values.includes(project.level) !== filter.negated;
        if (filter.field === 'purpose') return filter.values.includes(project.purpose) !== filter.negated;
        if (filter.field === 'digital') return project.digital !== filter.negated;
        return true;
      }),
  );
}

/** Projects as they stand today, under every condition that the question names. */
async function conditionList(context: TopicContext, pool: Pool): Promise<Draft | null> {
  const steps = stepFilters(context);
  const since = context.question.amount;
  const rows = selectByKind(context, pool.projects).filter((project) =>
    context.question.filters.every((filter) => {
      const light = pool.lights.get(project.id)?.light;
      if (filter.field === 'light') return filter.values.includes(light ?? '') !== filter.negated;
      if (filter.field === 'runState') return filter.values.includes(project.runState) !== filter.negated;
      if (filter.field === 'stage' || filter.field === 'substage')
        return standsAt(project, filter, steps, pool.events) !== filter.negated;
      if (filter.field === 'owner' && filter.negated)
        return project.ownerUnitId === null && project.ownerPersonId === null;
      return true;
    }),
  );
  const active = context.question.filters.some((filter) => filter.field === 'runState')
    ? rows
    : rows.filter((project) => project.runState !== 'ENDED');
  const waited =
    since && steps.some((filter) => filter.negated)
      ? active.filter((project) => waitedSince(project, pool.events, context) >= daysOf(since))
      : active;
  if (!concernsProjects(context)) return null;
  if (asksInvestment(context))
    return INVESTED.test(context.question.text) ? investedSoFar(context, waited) : investmentTotal(context, waited);
  const condition = conditionWords(context);
  const listing: Listing<Project> = {
    rows: waited,
    ledger: 'projects',
    unit: 'project',
    condition,
    negative: context.question.filters.some((filter) => filter.negated),
    place: placeOf(context),
    key: 'projects',
    line: (project) => projectLine(context, project, pool.lights.get(project.id)),
    ...(sumGate(context, placeOf(context)) ?? {}),
  };
  return {
    other:
      context.question.form === 'count'
        ? [headPoint(context, listing), ...listingPoints(context, listing).slice(1, 8)]
        : listingPoints(context, listing),
  };
}

const INVESTED = /已(?:完成|投)|完成(?:了)?(?:多少)?投资|投(?:了|进去)|\b(?:been |was |were |has |have )?invested\b/i;

/** What monthly reports say was invested: in the period asked, else cumulative by each project's newest report. */
async function investedSoFar(context: TopicContext, projects: readonly Project[]): Promise<Draft | null> {
  const { period } = context.question;
  const reports = await context.store.read('progressReports', context.scope, {
    projectId: projects.map((project) => project.id),
  });
  const inPeriod = period
    ? reports.filter((row) => `${row.month}-28` >= period.from && `${row.month}-01` <= period.to)
    : [];
  const newest = projects.flatMap(
    (project) =>
      latestReport(
        reports.filter((row) => row.projectId === project.id),
        context.today,
      ) ?? [],
  );
  const rows = period ? inPeriod : newest;
  if (rows.length === 0) return null;
  const sum = rows.reduce((all, row) => all + (period ? row.investmentMonth : row.investmentCumulative), 0n);
  const place = placeOf(context);
  const about = {
    id: place.id,
    subject: place.name,
    key: 'invested',
    measure: { en: 'invested by the monthly reports', zh: '按月报完成投资' },
    ledger: 'progressReports' as const,
    rows: rows.map((row) => row.id),
  };
  const fact = factsFor(context).money({ ...about, ...(period && { period: period.key }) }, sum);
  const [money, when] = [sayValue(fact, context.language), period ? sayPeriod(period.key, context.language) : ''];
  const text = context.say({
    en: `${place.name}: ${money} invested by the monthly reports${when ? ` (${when})` : ', cumulative'}.`,
    zh: `${place.name}：${when ? `${when}` : '累计'}按月报完成投资${money}。`,
  });
  return { other: [ledgerPoint(text, [fact])] };
}

/** The bound on the sum, said as a fact beside the count. */
function sumGate(context: TopicContext, place: { id: string; name: string }): Pick<Listing<Project>, 'gate'> | null {
  const { sum } = context.question;
  const bound = sum?.least ?? sum?.most;
  if (!sum || bound === null || bound === undefined) return null;
  const least = sum.least !== null;
  const measure = least
    ? { en: 'total investment of at least', zh: '总投资不低于' }
    : { en: 'total investment of at most', zh: '总投资不高于' };
  const fact = factsFor(context).money(
    { id: place.id, subject: place.name, key: 'bound', measure, ledger: 'projects', rows: [] },
    bound,
  );
  return {
    gate: {
      fact,
      words: `${context.say(measure)}${context.language === 'zh' ? '' : ' '}${sayValue(fact, context.language)}`,
    },
  };
}

function asksInvestment(context: TopicContext): boolean {
  return context.question.form === 'sum' && /投资|invest/i.test(context.question.text);
}

/** What the projects of a selection are to cost altogether, with how many they are. */
function investmentTotal(context: TopicContext, projects: readonly Project[]): Draft | null {
  if (projects.length === 0) return null;
  const facts = factsFor(context);
  const place = placeOf(context);
  const rows = projects.map((project) => project.id);
  const about = { id: place.id, subject: place.name, ledger: 'projects' as const, rows };
  const words = conditionWords(context);
  const count = facts.count(
    { ...about, key: 'projects', measure: words, negative: context.question.filters.some((filter) => filter.negated) },
    'project',
  );
  const sum = projects.reduce((all, project) => all + project.totalInvestment, 0n);
  const total = facts.money(
    { ...about, key: 'totalInvestment', measure: { en: 'total investment', zh: '总投资' } },
    sum,
  );
  const [number, money] = [count, total].map((fact) => sayValue(fact, context.language));
  const text = context.say({
    en: `${place.name}: ${number} ${words.en}, total investment ${money}.`,
    zh: `${place.name}：${words.zh}共${number}，总投资合计${money}。`,
  });
  return { other: [ledgerPoint(text, [count, total])] };
}

/** A list of projects needs a condition on projects, a place, or the plain wish to see or count them. */
function concernsProjects(context: TopicContext): boolean {
  const fields = ['stage', 'substage', 'light', 'runState', 'kind', 'purpose', 'digital', 'owner', 'level'];
  if (context.question.sum) return true;
  const { filters, mentions, form, topics, leftover } = context.question;
  if (filters.some((filter) => fields.includes(filter.field)) || mentions.length > 0) return true;
  return topics[0] === 'project' && leftover.length === 0 && (form === 'list' || form === 'count' || form === 'sum');
}

/** With another condition turned round ("signed but not landed") a step means that it was reached; alone it means where the project stands. */
function standsAt(
  project: Project,
  filter: { readonly values: readonly string[]; readonly negated: boolean },
  steps: readonly { readonly negated: boolean }[],
  events: readonly StageEvent[],
): boolean {
  const value = filter.values[0] as string;
  const step = STEPS[value];
  const own = eventsOf(events, project);
  if (step && filter.negated) return later(value).some((each) => reached(own, each) !== null);
  const mixed = steps.some((other) => other.negated);
  if (step && (mixed || value === 'SIGNED' || value === 'STARTED')) return reached(own, step) !== null;
  return project.stage === value || project.substage === value;
}

/** A step and those after it: who has gone further has passed it, also when it was skipped. */
function later(value: string): Mark[] {
  const order: Mark[] = ['SIGNED', 'LANDED', 'STARTED', 'COMPLETED', 'PRODUCING'];
  return order.slice(order.indexOf(STEPS[value] as Mark));
}

/** Suspended projects whose planned restart is past. */
function restartMissed(context: TopicContext, pool: Pool): Draft {
  const rows = pool.projects.filter(
    (project) => project.runState === 'SUSPENDED' && project.restartOn !== null && project.restartOn < context.today,
  );
  const listing: Listing<Project> = {
    rows,
    ledger: 'projects',
    unit: 'project',
    condition: { en: 'suspended, the planned restart past', zh: '暂停且已过预计复工日' },
    place: placeOf(context),
    key: 'restartMissed',
    line(project) {
      const on = factsFor(context).date(
        { id: project.id, key: 'restartOn', measure: { en: 'planned restart', zh: '预计复工日' }, ledger: 'projects' },
        project.restartOn as string,
      );
      const day = sayValue(on, context.language);
      return {
        facts: [on],
        words: context.say({ en: `${on.subject}: planned restart ${day}.`, zh: `${on.subject}：预计复工日${day}。` }),
      };
    },
  };
  return { other: listingPoints(context, listing) };
}

function eventsOf(events: readonly StageEvent[], project: { readonly id: string }): StageEvent[] {
  return events.filter((event) => event.projectId === project.id);
}

/** Days since the project last moved. */
function waitedSince(project: Project, events: readonly StageEvent[], context: TopicContext): number {
  const last = eventsOf(events, project)
    .map((event) => event.on)
    .sort()
    .at(-1);
  return last ? (Date.parse(context.today) - Date.parse(last)) / 86_400_000 : 0;
}

function daysOf(amount: { readonly value: number; readonly unit: 'day' | 'month' | 'year' }): number {
  return amount.value * { day: 1, month: 30, year: 365 }[amount.unit];
}

/** A project in one line: where it stands, its light when it has one. */
export function projectLine(context: TopicContext, project: Project, light: LightRow | undefined): Line {
  const facts = factsFor(context);
  const stage = wordOf('stands', project.substage ?? project.stage);
  const stands = facts.text(
    { id: project.id, key: 'stage', measure: { en: 'stage', zh: '阶段' }, ledger: 'projects' },
    context.say(stage),
  );
  const shown =
    light && light.light !== 'GREEN'
      ? facts.text(
          { id: project.id, key: 'light', measure: { en: 'light', zh: '亮灯' }, ledger: 'lights' },
          context.say(wordOf('light', light.light)),
        )
      : null;
  const words = context.say({
    en: `${stands.subject}: ${stands.value}${shown ? `, ${shown.value}` : ''}.`,
    zh: `${stands.subject}：${stands.value}${shown ? `，${shown.value}` : ''}。`,
  });
  return { words, facts: shown ? [stands, shown] : [stands] };
}

/** Projects that owe monthly reports, the longest first. */
async function unreported(context: TopicContext, pool: Pool): Promise<Draft | null> {
  const wanted = context.question.amount?.unit === 'month' ? context.question.amount.value : 1;
  const reports = await context.store.read('progressReports', context.scope, {
    projectId: pool.projects.map((project) => project.id),
  });
  const rows = selectByKind(context, pool.projects)
    .map((project) => {
      const own = reports.filter((report) => report.projectId === project.id);
      const history = { project, events: eventsOf(pool.events, project), reports: own };
      return { id: project.id, running: monthsWithoutReport(history, context.today, context.calendar).running };
    })
    .filter((row) => row.running >= wanted)
    .sort((left, right) => right.running - left.running);
  const newest = lastMonthDue(context.today, context.calendar);
  const listing: Listing<(typeof rows)[number]> = {
    rows,
    ledger: 'progressReports',
    unit: 'project',
    condition: context.question.amount
      ? { en: 'without monthly reports for as long as asked', zh: '连续未填报进度' }
      : { en: 'without the monthly report', zh: '未填报进度' },
    negative: true,
    place: placeOf(context),
    key: 'unreported',
    line(row) {
      const facts = factsFor(context);
      const fact = facts.number(
        {
          id: row.id,
          key: 'unreported',
          measure: { en: 'months without a report', zh: '未填报月数' },
          ledger: 'progressReports',
          period: newest,
          negative: true,
        },
        row.running,
        'month',
      );
      const number = sayValue(fact, context.language);
      const until = context.say({ en: 'up to', zh: '截至' });
      return {
        facts: [fact],
        words: context.say({
          en: `${fact.subject}: no report for ${number}, ${until} ${sayPeriod(newest, context.language)}.`,
          zh: `${fact.subject}：${until}${sayPeriod(newest, context.language)}已有${number}未填报。`,
        }),
      };
    },
  };
  return { other: listingPoints(context, listing) };
}

const AHEAD = /计划|拟|预计|应(?=竣工|开工|投产|完成)|\b(?:planned|due|scheduled|expected|supposed|should)\b/i;
const PLANNED_KINDS: Readonly<Record<string, readonly Milestone['kind'][]>> = {
  COMPLETED: ['MAIN_COMPLETION'],
  STARTED: ['START'],
  CONSTRUCTING: ['START'],
  PRODUCING: ['TRIAL', 'PRODUCTION'],
  SIGNED: ['SIGN_REVIEW'],
  LANDED: ['LAND_SUPPLY', 'FILING'],
};

function plannedAhead(context: TopicContext): boolean {
  return AHEAD.test(context.question.text) && context.question.period !== null && plannedStep(context) !== undefined;
}

/** The step that is planned is the furthest of those named: "in construction, planned to complete". */
function plannedStep(context: TopicContext): string | undefined {
  const order = ['PRODUCING', 'COMPLETED', 'STARTED', 'CONSTRUCTING', 'LANDED', 'SIGNED'];
  return order.find((step) => stepFilters(context).some((filter) => filter.values.includes(step)));
}

async function plannedList(context: TopicContext, pool: Pool): Promise<Draft | null> {
  const { period } = context.question;
  const step = plannedStep(context);
  if (!period || !step) return null;
  const kinds = PLANNED_KINDS[step] ?? [];
  const projectId = selectByKind(context, pool.projects)
    .filter((project) => project.runState !== 'ENDED')
    .map((project) => project.id);
  const milestones = await context.store.read('milestones', context.scope, { projectId, kind: kinds });
  const rows = milestones
    .filter((row) => row.actualOn === null)
    .map((row) => ({ ...row, on: row.revisedOn ?? row.plannedOn }))
    .filter((row) => row.on >= period.from && row.on <= period.to)
    .sort((left, right) => left.on.localeCompare(right.on));
  const words = wordOf('planned', step);
  const listing: Listing<(typeof rows)[number]> = {
    rows,
    ledger: 'milestones',
    unit: 'project',
    condition: words,
    place: placeOf(context),
    key: `planned-${step}`,
    period: period.key,
    line(row) {
      const fact = factsFor(context).date(
        {
          id: row.projectId,
          key: `planned-${row.kind}`,
          measure: words,
          ledger: 'milestones',
          rows: [row.id, row.projectId],
        },
        row.on,
      );
      const day = sayValue(fact, context.language);
      return {
        facts: [fact],
        words: context.say({
          en: `${fact.subject}: ${words.en} on ${day}.`,
          zh: `${fact.subject}：${words.zh}，时间${day}。`,
        }),
      };
    },
  };
  return { other: listingPoints(context, listing) };
}
