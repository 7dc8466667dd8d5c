import type { Actor, HeldRole } from '../domain/people/types.js';
import { type Action, type Grantee, type Requirement, TABLE } from './table.js';

/** What an action is done to, by the marks that can make it one's own. */
export interface Resource {
  readonly chainId?: string | null;
  readonly countyId?: string | null;
  readonly enterpriseId?: string | null;
  readonly ownerPersonId?: string | null;
}

/** What is nobody's own: the corpus, the lights, a ledger as a whole. */
export const UNOWNED: Resource = {};

/** Somebody who may do an action, and what the right must be held for. */
export interface Grant {
  readonly grantee: Grantee;
  readonly requirement: Exclude<Requirement, 'none'>;
  /** The chain, county, enterprise or person that the record names for it; null when any will do. */
  readonly of: string | null;
}

/** By which mark of a record a requirement is met. */
const MARKS = {
  any: null,
  'own-chain': 'chainId',
  'own-county': 'countyId',
  'own-enterprise': 'enterpriseId',
} as const satisfies Record<Grant['requirement'], keyof Resource | null>;

/** Whether the actor may do the action to the resource; whoever holds no role has the rights of a viewer. */
export function can(actor: Actor, action: Action, resource: Resource): boolean {
  const rules = TABLE[action];
  if (actor.kind === 'system') return meets(rules.SYSTEM[0], null, resource);
  if (isOwner(actor, resource) && meets(rules.OWNER[0], null, resource)) return true;
  if (actor.roles.length === 0) return meets(rules.VIEWER[0], null, resource);
  return actor.roles.some((held) => meets(rules[held.role][0], held, resource));
}

/** Whether a role that the actor holds allows the action to some record, whichever that is. */
export function mayAnywhere(actor: Actor, action: Action): boolean {
  const grantees: Grantee[] = actor.roles.length === 0 ? ['VIEWER'] : actor.roles.map((held) => held.role);
  return (actor.kind === 'system' ? ['SYSTEM' as const] : grantees).some((one) => TABLE[action][one][0] !== 'none');
}

/**
 * Who may do the action to the resource, in the order of the table: those whom the resource gives no way in are left out.
 * Null: who may do it to some record.
 */
export function whoMay(action: Action, resource: Resource | null): Grant[] {
  const grants: Grant[] = [];
  for (const [grantee, [requirement]] of Object.entries(TABLE[action]) as [Grantee, readonly [Requirement, string]][]) {
    if (requirement === 'none' || grantee === 'SYSTEM') continue;
    const mark = grantee === 'OWNER' ? 'ownerPersonId' : MARKS[requirement];
    const of = (mark && resource?.[mark]) || null;
    if (resource === null || mark === null || of !== null) grants.push({ grantee, requirement, of });
  }
  return grants;
}

function isOwner(actor: Actor, resource: Resource): boolean {
  return typeof resource.ownerPersonId === 'string' && resource.ownerPersonId === actor.id;
}

function meets(requirement: Requirement, held: HeldRole | null, resource: Resource): boolean {
  if (requirement === 'none') return false;
  const mark = MARKS[requirement];
  return mark === null || same(held?.[mark], resource[mark]);
}

function same(held: string | null | undefined, wanted: string | null | undefined): boolean {
  return typeof held === 'string' && held !== '' && held === wanted;
}
