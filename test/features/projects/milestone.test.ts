import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { advanceProject, setMilestone } from '../../../src/features/projects/index.js';
import { expectBooksToAgree, laidBooks } from '../../support/project-books.js';
import { openProjects, PLACE } from './open-projects.js';

let opened: Awaited<ReturnType<typeof openProjects>>;
let laid: Awaited<ReturnType<typeof laidBooks>>;

beforeEach(async () => {
  opened = await openProjects({
    projects: [
      { id: 'PRJ-0001', ...PLACE, stage: 'LANDED', ownerPersonId: 'member-pharma' },
      { id: 'PRJ-0002', ...PLACE, stage: 'LANDED', runState: 'ENDED' },
    ],
    stageEvents: [{ id: 'SE-0001', projectId: 'PRJ-0001', toStage: 'LANDED', on: '2026-11-01' }],
    milestones: [{ id: 'MS-0001', projectId: 'PRJ-0001', kind: 'START', plannedOn: '2026-08-01' }],
  });
  laid = await laidBooks(opened.store);
  return () => opened.app.close();
});
afterEach(async () => {
  await expectBooksToAgree(opened.store, laid);
});

const set = (personId: string, input: object) =>
  opened.run(setMilestone, personId, { project: 'PRJ-0001', kind: 'START', ...input });

describe('project.milestone', () => {
  it('plans one that the project did not have, under a number that tells what it is', async () => {
    const { milestone } = await set('officer-370921', {
      kind: '施工许可',
      planned: '2026年12月1日',
      owner: '医药专班成员',
    });
    expect(milestone).toEqual({
      id: 'MS-PRJ-0001-CONSTRUCTION_PERMIT',
      projectId: 'PRJ-0001',
      kind: 'CONSTRUCTION_PERMIT',
      plannedOn: '2026-12-01',
      revisedOn: null,
      actualOn: null,
      ownerPersonId: 'member-pharma',
      demo: false,
      version: 1,
    });
    expect((await opened.store.audit())[0]).toMatchObject({ subject: milestone.id, before: null });
  });

  it('revises a day with its reason, keeps the planned one, and judges the lights of project and milestone', async () => {
    const { milestone, light } = await set('member-pharma', { revised: '2026-12-20', reason: '等施工许可' });
    expect(milestone).toMatchObject({ plannedOn: '2026-08-01', revisedOn: '2026-12-20', version: 2 });
    expect(light).toEqual({ before: null, after: 'GREEN' });
    expect(await opened.store.lights(EVERYTHING, { subject: 'MS-0001' })).toMatchObject([
      { light: 'GREEN', rule: 'milestone.time-left' },
    ]);
    expect((await opened.store.audit())[0]).toMatchObject({
      before: { revisedOn: null, version: 1 },
      after: { revisedOn: '2026-12-20', version: 2, reason: '等施工许可' },
    });
  });

  it('records that it was reached, which then counts as evidence, and takes that back', async () => {
    await set('office', { kind: 'CONSTRUCTION_PERMIT', planned: '2026-11-01', actual: '2026-11-02' });
    const started = { project: 'PRJ-0001', to: '开工', photo: '照片', date: '2026-11-10' };
    const { event } = await opened.run(advanceProject, 'office', started);
    expect(event.evidences).toEqual(['START_PHOTO:照片', 'PERMIT:MS-PRJ-0001-CONSTRUCTION_PERMIT']);
    const taken = await set('office', { kind: 'CONSTRUCTION_PERMIT', actual: '无' });
    expect(taken.milestone).toMatchObject({ actualOn: null, version: 2 });
  });

  it.each<[string, object, string | null, RegExp]>([
    ['nothing to change', {}, null, /nothing was given/],
    ['a revised day without a reason', { revised: '2026-12-20' }, 'reason', /needs its reason/],
    [
      'a revised day that has passed',
      { revised: '2026-11-22', reason: '延期' },
      'revised',
      /2026-11-23 or a later day/,
    ],
    ['another planned day', { planned: '2026-12-01' }, 'planned', /planned for 2026-08-01/],
    ['an actual day to come', { actual: '2026-11-24' }, 'actual', /latest is 2026-11-23/],
    ['an actual day before the project', { actual: '2026-10-31' }, 'actual', /began on 2026-11-01/],
    ['one that is not planned', { kind: '封顶', actual: '2026-11-20' }, 'planned', /topping-out is not planned yet/],
    ['an owner without a post', { owner: 'maker' }, 'owner', /maker holds no post/],
    ['an owner who is not there', { owner: 'nobody-here' }, null, /There is no owner/],
    ['a milestone that is none', { kind: 'LUNCH', actual: '2026-11-20' }, null, /kind: there is no "LUNCH"/],
    ['an ended project', { project: 'PRJ-0002', actual: '2026-11-20' }, null, /has ended/],
    [
      'a version of one that is not there',
      { kind: 'TRIAL', planned: '2027-01-01', version: 1 },
      null,
      /not there any more/,
    ],
  ])('refuses %s and writes nothing', async (_, input, field, message) => {
    const refused = await set('office', input).catch(
      (error: unknown) => error as { message: string; field: string | null },
    );
    expect(refused).toMatchObject({ message: expect.stringMatching(message) });
    if (field !== null) expect(refused).toMatchObject({ field });
    expect(await opened.store.audit()).toEqual([]);
  });

  it('tells the second of two writers, and is closed to leaders and strangers', async () => {
    await set('office', { actual: '2026-11-20', version: 1 });
    await expect(set('member-pharma', { actual: '2026-11-21', version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/MS-0001 was changed by office .* actualOn nothing → 2026-11-20/),
    });
    await expect(set('leader-pharma', { actual: '2026-11-20' })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(set('head-lithium', { actual: '2026-11-20' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
