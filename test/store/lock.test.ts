import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../src/store/postgres/lock.js';
import { type Child, startChild } from '../support/child.js';

const LOCK_CHILD = new URL('./children/lock-child.ts', import.meta.url);
const HASTY = { beat: 50, patience: 300 };

let folder: string;
const children: Child[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-lock-'));
});

afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()));
  await rm(folder, { recursive: true, force: true });
});

async function child(): Promise<Child> {
  const started = await startChild(LOCK_CHILD);
  children.push(started);
  return started;
}

/** Writes a lock as its holder would have left it. */
async function leaveLock(where: string, change: object): Promise<string> {
  const lock = await lockFolder(where);
  const file = join(where, 'lock', '000001');
  const holder = JSON.parse(await readFile(file, 'utf8'));
  await lock.release();
  await writeFile(file, JSON.stringify({ ...holder, ...change, released: false }));
  return file;
}

describe('the lock of a data folder', () => {
  it('refuses a second holder and names the first', async () => {
    const lock = await lockFolder(folder);
    const refusal = await (await child()).ask<string>(folder);
    expect(refusal).toContain(`process ${process.pid} on ${hostname()}, since 20`);
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'locked' });
    await lock.release();
  });

  it('is free again after release', async () => {
    await (await lockFolder(folder)).release();
    await (await lockFolder(folder)).release();
    expect(await (await child()).ask(folder)).toBe('taken');
  });

  it('is taken over from a killed process', async () => {
    const killed = await child();
    expect(await killed.ask(folder)).toBe('taken');
    await killed.kill();
    await (await lockFolder(folder)).release();
  });

  it('is taken over when the number of the dead holder was given to another process', async () => {
    await leaveLock(folder, { pid: process.pid, started: '1' });
    await (await lockFolder(folder)).release();
  });

  it('is kept by a holder on another host that shows life', async () => {
    const file = await leaveLock(folder, { host: 'elsewhere', space: 'elsewhere||' });
    const beating = setInterval(() => void utimes(file, new Date(), new Date()), 20);
    await expect(lockFolder(folder, HASTY)).rejects.toThrow(/on elsewhere/);
    clearInterval(beating);
  });

  it('is taken over from a holder on another host that shows none', async () => {
    await leaveLock(folder, { host: 'elsewhere', space: 'elsewhere||' });
    await (await lockFolder(folder, HASTY)).release();
  });

  it('is taken over from one that was killed while writing it', async () => {
    await mkdir(join(folder, 'lock'));
    await writeFile(join(folder, 'lock', '000001'), '');
    await (await lockFolder(folder, HASTY)).release();
  });

  it('goes to exactly one of several that take over a dead one at once', async () => {
    const racers = await Promise.all([child(), child(), child()]);
    const rounds = Array.from({ length: 30 }, (_, round) => join(folder, String(round)));
    for (const round of rounds) {
      await leaveLock(round, { pid: process.pid, started: '1' });
      const answers = await Promise.all(racers.map((racer) => racer.ask<string>(round)));
      expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
      expect(answers.filter((answer) => answer.startsWith('The data folder is in use'))).toHaveLength(2);
    }
  }, 60_000);
});
