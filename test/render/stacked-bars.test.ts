import { describe, expect, it } from 'vitest';
import { type StackedBars, stackedBarsPicture } from '../../src/render/stacked-bars.js';

const BARS: StackedBars = {
  title: '各县（市、区）项目阶段分布',
  subtitle: '演示数据（虚构），数据截至 2026年11月23日',
  foot: '数据来源：项目 PRJ-0001 … PRJ-0142（139）',
  parts: ['谋划', '招引', '落地'],
  rows: [
    { name: '泰山区', values: [1, 0, 3] },
    { name: '岱岳区', values: [0, 2, 5] },
  ],
  unit: '项目数（个）',
};

/** Width and height as the head of a PNG has them. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};
const draw = (change: Partial<StackedBars>) => stackedBarsPicture({ ...BARS, ...change });

describe('a picture of stacked bars', () => {
  it('is a PNG, the higher the more rows there are', async () => {
    const png = await draw({});
    expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
    const more = await draw({ rows: [...BARS.rows, { name: '宁阳县', values: [1, 1, 1] }] });
    expect(sizeOf(png).width).toBe(2_000);
    expect(sizeOf(more).height).toBeGreaterThan(sizeOf(png).height);
  });

  it('is the same for the same data', async () => {
    expect(await draw({})).toEqual(await draw({}));
  });

  it('draws each letter as itself: a font without it would draw the same square for two', async () => {
    const letters =
      '产业链县市区谋划招引落地建设竣工投产泰山岱岳宁阳东平新肥城高数据截至年月日演示虚构来源项目不含已终止，。；：（）、…—';
    const seen = new Map<string, string>();
    for (const letter of new Set(letters)) {
      const png = Buffer.from(
        await draw({ title: letter, subtitle: '', foot: '', rows: [], parts: [], unit: '' }),
      ).toString('base64');
      expect(seen.has(png), `${letter} looks like ${seen.get(png)}`).toBe(false);
      seen.set(png, letter);
    }
  }, 60_000);

  it('says title, day, unit and source: without one it is another picture', async () => {
    const whole = await draw({});
    for (const change of [{ title: '' }, { subtitle: '' }, { foot: '' }, { unit: '' }])
      expect(await draw(change)).not.toEqual(whole);
  });

  it('takes a name with signs of XML as a name', async () => {
    await expect(draw({ title: '<a> & "b"', rows: [{ name: '<script>', values: [1, 2, 3] }] })).resolves.toBeInstanceOf(
      Uint8Array,
    );
  });
});
