import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logFile } from '../../src/lib/log-file.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-log-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the log file', () => {
  it('is made with the first line, its folder too', async () => {
    const complaints: string[] = [];
    const log = logFile(join(folder, 'new', 'wutong.log'), (sentence) => void complaints.push(sentence));
    for (const line of ['one\n', 'two\n']) log.write(line);
    expect(await readFile(join(folder, 'new', 'wutong.log'), 'utf8')).toBe('one\ntwo\n');
    expect(complaints).toEqual([]);
  });

  it('says once, in a sentence without the lines, that it cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const complaints: string[] = [];
    const log = logFile(join(folder, 'file', 'wutong.log'), (sentence) => void complaints.push(sentence));
    for (const line of ['one\n', 'two\n']) log.write(line);
    expect(complaints).toEqual([`The log ${join(folder, 'file', 'wutong.log')} cannot be written (ENOTDIR).`]);
  });
});
