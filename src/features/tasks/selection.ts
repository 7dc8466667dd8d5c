import { withParts } from '../../domain/chains/parts.js';
import type { Task } from '../../domain/ledgers/ledgers.js';
import type { LightColour } from '../../domain/lights/types.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Measure } from '../../domain/tasks/types.js';
import type { Where } from '../../store/types.js';
import type { ReadContext } from '../context.js';
import { type Name, nameOf } from '../figure.js';
import { findMeeting, findPlan, planName } from '../find-plan.js';
import { findChain, findCounty } from '../places.js';
import { findEnterprise, findPersonOrUnit, findProject, postName } from '../work-names.js';

/** What of all tasks is wanted, as a person writes it. */
export interface Wanted {
  readonly chain?: string | undefined;
  readonly county?: string | undefined;
  readonly owner?: string | undefined;
  readonly status?: Task['status'] | 'ALL' | undefined;
  readonly light?: LightColour | undefined;
  readonly measure?: Measure | undefined;
  readonly plan?: string | undefined;
  readonly project?: string | undefined;
  readonly enterprise?: string | undefined;
  readonly meeting?: string | undefined;
  readonly subject?: Subject | undefined;
  /** Due within so many working days from today on. */
  readonly within?: number | undefined;
  /** Due before this day. */
  readonly before?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly without?: 'OWNER' | 'GOAL' | 'DUE' | undefined;
}

/** On whom a task is laid: the city, a county, an enterprise, a project (S13). */
export const SUBJECTS = ['CITY', 'COUNTY', 'ENTERPRISE', 'PROJECT'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** The names that were found for what was written. */
export type NamedFilters = {
  readonly [K in 'chain' | 'county' | 'owner' | 'plan' | 'project' | 'enterprise' | 'meeting']: Name | null;
};

/** Conditions that the database can hold against every row, and the names in them. */
export interface Selection {
  readonly where: Where<Task>;
  readonly names: NamedFilters;
}

/** A column that holds something. */
const SOMETHING = { from: '' } as const;

const OF_SUBJECT: Readonly<Record<Subject, Where<Task>>> = {
  PROJECT: { projectId: SOMETHING },
  ENTERPRISE: { enterpriseId: SOMETHING, projectId: null },
  COUNTY: { countyId: SOMETHING, enterpriseId: null, projectId: null },
  CITY: { countyId: null, enterpriseId: null, projectId: null },
};

/** Looks up the names and puts the conditions together; what lapses or comes due concerns open tasks alone. */
export async function selectionOf(context: ReadContext, wanted: Wanted): Promise<Selection> {
  const { store, clock, rules } = context;
  const { where, names } = await namedConditions(context, wanted);
  const { status = 'OPEN', within, before, overdue, without, measure, subject } = wanted;
  const today = clock.today();
  const due = {
    ...(within !== undefined && { from: today, to: rules.calendar.addWorkdays(today, within) }),
    ...(overdue && { before: today }),
    ...(before !== undefined && { before: overdue && today < before ? today : before }),
  };
  const lit =
    wanted.light === undefined
      ? null
      : (await store.lights(context.scope, { kind: 'TASK', light: wanted.light })).map((row) => row.subject);
  return {
    names,
    where: {
      ...(subject && OF_SUBJECT[subject]),
      ...where,
      ...(measure && { measure }),
      ...(status !== 'ALL' && { status }),
      ...(Object.keys(due).length > 0 && { due }),
      ...(without === 'OWNER' && { ownerPersonId: null }),
      ...(without === 'GOAL' && { goalZh: '', goalEn: '' }),
      ...(without === 'DUE' && { id: [] }),
      ...(lit && without !== 'DUE' && { id: lit }),
    },
  };
}

async function namedConditions(context: ReadContext, wanted: Wanted): Promise<Selection> {
  const { store, scope } = context;
  const find = async <T>(typed: string | undefined, by: (typed: string) => Promise<T>): Promise<T | null> =>
    typed === undefined ? null : await by(typed);
  const chain = await find(wanted.chain, (typed) => findChain(store, typed));
  const county = await find(wanted.county, (typed) => findCounty(store, typed));
  const project = await find(wanted.project, (typed) => findProject(store, scope, typed));
  const enterprise = await find(wanted.enterprise, (typed) => findEnterprise(store, scope, typed));
  const plan = await find(wanted.plan, (typed) =>
    findPlan(store, scope, { typed, prefer: ['IN_FORCE', 'SUPERSEDED'] }),
  );
  const meeting = await find(wanted.meeting, (typed) => findMeeting(store, scope, typed));
  const owner = await find(wanted.owner, (typed) => findPersonOrUnit(store, typed));
  const person = owner && 'person' in owner ? owner.person : null;
  const unit = owner && 'unit' in owner ? owner.unit : null;
  const chains = chain === null ? [] : withParts([chain.id], await store.read('chains', EVERYTHING));
  return {
    names: {
      chain: chain && nameOf(chain),
      county: county && nameOf(county),
      owner: person ? postName(person) : unit && nameOf(unit),
      plan: plan && planName(plan),
      project: project && nameOf(project),
      enterprise: enterprise && nameOf(enterprise),
      meeting: meeting && { id: meeting.id, nameZh: meeting.titleZh, nameEn: meeting.titleEn },
    },
    where: {
      ...(chain && { chainId: chains }),
      ...(county && { countyId: county.id }),
      ...(project && { projectId: project.id }),
      ...(enterprise && { enterpriseId: enterprise.id }),
      ...(plan && { planId: plan.id }),
      ...(meeting && { meetingId: meeting.id }),
      ...(person && { ownerPersonId: person.id }),
      ...(unit && { ownerUnitId: unit.id }),
    },
  };
}
