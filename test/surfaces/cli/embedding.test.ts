import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import type { TestApp } from '../../support/app.js';
import { wutong } from '../../support/command-line.js';
import { openDemoWithDocuments } from '../../support/demo.js';
import { type ModelServer, startModelServer } from '../../support/model-server.js';

const KEY = 'sk-golden-phoenix';

let server: ModelServer;
let opened: TestApp;
beforeAll(async () => {
  server = await startModelServer({ behaviour: 'honest' });
  const variables = {
    OPENAI_EMBEDDING_MODEL: 'told',
    OPENAI_EMBEDDING_API_KEY: KEY,
    OPENAI_EMBEDDING_BASE_URL: server.url,
    OPENAI_EMBEDDING_PRICE: '0.5',
  };
  opened = await openDemoWithDocuments({ variables });
});
beforeEach(() => server.setEmbedding('well'));
afterAll(async () => {
  await opened.app.close();
  await server.close();
});

const run = (...words: string[]) => wutong(words, () => ({ ...opened.app, close: async () => {} }));
/** Reads one document again, which is unchanged: what is left to do is to embed. */
const ingest = () => run('ingest', join(opened.app.config.corpusFolder, 'policies', 'problem-rules.docx'));
/** The passages that were sent: a word by which doctor asks is on a line by itself. */
const sent = () => server.embeddings.flatMap(({ input }) => input).filter((text) => text.includes('\n'));

describe('a terminal with an embedding model', () => {
  it('tells what embedding comes to before it begins, and where it broke off', async () => {
    server.setEmbedding('well', 'denied');
    const { code, out, err } = await ingest();
    expect(err).toMatch(
      /\nembedding \d+ passages with told: about [\d,]+ tokens \([\d,]+ characters\) in \d+ requests, about 0\.\d{4} at the price that is set\nembedded 10 of \d+\n$/,
    );
    expect(out).toMatch(
      /told embedded 10 of \d+ passages, then: unavailable \(HTTP 401, denied\)\. .* repeat `wutong ingest`/,
    );
    expect(code).toBe(1);
  });

  it('has doctor say that search goes by words until the rest is there', async () => {
    const { out } = await run('doctor');
    expect(out).toMatch(
      /^look +embedding +\d+ of \d+ passages lack their vector of told; .* in \d+ requests, about 0\./m,
    );
  });

  it('goes on with the rest, embeds nothing twice, and sends nothing of an internal document', async () => {
    const { code, out } = await ingest();
    expect(out).toMatch(/^embedded \d+ passages with told$/m);
    expect(code).toBe(0);
    const unsent = server.embeddings[1]?.input ?? [];
    for (const text of sent())
      expect(sent().filter((other) => other === text)).toHaveLength(unsent.includes(text) ? 2 : 1);
    const { store } = opened;
    const internal = (await store.documents(EVERYTHING)).filter(({ label }) => label === 'INTERNAL');
    const kept = (await Promise.all(internal.map(({ id }) => store.chunks(EVERYTHING, { documentId: id })))).flat();
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(({ text }) => sent().some((other) => other.endsWith(`\n${text}`)))).toEqual([]);
    expect((await run('doctor')).out).toMatch(/^ok +embedding +told has the vectors of \d+ passages$/m);
    expect((await ingest()).out).not.toContain('embedded');
    expect(opened.logged.join('\n')).not.toContain(KEY);
  });

  it('answers by words while the model is away, and has doctor say so', async () => {
    server.setEmbedding('broken');
    const { out, code } = await run(
      'ask',
      'How many working days does a department have to solve a problem?',
      '--as',
      'office',
    );
    expect(code).toBe(0);
    expect(out).toContain('十五个工作日');
    expect((await run('doctor')).out).toMatch(/^look +embedding +told does not answer \(unavailable\)/m);
  });
});
