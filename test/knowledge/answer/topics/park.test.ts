import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaidAnswerer, laidAnswerer } from './laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 60_000);
afterAll(() => laid.close());

describe('parks', () => {
  it.each(['How much land is left in the parks of Feicheng?', '肥城的园区还剩多少土地？'])(
    'tell the land left of a county, the most first, with the day of stock-taking: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.explain.rejected).toEqual([]);
      expect(told.rows).toEqual(['PARK-02', 'PARK-03']);
      expect(told.points[0]).toMatch(/767\.5/);
      expect(told.points[1]).toContain('肥城锂电新材料产业园');
      expect(told.points[1]).toMatch(/18 October 2026|2026年10月18日/);
    },
  );

  it.each([
    ['哪个园区剩余土地最多?', ['PARK-07']],
    ['Which parks have more than 300 mu left?', ['PARK-02', 'PARK-03', 'PARK-07', 'PARK-08']],
    ['Which parks serve the lithium chain?', ['PARK-03', 'PARK-07', 'PARK-08', 'PARK-09']],
    ['How much plant space is free in Taishan District?', ['PARK-04', 'PARK-10']],
    ['泰山药谷还有多少厂房?', ['PARK-01']],
  ])('are kept by what is asked: %s', async (question, rows) => {
    const told = await laid.ask(question);
    expect(told.explain.rejected).toEqual([]);
    expect(told.rows).toEqual(rows);
  });

  it('leave out those without plant when parks with plant are asked for', async () => {
    const told = await laid.ask('哪些园区还有空余厂房?');
    expect(told.rows).toHaveLength(9);
    expect(told.rows).not.toContain('PARK-09');
  });

  it.each(['哪些企业入驻泰山药谷?', 'Which enterprises are in Taishan Medicine Valley park?'])(
    'name their tenants: %s',
    async (question) => {
      const told = await laid.ask(question);
      expect(told.rowsOf('enterprises')).toEqual(['ENT-006', 'ENT-022', 'ENT-023', 'ENT-024']);
    },
  );

  it('tell the source word for word', async () => {
    const told = await laid.ask('泰山药谷还有多少厂房?');
    expect(told.text).toContain('86,500平方米');
    expect(told.text).toContain('https://gzw.taian.gov.cn/');
  });

  it('are found by the enterprise that they house or that anchors them', async () => {
    expect((await laid.ask('Which park is Ruifu in?')).rows).toEqual(['PARK-03']);
    expect((await laid.ask('药谷公司入驻哪个园区?')).rows).toContain('PARK-01');
  });
});
