import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaidAnswerer, laidAnswerer } from './laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 60_000);
afterAll(() => laid.close());

describe('missing and weak nodes', () => {
  it.each(['Which links are missing in the lithium chain?', '锂电产业链的缺链环节有哪些？'])(
    'are named for a chain, key nodes first: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.explain.rejected).toEqual([]);
      expect(told.rows).toEqual(['lithium.equipment', 'lithium.separator']);
      expect(told.points[1]).toContain('隔膜');
    },
  );

  it('are both told when gaps are asked for', async () => {
    const told = await laid.ask('What are the gaps in the new energy chain?');
    expect(told.points[0]).toContain('missing nodes (缺链): 2 nodes, weak nodes (弱链): 4 nodes');
  });

  it.each(['哪些产业链有缺链?', 'Which nodes are missing across all chains?'])(
    'are counted by chain: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.explain.rejected).toEqual([]);
      expect(told.points[0]).toMatch(/12/);
      expect(told.points).toHaveLength(7);
    },
  );
});

describe('target enterprises', () => {
  it.each([
    'For the missing separator node, who are the top target companies in the Yangtze delta?',
    '隔膜环节在长三角的A类目标企业有哪些？',
  ])('are kept by node, area and priority: %s', async (question) => {
    const told = await laid.ask(question);
    expect(told.explain.rejected).toEqual([]);
    expect(told.rows).toEqual(['TE-001', 'TE-002', 'TE-003']);
    expect(told.text).toMatch(/8 December 2026|2026年12月8日/);
  });

  it.each([
    '负极材料环节的目标企业有哪些,谁在对接,进展如何?',
    'Which target enterprises are there for the anode node, who is in contact and what is the progress?',
  ])('come with who is in contact and the latest contact: %s', async (question) => {
    const told = await laid.ask(question);
    expect(told.explain.rejected).toEqual([]);
    expect(told.rowsOf('targetEnterprises')).toEqual(['TE-007', 'TE-008', 'TE-009', 'TE-010', 'TE-011']);
    expect(told.rowsOf('contacts')).toEqual(['CON-013', 'CON-015', 'CON-016', 'CON-017']);
    expect(told.text).toContain('锂电产业链专班');
  });

  it.each(['按图索骥,下个月去长三角应该拜访哪些企业?', 'Whom should we visit in the Yangtze delta next month?'])(
    'to visit are those whose next step falls in the month, by a rule that is told: %s',
    async (question) => {
      const told = await laid.ask(question, 'head-lithium');
      expect(told.explain.rejected).toEqual([]);
      expect(told.rows).toEqual(['TE-001', 'TE-002', 'TE-003', 'TE-004', 'TE-007', 'TE-008', 'TE-012']);
      expect(told.points).toHaveLength(8);
      expect(told.answer.order).toMatch(/next step falls in the period|下一步日期在该时段内/);
    },
  );

  it.each([
    ['常州有哪些目标企业?', ['TE-001', 'TE-019']],
    ['Which target enterprises in Changzhou do we have?', ['TE-001', 'TE-019']],
    ['哪些目标企业正在洽谈？', ['TE-001', 'TE-007', 'TE-012', 'TE-019', 'TE-027']],
    ['List the top three target enterprises of the pharma chain', ['TE-016', 'TE-019', 'TE-022']],
    ['Which target enterprises does Feicheng follow up?', ['TE-003', 'TE-029']],
  ])('are kept by city, status, limit and owner: %s', async (question, rows) => {
    const told = await laid.ask(question);
    expect(told.explain.rejected).toEqual([]);
    expect(told.rows).toEqual(rows);
  });

  it('tell every contact when the history is asked', async () => {
    const told = await laid.ask('常州绫隔膜材料有限公司的对接记录');
    expect(told.rowsOf('contacts')).toEqual(['CON-001', 'CON-002', 'CON-003']);
  });

  it.each(['Are there target enterprises in Xiamen?', '生物药品环节的目标企业有哪些?'])(
    'that do not stand on the list are refused with whom to ask: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.answer.kind).toBe('refused');
      expect(told.rows).toEqual([]);
      expect(told.answer.missing[0]).toMatch(/Whom to ask|可询问/);
    },
  );

  it('of another chain are withheld', async () => {
    const told = await laid.ask('Which target companies of the lithium chain are we negotiating with?', 'head-pharma');
    expect(told.answer.kind).toBe('refused');
    expect(told.rows).toEqual([]);
    expect(told.answer.withheld).toContain('Lithium batteries');
  });

  it('follow the missing nodes when both are asked, within eight points', async () => {
    const told = await laid.ask('医药产业链的缺链环节有哪些,有哪些目标企业?');
    expect(told.explain.rejected).toEqual([]);
    expect(told.rowsOf('nodes')).toEqual(['pharma.medical-polymers', 'pharma.sensors', 'pharma.vaccines']);
    expect(told.rowsOf('targetEnterprises')).toHaveLength(8);
    expect(told.points.length).toBeLessThanOrEqual(8);
  });
});
