import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/playground/page/markup/markdown.js';
import { markdownText, streamNotice } from '../../../src/surfaces/slack/stream-text.js';

const JOINER = '\u2060';

describe('a text of a model in a stream', () => {
  it.each([
    ['# A title', '\\# A title'],
    ['> said', `\\>${JOINER} said`],
    ['1. first', '1\\. first'],
    ['2) second', '2\\) second'],
    ['- item', '\\- item'],
    ['---', '\\---'],
    ['[x] done', '\\[x] done'],
    ['&lt;!channel&gt;', `&${JOINER}lt;!channel&${JOINER}gt;`],
    ['*bold* `code`', '\\*bold\\* \\`code\\`'],
    ['@here https://evil.example :smile:', `@${JOINER}here https:${JOINER}//evil.${JOINER}example :${JOINER}smile:`],
  ])('makes %s harmless', (text, shown) => {
    expect(markdownText(text)).toBe(shown);
  });

  it.each(['# A title', '> said', '1. first', '- item', '* item', '[x] done'])('shows %s as it was written', (text) => {
    const [list, ...more] = parseMarkdown(`- ${markdownText(text)}\n`);
    expect(more).toEqual([]);
    expect(JSON.stringify(list).replaceAll(JOINER, '').replaceAll('"},{"kind":"text","text":"', '')).toContain(text);
    expect(parseMarkdown(markdownText(text))).toMatchObject([{ kind: 'paragraph' }]);
  });

  it('leaves figures and Chinese as they are', () => {
    for (const text of ['-5.2个百分点，A&B公司', '2026年完成104.95亿元（76.05%）'])
      expect(markdownText(text)).toBe(text);
  });

  it('is told beside the blocks in a few escaped words without its marks', () => {
    const text = `**What to grasp**\n- ${markdownText('<!channel> *now*')} [1]\n`;
    expect(streamNotice(text)).toBe('What to grasp - &lt;!channel&gt; *now* [1]');
    expect(streamNotice(`- ${'长'.repeat(11_000)}`).length).toBeLessThanOrEqual(300);
  });
});
