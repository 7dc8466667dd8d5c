import { expect, it } from 'vitest';
import { actorOf } from '../../src/domain/people/index.js';

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
