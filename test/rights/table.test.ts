import { describe, expect, it } from 'vitest';
import { ROLES, type RoleName } from '../../src/domain/people/types.js';
import { type Action, can, type Grant, mayAnywhere, type Resource, whoMay } from '../../src/rights/index.js';
import { ACTIONS } from '../../src/rights/table.js';
import { rights } from '../support/rights.js';
import { held, person, system } from './actors.js';
import { allows, EVERY_ACTION, EVERY_OWN, EVERY_ROLE, type Own } from './matrix.js';

const MINE = {
  chainId: 'pharma',
  countyId: '370902',
  enterpriseId: 'ENT-002',
  unitId: 'bureau',
  ownerPersonId: 'me',
  filedById: 'me',
};
const THEIRS = {
  chainId: 'food',
  countyId: '370911',
  enterpriseId: 'ENT-009',
  unitId: 'other',
  ownerPersonId: 'they',
  filedById: 'they',
};
const MARK = {
  chain: 'chainId',
  county: 'countyId',
  enterprise: 'enterpriseId',
  unit: 'unitId',
  owner: 'ownerPersonId',
  filer: 'filedById',
} as const satisfies Record<Own, keyof Resource>;

/** Each way in which a record can be one's own or somebody else's. */
const WAYS: ReadonlySet<Own>[] = EVERY_OWN.reduce<Set<Own>[]>(
  (ways, own) => ways.flatMap((way) => [way, new Set([...way, own])]),
  [new Set()],
);

/** A record that is one's own by some marks, and by the others somebody else's, or nobody's. */
function recordOf(own: ReadonlySet<Own>, others: Partial<typeof THEIRS>): Resource {
  const mine = EVERY_OWN.filter((each) => own.has(each)).map((each) => [MARK[each], MINE[MARK[each]]]);
  return { ...others, ...Object.fromEntries(mine) };
}

const holder = (roles: readonly RoleName[]) =>
  person(
    roles.map((role) => held(role, { chainId: 'pharma', countyId: '370902', enterpriseId: 'ENT-002', factor: 'LAND' })),
    { id: 'me', unitId: 'bureau' },
  );

it('speaks of the same roles and actions as its second statement', () => {
  expect([...EVERY_ROLE].sort()).toEqual([...ROLES].sort());
  expect([...EVERY_ACTION].sort()).toEqual([...ACTIONS].sort());
});

describe.each(ACTIONS)('%s', (action) => {
  it.each(ROLES)('by a %s, whatever of the record is one’s own', (role) => {
    for (const own of WAYS)
      for (const others of [THEIRS, {}])
        expect(can(rights, holder([role]), action, recordOf(own, others)), [...own].join('+')).toBe(
          allows(action, role, own),
        );
    expect(mayAnywhere(rights, holder([role]), action)).toBe(
      WAYS.some((own) => !own.has('owner') && !own.has('filer') && allows(action, role, own)),
    );
  });

  it('by somebody without a role, as by a viewer', () => {
    for (const own of WAYS)
      expect(can(rights, holder([]), action, recordOf(own, THEIRS))).toBe(allows(action, 'VIEWER', own));
  });

  it('by the system, always', () => {
    expect(can(rights, system, action, THEIRS)).toBe(true);
  });

  it('names everybody who may indeed, and nobody else', () => {
    for (const own of WAYS) {
      const resource = recordOf(own, {});
      const grants = whoMay(rights, action, resource);
      for (const grant of grants) expect(canByGrant(grant, action, resource), JSON.stringify(grant)).toBe(true);
      const named = new Set(grants.map(({ grantee }) => grantee as string));
      const byPost = new Set([...own].filter((each) => each !== 'owner' && each !== 'filer'));
      expect([...named].filter((name) => name !== 'OWNER' && name !== 'FILER').sort()).toEqual(
        EVERY_ROLE.filter((role) => allows(action, role, byPost)).sort(),
      );
      for (const [grantee, mark] of [
        ['OWNER', 'owner'],
        ['FILER', 'filer'],
      ] as const)
        expect(named.has(grantee)).toBe(own.has(mark) && allows(action, 'no role at all', new Set([mark])));
    }
  });

  it('names for no record in particular everybody who may for some', () => {
    const named = new Set(whoMay(rights, action, null).map(({ grantee }) => grantee as string));
    const byPost = new Set(EVERY_OWN.filter((own) => own !== 'owner' && own !== 'filer'));
    expect([...named].filter((name) => name !== 'OWNER' && name !== 'FILER').sort()).toEqual(
      EVERY_ROLE.filter((role) => allows(action, role, byPost)).sort(),
    );
    expect(named.has('OWNER')).toBe(allows(action, 'no role at all', new Set(['owner'])));
    expect(named.has('FILER')).toBe(allows(action, 'no role at all', new Set(['filer'])));
  });
});

/** Whether somebody may who has nothing but what the grant names. */
function canByGrant({ grantee, requirement, of }: Grant, action: Action, resource: Resource): boolean {
  if (grantee === 'OWNER' || grantee === 'FILER') return can(rights, person([], { id: of ?? '' }), action, resource);
  if (grantee === 'SYSTEM') return false;
  const by = { 'own-chain': 'chainId', 'own-county': 'countyId', 'own-enterprise': 'enterpriseId' } as const;
  const role = held(grantee, requirement in by ? { [by[requirement as keyof typeof by]]: of } : {});
  return can(rights, person([role], { unitId: requirement === 'own-unit' ? of : null }), action, resource);
}
