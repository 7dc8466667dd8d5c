import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app.js';
import { loadConfig } from '../../../src/config/index.js';
import { wutong } from '../../support/command-line.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-places-'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (dataFolder: string, ...words: string[]) =>
  wutong(words, () => createApp(loadConfig({ WUTONG_DATA_DIR: dataFolder })));

describe('a data folder that cannot be one', () => {
  it.each([
    ['a file', 'file', /file: it is a file, or lies below one/],
    ['below a file', 'file/data', /data: it is a file, or lies below one/],
    [
      'where nothing can be made',
      '/proc/wutong',
      /wutong: (it cannot be made there|this user may not|it can only be read)/,
    ],
  ])('is refused when it is %s, with variable, path and reason', async (_, place, reason) => {
    await writeFile(join(folder, 'file'), '');
    const data = place.startsWith('/') ? place : join(folder, place);
    const { code, out, err } = await run(data, 'people');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^wutong: WUTONG_DATA_DIR: [^\n]+\n$/);
    expect(err).toMatch(reason);
  });

  it('is told of by doctor with the rest', async () => {
    const { code, out } = await run(join(folder, 'file'), 'doctor');
    expect(code).toBe(1);
    expect(out).toMatch(/^FAIL +database +WUTONG_DATA_DIR: /m);
    expect(out).toMatch(/^(ok|look) +calendar /m);
  });
});

describe('a database folder that holds something else', () => {
  const damaged = () => join(folder, 'damaged');
  beforeAll(async () => {
    await mkdir(join(damaged(), 'database'), { recursive: true });
    await writeFile(join(damaged(), 'database', 'PG_VERSION'), 'garbage');
  });

  it('is named with what to do, in one line; the cause stands in the log', async () => {
    const { code, out, err } = await run(damaged(), 'people');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^wutong: The database in \S+damaged\/database cannot be opened[^\n]+Move \S+ away[^\n]+\n$/);
    expect(await readFile(join(damaged(), 'wutong.log'), 'utf8')).toContain('PGlite failed');
  });

  it('is told of by doctor with the rest', async () => {
    const { code, out, err } = await run(damaged(), 'doctor');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^FAIL +database +The database in \S+ cannot be opened/m);
    expect(out).toMatch(/^ok +corpus +\d+ documents described/m);
  });
});
