import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../src/knowledge/search/analyse.js';
import { createTranslator } from '../../../src/knowledge/search/glossary.js';
import { createSearchIndex, type SearchChunk } from '../../../src/knowledge/search/search-index.js';
import type { Language } from '../../../src/lib/language.js';
import { vectorIndexes } from '../../../src/store/vectors/index.js';
import { ADDON_MISSING } from '../../support/addon.js';
import { randomNumbers } from '../../support/vectors.js';
import { openVectors } from './corpus-reader.js';

function chunk(id: string, text: string, heading = '', language: Language = 'en'): SearchChunk {
  return { id, text, heading, language };
}

const RULES = [
  chunk('deadline', 'A problem is settled within fifteen working days. A report is due monthly.', 'Problem rules'),
  chunk('visit', 'Each visit is entered in the log within two working days.', 'Guide to visits'),
  chunk('price', 'The capacity price is proposed to the province.', 'Storage plan'),
];

function ids(hits: readonly { id: string }[]): string[] {
  return hits.map(({ id }) => id);
}

describe('the index over chunks', () => {
  it('finds by words whatever their ending, and shows the sentence that answers', () => {
    const index = createSearchIndex(RULES, { openVectors });
    const [best] = index.find({ text: 'How long does settling problems take?', language: 'en', limit: 3 });
    expect(best).toMatchObject({ id: 'deadline', translated: false });
    expect(best?.sentences[0]?.text).toBe('A problem is settled within fifteen working days.');
    expect(best?.terms).toEqual(expect.arrayContaining(['settl', 'problem']));
  });

  it('finds by the heading alone', () => {
    const index = createSearchIndex(RULES, { openVectors });
    expect(ids(index.find({ text: 'storage', language: 'en', limit: 1 }))).toEqual(['price']);
  });

  it('says by the normalised score how much of the question it holds', () => {
    const index = createSearchIndex(RULES, { openVectors });
    const [held] = index.find({ text: 'capacity price', language: 'en', limit: 1 });
    const [absent] = index.find({ text: 'share price of listed football clubs', language: 'en', limit: 1 });
    expect(held?.normalised).toBeGreaterThan(0.8);
    expect(absent?.normalised).toBeLessThan(0.4);
  });

  it('ranks only what is accepted', () => {
    const index = createSearchIndex(RULES, { openVectors });
    const hits = index.find({ text: 'working days', language: 'en', limit: 3, accept: (id) => id !== 'visit' });
    expect(ids(hits)).not.toContain('visit');
    expect(ids(hits)[0]).toBe('deadline');
  });

  it('forgets what is removed and takes up what is put again', () => {
    const index = createSearchIndex(RULES, { openVectors });
    index.remove('price');
    expect(ids(index.find({ text: 'capacity price', language: 'en', limit: 3 }))).not.toContain('price');
    index.put(chunk('price', 'The rent of plants is published.'));
    expect(ids(index.find({ text: 'rent of plants', language: 'en', limit: 1 }))).toEqual(['price']);
    expect(index.size).toBe(3);
  });

  it('finds the same after most of it was replaced, and rebuilt for that', () => {
    const index = createSearchIndex(RULES, { openVectors });
    for (let round = 0; round < 600; round += 1)
      index.put(chunk('price', `The capacity price of round ${round} is proposed.`));
    const fresh = createSearchIndex(
      [...RULES.slice(0, 2), chunk('price', 'The capacity price of round 599 is proposed.')],
      { openVectors },
    );
    for (const text of ['capacity price', 'working days', 'visit log']) {
      const question = { text, language: 'en' as const, limit: 3 };
      expect(index.find(question).map(({ id, score }) => [id, score.toFixed(6)])).toEqual(
        fresh.find(question).map(({ id, score }) => [id, score.toFixed(6)]),
      );
    }
  });
});

describe('two languages', () => {
  const analyser = createAnalyser();
  const translate = createTranslator(
    [
      { en: 'working day', zh: '工作日' },
      { en: 'problem / demand', zh: '问题诉求' },
      { en: 'chain task force', zh: '产业链专班' },
    ],
    analyser,
  );
  const chunks = [
    ...RULES,
    chunk('zh-deadline', '问题诉求应当在十五个工作日内办结。', '办理规则', 'zh'),
    chunk('zh-lights', '落后的项目亮黄灯。', '亮灯办法', 'zh'),
  ];

  it('finds texts of the other language through the glossary and says so', () => {
    const index = createSearchIndex(chunks, { openVectors, analyser, translate });
    const hits = index.find({ text: 'problem: how many working days?', language: 'en', limit: 8 });
    expect(hits.find(({ id }) => id === 'zh-deadline')).toMatchObject({ translated: true });
    expect(ids(hits)).not.toContain('zh-lights');
    expect(ids(index.find({ text: '问题诉求几个工作日办结', language: 'zh', limit: 8 }))).toEqual(
      expect.arrayContaining(['zh-deadline', 'deadline']),
    );
  });

  it('gives the first places to the language that holds more of the question', () => {
    const stray = Array.from({ length: 9 }, (_, at) => chunk(`stray-${at}`, `Days of the calendar, number ${at}.`));
    const index = createSearchIndex([...stray, ...chunks.slice(RULES.length)], { openVectors, analyser, translate });
    const first = (text: string) => index.find({ text, language: 'en', limit: 3 })[0];
    expect(first('problem working days')).toMatchObject({ id: 'zh-deadline', translated: true });
    expect(first('calendar days')).toMatchObject({ translated: false });
  });

  it('takes a phrase with its stop words for another than the word alone', () => {
    const started = createTranslator(
      [
        { en: 'started', zh: '开工' },
        { en: 'not started', zh: '未开工' },
      ],
      analyser,
    );
    expect(started('has not started', 'en')[0]?.source).toBe('not start');
    expect(started('has it started', 'en')[0]?.source).toBe('start');
  });

  it('asks the dictionary for words that the glossary lacks', () => {
    const dictionary = (word: string) => (word === 'light' ? ['灯'] : []);
    const index = createSearchIndex(chunks, {
      openVectors,
      analyser,
      translate: createTranslator([], analyser, dictionary),
    });
    const found = index.find({ text: 'light', language: 'en', limit: 8 }).filter(({ translated }) => translated);
    expect(found.every(({ id }) => id === 'zh-lights')).toBe(true);
  });
});

describe('words of the other language in general', () => {
  const table: Record<string, string[]> = { 'under construct': ['在建'], light: ['浅'], panther: ['黑豹'] };
  const analyser = createAnalyser();
  const translate = createTranslator([{ en: 'construction', zh: '施工' }], analyser, (key) => table[key] ?? []);
  const said = (text: string) => translate(text, 'en').map(({ source, guessed }) => [source, guessed ?? false]);

  it('are guesses, and give way to the glossary also within a phrase', () => {
    expect(said('panthers under construction')).toEqual([
      ['panther', true],
      ['construct', false],
    ]);
  });

  it('find a passage, and make it no surer than a word that nobody knows', () => {
    const chunks = [
      { id: 'zh-panther', language: 'zh' as const, heading: '', text: '黑豹队赢了比赛。' },
      { id: 'zh-other', language: 'zh' as const, heading: '', text: '产业链专班每月调度。' },
    ];
    const index = createSearchIndex(chunks, { openVectors, analyser, translate });
    const [found] = index.find({ text: 'panther zanzibar', language: 'en', limit: 1 });
    expect(found?.id).toBe('zh-panther');
    expect(found?.normalised).toBeLessThan(0.6);
  });

  it('have three of the first eight places beside the own language, whose best stays first', () => {
    const own = Array.from({ length: 12 }, (_, at) => ({
      id: `en-${at}`,
      language: 'en' as const,
      heading: '',
      text: `The panther team and its construction, number ${at}.`,
    }));
    const other = Array.from({ length: 40 }, (_, at) => ({
      id: `zh-${at}`,
      language: 'zh' as const,
      heading: '',
      text: at < 5 ? `第${at}支黑豹队。` : `第${at}次调度会。`,
    }));
    const index = createSearchIndex([...own, ...other], { openVectors, analyser, translate });
    const places = (text: string) =>
      index.find({ text, language: 'en', limit: 8 }).flatMap(({ translated }, at) => (translated ? [at] : []));
    expect(places('the panther')).toEqual([2, 4, 7]);
    expect(places('the number of the panther team and its construction')).toEqual([5, 6, 7]);
  });
});

describe('without the addon for vectors', () => {
  it('gives the same answers, with one warning', ({ skip }) => {
    // Two exact indexes would agree whatever the graph does.
    if (ADDON_MISSING !== null) skip(ADDON_MISSING);
    const random = randomNumbers(7);
    const words = [
      'land',
      'power',
      'permit',
      'loan',
      'worker',
      'road',
      'water',
      'patent',
      'order',
      'export',
      'heat',
      'steam',
    ];
    const some = (count: number) =>
      Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');
    const chunks = Array.from({ length: 400 }, (_, at) => chunk(`c${at}`, `${some(6)} item${at}`));
    const warnings: string[] = [];
    const hidden = () => {
      throw new Error('hidden');
    };
    const warn = (message: string) => warnings.push(message);
    const without = createSearchIndex(chunks, { openVectors: vectorIndexes({ warn, load: hidden, hnswFrom: 300 }) });
    const withAddon = createSearchIndex(chunks, {
      openVectors: vectorIndexes({ warn: () => expect.unreachable(), hnswFrom: 300 }),
    });
    for (let at = 0; at < 20; at += 1) {
      const question = { text: `${some(2)} item${at * 7}`, language: 'en' as const, limit: 5 };
      expect(ids(without.find(question))).toEqual(ids(withAddon.find(question)));
    }
    expect(warnings).toHaveLength(1);
  });
});
