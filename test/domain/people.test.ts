import { describe, expect, it } from 'vitest';
import { actorOf } from '../../src/domain/people/actor.js';
import { EVERYTHING, PUBLIC_DOCUMENTS, sees } from '../../src/domain/people/scope.js';

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
