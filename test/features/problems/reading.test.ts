import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { isLate, isOpen } from '../../../src/domain/problems/index.js';
import type { VerbContext } from '../../../src/features/context.js';
import {
  acceptProblem,
  closeProblem,
  confirmProblem,
  fileProblem,
  listMyProblems,
  listOverdueProblems,
  listProblems,
  mergeProblem,
  progressProblem,
  showProblem,
  showProblemHistory,
  solveProblem,
} from '../../../src/features/problems/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';
import { movingClock } from '../../support/moving-clock.js';

let opened: TestApp;
let all: Problem[];
const clock = movingClock();
beforeAll(async () => {
  opened = await openDemo();
  all = await opened.store.read('problems', EVERYTHING);
}, 120_000);
afterAll(() => opened.app.close());

const as = async (personId: string): Promise<VerbContext> => ({
  ...(await opened.app.context({ personId }, 'zh')),
  clock,
});
const whole = { pageSize: '50' };
const COUNTY = 'county-370921';
const READERS = ['office', COUNTY, 'head-pharma', 'factor-utilities', 'specialist-2'];

/** The whole of a list, page by page. */
async function everyRow(verb: typeof listProblems | typeof listOverdueProblems, context: VerbContext, input: object) {
  const ids: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const list = await runVerb(verb, context, { ...input, ...whole, page });
    ids.push(...list.rows.map(({ id }) => id));
    pages = list.pages;
  }
  return ids.toSorted();
}

describe.each(READERS)('what %s reads', (reader) => {
  it('is what the scope opens, in list, card and timeline', async () => {
    const context = await as(reader);
    const seen = new Set((await context.store.read('problems', context.scope)).map(({ id }) => id));
    expect(await everyRow(listProblems, context, { status: 'ALL' })).toEqual([...seen].toSorted());
    for (const { id } of all.filter((each) => !seen.has(each.id)).slice(0, 3)) {
      await expect(runVerb(showProblem, context, { problem: id })).rejects.toMatchObject({ code: 'not-found' });
      await expect(runVerb(showProblemHistory, context, { problem: id })).rejects.toMatchObject({ code: 'not-found' });
    }
    for (const id of [...seen].slice(0, 3))
      expect((await runVerb(showProblem, context, { problem: id })).problem.id).toBe(id);
  });

  it('is late where its day is past and its clock runs', async () => {
    const context = await as(reader);
    const seen = await context.store.read('problems', context.scope);
    const late = seen.filter((each) => isLate(each, clock.today())).map(({ id }) => id);
    expect(await everyRow(listOverdueProblems, context, {})).toEqual(late.toSorted());
  });

  it('is mine where this person or unit has a part in it', async () => {
    const context = await as(reader);
    const { id, unitId } = context.actor;
    const rows = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const mine = await runVerb(listMyProblems, context, { ...whole, page });
      rows.push(...mine.rows);
      pages = mine.pages;
    }
    const seen = (await context.store.read('problems', context.scope)).filter(({ status }) => isOpen(status));
    const expected = seen.filter(
      (each) =>
        each.ownerPersonId === id ||
        each.filedById === id ||
        (unitId !== null && [each.ownerUnitId, ...each.coUnitIds].includes(unitId)),
    );
    expect(rows.map((row) => row.id).toSorted()).toEqual(expected.map((each) => each.id).toSorted());
  });
});

describe('the timeline', () => {
  const text = '泰山药谷二期变压器容量不足，PRJ-0001 面临停工，急需供电保障';
  const file = async () => (await runVerb(fileProblem, await as('specialist-2'), { text })).problem.id;
  const stayed = async (problem: string) =>
    (await runVerb(showProblemHistory, await as('office'), { problem, ...whole })).rows.map(
      ({ event, stayed: { value } }) => `${event.action} ${event.on} ${value}`,
    );
  const forward = (days: number) => clock.forward(days * 86_400);

  it('tells how many working days each hand held it, and counts no further once it is settled', async () => {
    const problem = await file();
    const other = await file();
    await runVerb(acceptProblem, await as(COUNTY), { problem });
    forward(4);
    await runVerb(progressProblem, await as('head-pharma'), { problem, note: '已踏勘' });
    forward(3);
    await runVerb(solveProblem, await as(COUNTY), { problem, result: '临时变压器已到位', evidence: '送电单' });
    await runVerb(mergeProblem, await as('office'), { problem: other, into: problem });
    forward(2);
    await runVerb(confirmProblem, await as('specialist-2'), { problem, satisfied: 'yes' });
    await runVerb(closeProblem, await as('head-pharma'), { problem });
    forward(7);
    const told = await stayed(problem);
    expect(told).toEqual(
      expect.arrayContaining(['ACCEPT 2026-11-23 4', 'PROGRESS 2026-11-27 1', 'CLOSE 2026-12-02 0']),
    );
    expect(told.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)).toBe(7);
    expect((await stayed(other)).at(-1)).toMatch(/^MERGE 2026-11-30 0$/);
  });
});
