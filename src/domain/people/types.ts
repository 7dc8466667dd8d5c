import type { Factor } from '../problems/types.js';

export const ROLES = [
  'CHIEF_CHAIN_LEADER',
  'CHAIN_LEADER',
  'DEPUTY_CHAIN_LEADER',
  'TASK_FORCE_HEAD',
  'TASK_FORCE_DEPUTY',
  'TASK_FORCE_MEMBER',
  'COUNTY_CHAIN_LEADER',
  'COUNTY_OFFICER',
  'FACTOR_CONTACT',
  'SERVICE_SPECIALIST',
  'OFFICE',
  'ENTERPRISE',
  'VIEWER',
] as const;
export type RoleName = (typeof ROLES)[number];

/** The three sides that every ranking names, and the bodies around them. */
export const UNIT_KINDS = [
  'COUNTY_SIDE',
  'FACTOR_DEPARTMENT',
  'TASK_FORCE',
  'PROMOTION_OFFICE',
  'LEAD_DEPARTMENT',
  'OTHER',
] as const;
export const UNIT_LEVELS = ['CITY', 'COUNTY'] as const;

export const LABELS = ['PUBLIC', 'INTERNAL'] as const;
export type Label = (typeof LABELS)[number];

/** A role as someone holds it, for a chain, a county, a factor or an enterprise. */
export interface HeldRole {
  readonly role: RoleName;
  readonly chainId: string | null;
  readonly countyId: string | null;
  readonly factor: Factor | null;
  readonly enterpriseId: string | null;
}

/** Who asks or acts: a person with the roles held, or the system itself. */
export interface Actor {
  readonly id: string;
  readonly kind: 'person' | 'system';
  readonly unitId: string | null;
  readonly roles: readonly HeldRole[];
}

/**
 * What an actor may read. A record is seen when `all` holds or any of the lists names its chain, county,
 * factor, owner unit or enterprise. `maps` opens the four maps and the reference ledgers; `label` is the highest
 * label of a document that may be seen.
 */
export interface Scope {
  readonly all: boolean;
  readonly maps: boolean;
  readonly label: Label;
  readonly chainIds: readonly string[];
  readonly countyIds: readonly string[];
  readonly factors: readonly Factor[];
  readonly unitIds: readonly string[];
  readonly enterpriseIds: readonly string[];
  /** What else must open a record, such as what a channel may see; `underCeiling` makes it. `maps` and `label` allow for it. */
  readonly ceiling?: Scope;
  /** Whether others read the reply too, as in a channel: texts then speak of what may be shown there. */
  readonly shared?: true;
}
