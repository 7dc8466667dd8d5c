import { describe, expect, it } from 'vitest';
import { parseMarkdown, parseMarkdownInline } from '../../../../src/playground/page/markup/markdown.js';

const text = (words: string) => ({ kind: 'text', text: words });
const paragraph = (words: string) => ({ kind: 'paragraph', inside: [text(words)] });

describe('Markdown', () => {
  it('reads emphasis, one inside the other too', () => {
    expect(parseMarkdownInline('**bold *and italic*** ~~no~~ _it_')).toEqual([
      { kind: 'bold', inside: [text('bold '), { kind: 'italic', inside: [text('and italic')] }] },
      text(' '),
      { kind: 'strike', inside: [text('no')] },
      text(' '),
      { kind: 'italic', inside: [text('it')] },
    ]);
  });

  it('reads links and plain addresses, and leaves a full stop out', () => {
    expect(parseMarkdownInline('[page](https://a.example/x_(1)) or https://b.example/y.')).toEqual([
      { kind: 'link', url: 'https://a.example/x_(1)', inside: [text('page')] },
      text(' or '),
      { kind: 'link', url: 'https://b.example/y', inside: [text('https://b.example/y')] },
      text('.'),
    ]);
  });

  it('makes no link of a script and loads no picture', () => {
    expect(parseMarkdownInline('[x](javascript:alert)')).toEqual([text('[x](javascript:alert)')]);
    expect(parseMarkdownInline('![plan](https://a.example/p.png)')).toEqual([
      { kind: 'link', url: 'https://a.example/p.png', inside: [text('plan')] },
    ]);
  });

  it('shows escaped signs as they are', () => {
    expect(parseMarkdown('\\*not bold\\* &lt;!channel&gt;')).toEqual([
      { kind: 'paragraph', inside: [text('*'), text('not bold'), text('*'), text(' <!channel>')] },
    ]);
  });

  it('marks what would call everybody', () => {
    expect(parseMarkdownInline('<!here>')).toEqual([{ kind: 'broadcast', range: 'here' }]);
  });

  it('reads headings, rules, quotes and code', () => {
    expect(parseMarkdown('## Title ##\n---\n> quoted\n> more\n```js\n**a**\n```\nend')).toEqual([
      { kind: 'heading', level: 2, inside: [text('Title')] },
      { kind: 'rule' },
      { kind: 'quote', inside: [{ kind: 'paragraph', inside: [text('quoted'), { kind: 'break' }, text('more')] }] },
      { kind: 'code', text: '**a**' },
      paragraph('end'),
    ]);
  });

  it('reads lists, in lists, with numbers and with boxes', () => {
    expect(parseMarkdown('- one\n  1. inner\n- two\n\n5. five\n\n- [x] done\n- [ ] open')).toMatchObject([
      { ordered: false, items: [{ inside: [paragraph('one'), { ordered: true }] }, { inside: [paragraph('two')] }] },
      { ordered: true, start: 5 },
      { items: [{ checked: true }, { checked: false }] },
    ]);
  });

  it('reads tables with their alignment and escaped bars', () => {
    expect(parseMarkdown('| Name | Share |\n|:--|--:|\n| A \\| B | 42.5 % |')).toEqual([
      {
        kind: 'table',
        alignments: ['left', 'right'],
        head: [[text('Name')], [text('Share')]],
        rows: [[[text('A | B')], [text('42.5 %')]]],
      },
    ]);
  });

  it('is content with a text that was cut off in the middle', () => {
    for (const cut of ['**bo', '```\ncode', '| a | b |\n|--', '[x](https', '- ', '#', '> ']) {
      expect(parseMarkdown(cut).length).toBeGreaterThan(0);
    }
  });
});
