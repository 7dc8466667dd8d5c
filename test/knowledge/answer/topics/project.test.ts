import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaidAnswerer, laidAnswerer } from './laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 60_000);
afterAll(() => laid.close());

const rows: Record<string, string>[] = parse(
  readFileSync(fileURLToPath(new URL('../../../../corpus/ledgers/projects.csv', import.meta.url))),
  { columns: true, bom: true },
);

/** The total investment of projects in 亿元, counted from the file. */
function hundredMillions(projects: readonly Record<string, string>[]): string {
  const yuan = projects.reduce((all, row) => all + BigInt(row.totalInvestment ?? '0'), 0n);
  return (Number(yuan) / 1e8).toFixed(2).replace(/\.?0+$/, '');
}

describe('projects', () => {
  it.each([
    '医药链有多少个项目，总投资多少?',
    'How many pharma projects are there, and what is their total investment?',
  ])('are counted and summed when both are asked: %s', async (question) => {
    const pharma = rows.filter((row) => row.chainId === 'pharma' && row.runState !== 'ENDED');
    const told = await laid.ask(question);
    expect(told.text).toContain(`${hundredMillions(pharma)}亿元`);
    expect(told.rowsOf('projects')).toEqual(pharma.map((row) => row.id).sort());
  });

  it('are summed for each step by itself', async () => {
    const told = await laid.ask('今年签约了多少个项目，开工了多少个，总投资分别多少?');
    const [signed, started] = await Promise.all([
      laid.ask('今年签约了多少个项目，总投资多少?'),
      laid.ask('今年开工了多少个项目，总投资多少?'),
    ]);
    expect(told.points).toEqual([signed.points[0], started.points[0]]);
    expect(signed.points[0]).not.toBe(started.points[0]);
  });

  it.each(['岱岳区有哪些项目落后于计划?', 'Which projects in Daiyue are behind plan?'])(
    'behind their plan are told with how far: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.rowsOf('progressReports').length).toBeGreaterThan(0);
      expect(told.explain.rejected).toEqual([]);
      expect(told.points[1]).toMatch(/PRJ-0097.*27/);
    },
  );

  it('of two lights are counted together', async () => {
    const count = async (question: string) =>
      Number(/(\d+) ?(?:个项目|projects)/.exec((await laid.ask(question)).text)?.[1]);
    const [red, yellow, both] = await Promise.all([
      count('全市红灯项目有几个?'),
      count('全市黄灯项目有几个?'),
      count('全市红灯和黄灯项目一共几个?'),
    ]);
    expect(red).toBeGreaterThan(0);
    expect(yellow).toBeGreaterThan(0);
    expect(both).toBe(red + yellow);
  });
});
