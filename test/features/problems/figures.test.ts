import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { isOpen } from '../../../src/domain/problems/index.js';
import type { VerbContext } from '../../../src/features/context.js';
import type { CommandVerb } from '../../../src/features/grammar.js';
import {
  clusterProblems,
  exportProblems,
  fileProblem,
  listProblems,
  mergeProblem,
  problemRates,
  problemResults,
  replyProblem,
} from '../../../src/features/problems/index.js';
import { VERBS } from '../../../src/features/registry.js';
import { runCommand } from '../../../src/features/run-command.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';

let opened: TestApp;
let all: Problem[];
beforeAll(async () => {
  opened = await openDemo();
  all = await (await as('office')).store.read('problems', EVERYTHING);
}, 120_000);
afterAll(() => opened.app.close());

const as = async (personId: string, language: 'zh' | 'en' = 'zh') => await opened.app.context({ personId }, language);

/** Runs a verb as its command does. */
const run = async (verb: Pick<CommandVerb, 'name'>, context: VerbContext, input: unknown) => {
  const called = VERBS.find((each): each is typeof each & CommandVerb => each.name === verb.name && 'command' in each);
  if (called === undefined) throw new Error(`no command calls ${verb.name}`);
  return await runCommand(called as CommandVerb, context, input);
};

/** The numbers on all pages of a list. */
async function listed(input: { readonly pageSize: string } & Record<string, string>): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const list = await runVerb(listProblems, await as('office'), { ...input, page });
    found.push(...list.rows.map(({ id }) => id));
    pages = list.pages;
  }
  return found;
}

describe('lists', () => {
  it.each(['DUE', 'LIGHT', 'AGE', 'LEVEL', 'NEWEST', 'NUMBER'])('hold each problem once, by %s', async (sort) => {
    for (const pageSize of ['7', '50']) {
      const found = await listed({ sort, pageSize });
      const open = all.filter(({ status }) => isOpen(status)).map(({ id }) => id);
      expect(found.length).toBe(open.length);
      expect(new Set(found)).toEqual(new Set(open));
    }
  });
});

describe('a list', () => {
  const idsOf = async (input: Record<string, string>) => (await listed({ ...input, pageSize: '50' })).toSorted();
  const open = () => all.filter(({ status }) => isOpen(status));
  const ids = (problems: readonly Problem[]) => problems.map(({ id }) => id).toSorted();

  it.each([
    ['诉求', 'DEMAND'],
    ['blockage', 'BLOCKAGE'],
    ['风险', 'RISK'],
  ])('is narrowed to one kind: %s', async (typed, kind) => {
    const wanted = ids(open().filter((problem) => problem.kind === kind));
    expect(wanted.length).toBeGreaterThan(0);
    expect(await idsOf({ kind: typed })).toEqual(wanted);
  });

  it('is narrowed to problems that tell of every word, in either language', async () => {
    const wanted = ids(open().filter(({ titleZh, detailZh }) => /用地/.test(`${titleZh} ${detailZh}`)));
    expect(wanted.length).toBeGreaterThan(0);
    expect(await idsOf({ text: '用地' })).toEqual(wanted);
    const [one] = open();
    const words = (one?.titleEn ?? '').split(' ').slice(0, 3).join('  ').toUpperCase();
    expect(await idsOf({ text: words })).toContain(one?.id);
    expect(await idsOf({ text: '用地 无此词语' })).toEqual([]);
  });
});

describe('rates', () => {
  it('count each problem once on each of the three sides', async () => {
    const { all: whole, units } = await runVerb(problemRates, await as('office'), { period: '2026' });
    const counted = all.filter(({ receivedOn, status }) => receivedOn >= '2026-01-01' && !UNCOUNTED.includes(status));
    expect(whole.solved.whole.value).toBe(counted.length);
    const sum = (side: string) =>
      units.filter((unit) => unit.side === side).reduce((total, { rates }) => total + rates.solved.whole.value, 0);
    expect(sum('COUNTY')).toBe(counted.length);
    expect(sum('TASK_FORCE')).toBe(counted.filter(({ chainId }) => chainId !== null).length);
    for (const { rates } of units)
      for (const { part, whole: of, percent } of Object.values(rates))
        expect(percent?.value ?? null).toBe(of.value === 0 ? null : Math.round((part.value / of.value) * 1000) / 10);
  });

  it('hold what the reader may see alone, and say so', async () => {
    const rates = await runVerb(problemRates, await as('county-370921'), {});
    const seen = await (await as('county-370921')).store.read('problems', (await as('county-370921')).scope);
    const mine = seen.filter(({ receivedOn, status }) => receivedOn >= '2026-01-01' && !UNCOUNTED.includes(status));
    expect(rates.all.solved.whole.value).toBe(mine.length);
    expect(mine.length).toBeLessThan(all.length);
    expect(rates.cover.whole).toBe(false);
  });

  it('are named by unit, never by person, with both counts, in both languages', async () => {
    const people = await (await as('office')).store.read('people', EVERYTHING);
    const named = people
      .flatMap(({ id, titleZh, titleEn }) => [id, titleZh, titleEn])
      .filter((name) => name !== 'office');
    for (const language of ['zh', 'en'] as const) {
      const sheet = await run(problemRates, await as('office', language), {});
      const said = JSON.stringify(sheet);
      expect(named.filter((name) => said.includes(name))).toEqual([]);
      const [part] = sheet.parts;
      if (part?.kind !== 'table') throw new Error('no table');
      for (const [, ...cells] of part.rows)
        for (const cell of cells) expect(cell).toMatch(/^(?:–|\d+\/\d+ · [\d.]+%)$/);
    }
  });

  const UNCOUNTED: readonly string[] = ['REJECTED', 'MERGED'];
});

describe('results', () => {
  it('are by the same units as the rates, add up on each side, and name the newest note of what is late', async () => {
    const { all: whole, units } = await runVerb(problemResults, await as('office'), { period: '2026' });
    const rates = await runVerb(problemRates, await as('office'), { period: '2026' });
    expect(units.map(({ side, unit }) => [side, unit.id])).toEqual(
      rates.units.map(({ side, unit }) => [side, unit.id]),
    );
    for (const key of ['laid', 'answered', 'late', 'reopened'] as const) {
      const counties = units.filter(({ side }) => side === 'COUNTY');
      expect(counties.reduce((sum, unit) => sum + unit[key].value, 0)).toBe(whole[key].value);
    }
    const events = await (await as('office')).store.read('problemEvents', EVERYTHING);
    for (const { late, reason } of units) {
      const rows = late.sources.flatMap((source) => source.rows);
      const days = events.filter(({ problemId }) => rows.includes(problemId)).map(({ on }) => on);
      expect(reason?.on ?? null).toBe(days.sort().at(-1) ?? null);
      if (reason !== null) expect(rows).toContain(reason.problemId);
    }
  });

  it('count the day that an answer names as a promise, once it has come', async () => {
    const open = all.find(({ status }) => status === 'IN_PROGRESS');
    const input = { problem: open?.id, note: '正在办理。', expected: '2026-11-25' };
    await runVerb(replyProblem, await as('office'), input);
    const kept = async (day: string) => {
      const { kept: rate } = (
        await runVerb(problemResults, await opened.asOf(day).context({ personId: 'office' }, 'zh'), { period: '2026' })
      ).all;
      return rate.whole.sources.flatMap(({ rows }) => rows).includes(open?.id ?? '');
    };
    expect([await kept('2026-11-25'), await kept('2026-11-26')]).toEqual([false, true]);
  });

  it('name units and never persons, in both languages', async () => {
    const people = await (await as('office')).store.read('people', EVERYTHING);
    for (const language of ['zh', 'en'] as const) {
      const sheet = await run(problemResults, await as('office', language), {});
      const [part] = sheet.parts;
      if (part?.kind !== 'table') throw new Error('no table');
      const named = part.rows.map(([name]) => name).join();
      expect(people.filter(({ titleZh, titleEn }) => named.includes(titleZh) || named.includes(titleEn))).toEqual([]);
      expect(part.columns).toHaveLength(5);
    }
  });
});

describe('problems that may have one cause', () => {
  it('can be merged into the one that was filed first, as the card proposes', async () => {
    const office = await as('office');
    const { rows } = await runVerb(clusterProblems, office, {});
    const [group] = rows.filter(({ mergeable }) => mergeable.length > 0);
    const [first] = group?.problems ?? [];
    const problem = group?.mergeable[0] ?? '';
    const merged = await runVerb(mergeProblem, office, { problem, into: first?.id });
    expect(merged.problem).toMatchObject({ id: problem, status: 'MERGED', mergedIntoId: first?.id });
    const after = await runVerb(clusterProblems, await as('office'), {});
    expect(after.rows.flatMap(({ problems }) => problems.map(({ id }) => id))).not.toContain(problem);
  });

  it('are made of what the reader may see alone', async () => {
    const { rows } = await runVerb(clusterProblems, await as('county-370921'), {});
    const { scope, store } = await as('county-370921');
    const seen = new Set((await store.read('problems', scope)).map(({ id }) => id));
    for (const { problems } of rows) for (const { id } of problems) expect(seen).toContain(id);
  });
});

describe('the file', () => {
  const CONTACT = '0538-7654321';

  it('holds the whole list, neither filers nor contacts, and nothing that a spreadsheet would run', async () => {
    const text = '=HYPERLINK("x") 药谷二期变压器容量不足，PRJ-0001 停工';
    const filed = await runVerb(fileProblem, await as('county-370921'), { text, contact: CONTACT });
    const { file } = await run(exportProblems, await as('office'), { status: 'ALL' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file?.bytes.buffer as never);
    const sheet = book.worksheets[0];
    const ids = (sheet?.getColumn(1).values ?? []).filter((value) => /^P-/.test(String(value)));
    expect(new Set(ids)).toEqual(new Set([...all.map(({ id }) => id), filed.problem.id]));
    const cells: unknown[] = [];
    sheet?.eachRow((row) => row.eachCell(({ value }) => cells.push(value)));
    const said = cells.map(String);
    expect(said.filter((cell) => cell.includes(CONTACT) || cell.includes('county-370921'))).toEqual([]);
    expect(said.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => typeof cell === 'object')).toEqual([]);
    expect(said.some((cell) => cell.includes('=HYPERLINK'))).toBe(true);
  });

  it('is refused to whoever may not have ledgers as files', async () => {
    await expect(run(exportProblems, await as('enterprise-ENT-002'), {})).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});
