import { describe, expect, it } from 'vitest';
import { countHan, detectLanguage, editDistance, fold, hasHan, printable } from '../../src/lib/text.js';

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

describe('a text for a screen', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b[2J0001\u0007', '0001'],
    ['\u009b1;5mloud', 'loud'],
    ['\u001b]0;a title\u0007words', 'words'],
    ['\u001b]8;;https://example.org\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u001b]never closed', 'never closed'],
    ['\u001bcreset', 'reset'],
    ['\u202ereversed\u2066\u200f\u061c', 'reversed'],
    ['a\u0000b\u0008c\rd\u007f\u0085', 'abcd'],
    ['one\n\ttwo 三\u200d', 'one\n\ttwo 三\u200d'],
  ])('%j is %j', (written, shown) => {
    expect(printable(written)).toBe(shown);
  });

  it.each(['\u001b]', '\u001b[', '\u009d', '\u001b];a'])(
    'made of %j alone is cleaned in time',
    { timeout: 2_000 },
    (part) => {
      expect(printable(part.repeat(200_000)).length).toBeLessThan(500_000);
    },
  );
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
