import type { Meeting, Plan, PlanItem } from '../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../domain/people/scope.js';
import type { Scope } from '../domain/people/types.js';
import { versionsOf } from '../domain/tasks/index.js';
import type { Reader } from '../store/types.js';
import { findNamed, NameError } from './find-named.js';
import { refuse } from './refuse.js';

type Rows = Pick<Reader, 'read'>;
type Status = Plan['status'];

const NEWEST_FIRST = (one: Plan, other: Plan) => other.year - one.year || other.version - one.version;

/**
 * The plan of a number or a title, or of a chain by its name: of its versions the one in the first of these states that
 * there is, the newest first. @throws NameError with the nearest one.
 */
export async function findPlan(
  reader: Rows,
  scope: Scope,
  { typed, prefer }: { readonly typed: string; readonly prefer: readonly Status[] },
): Promise<Plan> {
  const plans = await reader.read('plans', scope);
  const chain = await chainOf(reader, typed);
  const ofChain = chain === null ? [] : plans.filter(({ chainId }) => chainId === chain);
  const first = prefer.flatMap((status) => ofChain.filter((plan) => plan.status === status).sort(NEWEST_FIRST))[0];
  if (first) return first;
  const named = plans.map((plan) => ({ ...planName(plan), aliases: [], plan }));
  return findNamed('plan', typed, named).plan;
}

/** A plan as a record with a name. */
export function planName({ id, titleZh, titleEn }: Pick<Plan, 'id' | 'titleZh' | 'titleEn'>) {
  return { id, nameZh: titleZh, nameEn: titleEn };
}

/** The draft that follows a plan; null where none is open. */
export async function openDraft(reader: Rows, plan: Plan): Promise<Plan | null> {
  const plans = await reader.read('plans', EVERYTHING, { chainId: plan.chainId });
  return versionsOf(plan, plans).find(({ status }) => status === 'DRAFT') ?? null;
}

/**
 * The draft that a person means by the draft itself, by the plan in force that it follows, or by its chain.
 * @throws WutongError `conflict` with the command that opens one where there is none.
 */
export async function demandDraft(reader: Rows, scope: Scope, typed: string): Promise<Plan> {
  const plan = await findPlan(reader, scope, { typed, prefer: ['DRAFT', 'IN_FORCE', 'SUPERSEDED'] });
  const draft = plan.status === 'DRAFT' ? plan : await openDraft(reader, plan);
  if (draft) return draft;
  refuse('conflict', {
    en: `${plan.id} is laid down as it is. Open a draft of its next version first: /plan draft ${plan.id}`,
    zh: `${plan.id}内容已固定，请先起草下一版：/plan draft ${plan.id}`,
  });
}

/** The items of a plan in their order. */
export async function itemsOf(reader: Rows, planId: string): Promise<PlanItem[]> {
  const items = await reader.read('planItems', EVERYTHING, { planId });
  return items.sort((one, other) => one.position - other.position);
}

/** The number of an item by its place in the plan. */
export function itemId(planId: string, position: number): string {
  return `${planId}.${String(position).padStart(2, '0')}`;
}

/** The meeting of a number or a title. @throws NameError with the nearest one. */
export async function findMeeting(reader: Rows, scope: Scope, typed: string): Promise<Meeting> {
  const meetings = await reader.read('meetings', scope);
  const named = meetings.map((meeting) => ({
    id: meeting.id,
    nameZh: meeting.titleZh,
    nameEn: meeting.titleEn,
    aliases: [],
    meeting,
  }));
  return findNamed('meeting', typed, named).meeting;
}

async function chainOf(reader: Rows, typed: string): Promise<string | null> {
  try {
    return findNamed('chain', typed, await reader.read('chains', EVERYTHING)).id;
  } catch (error) {
    if (error instanceof NameError) return null;
    throw error;
  }
}
