import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaidAnswerer, laidAnswerer } from './laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 60_000);
afterAll(() => laid.close());

describe('the chain map', () => {
  it.each([
    'Show the industrial chain map for power transmission equipment, upstream to downstream.',
    '输变电产业链图从上游到下游有哪些环节？',
  ])('is told segment by segment with its version: %s', async (question) => {
    const told = await laid.ask(question);
    expect(told.explain.rejected).toEqual([]);
    expect(told.rowsOf('maps')).toEqual(['MAP-transmission-CHAIN']);
    expect(told.rowsOf('nodes')).toHaveLength(14);
    expect(told.points).toHaveLength(5);
    expect(told.points[1]).toMatch(/^(?:Upstream|上游)/);
    expect(told.points[1]).toContain('取向硅钢');
  });

  it.each(['Which links of the lithium chain are strong?', '锂电产业链有哪些优势环节？'])(
    'keeps the nodes of one status: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.explain.rejected).toEqual([]);
      expect(told.rowsOf('nodes')).toEqual(['lithium.cathode', 'lithium.lithium-salts']);
    },
  );

  it('keeps the key nodes of one segment', async () => {
    const told = await laid.ask('医药产业链上游有哪些关键环节?');
    expect(told.rowsOf('nodes')).toEqual(['pharma.medical-polymers', 'pharma.sensors']);
  });

  it('tells what leads into a node by its edges', async () => {
    const told = await laid.ask('What supplies the rehabilitation robots node?');
    expect(told.rows).toEqual(['EDGE-008', 'EDGE-009', 'EDGE-024']);
    expect(told.text).toContain('Medical sensors and electronics');
  });

  it('tells a chain with parts by the maps of its parts', async () => {
    const told = await laid.ask('新能源产业链图');
    expect(told.rowsOf('maps')).toEqual(['MAP-lithium-CHAIN', 'MAP-salt-cavern-CHAIN']);
  });

  it.each([
    ['Show the technology roadmap of the automobile chain.', 'industrial chain map'],
    ['食品产业链图', '现代食品产业链专班'],
  ])('is refused when it has not been drawn, with what stands and whom to ask: %s', async (question, words) => {
    const told = await laid.ask(question);
    expect(told.answer.kind).toBe('refused');
    expect(told.rows).toEqual([]);
    expect(told.answer.missing.join()).toContain(words);
  });

  it('is kept from guests', async () => {
    const told = await laid.ask('Show the chain map of pharma', 'guest');
    expect(told.answer.kind).toBe('refused');
    expect(told.answer.withheld).not.toBeNull();
  });
});

describe('who stands where', () => {
  it.each(['海天智能在产业链图上处在哪个环节?', 'Which link of the chain does Haitian Intelligent stand at?'])(
    'places an enterprise with its role and product: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.explain.rejected).toEqual([]);
      expect(told.rowsOf('standings')).toEqual(['STD-003', 'STD-004']);
      expect(told.text).toContain('康复辅具与康复机器人');
    },
  );

  it.each(['Which enterprises make cathodes?', '哪些企业生产正极材料？'])(
    'names the producers at a node: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.rows).toEqual(['STD-043', 'STD-044']);
    },
  );

  it('says that nobody stands at a node', async () => {
    const told = await laid.ask('Who produces separators?');
    expect(told.rows).toEqual(['lithium.separator']);
    expect(told.answer.missing).toHaveLength(1);
  });
});

describe('the technology roadmap', () => {
  it.each([
    'What is on the technology roadmap for lithium-battery cathodes and what stage are our firms at?',
    '锂电正极材料的技术路线图有哪些内容，本地企业到了什么阶段？',
  ])('tells levels, years, firms and dated progress of a node: %s', async (question) => {
    const told = await laid.ask(question);
    expect(told.explain.rejected).toEqual([]);
    expect(told.rowsOf('technologies')).toEqual(['TEC-015', 'TEC-016', 'TEC-017', 'TEC-018']);
    expect(told.text).toMatch(/13 October 2026|2026年10月13日/);
    expect(told.text).toContain('山东磐锂正极材料股份有限公司');
  });

  it('counts a whole chain by local level', async () => {
    const told = await laid.ask('盐穴储能的技术路线图到了什么阶段?');
    expect(told.explain.rejected).toEqual([]);
    expect(told.rowsOf('technologies')).toHaveLength(9);
    expect(told.points.length).toBeLessThanOrEqual(8);
    expect(told.points[0]).toContain('本地处于中试：3项');
  });

  it('keeps what lags behind the frontier', async () => {
    const told = await laid.ask('锂电有哪些技术落后于前沿水平?');
    const level = ['TEC-014', 'TEC-016', 'TEC-017', 'TEC-018', 'TEC-019', 'TEC-020', 'TEC-021', 'TEC-022', 'TEC-023'];
    expect(told.rowsOf('technologies')).toEqual(level);
  });
});

describe('the application map', () => {
  it.each(["In which application fields are Baolai-Leelai's products used?", '宝来利来的产品用在哪些应用领域？'])(
    'tells the fields of an enterprise: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.explain.rejected).toEqual([]);
      expect(told.rows).toEqual(['APP-001', 'APP-002', 'APP-003', 'APP-004', 'APP-005']);
    },
  );

  it('tells all fields and which are not entered when both are asked', async () => {
    const told = await laid.ask('玻纤产品的应用领域有哪些,哪些我们还没有进入?');
    expect(told.explain.rejected).toEqual([]);
    expect(told.rowsOf('applications')).toHaveLength(12);
    expect(told.points[0]).toContain('未进入的应用领域：4项');
  });

  it('keeps what is not entered, planned ones told apart', async () => {
    const told = await laid.ask('Which fields have pharma products not entered?');
    expect(told.rowsOf('applications')).toEqual(['APP-005', 'APP-009', 'APP-011', 'APP-014', 'APP-015', 'APP-016']);
    expect(told.points[1]).toContain('not entered');
  });
});

describe('the region map and the position', () => {
  it.each(['Where are lithium enterprises located?', '锂电企业的区域分布情况如何？'])(
    'gathers enterprises by county: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.explain.rejected).toEqual([]);
      expect(told.rowsOf('enterprises')).toHaveLength(11);
      expect(told.points[2]).toContain('肥城市');
    },
  );

  it.each(['锂电产业链的主攻方向是什么?', 'What is the main direction of the lithium chain?'])(
    'tells the main direction: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.rows).toEqual(['lithium']);
      expect(told.text).toMatch(/主攻隔膜补链|Mend the separator/);
    },
  );
});
