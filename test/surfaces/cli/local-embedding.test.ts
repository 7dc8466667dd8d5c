import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import type { TestApp } from '../../support/app.js';
import { wutong } from '../../support/command-line.js';
import { openDemoWithDocuments } from '../../support/demo.js';
import { layTinyModel, PACKAGES_MISSING } from '../../support/tiny-model.js';

let folder: string;
let opened: TestApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiny-model-'));
  const place = await layTinyModel(join(folder, 'tiny'));
  opened = await openDemoWithDocuments({ variables: { WUTONG_EMBEDDING_FOLDER: place } });
});
afterAll(async () => {
  await opened.app.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (...words: string[]) => wutong(words, () => ({ ...opened.app, close: async () => {} }));
const ingest = () => run('ingest', join(opened.app.config.corpusFolder, 'policies', 'problem-rules.docx'));

describe('a terminal with an embedding model on this machine', () => {
  it('embeds documents of every label, and tells that nothing is sent', async ({ skip }) => {
    if (PACKAGES_MISSING !== null) skip(PACKAGES_MISSING);
    expect((await run('doctor')).out).toMatch(
      /^look +embedding +\d+ of \d+ passages lack their vector of tiny; .* on this machine; nothing is sent anywhere$/m,
    );
    const { code, out, err } = await ingest();
    expect(err).toMatch(
      /\nembedding \d+ passages with tiny: about [\d,]+ tokens \([\d,]+ characters\) on this machine; nothing is sent anywhere\n/,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^embedded \d+ passages with tiny$/m);
    const documents = await opened.store.documents(EVERYTHING);
    expect(new Set(documents.map(({ label }) => label))).toEqual(new Set(['PUBLIC', 'INTERNAL']));
    const passages = (await opened.store.chunks(EVERYTHING)).length;
    expect((await run('doctor')).out).toMatch(
      new RegExp(`^ok +embedding +tiny has the vectors of ${passages} passages; it runs on this machine$`, 'm'),
    );
  });

  it('answers by words while the model cannot be loaded, and has doctor say why and what to do', async () => {
    await rm(join(folder, 'tiny', 'tokenizer.json'));
    const broken = await openDemoWithDocuments({ variables: { WUTONG_EMBEDDING_FOLDER: join(folder, 'tiny') } });
    const said = (...words: string[]) => wutong(words, () => ({ ...broken.app, close: async () => {} }));
    const why = PACKAGES_MISSING === null ? 'tokenizer.json is not there' : 'npm install --ignore-scripts --prefix';
    expect((await said('doctor')).out).toContain(why);
    const { code, out } = await said('ask', 'How many working days does a department have to solve a problem?');
    expect(code).toBe(0);
    expect(out).toContain('十五个工作日');
    await broken.app.close();
  });
});
