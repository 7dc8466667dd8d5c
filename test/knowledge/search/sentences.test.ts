import { describe, expect, it } from 'vitest';
import { rankSentences, splitSentences } from '../../../src/knowledge/search/sentences.js';

describe('splitting sentences', () => {
  it.each([
    [
      '第一条 时限为：\n（一）三日内答复；\n（二）十日内办结。其他另行规定。',
      ['第一条 时限为：', '（一）三日内答复；', '（二）十日内办结。', '其他另行规定。'],
    ],
    [
      'Article 4. A visit is logged. Its next step, e.g. a call, is due in 10 days.',
      ['Article 4. A visit is logged.', 'Its next step, e.g. a call, is due in 10 days.'],
    ],
    ['Revenue rose by 3.5 percent. Really? Yes!', ['Revenue rose by 3.5 percent.', 'Really?', 'Yes!']],
    ['他说：“可以办。”随后办结', ['他说：“可以办。”', '随后办结']],
    [
      'The levels are:\n- the county\n- the city\n\nEach answers.',
      ['The levels are:', '- the county\n- the city', 'Each answers.'],
    ],
    ['1. Whoever files it\n2. Whoever owns it', ['1. Whoever files it', '2. Whoever owns it']],
  ])('%s', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it('gives sentences word for word as they stand in the text', () => {
    const text = '一、目标。营业收入达到10亿元；  新增企业3家。\n二、措施（见附件）。';
    expect(splitSentences(text).every((sentence) => text.includes(sentence))).toBe(true);
  });
});

describe('ranking sentences', () => {
  /** Terms by number: 1 is in the question as a word, 2 as a pair of characters, 3 is not. */
  const question = {
    words: new Map([[1, 2]]),
    total: 2,
    terms: new Map([
      [1, 2],
      [2, 1],
    ]),
    wantsNumber: true,
  };
  const sentence = (text: string, ...terms: number[]) => ({ text, terms: Uint32Array.from(terms) });
  const none = new Uint32Array();

  it('puts the one first that holds most of the question, and counts words alone as covered', () => {
    const ranked = rankSentences([sentence('neither', 3), sentence('pair', 2), sentence('word', 1)], none, question);
    expect(ranked.map(({ text, coverage }) => [text, coverage])).toEqual([
      ['word', 1],
      ['pair', 0],
      ['neither', 0],
    ]);
  });

  it('puts a number first where one is asked for', () => {
    const ranked = rankSentences([sentence('some days', 1), sentence('in 15 days', 1)], Uint32Array.of(1), question);
    expect(ranked[0]?.text).toBe('in 15 days');
  });

  it('takes what stands above or before a sentence for less than what stands in it', () => {
    const [inIt] = rankSentences([sentence('word', 1)], none, question);
    const [above] = rankSentences([sentence('bare', 3)], Uint32Array.of(1), question);
    const before = rankSentences([sentence('word', 1), sentence('bare', 3)], none, question)[1];
    expect(inIt?.weight).toBeGreaterThan(above?.weight ?? 0);
    expect(above?.weight).toBeGreaterThan(before?.weight ?? 0);
    expect(before?.weight).toBeGreaterThan(0);
  });
});
