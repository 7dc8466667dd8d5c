import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDictionary, readGlossary } from '../../../src/knowledge/glossary.js';
import { createIngest } from '../../../src/knowledge/ingest/index.js';
import { createAnalyser } from '../../../src/knowledge/search/analyse.js';
import { createTranslator, glossaryWords } from '../../../src/knowledge/search/glossary.js';
import { createSearch } from '../../../src/knowledge/search/index.js';
import type { Search } from '../../../src/knowledge/search/types.js';
import { readWordTable } from '../../../src/knowledge/search/word-table.js';
import { fixedClock } from '../../../src/lib/clock.js';
import type { Language } from '../../../src/lib/language.js';
import type { Store } from '../../../src/store/types.js';
import { memoryStore } from '../../support/database.js';
import { openVectors } from './corpus-reader.js';

const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));
const FIRST = 5;
const log = { info: () => {}, warn: () => {} };

/** A question and the clauses of which any one answers it. */
interface Question {
  readonly language: Language;
  readonly question: string;
  readonly clauses: readonly string[];
}

const dictionary = await readDictionary(join(CORPUS, 'dictionary.csv'));
const glossary = await readGlossary(join(CORPUS, 'glossary.csv'));
const pairs = [...glossary, ...dictionary];

describe('the dictionary', () => {
  const analyser = createAnalyser({ words: glossaryWords(pairs) });
  const translate = createTranslator(pairs, analyser);
  const said = (text: string, from: Language) => translate(text, from).map(({ alternatives }) => alternatives.flat());

  it('has both languages in every entry, and no entry twice', () => {
    expect(dictionary.length).toBeGreaterThan(700);
    for (const { en, zh } of dictionary) {
      expect(en, zh).toMatch(/^[\x20-\x7e]+$/);
      expect(zh, en).not.toBe('');
      expect(`/${en}/${zh}/`, en).not.toMatch(/\/\s*\//);
    }
    expect(new Set(dictionary.map(({ en }) => en)).size).toBe(dictionary.length);
  });

  it('says a word in whatever form it stands', () => {
    for (const form of ['reply', 'replies', 'replied']) expect(said(form, 'en')[0], form).toContain('答复');
    for (const form of ['deadline', 'deadlines']) expect(said(form, 'en')[0], form).toContain('期限');
  });

  it('says a phrase as a whole', () => {
    expect(said('a digital workshop', 'en')).toHaveLength(1);
    expect(said('a digital workshop', 'en')[0]).toContain('数字化');
    expect(said('溶腔', 'zh')[0]).toContain('cavern');
  });

  it('does not define terms: what is defined stands in the glossary', () => {
    expect(glossary.map(({ en }) => en)).not.toContain('deadline');
  });
});

describe('search over the laid corpus', () => {
  let store: Store;
  let search: Search;

  beforeAll(async () => {
    store = await memoryStore();
    await createIngest({ store, log })(join(CORPUS, 'policies'));
    const clock = fixedClock('2026-11-23', 'Asia/Shanghai');
    const wordTable = await readWordTable(join(CORPUS, 'cc-cedict.tsv'));
    search = createSearch({
      reader: store,
      openVectors,
      log,
      folder: null,
      glossary: pairs,
      dictionary: wordTable,
      clock,
    });
  }, 60_000);

  afterAll(async () => {
    await store.close();
  });

  for (const [file, from] of [
    ['cross-language.jsonl', 'the other language'],
    ['own-language.jsonl', 'its own language'],
  ] as const) {
    for (const language of ['en', 'zh'] as const) {
      it(`finds the clause of a question (${language}) in ${from} among the first five`, {
        timeout: 60_000,
      }, async () => {
        const asked = questions(file).filter((question) => question.language === language);
        const ranks = await Promise.all(asked.map(async (question) => rankOf(question, search)));
        const missed = asked.filter((_, at) => ranks[at] === -1).map(({ question }) => question);
        const first = percent(ranks.filter((rank) => rank === 0).length, asked.length);
        const recall = percent(asked.length - missed.length, asked.length);
        console.log(
          `${language} in ${from}: recall@1 ${first.toFixed(1)}, recall@5 ${recall.toFixed(1)} of ${asked.length}`,
        );
        expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(95);
      });
    }
  }
});

function questions(file: string): Question[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Question);
}

/** The place of the first clause that answers, from 0; -1 when none is among the first. */
async function rankOf({ question, language, clauses }: Question, search: Search): Promise<number> {
  const hits = await search.find({ text: question, language, label: 'INTERNAL', limit: FIRST });
  return hits.findIndex(({ passage }) => clauses.includes(passage.id));
}

function percent(part: number, whole: number): number {
  return (100 * part) / whole;
}
