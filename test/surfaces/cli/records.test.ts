import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../../support/app.js';
import { wutong } from '../../support/command-line.js';
import { openDemo } from '../../support/demo.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openDemo();
}, 60_000);
afterAll(() => opened.app.close());

const run = (...words: string[]) => wutong(words, () => ({ ...opened.app, close: async () => {} }));

describe('wutong chain and wutong indicator', () => {
  it('list the chains, and name the command of the next page', async () => {
    const ended = await run('chain', 'list');
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('Pharmaceuticals and medical devices (医药及医疗器械)');
    expect(ended.out).toContain('DEMO DATA (invented) · as of 23 November 2026 · page 1 of 2, 14 in all');
    expect(ended.out).toContain('wutong chain list --page 2');
    expect((await run('chain', 'list', '--page', '2')).out).toContain('page 2 of 2');
  });

  it('show a chain in the language of its name, or in the one asked for', async () => {
    expect((await run('chain', 'show', '医药')).out).toMatch(/^医药及医疗器械\n演示数据/);
    expect((await run('chain', 'show', 'pharma')).out).toMatch(/^Pharmaceuticals and medical devices/);
    expect((await run('chain', 'show', 'pharma', '--language', 'zh')).out).toMatch(/^医药及医疗器械\n/);
    expect((await run('chain', '查看', '医药')).out).toMatch(/^医药及医疗器械\n/);
  });

  it('show an indicator of a chain by its words', async () => {
    const { out, code } = await run('indicator', 'show', 'operating', 'revenue', '--chain', 'pharma');
    expect(code).toBe(0);
    expect(out).toMatch(/^IND-01 Operating revenue of the pharma and medical devices chain/);
    expect(out).toContain('92.29%');
    expect(out).toContain('🟡 yellow (黄灯)');
    expect(out).toMatch(/Sources: Actual figures of indicators AC-\d+ … AC-\d+ \(10\)/);
  });

  it('give the data with --json', async () => {
    const { out } = await run('indicator', 'list', 'pharma', '--light', 'red', '--json', '--as', 'head-pharma');
    expect(JSON.parse(out)).toMatchObject({
      rows: [{ indicator: { id: 'IND-04' }, light: { light: 'RED' } }],
      total: 1,
      cover: { whole: false },
    });
  });

  it.each([
    [['indicator', 'list', '--light', 'redd'], 2, /light: there is no "REDD"; do you mean RED\?/],
    [['indicator', 'list', '--period', '2026-13'], 2, /period: write a month such as 2026-10/],
    [['chain', 'show', 'farma'], 1, /There is no chain "farma"\. Do you mean .*\(pharma\)\?/],
    [['indicator', 'show', 'revenue'], 2, /Several indicators are called "revenue": .*IND-02/],
    [['chain', 'shw', 'x'], 2, /unknown command 'shw'/],
    [['chain', 'list', '--as', 'guest'], 3, /guest holds no role .* city industrial promotion office/],
    [['indicator', 'show', 'IND-09', '--as', 'head-pharma'], 3, /lie outside what you may see.*head of the task force/],
  ])('refuse %j in a sentence', async (words, code, message) => {
    const ended = await run(...words);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toMatch(message);
    expect(ended.err).not.toMatch(/^\s+at |prisma|zod/im);
  });
});
