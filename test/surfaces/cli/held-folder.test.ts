import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app.js';
import { loadConfig } from '../../../src/config/index.js';
import { type Child, startChild } from '../../support/child.js';
import { wutong } from '../../support/command-line.js';

const LOCK_CHILD = new URL('../../store/children/lock-child.ts', import.meta.url);

let folder: string;
let holder: Child;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-held-'));
  holder = await startChild(LOCK_CHILD);
  expect(await holder.ask(folder)).toBe('taken');
});
afterAll(async () => {
  await holder.kill();
  await rm(folder, { recursive: true, force: true });
});

const run = (...words: string[]) => wutong(words, () => createApp(loadConfig({ WUTONG_DATA_DIR: folder })));

describe('a data folder that another process holds', () => {
  it('is refused to a second one, which names the holder', async () => {
    const { code, out, err } = await run('people');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(new RegExp(`in use by process ${holder.pid} on .+, since 20.+ \\(lock-child.*\\)`));
  });

  it('is told of by doctor, with all that stands without the database', async () => {
    const { code, out, err } = await run('doctor');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(new RegExp(`^FAIL +database +.*process ${holder.pid} `, 'm'));
    expect(out).toMatch(/^look +data +not looked at/m);
    expect(out).toMatch(/^ok +corpus +\d+ documents described/m);
    expect(out).toMatch(/^(ok|look) +addon /m);
    expect(out).toMatch(/^(ok|look) +calendar +published for 20\d\d/m);
  });

  it('is told of in JSON too', async () => {
    const { code, out } = await run('doctor', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      database: { code: 'locked', message: expect.stringContaining(String(holder.pid)) },
      calendar: { published: expect.arrayContaining(['2026']) },
    });
  });

  it('is taken over once the holder was killed', async () => {
    await holder.kill();
    const { code, out } = await run('doctor');
    expect(code).toBe(0);
    expect(out).toMatch(/^ok +database +embedded PostgreSQL .*locked by this process/m);
  }, 60_000);
});
