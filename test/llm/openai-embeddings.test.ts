import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenAiEmbeddings } from '../../src/llm/openai-embeddings.js';
import type { EmbeddingBehaviour } from '../support/embedding-replies.js';
import { type ModelServer, startModelServer } from '../support/model-server.js';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer({ behaviour: 'honest' });
});
afterEach(() => server.close());

const TEXTS = ['A firm is bankrupt.', '企业申请补助。'];

function open(patience = { passages: 10_000, question: 10_000 }) {
  return createOpenAiEmbeddings({ apiKey: 'sk-phoenix', baseUrl: server.url, model: 'told', patience });
}

async function passages(...behaviours: [EmbeddingBehaviour, ...EmbeddingBehaviour[]]) {
  server.setEmbedding(...behaviours);
  return await (await open()).passages(TEXTS);
}

describe('an embedding model', () => {
  it('is asked for plain numbers, many texts at once, and gives vectors of length 1', async () => {
    const vectors = await passages('well');
    expect(server.embeddings).toEqual([{ model: 'told', input: TEXTS, encoding_format: 'float' }]);
    expect(vectors.map((vector) => Math.hypot(...vector))).toEqual([expect.closeTo(1), expect.closeTo(1)]);
  });

  it('gives each text its own vector, in whatever order they come', async () => {
    expect(await passages('backwards')).toEqual(await passages('well'));
  });

  it.each(['busy', 'broken', 'cut'] as const)('that is %s once is asked again for passages', async (behaviour) => {
    expect(await passages(behaviour, 'well')).toEqual(await passages('well'));
    expect(server.embeddings).toHaveLength(3);
  });

  it.each(['hangs', 'stalls'] as const)(
    'that %s is asked again for passages when its time is over',
    async (behaviour) => {
      server.setEmbedding(behaviour, 'well');
      const model = await open({ passages: 100, question: 100 });
      expect(await model.passages(TEXTS)).toHaveLength(2);
    },
  );

  it.each([
    ['fewer', { fault: 'malformed', message: '1 vectors came for 2 texts' }],
    ['empty', { fault: 'malformed', message: 'a vector has no direction' }],
    ['half', { fault: 'malformed' }],
    ['busy', { fault: 'busy', message: 'HTTP 429, busy' }],
    ['broken', { fault: 'unavailable', message: 'HTTP 500, broken' }],
    ['denied', { fault: 'unavailable', message: 'HTTP 401, denied' }],
  ] as const)('that is %s to the end fails by its name', async (behaviour, fault) => {
    await expect(passages(behaviour)).rejects.toMatchObject(fault);
  });

  it.each([
    ['hangs', 'time-out'],
    ['stalls', 'time-out'],
    ['busy', 'busy'],
    ['cut', 'unavailable'],
  ] as const)('that %s for a question is asked once, since somebody waits', async (behaviour, fault) => {
    server.setEmbedding(behaviour);
    const model = await open({ passages: 10_000, question: 100 });
    await expect(model.question('Who pays?')).rejects.toMatchObject({ fault });
    expect(server.embeddings).toHaveLength(1);
  });
});
