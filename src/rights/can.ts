import type { Actor, HeldRole } from '../domain/people/types.js';
import type { Factor } from '../domain/problems/types.js';
import { type Action, type Grantee, type Requirement, TABLE } from './table.js';

/** What an action is done to, with the marks by which it can be one's own. */
export interface Resource {
  readonly kind?: 'corpus' | 'ledger' | 'project' | 'lights' | 'question';
  readonly chainId?: string | null;
  readonly countyId?: string | null;
  readonly factor?: Factor | null;
  readonly unitId?: string | null;
  readonly enterpriseId?: string | null;
  readonly ownerPersonId?: string | null;
}

/** Somebody who may do an action, and what the right must be held for. */
export interface Grant {
  readonly grantee: Grantee;
  readonly requirement: Exclude<Requirement, 'none'>;
}

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
    if (resource !== null && !isOpenTo(requirement, resource)) continue;
    if (resource !== null && grantee === 'OWNER' && !resource.ownerPersonId) continue;
    grants.push({ grantee, requirement });
  }
  return grants;
}

function isOwner(actor: Actor, resource: Resource): boolean {
  return typeof resource.ownerPersonId === 'string' && resource.ownerPersonId === actor.id;
}

function meets(requirement: Requirement, held: HeldRole | null, resource: Resource): boolean {
  switch (requirement) {
    case 'any':
      return true;
    case 'none':
      return false;
    case 'own-chain':
      return same(held?.chainId, resource.chainId);
    case 'own-county':
      return same(held?.countyId, resource.countyId);
    case 'own-enterprise':
      return same(held?.enterpriseId, resource.enterpriseId);
  }
}

function isOpenTo(requirement: Requirement, resource: Resource): boolean {
  if (requirement === 'own-chain') return Boolean(resource.chainId);
  if (requirement === 'own-county') return Boolean(resource.countyId);
  return requirement !== 'own-enterprise' || Boolean(resource.enterpriseId);
}

function same(held: string | null | undefined, wanted: string | null | undefined): boolean {
  return typeof held === 'string' && held !== '' && held === wanted;
}
