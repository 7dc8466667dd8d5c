import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileRows, type LaidAnswerer, laidAnswerer } from './laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 60_000);
afterAll(() => laid.close());

describe('one enterprise', () => {
  it.each(['Tell me about Panli Cathode', '介绍一下磐锂正极'])(
    'is told with its row, standing and projects: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.explain.rejected).toEqual([]);
      expect(told.rowsOf('enterprises')).toEqual(['ENT-030']);
      expect(told.rowsOf('standings')).toEqual(['STD-044']);
      expect(told.rowsOf('projects')).toEqual(['PRJ-0029']);
      expect(told.text).toMatch(/31 December 2021|2021年12月31日/);
    },
  );

  it('carries its public source', async () => {
    const told = await laid.ask('介绍一下海天智能');
    expect(told.points[0]).toContain('http://taian.dzwww.com/');
  });

  it('is told only in what is asked', async () => {
    const told = await laid.ask('What honours does Muning have?');
    expect(told.points).toHaveLength(1);
    expect(told.rows).toEqual(['ENT-025']);
  });

  it('has no county when the ledger records none', async () => {
    const told = await laid.ask('Which county is Taikai in?');
    expect(told.rows).toEqual([]);
    expect(told.answer.missing[0]).toContain('gives no county');
  });

  it('is kept from the contact of another enterprise', async () => {
    const told = await laid.ask('Tell me about Ruifu', 'enterprise-ENT-002');
    expect(told.answer.kind).toBe('refused');
    expect(told.answer.withheld).not.toBeNull();
  });
});

describe('the way of an enterprise to the stock exchange', () => {
  it.each([
    ['How far is Panli with its listing?', 'filed (报会)', 'STAR Market (科创板)'],
    ['磐锂正极材料的上市进展如何？', '报会', '科创板'],
  ])('is told step by step from its records: %s', async (question, stage, board) => {
    const told = await laid.ask(question);
    expect(told.explain.rejected).toEqual([]);
    expect(told.rowsOf('listingRecords')).toEqual(
      fileRows('listingRecords')
        .filter((row) => row.enterpriseId === 'ENT-030')
        .map((row) => row.id),
    );
    expect(told.text).toContain(stage);
    expect(told.text).toContain(board);
  });

  it('is said to be missing where no step is on record', async () => {
    const told = await laid.ask('Is Huasheng Medical listed?');
    expect(told.answer.missing[0]).toContain('gives no listing stage');
  });
});

describe('lists of enterprises', () => {
  it.each([
    ['Which enterprises are little giants?', ['ENT-025', 'ENT-030', 'ENT-036', 'ENT-049']],
    ['肥城市有哪些专精特新企业?', ['ENT-033']],
    ['链主企业有哪些?', ['ENT-007', 'ENT-011']],
    ['哪些企业正在上市辅导?', ['ENT-025', 'ENT-038', 'LST-ENT-025-03', 'LST-ENT-038-03']],
    ['Which enterprises became above scale this year?', ['ENT-037', 'ENT-057']],
    ['东平县有哪些企业?', ['ENT-027', 'ENT-034', 'ENT-047']],
    ['List enterprises in the food chain', ['ENT-047', 'ENT-048']],
    ['Which enterprises are gazelles in the fibre chain?', ['ENT-042']],
  ])('keep what the question asks: %s', async (question, rows) => {
    const told = await laid.ask(question);
    expect(told.explain.rejected).toEqual([]);
    expect(told.rows).toEqual(rows);
  });

  it('count the above-scale enterprises of a county', async () => {
    const told = await laid.ask('How many above-scale enterprises are there in Ningyang County?');
    expect(told.points[0]).toContain('6 enterprises');
    expect(told.rows).toHaveLength(6);
  });

  it('say which enterprises have no county on record', async () => {
    const told = await laid.ask('东平县有哪些企业?');
    expect(told.answer.missing[0]).toContain('泰开集团有限公司');
  });

  it('do not take a day that is not recorded for below scale', async () => {
    const told = await laid.ask('Which firms of the lithium chain are not yet above scale?');
    expect(told.explain.rejected).toEqual([]);
    expect(told.answer.missing[0]).toContain('may simply not be recorded');
  });

  it('are gathered by county when that is asked', async () => {
    const told = await laid.ask('In which counties are pharma enterprises concentrated?');
    expect(told.explain.rejected).toEqual([]);
    expect(told.rowsOf('enterprises')).toHaveLength(14);
    expect(told.text).toContain('Ningyang County (宁阳县) — enterprises: 5 enterprises');
  });
});

describe('monthly revenue', () => {
  it.each(["What was Panli's revenue in October 2026?", '磐锂2026年10月营业收入是多少?'])(
    'of an enterprise is told to who may read its reports: %s',
    async (question) => {
      const told = await laid.ask(question, 'head-lithium');
      expect(told.rows).toEqual(['ENT-030@2026-10']);
    },
  );

  it('of an enterprise is withheld from another task force', async () => {
    const told = await laid.ask('磐锂10月营业收入是多少?', 'head-pharma');
    expect(told.answer.kind).toBe('refused');
    expect(told.answer.withheld).not.toBeNull();
  });

  it('of two enterprises is not told as the sum of their chain', async () => {
    const told = await laid.ask('What was the revenue of the metals chain in October?', 'county-370983');
    expect(told.answer.kind).toBe('refused');
    expect(told.answer.missing[0]).toContain('fewer than three');
  });
});
