import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../src/domain/people/scope.js';
import { ROLES } from '../../src/domain/people/types.js';
import { scope } from '../../src/rights/index.js';
import { held, person, system } from './actors.js';

const chains = [
  { id: 'new-energy', parentId: null },
  { id: 'lithium', parentId: 'new-energy' },
  { id: 'cathodes', parentId: 'lithium' },
  { id: 'salt-cavern', parentId: 'new-energy' },
  { id: 'pharma', parentId: null },
];

const nothing = {
  all: false,
  maps: false,
  label: 'PUBLIC',
  chainIds: [],
  countyIds: [],
  factors: [],
  unitIds: [],
  enterpriseIds: [],
};
const inside = { ...nothing, maps: true };

/** What each role opens when it is held for everything that a role can be held for, by someone of unit `unit`, to which all of that belongs. */
const OPENED = {
  OFFICE: EVERYTHING,
  CHIEF_CHAIN_LEADER: EVERYTHING,
  CHAIN_LEADER: { ...inside, label: 'INTERNAL', chainIds: ['pharma'], unitIds: ['unit'] },
  DEPUTY_CHAIN_LEADER: { ...inside, label: 'INTERNAL', chainIds: ['pharma'], unitIds: ['unit'] },
  TASK_FORCE_HEAD: { ...inside, label: 'INTERNAL', chainIds: ['pharma'], unitIds: ['unit'] },
  TASK_FORCE_DEPUTY: { ...inside, label: 'INTERNAL', chainIds: ['pharma'], unitIds: ['unit'] },
  TASK_FORCE_MEMBER: { ...inside, label: 'INTERNAL', chainIds: ['pharma'], unitIds: ['unit'] },
  COUNTY_CHAIN_LEADER: { ...inside, countyIds: ['370921'], unitIds: ['unit'] },
  COUNTY_OFFICER: { ...inside, countyIds: ['370921'], unitIds: ['unit'] },
  FACTOR_CONTACT: { ...inside, unitIds: ['unit'] },
  SERVICE_SPECIALIST: { ...inside, countyIds: ['370921'], enterpriseIds: ['ENT-002'] },
  ENTERPRISE: { ...nothing, enterpriseIds: ['ENT-002'] },
  VIEWER: nothing,
} as const;

describe('the scope of one role', () => {
  it.each(ROLES)('%s', (role) => {
    const role1 = held(role, { chainId: 'pharma', countyId: '370921', factor: 'LAND', enterpriseId: 'ENT-002' });
    const unit = { id: 'unit', chainId: 'pharma', countyId: '370921', factor: 'LAND' } as const;
    expect(scope(person([role1], { unitId: 'unit' }), chains, unit)).toEqual(OPENED[role]);
  });

  it('a factor contact of the city sees the factor everywhere, one of a county only what concerns the department', () => {
    const bureau = { id: 'department-natural-resources', chainId: null, countyId: null, factor: 'LAND' } as const;
    const city = person([held('FACTOR_CONTACT', { factor: 'LAND' })], { unitId: bureau.id });
    expect(scope(city, chains, bureau)).toMatchObject({ factors: ['LAND'], unitIds: [bureau.id] });
    const office = { ...bureau, id: '370921-natural-resources', countyId: '370921' };
    const county = person([held('FACTOR_CONTACT', { factor: 'LAND', countyId: '370921' })], { unitId: office.id });
    expect(scope(county, chains, office)).toMatchObject({ factors: [], unitIds: [office.id] });
  });

  it.each([
    [held('TASK_FORCE_HEAD', { chainId: 'pharma' }), { chainId: 'lithium' }],
    [held('TASK_FORCE_HEAD', { chainId: 'lithium' }), { chainId: 'new-energy' }],
    [held('COUNTY_OFFICER', { countyId: '370921' }), { chainId: 'lithium' }],
    [held('COUNTY_OFFICER', { countyId: '370921' }), { countyId: '370923' }],
    [held('FACTOR_CONTACT', { factor: 'LAND' }), { factor: 'ENERGY' }],
    [held('FACTOR_CONTACT', { factor: 'LAND' }), { factor: 'LAND', countyId: '370921' }],
    [held('FACTOR_CONTACT', { factor: 'LAND', countyId: '370921' }), { factor: 'LAND' }],
    [held('COUNTY_OFFICER'), {}],
    [held('TASK_FORCE_MEMBER'), {}],
    [held('FACTOR_CONTACT'), {}],
  ] as const)('%j does not open the rows of a unit of %j', (role, of) => {
    const unit = { id: 'unit', chainId: null, countyId: null, factor: null, ...of };
    expect(scope(person([role], { unitId: 'unit' }), chains, unit).unitIds).toEqual([]);
  });

  it('opens no rows of a unit that is not on record', () => {
    const head = person([held('TASK_FORCE_HEAD', { chainId: 'pharma' })], { unitId: 'task-force-pharma' });
    expect(scope(head, chains).unitIds).toEqual([]);
  });

  it('a chain comes with its parts, a part without its chain', () => {
    expect(scope(person([held('CHAIN_LEADER', { chainId: 'new-energy' })]), chains).chainIds).toEqual([
      'new-energy',
      'lithium',
      'salt-cavern',
      'cathodes',
    ]);
    expect(scope(person([held('TASK_FORCE_HEAD', { chainId: 'salt-cavern' })]), chains).chainIds).toEqual([
      'salt-cavern',
    ]);
  });

  it('chains that name each other as parent do not hang it', () => {
    const circle = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(scope(person([held('CHAIN_LEADER', { chainId: 'a' })]), circle).chainIds).toEqual(['a', 'b']);
  });
});

describe('the scope of a person', () => {
  it('joins all roles held', () => {
    const both = person([
      held('ENTERPRISE', { enterpriseId: 'ENT-002' }),
      held('COUNTY_OFFICER', { countyId: '370921' }),
    ]);
    expect(scope(both, chains)).toEqual({ ...inside, countyIds: ['370921'], enterpriseIds: ['ENT-002'] });
  });

  it('without a role is public documents, whatever the unit', () => {
    expect(scope(person([], { unitId: 'office' }), chains)).toEqual(nothing);
  });

  it('of the system is everything', () => {
    expect(scope(system, chains)).toEqual(EVERYTHING);
  });

  it('an enterprise does not see what belongs to the unit that outsiders are kept under', () => {
    expect(
      scope(person([held('ENTERPRISE', { enterpriseId: 'ENT-002' })], { unitId: 'outside' }), chains).unitIds,
    ).toEqual([]);
  });
});
