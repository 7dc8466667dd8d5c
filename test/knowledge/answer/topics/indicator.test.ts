import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileRows, type LaidAnswerer, laidAnswerer } from './laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 60_000);
afterAll(() => laid.close());

const rows = fileRows('actuals');

/** The city's figure of an indicator in a month back from the day of the tests, in 亿元 as sentences round it. */
function hundredMillions(indicator: string, monthsBack: readonly number[]): string {
  const yuan = rows
    .filter((row) => row.indicatorId === indicator && row.countyId === '')
    .filter((row) => monthsBack.some((back) => row.month === `M-${back}`))
    .reduce((sum, row) => sum + Number(row.value), 0);
  return String(Math.round(yuan / 1e6) / 100);
}

describe('indicators', () => {
  it.each(['10月医药链营收多少?', 'What was pharma revenue in October?'])(
    'of a month are told for the month and up to it: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.points[0]).toContain(`${hundredMillions('IND-01', [1])}亿元`);
      expect(told.points[1]).toContain(`${hundredMillions('IND-01', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])}亿元`);
    },
  );

  it.each(['医药链三季度营收', '7到9月医药链营收', 'Pharma revenue in the third quarter against its target'])(
    'of a quarter are told for the quarter, against its own goal: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.points[0]).toContain(`${hundredMillions('IND-01', [2, 3, 4])}亿元`);
      expect(told.points[0]).toMatch(/93\.57%/);
    },
  );

  it('against last year take the newest month, not last year itself', async () => {
    const told = await laid.ask('纺织链营收比去年同期涨了多少');
    expect(told.text).toMatch(/2026年1—10月.*累计同比3\.92%/);
    expect(told.text).not.toContain('2025年1');
  });

  it.each(['东平县医药链12月营收多少', 'Pharma chain revenue 2031', '化工链今年营业收入完成多少'])(
    'that have not come, or are not kept, are refused: %s',
    async (question) => {
      expect((await laid.ask(question)).answer.kind).toBe('refused');
    },
  );

  it.each(['锂电链和纤维链营收对比', 'Compare the revenue of the lithium and fibre chains, January to October'])(
    'of two chains are set beside each other: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.points).toHaveLength(2);
      expect(told.points[0]).toContain('181.23亿元');
      expect(told.points[1]).toContain('139.63亿元');
    },
  );

  it('count the above-scale enterprises of the city by the indicator, not by the rows of the ledger', async () => {
    const told = await laid.ask('10月底全市规上工业企业多少家');
    expect(told.points).toHaveLength(1);
    expect(told.points[0]).toContain('2,046');
  });
});

describe('what enterprises report', () => {
  it('is summed for each chain by itself, so that no difference tells the figure of one', async () => {
    const question =
      'What revenue did the enterprises of the lithium chain and the transmission chain report for September?';
    const told = await laid.ask(question, 'factor-land');
    const alone = await laid.ask(
      'What revenue did the enterprises of the lithium chain report for September?',
      'factor-land',
    );
    expect(told.points).toEqual(alone.points);
    expect(told.answer.missing.join()).toContain('fewer than three');
  });

  it('is withheld for want of right, and says so', async () => {
    const told = await laid.ask('What revenue did the enterprises of the lithium chain report for September?', 'guest');
    expect(told.answer.kind).toBe('refused');
    expect(told.answer.withheld).toContain('open only to');
    expect(told.answer.missing.join()).not.toContain('fewer than three');
  });
});
