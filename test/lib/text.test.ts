import { describe, expect, it } from 'vitest';
import { countHan, detectLanguage, editDistance, fold, hasHan } from '../../src/lib/text.js';

describe('folding', () => {
  it.each([
    ['ＡＢＣ　１２３', 'abc 123'],
    ['  Salt\tCavern\n', 'salt cavern'],
    ['ﬁbre', 'fibre'],
    ['（２０２６）', '(2026)'],
  ])('%j becomes %j', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });
});

describe('Chinese characters', () => {
  it('are found and counted, punctuation aside', () => {
    expect(hasHan('660 MW 压缩空气')).toBe(true);
    expect(hasHan('，。「」')).toBe(false);
    expect(countHan('泰山药谷 park, 2026年')).toBe(5);
  });
});

describe('the language of a question', () => {
  it.each([
    ['What should the pharma task force grasp this month?', 'en'],
    ['本月医药产业链专班重点抓什么？', 'zh'],
    ['What is the status of 泰山药谷?', 'en'],
    ['泰山药谷现在到哪一步了', 'zh'],
    ['CHINT 的项目开工了吗', 'zh'],
    ['Greenfold Composites 项目进展', 'zh'],
    ['PRJ-0001', 'en'],
    ['2026?', 'en'],
    ['', 'en'],
  ])('%j is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('edit distance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['xintai', 'xnitai', 1],
    ['ca', 'abc', 3],
    ['瑞福锂业', '瑞富锂业', 1],
    ['𠮷野', '吉野', 1],
  ])('%j to %j is %i, both ways', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });

  it('stops one above the limit', () => {
    expect(editDistance('pharma', 'transmission', 2)).toBe(3);
    expect(editDistance('abcdef', 'ghijkl', 2)).toBe(3);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  });
});
