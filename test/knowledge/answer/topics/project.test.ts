import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileRows, type LaidAnswerer, laidAnswerer } from './laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 60_000);
afterAll(() => laid.close());

const rows = fileRows('projects');

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

  it.each([
    ['投资最大的五个项目', 5],
    ['What is our largest project by total investment?', 1],
    ['top 3 projects by investment in Feicheng', 3],
  ])('are told the largest first: %s', async (question, count) => {
    const told = await laid.ask(question);
    const shown = told.rowsOf('projects').map((id) => Number(rows.find((row) => row.id === id)?.totalInvestment));
    const pool = rows.filter((row) => row.runState !== 'ENDED' && (count !== 3 || row.countyId === '370983'));
    const largest = pool.map((row) => Number(row.totalInvestment)).sort((left, right) => right - left);
    expect(shown.sort((left, right) => right - left)).toEqual(largest.slice(0, count));
  });

  it('that lag keep to the bound of the question: 以上 holds it, 超过 does not', async () => {
    const [atLeast, over] = [
      await laid.ask('形象进度落后30个点以上的项目'),
      await laid.ask('进度滞后超过30个百分点的项目'),
    ];
    expect(atLeast.text).toContain('滞后30个百分点');
    expect(over.text).not.toContain('：滞后30个百分点');
    expect(atLeast.points).toHaveLength(over.points.length + 1);
  });

  it.each(['国泰大成碳纤维一期计划哪天投产', 'When is PRJ-0094 due to start production?'])(
    'tell when a step is planned: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.points.slice(0, 2).join()).toMatch(/2028年1月31日|31 January 2028/);
      expect(told.rowsOf('milestones')).toContain('MS-0607');
    },
  );

  it('tell whether a milestone is reached', async () => {
    const told = await laid.ask('Has the copper foil project topped out yet?');
    expect(told.points[0]).toMatch(/revised to 19 December 2026, not done yet/);
  });

  it('list the milestones of a place in a week', async () => {
    const told = await laid.ask('肥城本周到期的项目节点');
    const milestones = told.rowsOf('milestones').filter((id) => id.startsWith('MS-'));
    expect(milestones).toEqual(['MS-0184', 'MS-0284', 'MS-0452']);
  });

  it('that are suspended tell when they are to restart, and are pressed to', async () => {
    const list = await laid.ask('现在暂停的项目有哪些，预计啥时候复工');
    expect(list.text).toMatch(/PRJ-0026.*2026年11月3日/);
    const card = await laid.ask('PRJ-0026怎么样');
    expect(card.text).toContain('推动复工');
    expect(card.text).not.toContain('抓竣工');
  });

  it.each([
    ['新上和技改项目各有多少', (row: Record<string, string>) => row.kind === 'UPGRADE'],
    ['全市多少个项目，其中技改几个', (row: Record<string, string>) => row.kind === 'UPGRADE'],
  ])('are counted side by side: %s', async (question, part) => {
    const live = rows.filter((row) => row.runState !== 'ENDED');
    const counts = (await laid.ask(question)).points.slice(0, 2).map((point) => Number(/(\d+)个项目/.exec(point)?.[1]));
    expect(counts).toContain(live.filter(part).length);
    expect(counts[0]).not.toBe(counts[1]);
  });

  it.each([
    '比亚迪肥城刀片电池项目进展怎么样',
    'When does the Hengtai Graphene project start works?',
    '徂汶景区有多少在建项目',
  ])('of strangers are refused: %s', async (question) => {
    expect((await laid.ask(question)).answer.kind).toBe('refused');
  });

  it('over a sum leave out the bound itself, from a sum on they hold it', async () => {
    const live = rows.filter((row) => row.runState !== 'ENDED').map((row) => Number(row.totalInvestment));
    const [over, from] = [await laid.ask('总投资超过20亿的项目'), await laid.ask('总投资20亿以上的项目')];
    expect(over.rowsOf('projects')).toHaveLength(live.filter((yuan) => yuan > 2e9).length);
    expect(from.rowsOf('projects')).toHaveLength(live.filter((yuan) => yuan >= 2e9).length);
    expect(over.points[0]).toContain('超过20亿元');
  });
});
