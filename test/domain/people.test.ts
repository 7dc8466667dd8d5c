import { describe, expect, it } from 'vitest';
import { actorOf } from '../../src/domain/people/actor.js';
import { EVERYTHING, PUBLIC_DOCUMENTS, partsOf, scopeKey, sees, underCeiling } from '../../src/domain/people/scope.js';

it('an actor holds the roles of the person, not those of others', () => {
  const held = { chainId: 'pharma', countyId: null, factor: null, enterpriseId: null, demo: true };
  const actor = actorOf({ id: 'head-pharma', unitId: 'task-force-pharma' }, [
    { id: 'ROLE-01', personId: 'head-pharma', role: 'TASK_FORCE_HEAD', ...held },
    { id: 'ROLE-02', personId: 'leader-pharma', role: 'CHAIN_LEADER', ...held },
  ]);
  expect(actor).toEqual({
    id: 'head-pharma',
    kind: 'person',
    unitId: 'task-force-pharma',
    roles: [{ role: 'TASK_FORCE_HEAD', chainId: 'pharma', countyId: null, factor: null, enterpriseId: null }],
  });
});

describe('a scope', () => {
  const pharma = { ...PUBLIC_DOCUMENTS, chainIds: ['pharma'], unitIds: ['task-force-pharma'] };
  const county = { ...PUBLIC_DOCUMENTS, countyIds: ['370921'], enterpriseIds: ['ENT-002'] };

  it.each([
    ['by its chain', pharma, { chainId: 'pharma', countyId: '370902' }],
    ['by the unit that is responsible for it', pharma, { chainId: 'food', unitId: 'task-force-pharma' }],
    ['by its county', county, { chainId: 'food', countyId: '370921' }],
    ['by its enterprise', county, { countyId: '370902', enterpriseId: 'ENT-002' }],
    ['of nobody in particular when it sees all', EVERYTHING, {}],
  ])('opens a record %s', (_, scope, marks) => {
    expect(sees(scope, marks)).toBe(true);
  });

  it.each([
    ['of others', pharma, { chainId: 'food', countyId: '370921', enterpriseId: 'ENT-002', unitId: 'office' }],
    ['of nobody in particular', county, { chainId: null, countyId: null, enterpriseId: null }],
    ['that has another kind of mark with the same name', pharma, { countyId: 'pharma' }],
  ])('keeps shut a record %s', (_, scope, marks) => {
    expect(sees(scope, marks)).toBe(false);
  });
});

describe('a scope under a ceiling', () => {
  const inside = { ...PUBLIC_DOCUMENTS, maps: true };
  const channel = { ...inside, chainIds: ['pharma'] };
  const head = { ...inside, label: 'INTERNAL', chainIds: ['pharma'], unitIds: ['task-force-pharma'] } as const;
  const officer = { ...inside, countyIds: ['370921'], unitIds: ['county-370921'] };

  it.each([
    ['the channel for who sees all', EVERYTHING, channel, channel],
    ['the channel for who sees its chain and more', head, channel, channel],
    [
      'the person for whom the channel opens all of it',
      { ...inside, countyIds: ['370921'] },
      officer,
      { ...inside, countyIds: ['370921'] },
    ],
    ['public documents for a guest', PUBLIC_DOCUMENTS, channel, PUBLIC_DOCUMENTS],
    ['public documents where the channel opens no more', head, PUBLIC_DOCUMENTS, PUBLIC_DOCUMENTS],
  ])('is plainly %s', (_, scope, ceiling, expected) => {
    expect(underCeiling(scope, ceiling)).toEqual({ ...expected, shared: true });
  });

  it('opens what both open where neither lies within the other', () => {
    const under = underCeiling(officer, channel);
    expect(partsOf(under).map(({ chainIds, countyIds }) => [...chainIds, ...countyIds])).toEqual([
      ['370921'],
      ['pharma'],
    ]);
    expect(sees(under, { chainId: 'pharma', countyId: '370921' })).toBe(true);
    expect(sees(under, { chainIds: ['food', 'pharma'], countyId: '370921' })).toBe(true);
    expect(sees(under, { chainId: 'pharma', countyId: '370902' })).toBe(false);
    expect(sees(under, { chainId: 'food', countyId: '370921' })).toBe(false);
    expect(sees(under, { unitId: 'county-370921' })).toBe(false);
  });

  it.each([
    ['INTERNAL', 'INTERNAL', 'INTERNAL'],
    ['INTERNAL', 'PUBLIC', 'PUBLIC'],
    ['PUBLIC', 'INTERNAL', 'PUBLIC'],
    ['PUBLIC', 'PUBLIC', 'PUBLIC'],
  ] as const)('of label %s under %s reads %s documents at most', (own, allowed, least) => {
    for (const scope of [EVERYTHING, head, officer])
      expect(underCeiling({ ...scope, label: own }, { ...channel, label: allowed }).label).toBe(least);
  });

  it('opens the maps where both do', () => {
    const enterprise = { ...PUBLIC_DOCUMENTS, enterpriseIds: ['ENT-002'] };
    expect(underCeiling(officer, channel).maps).toBe(true);
    expect(underCeiling(enterprise, channel).maps).toBe(false);
    expect(underCeiling(officer, enterprise).maps).toBe(false);
  });
});

describe('the key of a scope', () => {
  const officer = { ...PUBLIC_DOCUMENTS, maps: true, countyIds: ['370921', '370902'] };
  const channel = { ...PUBLIC_DOCUMENTS, maps: true, chainIds: ['pharma'] };

  it('is the same for what opens the same', () => {
    expect(scopeKey(officer)).toBe(scopeKey({ ...officer, countyIds: ['370902', '370921', '370902'] }));
    expect(scopeKey(underCeiling(officer, channel))).toBe(scopeKey(underCeiling(channel, officer)));
    expect(scopeKey(underCeiling(EVERYTHING, channel))).toBe(scopeKey(channel));
  });

  it('differs by everything that opens something', () => {
    const scopes = [
      EVERYTHING,
      PUBLIC_DOCUMENTS,
      { ...PUBLIC_DOCUMENTS, label: 'INTERNAL' as const },
      officer,
      { ...officer, maps: false },
      { ...officer, countyIds: ['370921'] },
      { ...officer, countyIds: [], chainIds: ['370921', '370902'] },
      channel,
      underCeiling(officer, channel),
    ];
    expect(new Set(scopes.map(scopeKey)).size).toBe(scopes.length);
  });
});
