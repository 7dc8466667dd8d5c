import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Embedding, EmbeddingPlan } from '../../../src/knowledge/search/embeddings/types.js';
import { createSearch } from '../../../src/knowledge/search/index.js';
import type { Search, SearchRequest } from '../../../src/knowledge/search/types.js';
import { createOpenAiEmbeddings } from '../../../src/llm/openai-embeddings.js';
import type { Store } from '../../../src/store/types.js';
import { memoryStore } from '../../support/database.js';
import { type ModelServer, startModelServer } from '../../support/model-server.js';
import { chunkRow, documentRow, openVectors } from './corpus-reader.js';

let store: Store;
let server: ModelServer;
let warnings: string[];
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  server = await startModelServer({ behaviour: 'honest' });
  warnings = [];
  await store.transaction(async (tx) => {
    for (const id of ['aid', 'fees', 'memo']) await tx.removeDocument(id);
    await tx.finishPassageVectors('nobody', []);
    await tx.putDocument(documentRow('aid', { titleEn: 'Aid' }), [
      chunkRow('aid#1', 'An insolvent enterprise gets a subsidy.'),
      chunkRow('aid#2', 'Whoever applies goes to the counter.'),
    ]);
    await tx.putDocument(documentRow('fees', { titleEn: 'Fees' }), [chunkRow('fees#1', 'A counter asks for no fee.')]);
    await tx.putDocument(documentRow('memo', { titleEn: 'Memo', label: 'INTERNAL' }), [
      chunkRow('memo#1', 'The office thinks of an insolvent enterprise.'),
    ]);
  });
});
afterEach(() => server.close());

interface Given {
  readonly model?: string;
  readonly maxLabel?: Embedding['maxLabel'];
  readonly price?: number | null;
  readonly share?: number;
}

function open({ model = 'told', maxLabel = 'PUBLIC', price = null, share = 0.3 }: Given = {}): Search {
  const options = { apiKey: 'sk-phoenix', baseUrl: server.url, model };
  const patience = { passages: 10_000, question: 1_000 };
  const embedding: Embedding = {
    name: model,
    id: `${model} here`,
    local: false,
    maxLabel,
    batch: 2,
    price,
    share,
    open: () => createOpenAiEmbeddings({ ...options, patience }),
  };
  const log = { info: () => {}, warn: (_: object, text: string) => void warnings.push(text) };
  return createSearch({ reader: store, openVectors, log, folder: null, glossary: [], meaning: { embedding, store } });
}

/** Shares no word with the passage that answers it. */
const QUESTION: SearchRequest = {
  text: 'Is money paid to a bankrupt company?',
  language: 'en',
  label: 'INTERNAL',
  limit: 5,
  asked: true,
};

async function found(search: Search, request: Partial<SearchRequest> = {}): Promise<string[]> {
  return (await search.find({ ...QUESTION, ...request })).map(({ passage }) => passage.id);
}

/** Those to whose place the vectors of the model gave something. */
async function meant(search: Search, request: Partial<SearchRequest> = {}): Promise<string[]> {
  const hits = await search.find({ ...QUESTION, ...request });
  return hits.filter(({ explanation }) => explanation.meaning > 0).map(({ passage }) => passage.id);
}

const sent = () => server.embeddings.flatMap(({ input }) => input);

describe('the vectors of an embedding model', () => {
  it('are made in lots, of what may leave alone, and the cost is told before anything is sent', async () => {
    const plans: (EmbeddingPlan & { sent: number })[] = [];
    const progress: number[] = [];
    const report = await open({ price: 2 }).embed({
      onPlan: (plan) => plans.push({ ...plan, sent: server.embeddings.length }),
      onEmbedded: (embedded) => progress.push(embedded),
    });
    const texts = [
      'Aid\nAn insolvent enterprise gets a subsidy.',
      'Aid\nWhoever applies goes to the counter.',
      'Fees\nA counter asks for no fee.',
    ];
    const characters = texts.join('').length;
    const tokens = Math.ceil(characters / 4);
    expect(plans).toEqual([
      {
        model: 'told',
        local: false,
        passages: 3,
        kept: 0,
        characters,
        tokens,
        requests: 2,
        cost: (tokens * 2) / 1_000_000,
        sent: 0,
      },
    ]);
    expect(progress).toEqual([2, 3]);
    expect(report).toMatchObject({ embedded: 3, failed: null });
    expect(server.embeddings.map(({ input }) => input)).toEqual([texts.slice(0, 2), texts.slice(2)]);
  });

  it('find what shares no word with the question, once the last of them is there', async () => {
    const search = open();
    expect(await meant(search)).toEqual([]);
    expect(sent()).toEqual([]);
    await search.embed({});
    expect((await meant(search))[0]).toBe('aid#1');
    expect((await search.find(QUESTION))[0]?.explanation).toMatchObject({ lexical: 0, meaning: 1 });
    expect(sent().filter((text) => text === QUESTION.text)).toHaveLength(1);
  });

  it('weigh as much as their share says', async () => {
    await open().embed({});
    const text = 'Does a counter ask a bankrupt company for a fee?';
    expect((await found(open({ share: 0 }), { text }))[0]).toBe('fees#1');
    expect((await found(open({ share: 1 }), { text, limit: 1 }))[0]).not.toBe(
      (await found(open({ share: 0 }), { text, limit: 1 }))[0],
    );
  });

  it('are not asked for with words that nobody asked', async () => {
    const search = open();
    await search.embed({});
    expect(await meant(search, { asked: false })).toEqual([]);
    expect(sent()).not.toContain(QUESTION.text);
  });

  it('leave a passage that may not be sent to the search by words', async () => {
    const search = open();
    await search.embed({});
    expect(await found(search, { text: 'What does the office think of an insolvent enterprise?' })).toContain('memo#1');
    expect(sent().join()).not.toContain('The office thinks');
    const inside = open({ maxLabel: 'INTERNAL' });
    await inside.embed({});
    expect(sent().join()).toContain('The office thinks');
  });

  it('go on where an embedding broke off', async () => {
    server.setEmbedding('well', 'denied');
    const search = open();
    expect(await search.embed({})).toMatchObject({ passages: 3, embedded: 2, failed: { fault: 'unavailable' } });
    expect(await open().embeddingHealth(false)).toMatchObject({ whole: false, passages: 1, kept: 2 });
    expect(await search.embeddingHealth(false)).toMatchObject({ whole: false, passages: 1, kept: 2, requests: 1 });
    expect(await meant(search)).toEqual([]);
    server.setEmbedding('well');
    expect(await search.embed({})).toMatchObject({ passages: 1, embedded: 1, failed: null });
    expect(await search.embeddingHealth(false)).toMatchObject({ whole: true, passages: 0, kept: 3 });
  });

  it('are made again by another model, and for what has changed alone by the same one', async () => {
    await open().embed({});
    const other = open({ model: 'other' });
    expect(await meant(other)).toEqual([]);
    expect(await other.embed({})).toMatchObject({ embedded: 3 });
    expect(await store.passageVectors('told here', [...(await hashes())])).toEqual(new Map());
    await store.transaction((tx) =>
      tx.putDocument(documentRow('fees', { titleEn: 'Fees', hash: 'fees-2' }), [chunkRow('fees#1', 'A fee is due.')]),
    );
    expect(await other.embed({})).toMatchObject({ embedded: 1, kept: 2 });
    expect((await hashes()).size).toBe(3);
  });

  it('reach a process that was running before, and need not be made for it', async () => {
    const running = open();
    expect(await meant(running)).toEqual([]);
    await open().embed({});
    expect((await meant(running))[0]).toBe('aid#1');
    expect(sent().filter((text) => text !== QUESTION.text)).toHaveLength(3);
  });

  it.each([
    ['longer', 'vectors of 65 places came, those before have 64'],
    ['fewer', '0 vectors came for 1 texts'],
  ] as const)('are not kept when a reply is %s', async (behaviour, message) => {
    server.setEmbedding('well', behaviour);
    expect(await open().embed({})).toMatchObject({ embedded: 2, failed: { fault: 'malformed', message } });
    expect((await hashes()).size).toBe(2);
  });
});

describe('a question while the model is away', () => {
  it.each(['hangs', 'busy', 'broken', 'cut', 'longer', 'fewer'] as const)(
    'is answered from the search by words when the model %s, which is told',
    async (behaviour) => {
      const search = open();
      await search.embed({});
      server.setEmbedding(behaviour);
      expect((await found(search, { text: 'Which subsidy for an insolvent enterprise?' }))[0]).toBe('aid#1');
      expect(warnings).toEqual(['The embedding model gave no vector of a question; search by words answers alone.']);
      expect(await search.embeddingHealth(false)).toMatchObject({ whole: true, away: { fault: expect.any(String) } });
    },
  );

  it('is not kept waiting again at once, and is searched by meaning once the model is back', async () => {
    const search = open();
    await search.embed({});
    server.setEmbedding('broken');
    await found(search);
    await found(search, { text: 'Is a firm paid?' });
    expect(sent().filter((text) => !text.includes('\n'))).toEqual([QUESTION.text]);
    server.setEmbedding('well');
    expect(await search.embeddingHealth(true)).toMatchObject({ away: null });
    expect((await meant(search))[0]).toBe('aid#1');
  });
});

/** Of all vectors that the database holds. */
async function hashes(): Promise<Set<string>> {
  const { rows } = await store.executeSql('SELECT hash FROM passage_vector');
  return new Set(rows.map(({ hash }) => String(hash)));
}
