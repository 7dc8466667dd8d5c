import type { Actor, HeldRole } from '../domain/people/types.js';
import { type Action, GRANTEES, type Grantee, type Requirement, type Rights } from './table.js';

/** What an action is done to, by the marks that can make it one's own. */
export interface Resource {
  readonly chainId?: string | null;
  /** For what belongs to several chains, such as an enterprise. */
  readonly chainIds?: readonly string[];
  readonly countyId?: string | null;
  readonly enterpriseId?: string | null;
  /** The unit that answers for it. */
  readonly unitId?: string | null;
  /** For what several units answer for, such as a county's department with the county's promotion body. */
  readonly unitIds?: readonly string[];
  readonly ownerPersonId?: string | null;
  /** Who filed it: of problems alone. */
  readonly filedById?: string | null;
}

/** What is nobody's own: the corpus, the lights, a ledger as a whole. */
export const UNOWNED: Resource = {};

/** Somebody who may do an action, and what the right must be held for. */
export interface Grant {
  readonly grantee: Grantee;
  readonly requirement: Exclude<Requirement, 'none'>;
  /** The chain, county, enterprise, unit or person that the record names for it; null when any will do. */
  readonly of: string | null;
}

type Holder = Pick<HeldRole, 'chainId' | 'countyId' | 'enterpriseId'> & Pick<Actor, 'unitId'>;

/** By which mark of who acts a requirement is met, and by which marks of the record. */
const MARKS = {
  any: null,
  'own-chain': { held: 'chainId', named: ({ chainId, chainIds = [] }) => [chainId, ...chainIds] },
  'own-county': { held: 'countyId', named: ({ countyId }) => [countyId] },
  'own-enterprise': { held: 'enterpriseId', named: ({ enterpriseId }) => [enterpriseId] },
  'own-unit': { held: 'unitId', named: ({ unitId, unitIds = [] }) => [unitId, ...unitIds] },
} as const satisfies Record<Grant['requirement'], Mark | null>;

interface Mark {
  readonly held: keyof Holder;
  readonly named: (resource: Resource) => readonly (string | null | undefined)[];
}

/** Whether the actor may do the action to the resource; whoever holds no role has the rights of a viewer. */
export function can(rights: Rights, actor: Actor, action: Action, resource: Resource): boolean {
  const may = (grantee: Grantee, holder: Holder | null) =>
    rights[action][grantee].some(({ requirement }) => meets(requirement, holder, resource));
  if (actor.kind === 'system') return may('SYSTEM', null);
  if (isOne(actor, resource.ownerPersonId) && may('OWNER', null)) return true;
  if (isOne(actor, resource.filedById) && may('FILER', null)) return true;
  if (actor.roles.length === 0) return may('VIEWER', null);
  return actor.roles.some((held) => may(held.role, { ...held, unitId: actor.unitId }));
}

/** Whether a role that the actor holds allows the action to some record, whichever that is. */
export function mayAnywhere(rights: Rights, actor: Actor, action: Action): boolean {
  const grantees: Grantee[] = actor.roles.length === 0 ? ['VIEWER'] : actor.roles.map((held) => held.role);
  return (actor.kind === 'system' ? ['SYSTEM' as const] : grantees).some((one) =>
    rights[action][one].some(({ requirement }) => requirement !== 'none'),
  );
}

/**
 * Who may do the action to the resource, in the order of the roles: those whom the resource gives no way in are left out.
 * Null: who may do it to some record.
 */
export function whoMay(rights: Rights, action: Action, resource: Resource | null): Grant[] {
  return GRANTEES.filter((grantee) => grantee !== 'SYSTEM').flatMap((grantee) =>
    rights[action][grantee].flatMap(({ requirement }): Grant[] => {
      if (requirement === 'none') return [];
      const named = namedFor(grantee, requirement, resource ?? UNOWNED);
      if (resource === null || named === null) return [{ grantee, requirement, of: null }];
      return named.map((of) => ({ grantee, requirement, of }));
    }),
  );
}

/** What the resource names for a right; null where nothing need be named. */
function namedFor(grantee: Grantee, requirement: Grant['requirement'], resource: Resource): readonly string[] | null {
  if (grantee === 'OWNER') return told([resource.ownerPersonId]);
  if (grantee === 'FILER') return told([resource.filedById]);
  const mark = MARKS[requirement];
  return mark && told(mark.named(resource));
}

/** Whether the actor is the person that a record names. */
function isOne(actor: Actor, personId: string | null | undefined): boolean {
  return told([personId]).includes(actor.id);
}

function meets(requirement: Requirement, holder: Holder | null, resource: Resource): boolean {
  if (requirement === 'none') return false;
  const mark = MARKS[requirement];
  if (mark === null) return true;
  const held = holder?.[mark.held];
  return typeof held === 'string' && told(mark.named(resource)).includes(held);
}

function told(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => typeof id === 'string' && id !== ''))] as string[];
}
