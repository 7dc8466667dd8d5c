import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reached } from '../../../src/domain/projects/history.js';
import {
  advanceProject,
  assignProject,
  endProject,
  reportProgress,
  resumeProject,
  suspendProject,
} from '../../../src/features/projects/index.js';
import { expectBooksToAgree, laidBooks } from '../../support/project-books.js';
import { openProjects, PLACE } from './open-projects.js';

let opened: Awaited<ReturnType<typeof openProjects>>;
let laid: Awaited<ReturnType<typeof laidBooks>>;

beforeEach(async () => {
  opened = await openProjects({
    projects: [
      {
        id: 'PRJ-0001',
        ...PLACE,
        stage: 'CONSTRUCTING',
        ownerPersonId: 'member-pharma',
        ownerUnitId: 'task-force-pharma',
      },
      { id: 'PRJ-0002', ...PLACE, stage: 'ATTRACTING', substage: 'SIGNED' },
    ],
    stageEvents: [
      { id: 'SE-0001', projectId: 'PRJ-0001', fromStage: 'LANDED', toStage: 'CONSTRUCTING', on: '2026-10-10' },
      { id: 'SE-0002', projectId: 'PRJ-0002', toStage: 'ATTRACTING', substage: 'SIGNED', on: '2026-10-12' },
    ],
  });
  laid = await laidBooks(opened.store);
  await opened.store.transaction((tx) => tx.putAccount({ userId: 'U0OFFICER', personId: 'officer-370921' }));
  return () => opened.app.close();
});
afterEach(async () => {
  await expectBooksToAgree(opened.store, laid);
});

const ofOne = { project: 'PRJ-0001' };
const suspend = (person: string, input: object) =>
  opened.run(suspendProject, person, { ...ofOne, reason: '设备仲裁', restart: '2027-03-01', ...input });
const resume = (person: string, input: object = {}) => opened.run(resumeProject, person, { ...ofOne, ...input });
const end = (person: string, input: object = {}) =>
  opened.run(endProject, person, { ...ofOne, reason: '投资方退出', ...input });
const assign = (person: string, owner: string, input: object = {}) =>
  opened.run(assignProject, person, { ...ofOne, owner, ...input });

describe('project.suspend and project.resume', () => {
  it('stop the clocks and let them run again, each with an event that moves nothing', async () => {
    const stopped = await suspend('deputy-pharma', { date: '2026-11-01' });
    expect(stopped).toMatchObject({
      project: { runState: 'SUSPENDED', restartOn: '2027-03-01', stage: 'CONSTRUCTING', version: 2 },
      light: { after: 'GREY' },
    });
    const going = await resume('officer-370921', { record: '复工令1号' });
    expect(going.project).toMatchObject({ runState: 'RESUMED', restartOn: null, version: 3 });
    const events = await opened.events();
    expect(events.slice(1)).toMatchObject([
      {
        id: 'SE-PRJ-0001-0002',
        fromStage: 'CONSTRUCTING',
        toStage: 'CONSTRUCTING',
        on: '2026-11-01',
        reasonZh: '设备仲裁',
      },
      { id: 'SE-PRJ-0001-0003', evidences: ['RESTART:复工令1号'], on: '2026-11-23' },
    ]);
    expect(reached(events, 'STARTED')).toBe('2026-10-10');
  });

  it('takes another day of restart for one that is suspended', async () => {
    await suspend('office', {});
    const again = await suspend('office', { restart: '2027-06-01', reason: '仲裁延期' });
    expect(again.project).toMatchObject({ restartOn: '2027-06-01', version: 3 });
    await expect(suspend('office', { restart: '2027-06-01' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['a restart that is not ahead', { restart: '2026-11-23' }, 'restart'],
    ['a day to come', { date: '2026-11-24' }, 'date'],
    ['a day before the last event', { date: '2026-10-09' }, 'date'],
  ])('refuse %s', async (_, input, field) => {
    await expect(suspend('office', input)).rejects.toMatchObject({ code: 'bad-input', field });
  });

  it.each([{ reason: undefined }, { reason: '' }, { restart: undefined }])('refuse %j', async (input) => {
    await expect(suspend('office', input)).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('resume nothing that runs, and are closed to who is judged by the lights', async () => {
    await expect(resume('office')).rejects.toMatchObject({ code: 'conflict', zh: expect.stringMatching(/未处于暂停/) });
    await expect(suspend('member-pharma', {})).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(suspend('office', { version: 7 })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('count a signing once, however often the project stops while it is signed', async () => {
    await opened.run(suspendProject, 'office', { project: 'PRJ-0002', reason: '等资金', restart: '2027-01-01' });
    const events = await opened.events('PRJ-0002');
    expect(events).toHaveLength(2);
    expect(reached(events, 'SIGNED')).toBe('2026-10-12');
  });
});

describe('project.end', () => {
  it('ends a project for good: it stays, and nothing changes it any more', async () => {
    const { project, light } = await end('head-pharma');
    expect(project).toMatchObject({ runState: 'ENDED', stage: 'CONSTRUCTING', version: 2 });
    expect(light.after).toBe('GREY');
    expect((await opened.events()).at(-1)).toMatchObject({ reasonEn: '投资方退出', toStage: 'CONSTRUCTING' });
    const ended = { code: 'conflict', message: expect.stringMatching(/has ended/) };
    await expect(end('office')).rejects.toMatchObject(ended);
    await expect(suspend('office', {})).rejects.toMatchObject(ended);
    await expect(resume('office')).rejects.toMatchObject(ended);
    await expect(assign('office', 'head-pharma')).rejects.toMatchObject(ended);
    await expect(opened.run(advanceProject, 'office', { ...ofOne, to: '竣工' })).rejects.toMatchObject(ended);
    const month = { ...ofOne, month: '2026-11', investmentMonth: '1万元', progress: 10 };
    await expect(opened.run(reportProgress, 'office', month)).rejects.toMatchObject(ended);
  });

  it('is closed to the county, which may suspend', async () => {
    await expect(end('officer-370921')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(end('office', { reason: ' ' })).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('project.assign', () => {
  it.each([
    ['officer-370921', 'officer-370921', 'county-370921'],
    ['宁阳县推进员', 'officer-370921', 'county-370921'],
    ['<@U0OFFICER>', 'officer-370921', 'county-370921'],
    ['<@U0OFFICER|li>', 'officer-370921', 'county-370921'],
    ['宁阳县工业推进办', null, 'county-370921'],
    ['Pharma task force', null, 'task-force-pharma'],
  ])('to %s', async (owner, ownerPersonId, ownerUnitId) => {
    const { project } = await assign('head-pharma', owner);
    expect(project).toMatchObject({ ownerPersonId, ownerUnitId, version: 2 });
    expect((await opened.store.audit())[0]).toMatchObject({
      subject: 'PRJ-0001',
      before: { ownerPersonId: 'member-pharma' },
      after: { ownerPersonId, ownerUnitId },
    });
  });

  it('tells who had it and who has it now', async () => {
    const context = await opened.app.context({ personId: 'head-pharma' });
    const written = await opened.store.transaction(async (tx) => {
      const input = assignProject.input.parse({ ...ofOne, owner: 'officer-370921' });
      const done = await assignProject.run({ ...context, tx }, input);
      await tx.appendAudit({
        at: '2026-11-23T01:00:00.000Z',
        actorId: 'head-pharma',
        verb: 'x',
        correlationId: 'c',
        subject: done.subject,
        before: done.before,
        after: done.after,
      });
      return done;
    });
    expect(written.tell).toEqual([
      { personId: 'member-pharma', as: 'former-owner' },
      { personId: 'officer-370921', as: 'owner' },
    ]);
  });

  it.each([
    ['the same owner', 'member-pharma', 'conflict'],
    ['a person without a post here', 'maker', 'bad-input'],
    ['nobody', 'nobody-here', 'not-found'],
    ['a mention of somebody unknown', '<@U0UNKNOWN>', 'not-found'],
  ])('refuses %s', async (_, owner, code) => {
    await expect(assign('office', owner)).rejects.toMatchObject({ code });
    expect(await opened.store.audit()).toEqual([]);
  });

  it('is not done by whoever is responsible himself', async () => {
    await expect(assign('member-pharma', 'officer-370921')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
