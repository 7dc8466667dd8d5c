import { afterEach, beforeEach, expect, it } from 'vitest';
import type { z } from 'zod';
import type { LedgerName } from '../../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { undoChange } from '../../../src/features/changes/index.js';
import { evaluateLights } from '../../../src/features/lights/index.js';
import {
  addProject,
  advanceProject,
  assignProject,
  endProject,
  reportProgress,
  resumeProject,
  setMilestone,
  suspendProject,
} from '../../../src/features/projects/index.js';
import { runChange } from '../../../src/features/run-change.js';
import type { WriteVerb } from '../../../src/features/verb.js';
import { CODE, FILING, openProjects, PLACE } from './open-projects.js';

let opened: Awaited<ReturnType<typeof openProjects>>;
beforeEach(async () => {
  opened = await openProjects({
    projects: [
      { id: 'PRJ-0001', ...PLACE, stage: 'ATTRACTING', substage: 'SIGNED', enterpriseId: 'ENT-001' },
      { id: 'PRJ-0002', ...PLACE, stage: 'CONSTRUCTING', ownerPersonId: 'member-pharma' },
      { id: 'PRJ-0003', ...PLACE, stage: 'LANDED', runState: 'SUSPENDED', restartOn: '2027-01-01' },
      { id: 'PRJ-0004', ...PLACE, stage: 'PRODUCING', substage: 'TRIAL', enterpriseId: 'ENT-001' },
    ],
    stageEvents: [{ id: 'SE-0001', projectId: 'PRJ-0002', toStage: 'CONSTRUCTING', on: '2026-09-01' }],
    milestones: [
      { id: 'MS-0001', projectId: 'PRJ-0002', kind: 'START', plannedOn: '2026-08-30', actualOn: '2026-09-01' },
      { id: 'MS-0002', projectId: 'PRJ-0002', kind: 'MAIN_COMPLETION', plannedOn: '2027-06-30' },
    ],
  });
  await opened.run(evaluateLights, 'office', {});
});
afterEach(() => opened.app.close());

const LEDGERS: readonly LedgerName[] = ['projects', 'stageEvents', 'milestones', 'progressReports', 'enterprises'];

/** All that a write could change, without the versions, which count on. */
async function everything(): Promise<unknown> {
  const rows = [];
  for (const ledger of LEDGERS)
    for (const row of await opened.store.read(ledger, EVERYTHING)) rows.push({ ...row, version: 0 });
  return [rows, await opened.store.lights(EVERYTHING)];
}

const WRITES: readonly [string, WriteVerb<z.ZodType, unknown>, object][] = [
  [
    'a landing that brings the credit code',
    advanceProject,
    { project: 'PRJ-0001', to: '落地', credit: CODE, filing: FILING, site: '地块' },
  ],
  ['a move back that opens the milestone', advanceProject, { project: 'PRJ-0002', to: '落地', reason: '许可撤回' }],
  [
    'a completion',
    advanceProject,
    { project: 'PRJ-0002', to: '竣工', record: '验收', building: '完工', equipment: '到位' },
  ],
  ['an arrival above scale', advanceProject, { project: 'PRJ-0004', to: '上规', statistics: '入库' }],
  ['a report', reportProgress, { project: 'PRJ-0002', month: '2026-10', investmentMonth: '1万元', progress: 5 }],
  [
    'a revised milestone',
    setMilestone,
    { project: 'PRJ-0002', kind: 'MAIN_COMPLETION', revised: '2027-08-30', reason: '雨季' },
  ],
  ['a new milestone', setMilestone, { project: 'PRJ-0002', kind: 'TRIAL', planned: '2027-09-30' }],
  ['an assignment', assignProject, { project: 'PRJ-0002', owner: 'officer-370921' }],
  ['a suspension', suspendProject, { project: 'PRJ-0002', reason: '设备仲裁', restart: '2027-03-01' }],
  ['a restart', resumeProject, { project: 'PRJ-0003', record: '复工令' }],
  ['an end', endProject, { project: 'PRJ-0003', reason: '投资方退出' }],
  [
    'a new project',
    addProject,
    { name: '新材料项目', chain: 'pharma', county: '370921', purpose: 'MEND', investment: '1亿元' },
  ],
];

it.each(WRITES)('%s is taken back whole', async (_, verb, input) => {
  const before = await everything();
  const context = await opened.app.context({ personId: 'office' });
  const receipt = await runChange(verb, context, input, 'k1');
  expect(await everything()).not.toEqual(before);
  expect(receipt.changes.every(({ ledger }) => ledger !== null)).toBe(true);
  await runChange(undoChange, context, { key: 'k1' }, 'k2');
  expect(await everything()).toEqual(before);
});
