import { expect, it } from 'vitest';
import { readRichText } from '../../../../src/playground/page/markup/rich-text.js';

const text = (words: string) => ({ kind: 'text', text: words });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });

it('reads the styles of a rich text section', () => {
  const block = {
    type: 'rich_text',
    elements: [
      section(
        { type: 'text', text: 'both', style: { bold: true, italic: true } },
        { type: 'text', text: 'x = 1', style: { code: true } },
        { type: 'link', url: 'https://a.example', text: 'page' },
        { type: 'link', url: 'javascript:alert(1)', text: 'press' },
        { type: 'user', user_id: 'U1' },
        { type: 'broadcast', range: 'here' },
      ),
    ],
  };
  expect(readRichText(block)).toEqual([
    {
      kind: 'paragraph',
      inside: [
        { kind: 'bold', inside: [{ kind: 'italic', inside: [text('both')] }] },
        { kind: 'code', text: 'x = 1' },
        { kind: 'link', url: 'https://a.example', inside: [text('page')] },
        text('press'),
        { kind: 'person', id: 'U1' },
        { kind: 'broadcast', range: 'here' },
      ],
    },
  ]);
});

it('puts a list that stands further right into the item before it', () => {
  const list = (indent: number, words: string) => ({
    type: 'rich_text_list',
    style: 'bullet',
    indent,
    elements: [section({ type: 'text', text: words })],
  });
  const blocks = readRichText({ type: 'rich_text', elements: [list(0, 'a'), list(1, 'b'), list(0, 'c')] });
  expect(blocks).toMatchObject([
    { kind: 'list', items: [{ inside: [{ inside: [text('a')] }, { kind: 'list' }] }] },
    { kind: 'list', items: [{ inside: [{ inside: [text('c')] }] }] },
  ]);
});
