import { describe, expect, it } from 'vitest';
import { glossOf } from '../../../../src/knowledge/answer/topics/gloss.js';
import type { Language } from '../../../../src/lib/language.js';

const glossary = [
  { en: 'Chain leader', zh: '链长', note: '' },
  { en: 'Deputy chain leader', zh: '副链长', note: '' },
  { en: 'Land', zh: '用地', note: '' },
];

function gloss(language: Language, from: Language, quote: string): string {
  const say = (words: { en: string; zh: string }) => words[language];
  return glossOf({ language, glossary, say }, { language: from }, quote);
}

describe('the terms of a quotation in the other language', () => {
  it('are explained in the words of the reader, the longest first and none within another', () => {
    expect(gloss('en', 'zh', '由副链长包保，用地由县里落实。')).toBe(' (副链长: Deputy chain leader; 用地: Land)');
    expect(gloss('zh', 'en', 'The chain leader decides on land.')).toBe('（Chain leader：链长；Land：用地）');
  });

  it('are whole words in English', () => {
    expect(gloss('zh', 'en', 'The island and the landlord.')).toBe('');
  });

  it('are left alone in the language of the reader, and where there are none', () => {
    expect(gloss('zh', 'zh', '由副链长包保。')).toBe('');
    expect(gloss('en', 'zh', '每季度调度一次。')).toBe('');
  });
});
