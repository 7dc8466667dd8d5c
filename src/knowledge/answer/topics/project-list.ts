import type { Project, StageEvent } from '../../../domain/ledgers/ledgers.js';
import { MARKS, type Mark, reached } from '../../../domain/projects/history.js';
import type { LightRow } from '../../../store/types.js';
import type { Fact } from '../../types.js';
import { sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { conditionWords } from './conditions.js';
import { textOf } from './entries.js';
import { factsFor } from './facts.js';
import { type Line, type Listing, listingPoints, placeOf } from './listing.js';
import { milestonesWithin } from './overdue.js';
import { asksInvestment, investment, sumGate } from './project-investment.js';
import { laggingProjects } from './project-lag.js';
import { restartMissed, unreported } from './project-late.js';
import { asksMilestones } from './project-milestones.js';
import { plannedAhead, plannedList } from './project-planned.js';
import { eventsOf, type Pool, readPool, STEPS, selectByKind, stepFilters } from './project-pool.js';
import { countReached } from './project-reached.js';
import { dueSoonUntil, filterOn } from './selection.js';
import { wordOf } from './words.js';

const RESTART_MISSED =
  /(?:过|超|逾).{0,8}(?:复工|恢复)|(?:复工|恢复).{0,8}(?:未|没|过)|\b(?:past|missed|overdue|late)\b[^?]{0,30}\b(?:restart|resum\w+)|\b(?:restart|resum\w+)\b[^?]{0,30}\b(?:past|passed|gone|missed|overdue|not|late)\b|\bshould have (?:restarted|resumed)\b/i;
const LAG =
  /(?:进度|推进|建设).{0,6}(?:滞后|落后|慢)|滞后最|落后最|(?:滞后|落后|慢)于?(?:原|年度|月度|总体)?(?:计划|序时|进度)|比(?:原|年度|月度)?计划.{0,2}(?:滞后|落后|慢)|\blag(?:s|ging)?\b|\b(?:behind|off) (?:the |their |its )?(?:plan|schedule)\b|\bslowest\b/i;

/** Lists and counts of projects under the question's conditions. */
export async function projectLists(context: TopicContext): Promise<Draft | null> {
  const soon = dueSoonUntil(context);
  if (soon) return milestonesWithin(context, { from: context.today, to: soon });
  if (asksMilestones(context)) return milestonesWithin(context, context.question.period);
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
  if (asksInvestment(context) && !largest(context)) return investment(context, waited);
  const condition = conditionWords(context);
  const listing: Listing<Project> = {
    rows: bySize(context, waited),
    ledger: 'projects',
    unit: 'project',
    condition,
    negative: context.question.filters.some((filter) => filter.negated),
    place: placeOf(context),
    key: 'projects',
    line: (project) => projectLine(context, project, { light: pool.lights.get(project.id), events: pool.events }),
    ...(sumGate(context, placeOf(context)) ?? (waited === active ? {} : waitedGate(context))),
  };
  return { other: listingPoints(context, listing), ...(largest(context) && { order: largestFirst(context) }) };
}

/** "The five largest projects": by total investment, as many as are asked for. */
function bySize(context: TopicContext, projects: readonly Project[]): readonly Project[] {
  const wanted = largest(context);
  if (wanted === null) return projects;
  return [...projects].sort((left, right) => Number(right.totalInvestment - left.totalInvestment)).slice(0, wanted);
}

function largest({ question }: TopicContext): number | null {
  return question.filters.some(({ field }) => field === 'largest') ? (question.limit ?? 1) : null;
}

function largestFirst(context: TopicContext): string {
  return context.say({ en: 'The largest total investment first.', zh: '按总投资从大到小。' });
}

/** A list of projects needs a condition on projects, a place, or the plain wish to see or count them. */
function concernsProjects(context: TopicContext): boolean {
  const fields = ['stage', 'substage', 'light', 'runState', 'kind', 'purpose', 'digital', 'owner', 'level'];
  if (context.question.sum || largest(context)) return true;
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
function later(value: string): readonly Mark[] {
  return MARKS.slice(MARKS.indexOf(STEPS[value] as Mark));
}

/** For how long the projects of the list have not moved, said as a fact beside the count. */
function waitedGate(context: TopicContext): Pick<Listing<Project>, 'gate'> {
  const { amount } = context.question;
  if (!amount) return {};
  const place = placeOf(context);
  const fact = factsFor(context).number(
    {
      id: place.id,
      subject: place.name,
      key: 'waited',
      measure: { en: 'unmoved for at least', zh: '停留不少于' },
      ledger: 'stageEvents',
      rows: [],
    },
    daysOf(amount),
    'day',
  );
  return {
    gate: { fact, words: `${fact.measure}${context.say({ en: ' ', zh: '' })}${sayValue(fact, context.language)}` },
  };
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
function projectLine(
  context: TopicContext,
  project: Project,
  { light, events }: { readonly light: LightRow | undefined; readonly events: readonly StageEvent[] },
): Line {
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
  const restart =
    project.runState === 'SUSPENDED' && project.restartOn
      ? facts.date(
          {
            id: project.id,
            key: 'restartOn',
            measure: { en: 'suspended, expected to restart on', zh: '暂停，预计复工时间' },
            ledger: 'projects',
          },
          project.restartOn,
        )
      : null;
  const cost = largest(context)
    ? facts.money(
        {
          id: project.id,
          key: 'totalInvestment',
          measure: { en: 'total investment', zh: '总投资' },
          ledger: 'projects',
        },
        project.totalInvestment,
      )
    : null;
  const why = asksWhy(context) ? reasonFact(context, project, events) : null;
  const said = [cost, stands, shown, restart, why].filter((fact) => fact !== null);
  const words = said.map((fact) =>
    fact === restart || fact === cost || fact === why
      ? `${fact.measure} ${sayValue(fact, context.language)}`
      : fact.value,
  );
  return {
    words: context.say({
      en: `${stands.subject}: ${words.join(', ')}.`,
      zh: `${stands.subject}：${words.join('，')}。`,
    }),
    facts: said,
  };
}

function asksWhy({ question }: TopicContext): boolean {
  return question.form === 'why' || /原因|为什么|为啥|理由|\bwhy\b|\breasons?\b/i.test(question.text);
}

/** The reason that the newest event of the project gives, such as why it ended. */
function reasonFact(context: TopicContext, project: Project, events: readonly StageEvent[]): Fact | null {
  const told = eventsOf(events, project)
    .filter((event) => event.reasonZh !== null || event.reasonEn !== null)
    .sort((left, right) => left.on.localeCompare(right.on))
    .at(-1);
  const reason = told && textOf(context, told.reasonZh, told.reasonEn);
  if (!told || !reason) return null;
  const about = {
    id: project.id,
    key: `reason-${told.id}`,
    ledger: 'stageEvents' as const,
    rows: [told.id, project.id],
  };
  return factsFor(context).text({ ...about, measure: { en: 'reason', zh: '原因：' } }, reason);
}
