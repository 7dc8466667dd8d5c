import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_DOCUMENTS } from '../../../src/domain/people/scope.js';
import type { Scope } from '../../../src/domain/people/types.js';
import { fileRows, type LaidAnswerer, laidAnswerer } from './topics/laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 120_000);
afterAll(() => laid.close());

const ask = (text: string, person: string, ceiling?: Scope) => laid.ask(text, person, ceiling ? { ceiling } : {});

const PHARMA: Scope = { ...PUBLIC_DOCUMENTS, maps: true, chainIds: ['pharma'] };
const TAISHAN: Scope = { ...PUBLIC_DOCUMENTS, maps: true, countyIds: ['370902'] };

const OF_PHARMA = fileRows('projects').filter((row) => row.chainId === 'pharma');
const ids = (rows: readonly Record<string, string>[]) => rows.map((row) => row.id).sort();

describe('in the channel of a chain', () => {
  it.each(['office', 'chief', 'head-pharma'])(
    '%s sees the projects of the chain alone, and is told so',
    async (person) => {
      const told = await ask('列出所有项目', person, PHARMA);
      expect(told.rowsOf('projects')).toEqual(ids(OF_PHARMA));
      expect(told.answer.withheld).toBe('数字和清单只涵盖此处可显示的范围：医药及医疗器械。');
    },
  );

  it('the task force of the chain reads the same points as in a direct message', async () => {
    for (const question of ['列出所有项目', '本月抓什么、怎么抓？', 'Which problems are open?']) {
      const [here, alone] = [await ask(question, 'head-pharma', PHARMA), await ask(question, 'head-pharma')];
      expect(here.rows).toEqual(alone.rows);
    }
  });

  it('a county sees the rows that are both, and is told so', async () => {
    const told = await ask('List all projects', 'county-370902', PHARMA);
    expect(told.rowsOf('projects')).toEqual(ids(OF_PHARMA.filter((row) => row.countyId === '370902')));
    expect(told.answer.withheld).toMatch(/may be shown here: what belongs both to Taishan.* and to Pharma/);
  });

  it.each(['office', 'head-lithium', 'county-370902'])('%s is not told a zero of another chain', async (person) => {
    const { answer, points } = await ask('How many projects did the textiles chain sign this year?', person, PHARMA);
    expect(points).toEqual([]);
    expect(answer.kind).toBe('refused');
    expect(answer.withheld).toMatch(/Textiles.*not shown in this channel/);
  });

  it('「本链」 and "what to grasp" of who sees the whole city mean the chain of the channel', async () => {
    const [office, head] = [await ask('本月抓什么？', 'office', PHARMA), await ask('本月抓什么？', 'head-pharma')];
    expect(office.rows).toEqual(head.rows);
    expect((await ask('本链有哪些项目', 'office', PHARMA)).rowsOf('projects')).toEqual(ids(OF_PHARMA));
  });

  it('a record of another chain is as unknown as one that is not there', async () => {
    const other = fileRows('projects').find((row) => row.chainId === 'textiles')?.id;
    const bare = (text: string) => text.replace(/“[^”]*”/g, '');
    const [hidden, absent] = [
      await ask(`${other}怎么样`, 'office', PHARMA),
      await ask('PRJ-9999怎么样', 'office', PHARMA),
    ];
    expect(hidden.answer.kind).toBe('refused');
    expect(hidden.answer.missing.map(bare)).toEqual(absent.answer.missing.map(bare));
  });

  it('compares no chain with another', async () => {
    const { answer, rows } = await ask(
      'Compare the pharma chain and the textiles chain on projects signed this year',
      'office',
      PHARMA,
    );
    const textiles = fileRows('projects').filter((row) => row.chainId === 'textiles');
    expect(rows.filter((id) => ids(textiles).includes(id))).toEqual([]);
    expect(answer.withheld).toMatch(/Not shown in this channel.*Textiles/);
  });
});

describe('the rule of three in a channel', () => {
  const question = 'What revenue did the enterprises of the automobiles chain report for October?';

  it('tells the sum of the channel’s own chain', async () => {
    const { answer } = await ask(question, 'office', { ...PHARMA, chainIds: ['automobiles'] });
    expect(answer.facts.find(({ measure }) => measure === 'enterprises reporting')?.value).toBe(4);
  });

  it('tells no sum of what the channel may not see one by one, though the asker may read it alone', async () => {
    expect((await ask(question, 'factor-land')).points).toHaveLength(1);
    const told = await ask(question, 'factor-land', TAISHAN);
    expect(told.points).toEqual([]);
    expect(told.answer.withheld).toContain('Ask in a direct message');
  });
});

describe('a document', () => {
  const internal = '医药产业链上半年内部评估中有哪些短板？';

  it.each([
    ['head-pharma', { ...PHARMA, label: 'INTERNAL' }, true],
    ['head-pharma', PHARMA, false],
    ['county-370902', { ...PHARMA, label: 'INTERNAL' }, false],
    ['office', { ...TAISHAN, label: 'INTERNAL' }, true],
    ['office', PUBLIC_DOCUMENTS, false],
  ] as const)('that is internal is shown to %s where both labels allow it', async (person, ceiling, shown) => {
    const { answer } = await ask(internal, person, ceiling);
    expect(answer.passages.some(({ label }) => label === 'INTERNAL')).toBe(shown);
  });

  it.each(['guest', 'office'])('that is public is shown to %s in any channel', async (person) => {
    for (const ceiling of [PHARMA, TAISHAN, PUBLIC_DOCUMENTS]) {
      const { answer } = await ask('问题办理的时限是多少天？', person, ceiling);
      expect(answer.passages.length).toBeGreaterThan(0);
      expect(answer.passages.every(({ label }) => label === 'PUBLIC')).toBe(true);
    }
  });
});

describe('in a channel that is not mapped', () => {
  it.each(['office', 'head-pharma', 'county-370902', 'guest'])('%s sees no rows and no maps', async (person) => {
    for (const question of ['列出所有项目', '医药链有哪些缺失环节？', 'Which projects are red?']) {
      const { answer } = await ask(question, person, PUBLIC_DOCUMENTS);
      expect(answer.facts).toEqual([]);
    }
  });
});
