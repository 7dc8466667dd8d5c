import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedCorpus } from '../../../src/features/corpus/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { openTestApp, type TestApp } from '../../support/app.js';
import { wutong } from '../../support/command-line.js';

const LINES = '{"id":"a","question":"What is the total investment of PRJ-0001?"}\r\nbroken\r\n';

let opened: TestApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-batch-'));
  opened = await openTestApp();
  const context = await opened.app.context('system');
  await runVerb(seedCorpus, context, {});
  await context.knowledge.ingest(join(opened.app.config.corpusFolder, 'policies'));
});
afterAll(async () => {
  await opened.app.close();
  await rm(folder, { recursive: true });
});

const ask = (file: string) => wutong(['ask', '--batch', file], () => ({ ...opened.app, close: async () => {} }));

async function written(bytes: Buffer): Promise<string> {
  const file = join(folder, 'questions.jsonl');
  await writeFile(file, bytes);
  return file;
}

describe('a file of questions', () => {
  it.each([
    ['UTF-8', Buffer.from(LINES)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${LINES}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${LINES}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${LINES}`, 'utf16le').swap16()],
  ])('is read as %s', async (_, bytes) => {
    const { code, out } = await ask(await written(bytes));
    const answers = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(answers.map((line) => JSON.parse(line))).toMatchObject([
      { id: 'a', kind: 'answered' },
      { id: 'line-2', kind: 'error' },
    ]);
  });

  it('ends with 1 when every line failed', async () => {
    expect(await ask(await written(Buffer.from('broken\n{}\n')))).toMatchObject({ code: 1 });
  });

  it('is refused when it is a folder or not there', async () => {
    expect(await ask(folder)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/is a folder\. Give/) });
    const missing = join(folder, 'missing.jsonl');
    expect(await ask(missing)).toMatchObject({ code: 2, err: `wutong: --batch: there is no file ${missing}.\n` });
  });
});
