import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';
import { wutong } from '../../support/command-line.js';

const PROJECT = { chainId: 'pharma', countyId: '370921', stage: 'CONSTRUCTING', runState: 'NORMAL' } as const;
const OPEN_TO = /project\.report is open to head of the task force .*city industrial promotion office/;

let opened: TestApp;
beforeAll(async () => {
  opened = await openTestApp();
  await lay(opened.store, {
    ...PLACES_AND_PEOPLE,
    people: [
      ...PLACES_AND_PEOPLE.people,
      { id: 'county-370921', unitId: 'county-370921' },
      { id: 'county-370923', unitId: 'county-370923' },
      { id: 'factor-land', unitId: 'department-natural-resources' },
      { id: 'guest', unitId: 'outside' },
    ],
    roles: [
      ...PLACES_AND_PEOPLE.roles,
      { id: 'ROLE-05', personId: 'county-370921', role: 'COUNTY_OFFICER', countyId: '370921' },
      { id: 'ROLE-06', personId: 'county-370923', role: 'COUNTY_OFFICER', countyId: '370923' },
      { id: 'ROLE-07', personId: 'factor-land', role: 'FACTOR_CONTACT', factor: 'LAND' },
      { id: 'ROLE-08', personId: 'guest', role: 'VIEWER' },
    ],
    projects: [
      { id: 'PRJ-0001', ...PROJECT },
      { id: 'PRJ-0002', ...PROJECT, runState: 'SUSPENDED', restartOn: '2027-03-01' },
    ],
    stageEvents: [{ id: 'SE-0001', projectId: 'PRJ-0001', toStage: 'CONSTRUCTING', on: '2026-08-10' }],
  });
});
afterAll(() => opened.app.close());

const GOOD = { project: 'PRJ-0001', month: '2026-10', invested: '5600万元', progress: '30', as: 'office' };

/** A whole command line but for what is changed; null leaves an option out. */
async function report(change: Readonly<Record<string, string | null>>) {
  const { project, ...options } = { ...GOOD, ...change };
  const words = Object.entries(options).flatMap(([name, value]) => (value === null ? [] : [`--${name}=${value}`]));
  return await wutong(['report', ...(project === null ? [] : [project]), ...words], () => ({
    ...opened.app,
    close: async () => {},
  }));
}

async function expectNothingWritten() {
  expect(await opened.store.audit()).toEqual([]);
  expect(await opened.store.read('progressReports', EVERYTHING)).toEqual([]);
  expect(await opened.store.lights(EVERYTHING)).toEqual([]);
}

describe('wutong report', () => {
  it.each([
    ['an unknown project', { project: 'PRJ-9999' }, 1, /no project PRJ-9999/],
    ['a name for a number', { project: '泰山药谷' }, 2, /project: write a project number such as PRJ-0012/],
    ['no project', { project: null }, 2, /missing required argument 'project'/],
    ['a month to come', { month: '2026-12' }, 2, /2026-12 has not come yet; the latest is 2026-11/],
    ['a month before the start', { month: '2026-07' }, 2, /PRJ-0001 began in 2026-08/],
    ['a month that is none', { month: '2026-13' }, 2, /month: write a month such as 2026-10/],
    ['a suspended project', { project: 'PRJ-0002' }, 1, /suspended \(restart expected on 2027-03-01\)/],
    ['progress of 130', { progress: '130' }, 2, /progress: write a percentage from 0 to 100/],
    ['progress in words', { progress: 'half' }, 2, /progress: write a percentage from 0 to 100/],
    ['progress in hexadecimal', { progress: '0x10' }, 2, /progress: write a percentage from 0 to 100/],
    ['progress with an exponent', { progress: '1e1' }, 2, /progress: write a percentage from 0 to 100/],
    ['progress with a long fraction', { progress: '33.333' }, 2, /progress: write .* at most two decimals/],
    ['commas for money', { invested: ',,,万元' }, 2, /investmentMonth: write a sum with its unit/],
    ['money in words', { invested: 'a lot' }, 2, /investmentMonth: write a sum with its unit, such as 5600万元/],
    ['a sum without a unit', { invested: '5600' }, 2, /investmentMonth: write a sum with its unit/],
    ['a sum that no month takes', { invested: '99999999999亿元' }, 2, /investmentMonth: .*check the unit/],
    ['no sum', { invested: null }, 2, /required option '--invested <sum>'/],
    ['several faults at once', { month: 'May', progress: '-1' }, 2, /month: write .*; progress: write/],
    ['a person who is not there', { as: 'offise' }, 1, /no person "offise". Do you mean office\?/],
  ])('refuses %s in a sentence, and writes nothing', async (_, change, code, message) => {
    const ended = await report(change);
    expect(ended).toMatchObject({ code, out: '', err: expect.stringMatching(message) });
    expect(ended.err).not.toMatch(/^\s+at |prisma|zod|sql/im);
    await expectNothingWritten();
  });

  it.each([
    ['a guest, who sees no project at all', { as: 'guest' }, 3, /guest holds no role that allows project\.report\./],
    ['a guest, whether or not the project is there', { as: 'guest', project: 'PRJ-9999' }, 3, /guest holds no role/],
    ['a factor department', { as: 'factor-land' }, 3, /factor-land holds no role/],
    ['a leader, who reads', { as: 'leader-pharma' }, 3, /leader-pharma holds no role that allows project\.report here/],
    ["another county's officer", { as: 'county-370923' }, 1, /no project PRJ-0001 that you may see/],
    ["another chain's task force", { as: 'head-lithium' }, 1, /no project PRJ-0001 that you may see/],
  ])('tells %s who may report, and writes nothing', async (_, change, code, message) => {
    const ended = await report(change);
    expect(ended).toMatchObject({ code, out: '', err: expect.stringMatching(message) });
    expect(ended.err).toMatch(OPEN_TO);
    await expectNothingWritten();
  });

  it('takes the report of the officer of the county', async () => {
    expect(await report({ as: 'county-370921' })).toMatchObject({ code: 0, err: '' });
    expect(await opened.store.audit()).toMatchObject([{ actorId: 'county-370921', subject: 'PRJ-0001@2026-10' }]);
  });
});

describe('wutong report of a month that was reported before', () => {
  const FIRST = { month: '2026-09', progress: '20', as: 'head-pharma' };
  const again = (change: Readonly<Record<string, string>>) => report({ ...FIRST, as: 'office', ...change });

  it('tells what stood before and who reported it, and keeps what is left out', async () => {
    expect(await report({ ...FIRST, issue: '等用地指标', next: 'Order the equipment' })).toMatchObject({ code: 0 });
    const { code, out } = await again({ progress: '22.5', next: '' });
    expect(code).toBe(0);
    expect(out).toContain('PRJ-0001 2026-09 corrected (version 2) by office on 2026-11-23.');
    expect(out).toContain('Before: version 1, reported by head-pharma on 2026-11-23.');
    expect(out).toMatch(/^ {2}progress +20 % .* → 22\.5 % /m);
    expect(out).toMatch(/^ {2}investment of the month +CNY 56 million \(5,600万元\)$/m);
    expect(out).toMatch(/^ {2}issue +等用地指标$/m);
    expect(out).toMatch(/^ {2}next step +Order the equipment → none$/m);
  });

  it('refuses a stale version with what has changed', async () => {
    const { code, err } = await again({ version: '1', progress: '23' });
    expect(code).toBe(1);
    expect(err).toMatch(/version 2, not 1: .*progress 20 → 22\.5/);
    expect(await again({ version: '2', progress: '23' })).toMatchObject({ code: 0 });
    expect(await again({ version: 'first' })).toMatchObject({ code: 2 });
  });
});
