import { afterAll, beforeAll, expect, it } from 'vitest';
import { missingForNext } from '../../../src/features/projects/recorded.js';
import { openProjects, PLACE } from './open-projects.js';

let opened: Awaited<ReturnType<typeof openProjects>>;
beforeAll(async () => {
  opened = await openProjects({
    projects: [
      { id: 'PRJ-0001', ...PLACE, stage: 'ATTRACTING', substage: 'SIGNED', enterpriseId: 'ENT-002' },
      { id: 'PRJ-0002', ...PLACE, stage: 'PLANNED', nodeIds: ['pharma.apis'] },
      { id: 'PRJ-0003', ...PLACE, stage: 'PRODUCING', substage: 'ABOVE_SCALE' },
      { id: 'PRJ-0004', ...PLACE, stage: 'LANDED', runState: 'SUSPENDED' },
      { id: 'PRJ-0005', ...PLACE, stage: 'LANDED', runState: 'ENDED' },
    ],
    milestones: [{ id: 'MS-0001', projectId: 'PRJ-0001', kind: 'LAND_SUPPLY', actualOn: '2026-10-01' }],
    targetEnterprises: [
      {
        id: 'TE-0001',
        chainId: 'pharma',
        nodeId: 'pharma.apis',
        ownerUnitId: 'task-force-pharma',
        projectId: 'PRJ-0002',
      },
    ],
  });
});
afterAll(() => opened.app.close());

it.each([
  ['PRJ-0001', [['FILING_CODE']]],
  ['PRJ-0002', [['BRIEF']]],
  ['PRJ-0003', null],
  ['PRJ-0004', null],
  ['PRJ-0005', null],
])('of %s the ledgers lack %j for its next step', async (id, missing) => {
  expect(await missingForNext(opened.store, await opened.project(id))).toEqual(missing);
});
