import type { Milestone, Project } from '../../../domain/ledgers/ledgers.js';
import type { Fact, Point } from '../../types.js';
import { sayValue } from '../say-fact.js';
import type { TopicContext } from '../topic.js';
import { factsFor, ledgerPoint } from './facts.js';
import { PLANNED_KINDS } from './project-planned.js';
import { wordOf } from './words.js';

type Kind = Milestone['kind'];

const MILESTONES = /节点|里程碑|\bmilestones?\b/i;
/** Asks when a step is to come or whether it has come, not what stands at that step. */
const WHEN =
  /计划|预计|原定|应该?|哪[天日年月]|何时|什么时候|啥时候|几月|多久|日期|时间|了(?:吗|没)|没有?[?？]*$|是否|\b(?:when|planned|due|scheduled|expected|date|yet|already|on time|has|have|will|did)\b/i;

/** Whether a list of milestones is asked for. */
export function asksMilestones({ question }: TopicContext): boolean {
  return MILESTONES.test(question.text);
}

/** The milestones that a question about one project asks for: of a step, of a kind, or all; null when it asks for none. */
export function kindsAsked({ question }: TopicContext): readonly Kind[] | 'all' | null {
  const named = question.filters
    .filter((filter) => filter.field === 'milestone')
    .flatMap((one) => one.values as Kind[]);
  if (named.length > 0) return named;
  const steps = question.filters
    .filter((filter) => filter.field === 'stage' || filter.field === 'substage')
    .flatMap((filter) => filter.values.flatMap((value) => PLANNED_KINDS[value] ?? []));
  if (steps.length > 0 && WHEN.test(question.text)) return steps;
  return MILESTONES.test(question.text) ? 'all' : null;
}

/** Each milestone with its planned and its actual day, in order. */
export async function milestonePoints(
  context: TopicContext,
  project: Project,
  kinds: readonly Kind[] | 'all',
): Promise<Point[]> {
  const rows = await milestonesOf(context, project);
  if (kinds !== 'all') return rows.filter((row) => kinds.includes(row.kind)).map((row) => milestonePoint(context, row));
  const open = rows.filter((row) => row.actualOn === null).map((row) => milestonePoint(context, row));
  const done = rows.filter((row) => row.actualOn !== null).map((row) => milestonePoint(context, row));
  return [...open.slice(0, FIRST), ...together(done), ...open.slice(FIRST)];
}

/** How many open milestones are told before those that are done. */
const FIRST = 6;

function together(points: readonly Point[]): Point[] {
  if (points.length === 0) return [];
  const text = points.map((point) => point.text).join(' ');
  return [{ text, basis: 'ledger', evidence: points.flatMap((point) => point.evidence) }];
}

/** The next milestone that is open, or the one that is longest past due. */
export async function nextMilestonePoint(context: TopicContext, project: Project): Promise<Point | null> {
  if (project.runState === 'ENDED' || project.runState === 'SUSPENDED') return null;
  const next = (await milestonesOf(context, project)).find((row) => row.actualOn === null);
  return next ? milestonePoint(context, next) : null;
}

async function milestonesOf(context: TopicContext, project: Project): Promise<Milestone[]> {
  const rows = await context.store.read('milestones', context.scope, { projectId: project.id });
  return rows.sort((left, right) => dueOf(left).localeCompare(dueOf(right)));
}

function dueOf(row: Milestone): string {
  return row.revisedOn ?? row.plannedOn;
}

function milestonePoint(context: TopicContext, row: Milestone): Point {
  const facts = factsFor(context);
  const kind = wordOf('milestoneKind', row.kind);
  const about = { id: row.projectId, ledger: 'milestones' as const, rows: [row.id, row.projectId] };
  const day = (key: string, measure: { en: string; zh: string }, on: string) =>
    facts.date({ ...about, key: `${key}-${row.id}`, measure }, on);
  const planned = day('planned', { en: `${kind.en}, planned for`, zh: `${kind.zh}计划时间` }, row.plannedOn);
  const said: Fact[] = [planned];
  const parts = [context.say({ en: `planned for ${sayValue(planned, 'en')}`, zh: `计划${sayValue(planned, 'zh')}` })];
  if (row.revisedOn) {
    const revised = day('revised', { en: `${kind.en}, revised to`, zh: `${kind.zh}调整后时间` }, row.revisedOn);
    said.push(revised);
    parts.push(context.say({ en: `revised to ${sayValue(revised, 'en')}`, zh: `调整为${sayValue(revised, 'zh')}` }));
  }
  if (row.actualOn) {
    const actual = day('actual', { en: `${kind.en}, done on`, zh: `${kind.zh}完成时间` }, row.actualOn);
    said.push(actual);
    parts.push(context.say({ en: `done on ${sayValue(actual, 'en')}`, zh: `已于${sayValue(actual, 'zh')}完成` }));
  } else {
    const late = dueOf(row) < context.today;
    const open = facts.absence(
      { ...about, key: `open-${row.id}`, measure: kind },
      context.say({ en: 'not done yet', zh: '尚未完成' }),
    );
    said.push(open);
    parts.push(`${open.value}${late ? context.say({ en: ', past due', zh: '，已超期' }) : ''}`);
  }
  const words = parts.join(context.say({ en: ', ', zh: '，' }));
  return ledgerPoint(
    context.say({ en: `${planned.subject}: ${kind.en} — ${words}.`, zh: `${planned.subject}：${kind.zh}——${words}。` }),
    said,
  );
}
