import type { Area, TargetStatus } from '../../../domain/chains/types.js';
import type { TargetEnterprise } from '../../../domain/ledgers/ledgers.js';
import type { Period } from '../question.js';
import type { TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { chainsAsked } from './map-version.js';
import { filterOn, mentioned } from './selection.js';

/** The target enterprises that a question asks for. */
export interface Selection {
  readonly rows: readonly TargetEnterprise[];
  /** Before the list was cut to the first few. */
  readonly all: readonly TargetEnterprise[];
  /** How many stand on the list for the chain or the node, whatever else was asked. */
  readonly beforeFilters: number;
  /** The period in which they are to be visited. */
  readonly period: Period | null;
}

const CLOSED: readonly TargetStatus[] = ['CONVERTED', 'DROPPED'];

/** Reads the list and keeps what the question's area, city, priority, status, owner and period leave, in its order. */
export async function select(context: TopicContext): Promise<Selection> {
  const listed = await readListed(context);
  const statuses = statusesAsked(context);
  const visits = asksVisits(context);
  const inPlace = (await byOwner(context, listed)).filter(placeFilter(context)).filter(priorityFilter(context));
  const inState = inPlace.filter((row) => (statuses ? statuses.includes(row.status) : true));
  const period = visits ? context.question.period : null;
  const stepPast = asks(context, NEXT_STEP_PAST);
  const open = stepPast
    ? inState.filter((row) => row.nextDate !== null && row.nextDate < context.today && !CLOSED.includes(row.status))
    : inState;
  const ahead = !visits && !stepPast && context.question.period;
  const dated =
    ahead && ahead.to >= context.today
      ? open.filter((row) => row.nextDate !== null && row.nextDate >= ahead.from && row.nextDate <= ahead.to)
      : open;
  const kept = visits ? open.filter((row) => toVisit(context, row, period)) : dated;
  const all = kept.sort(byRule);
  const { limit } = context.question;
  const rows = limit === null ? all : all.filter((row) => !CLOSED.includes(row.status)).slice(0, limit);
  const counted = rows.length > 0 && visits ? period : null;
  return { rows, all, beforeFilters: listed.length, period: counted };
}

async function readListed(context: TopicContext): Promise<TargetEnterprise[]> {
  const { store, scope } = context;
  const ids = mentioned(context, 'targetEnterprise');
  if (ids.length > 0) return store.read('targetEnterprises', scope, { id: ids });
  const nodeId = mentioned(context, 'node');
  if (nodeId.length > 0) return store.read('targetEnterprises', scope, { nodeId });
  const chainId = await chainsAsked(context);
  const rows = await store.read('targetEnterprises', scope, chainId.length > 0 ? { chainId } : {});
  const local = filterOn(context, 'localStatus');
  if (!local || asks(context, /\bgaps?\b/i)) return rows;
  const nodes = await store.read('nodes', scope, { localStatus: local.values as ('MISSING' | 'WEAK')[] });
  const ofStatus = new Set(nodes.map((node) => node.id));
  return rows.filter((row) => ofStatus.has(row.nodeId));
}

/** Kept by the county or the unit that the question names as following them up. */
async function byOwner(context: TopicContext, rows: readonly TargetEnterprise[]): Promise<TargetEnterprise[]> {
  const counties = mentioned(context, 'county');
  const chainForces = mentioned(context, 'chain').map((id) => `task-force-${id}`);
  const forces = new Set(
    mentioned(context, 'unit').filter((id) => !id.startsWith('person:') && !chainForces.includes(id)),
  );
  if (counties.length > 0) {
    const units = await context.store.read('units', context.scope, { countyId: counties });
    for (const unit of units) forces.add(unit.id);
  }
  return forces.size > 0 ? rows.filter((row) => forces.has(row.ownerUnitId)) : [...rows];
}

function placeFilter(context: TopicContext): (row: TargetEnterprise) => boolean {
  const areas = areasAsked(context);
  const cities = context.question.unknowns.filter((one) => one.kind === 'place').map((one) => one.text.toLowerCase());
  return (row) =>
    (areas.length === 0 || areas.includes(row.area)) &&
    (cities.length === 0 || cities.some((city) => row.cityZh === city || row.cityEn.toLowerCase() === city));
}

function areasAsked(context: TopicContext): Area[] {
  const named = context.question.filters.filter((one) => one.field === 'area').flatMap((one) => one.values as Area[]);
  return asks(context, /山东(?:省|的)|shandong province/i) ? [...named, 'SHANDONG'] : named;
}

function priorityFilter(context: TopicContext): (row: TargetEnterprise) => boolean {
  const asked = filterOn(context, 'priority')?.values ?? [];
  return (row) => asked.length === 0 || asked.includes(row.priority);
}

const STATUS_ASKED: readonly (readonly [RegExp, readonly TargetStatus[]])[] = [
  [
    /not (?:yet )?(?:been )?(?:contacted|approached)|no contact|未接触|未联系|未对接|没有?(?:接触|联系|对接)/i,
    ['IDENTIFIED'],
  ],
  [/negotiating|under negotiation|in negotiation|在谈|洽谈中|正在洽谈/i, ['NEGOTIATING']],
  [/(?:been|already|have|were) visited|已(?:走访|拜访)|(?:走访|拜访)过/i, ['VISITED', 'NEGOTIATING', 'CONVERTED']],
  [/converted|became projects?|转(?:为|成|化)?项目/i, ['CONVERTED']],
  [/dropped|given up|放弃|停止跟进/i, ['DROPPED']],
  [
    /(?:been|already|have|were) contacted|已(?:接触|联系|对接)|(?:接触|联系|对接)过/i,
    ['CONTACTED', 'VISITED', 'NEGOTIATING', 'CONVERTED'],
  ],
];

function statusesAsked(context: TopicContext): readonly TargetStatus[] | null {
  const negotiating = filterOn(context, 'substage')?.values.includes('NEGOTIATING');
  if (negotiating && !asks(context, /洽谈(?:情况|进展|到)/)) return ['NEGOTIATING'];
  return STATUS_ASKED.find(([pattern]) => asks(context, pattern))?.[1] ?? null;
}

const NEXT_STEP_PAST =
  /\b(?:past|beyond|behind|missed|after) (?:its|their|the) (?:next|follow)[- ]?(?:up|date|step|action|contact)?|过了?.{0,6}(?:联系|对接|跟进|下一步)|(?:联系|对接|跟进|下一步).{0,6}(?:过|逾|超)(?:了|期)|\bnext (?:date|action|contact|step)s?\b[^?]{0,25}\b(?:past|passed|overdue|missed)\b|\b(?:overdue|missed|past) (?:next|follow)/i;

/** Whether the question asks whom to go and see. */
export function asksVisits(context: TopicContext): boolean {
  if (mentioned(context, 'targetEnterprise').length > 0) return false;
  return asks(
    context,
    /\b(?:to|should|must|could|do) (?:we |i )?(?:\w+ )?(?:visit|call on|go to see)\b|\bvisit(?:s|ing)? (?:list|plan|next)\b|\bfollow the map\b|按图索骥|(?:应|该|要|去|可以?|先|计划|安排|需要?)(?:\S{0,4})(?:拜访|走访)|走访(?:谁|哪|计划|清单)|拜访(?:谁|哪|计划|清单)/i,
  );
}

/** To be visited in a period: the next step falls in it, or a step for a priority A or B target is past or not set. */
function toVisit(context: TopicContext, row: TargetEnterprise, period: Period | null): boolean {
  if (CLOSED.includes(row.status)) return false;
  if (period && row.nextDate && row.nextDate >= period.from && row.nextDate <= period.to) return true;
  const open = row.nextDate === null || row.nextDate < context.today;
  return row.priority !== 'C' && (period ? open : true);
}

/** Priority first, what is given up last, then the earlier next step. */
function byRule(left: TargetEnterprise, right: TargetEnterprise): number {
  const closed = (row: TargetEnterprise) => (row.status === 'DROPPED' ? 1 : 0);
  return (
    closed(left) - closed(right) ||
    left.priority.localeCompare(right.priority) ||
    (left.nextDate ?? '9999').localeCompare(right.nextDate ?? '9999')
  );
}

/** The rule of the list, in words. */
export function orderWords(context: TopicContext): string {
  if (!asksVisits(context)) {
    return context.say({
      en: 'Priority A, B, C; then the earlier next step; dropped ones last.',
      zh: '按优先级A、B、C；同级按下一步日期先后；已放弃的排最后。',
    });
  }
  if (!context.question.period) {
    return context.say({
      en: 'Rule: priority A and B, neither converted nor dropped. Order: priority, then the earlier next step.',
      zh: '规则：优先级A、B且未转项目、未放弃的目标企业；按优先级、下一步日期排序。',
    });
  }
  return context.say({
    en: 'Rule: the next step falls in the period, or, for priority A and B, is past or not set; neither converted nor dropped. Order: priority, then the earlier next step.',
    zh: '规则：下一步日期在该时段内，或优先级A、B且下一步已过期或未定；不含已转项目和已放弃的。按优先级、下一步日期排序。',
  });
}
