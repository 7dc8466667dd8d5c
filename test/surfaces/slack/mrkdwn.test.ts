import { describe, expect, it } from 'vitest';
import { cutPlace, escaped, literal, pieces, shortened } from '../../../src/surfaces/slack/mrkdwn.js';

const JOINER = '\u2060';

describe('a text where Slack reads mrkdwn', () => {
  it.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['<@U012>', `&lt;@${JOINER}U012&gt;`],
    ['<#C012|general>', `&lt;#${JOINER}C012|general&gt;`],
    ['@here', `@${JOINER}here`],
    ['https://evil.example', `https:${JOINER}//evil.${JOINER}example`],
    ['<javascript:alert(1)|x>', `&lt;javascript${JOINER}:alert(1)|x&gt;`],
    ['a & b', 'a &amp; b'],
    [':smile:', `:${JOINER}smile:`],
    ['> said', `${JOINER}&gt; said`],
  ])('makes %s harmless', (text, shown) => {
    expect(escaped(text)).toBe(shown);
  });

  it('leaves figures, times and Chinese as they are', () => {
    const text = '完成104.95亿元（76.05%），10:30 到期：演工推办〔2025〕6号。';
    expect(escaped(text)).toBe(text);
  });
});

describe('a text that Slack shows as it is', () => {
  it('loses what steers or is not seen, and halves of characters', () => {
    expect(literal('a\u202Eb\u0000c\u200Bd\u001B[31me')).toBe('abcde');
    expect(literal('x\uD83Dy')).toBe('x\uFFFDy');
    expect(literal('a\r\n\n\n\nb\tc')).toBe('a\n\nb c');
  });

  it('keeps emoji of several parts and marks on letters', () => {
    for (const text of ['👩‍👩‍👧‍👦', '🇨🇳', 'e\u0301', '👍🏽', '𠮷']) expect(literal(text)).toBe(text);
  });
});

describe('cutting', () => {
  it('never halves a pair, an emoji or a letter with its marks', () => {
    expect('a𠮷b'.slice(0, cutPlace('a𠮷b', 2))).toBe('a');
    expect(shortened('ab👩‍👩‍👧‍👦cd', 8)).toBe('ab…');
    expect(shortened('abe\u0301\u0302cd', 5)).toBe('ab…');
  });

  it('goes on where one sign is longer than the limit', () => {
    const tower = `z${'\u0301'.repeat(500)}`;
    expect(pieces(tower, 100).join('')).toBe(tower);
  });

  it('prefers the end of a sentence, then of a word, and loses nothing', () => {
    expect(pieces('One sentence. Another sentence here.', 20)).toEqual([
      'One sentence. ',
      'Another sentence ',
      'here.',
    ]);
    expect(pieces('第一句话在这里。第二句话也在', 10)).toEqual(['第一句话在这里。', '第二句话也在']);
    expect(pieces('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
    expect(pieces('', 10)).toEqual(['']);
  });
});
