import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { checkMessage, checkView } from '../../../src/surfaces/slack/check-message.js';
import {
  actions,
  button,
  plain,
  richSection,
  richText,
  run,
  section,
} from '../../../src/surfaces/slack/views/elements.js';
import { formModal } from '../../../src/surfaces/slack/views/form-modal.js';

const SAID = section('Said.');
const words = (count: number) => 'x'.repeat(count);
const faults = (blocks: KnownBlock[], text = 'Said.') => checkMessage({ text, blocks }).map(({ path }) => path);
const press = (id: string) => button({ id, text: 'Press', value: 'v' });
const raw = (text: string) => ({ type: 'raw_text' as const, text });
const table = (rows: number, columns: number, text = 'c'): KnownBlock => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => raw(text))),
});
const many = (count: number): KnownBlock[] => Array.from({ length: count }, () => ({ type: 'divider' }));

describe('a message is held against the limits before it is sent', () => {
  it.each<[string, KnownBlock[], KnownBlock[], string]>([
    ['50 blocks', many(50), many(51), 'blocks'],
    [
      '3,000 characters of text',
      [{ type: 'section', text: { type: 'plain_text', text: words(3000) } }],
      [{ type: 'section', text: { type: 'plain_text', text: words(3001) } }],
      'blocks[0].text.text',
    ],
    [
      '150 characters of a header',
      [{ type: 'header', text: { type: 'plain_text', text: words(150) } }],
      [{ type: 'header', text: { type: 'plain_text', text: words(151) } }],
      'blocks[0].text.text',
    ],
    [
      '25 buttons in a row',
      [actions(Array.from({ length: 25 }, (_, index) => press(`b${index}`)))],
      [actions(Array.from({ length: 26 }, (_, index) => press(`b${index}`)))],
      'blocks[0].elements',
    ],
    [
      '2,000 characters of a value',
      [actions([{ ...press('b'), value: words(2000) }])],
      [actions([{ ...press('b'), value: words(2001) }])],
      'blocks[0].elements[0].value',
    ],
    [
      '75 characters on a button',
      [actions([{ ...press('b'), text: { type: 'plain_text', text: words(75) } }])],
      [actions([{ ...press('b'), text: { type: 'plain_text', text: words(76) } }])],
      'blocks[0].elements[0].text.text',
    ],
    ['100 rows', [table(100, 1)], [table(101, 1)], 'blocks[0].rows'],
    ['20 columns', [table(1, 20)], [table(1, 21)], 'blocks[0].rows[0]'],
    ['10,000 characters of a table', [table(5, 1, words(2000))], [table(5, 1, words(2001))], 'blocks[0] (characters)'],
    ['one table', [table(1, 1)], [table(1, 1), table(1, 1)], 'blocks (tables)'],
    [
      '3,000 characters of rich text',
      [richText([richSection(run(words(1500)), run(words(1500)))])],
      [richText([richSection(run(words(1500)), run(words(1501)))])],
      'blocks[0] (text)',
    ],
    [
      '10 elements of context',
      [{ type: 'context', elements: Array.from({ length: 10 }, () => plain('c')) }],
      [{ type: 'context', elements: Array.from({ length: 11 }, () => plain('c')) }],
      'blocks[0].elements',
    ],
  ])('takes %s and no more', (_, taken, refused, path) => {
    expect(faults(taken)).toEqual([]);
    expect(faults(refused)).toContain(path);
  });

  it('refuses what is empty, twice there, halved or of no kind that is built', () => {
    expect(faults([SAID], '')).toEqual(['text']);
    expect(faults([])).toEqual(['blocks']);
    expect(faults([{ type: 'section', text: { type: 'plain_text', text: '' } }])).toEqual(['blocks[0].text.text']);
    expect(faults([actions([press('b'), press('b')])])).toEqual(['blocks[0].elements[1].action_id']);
    expect(
      faults([
        { ...SAID, block_id: 'b' },
        { ...SAID, block_id: 'b' },
      ]),
    ).toEqual(['blocks[1].block_id']);
    expect(faults([SAID], 'half \uD83D')).toEqual(['text']);
    expect(faults([{ type: 'image', image_url: 'https://x.example/y.png', alt_text: 'y' }])).toEqual(['blocks[0]']);
  });

  it('refuses calls to everybody and links in mrkdwn, wherever they came from', () => {
    expect(faults([SAID], '<!channel> look')).toEqual(['text']);
    expect(faults([{ type: 'section', text: { type: 'mrkdwn', text: '<https://evil.example|here>' } }])).toEqual([
      'blocks[0].text.text',
    ]);
    expect(faults([{ type: 'section', text: { type: 'mrkdwn', text: 'asked by <@U012>' } }])).toEqual([]);
  });

  it('holds a view against its own limits', () => {
    const modal: ModalView = { type: 'modal', title: plain('Source'), blocks: [SAID] };
    const paths = (view: ModalView) => checkView(view).map(({ path }) => path);
    expect(paths({ ...modal, blocks: many(100) })).toEqual([]);
    expect(paths({ ...modal, blocks: many(101) })).toEqual(['blocks']);
    expect(paths({ ...modal, title: { type: 'plain_text', text: words(25) } })).toEqual(['title.text']);
    expect(paths({ ...modal, private_metadata: words(3001) })).toEqual(['private_metadata']);
    expect(paths({ ...modal, blocks: [table(1, 1)] })).toEqual(['blocks[0]']);
    const input: KnownBlock = {
      type: 'input',
      label: plain('Words'),
      element: { type: 'plain_text_input', action_id: 'words' },
    };
    expect(paths({ ...modal, blocks: [input] })).toEqual(['submit']);
    expect(paths({ ...modal, submit: plain('Send'), blocks: [input] })).toEqual([]);
  });

  it('holds the fields of a view against theirs', () => {
    const faultsOf = (element: InputBlock['element']) => {
      const block: InputBlock = { type: 'input', label: plain('Field'), element };
      const view: ModalView = { type: 'modal', title: plain('Form'), submit: plain('Send'), blocks: [block] };
      return checkView(view).map(({ path }) => path.replace('blocks[0].elements[0].', ''));
    };
    const text = { type: 'plain_text_input', action_id: 'a', max_length: 20 } as const;
    expect(faultsOf({ ...text, initial_value: words(20) })).toEqual([]);
    expect(faultsOf({ ...text, initial_value: words(21) })).toEqual(['initial_value']);
    const options = Array.from({ length: 101 }, (_, index) => ({ text: plain(`${index}`), value: `${index}` }));
    const [first, , third] = options as [PlainTextOption, PlainTextOption, PlainTextOption];
    const one = { type: 'static_select', action_id: 'a', options: options.slice(0, 2) } as const;
    expect(faultsOf({ ...one, initial_option: first })).toEqual([]);
    expect(faultsOf({ ...one, initial_option: third })).toEqual(['initial_option']);
    expect(faultsOf({ ...one, options })).toEqual(['options']);
    const several = { ...one, type: 'multi_static_select' } as const;
    expect(faultsOf({ ...several, initial_options: [first] })).toEqual([]);
    expect(faultsOf({ ...several, initial_options: [first, third] })).toEqual(['initial_options']);
    expect(faultsOf({ type: 'datepicker', action_id: 'a' })).toEqual([]);
  });

  it('the fields of a form keep to them, whatever it is filled with', () => {
    const options = Array.from({ length: 150 }, (_, index) => ({ value: `v${index}`, label: `${index} ${words(80)}` }));
    const field = { label: 'Field', optional: true, options };
    const fields = [
      { ...field, name: 'long', kind: 'long', value: '😀'.repeat(2_000) },
      { ...field, name: 'text', kind: 'text', value: words(5_000) },
      { ...field, name: 'choice', kind: 'choice', value: 'v149' },
      { ...field, name: 'choices', kind: 'choices', value: 'v120|v149' },
      { ...field, name: 'date', kind: 'date', value: 'soon' },
    ] as const;
    const view = formModal({ title: 'Form', lines: [], fields, fixed: {} }, '{}', 'en');
    expect(checkView(view)).toEqual([]);
    expect(JSON.stringify(view)).toMatch(/"initial_option":{[^{}]*{[^{}]*},"value":"v149"}/);
    expect(JSON.stringify(view)).toContain('"value":"v120"');
  });
});
