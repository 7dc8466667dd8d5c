import { ALICE, PHARMA } from './workspace.js';

/** A figure of Slack's: a payload of that size is taken, and one that is one larger is not. */
export interface Limit {
  readonly name: string;
  readonly most: number;
  readonly error: string;
  /** `TRIGGER` in it stands for a fresh trigger id. */
  readonly payload: (size: number) => { readonly method: string; readonly given: object };
}

export const TRIGGER = 'TRIGGER';

const signs = (count: number) => 'x'.repeat(count);
const times = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index));
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const option = (index: number) => ({ text: plain(`o${index}`), value: `v${index}` });
const button = (change: object = {}) => ({ type: 'button', action_id: 'b', text: plain('Go'), ...change });
const divider = { type: 'divider' };
const cell = { type: 'raw_text', text: 'c' };
const image = { type: 'image', alt_text: 'a', image_url: 'https://a.example/i.png' };
const icon = (index: number) => ({ type: 'icon_button', action_id: `i${index}`, icon: 'trash', text: plain('Delete') });
const address = (size: number) => `https://a.example/${signs(size - 18)}`;

function message(name: string, most: number, blocks: (size: number) => object[], error = 'invalid_blocks'): Limit {
  const payload = (size: number) => ({ method: 'chat.postMessage', given: { channel: PHARMA, blocks: blocks(size) } });
  return { name, most, error, payload };
}

function accessory(name: string, most: number, element: (size: number) => object): Limit {
  return message(name, most, (size) => [{ type: 'section', text: mrkdwn('t'), accessory: element(size) }]);
}

function input(name: string, most: number, block: (size: number) => object): Limit {
  const element = { type: 'plain_text_input', action_id: 'a' };
  return message(name, most, (size) => [{ type: 'input', label: plain('l'), element, ...block(size) }]);
}

function modal(name: string, most: number, change: (size: number) => object, error = 'invalid_arguments'): Limit {
  return {
    name,
    most,
    error,
    payload: (size) => ({
      method: 'views.open',
      given: { trigger_id: TRIGGER, view: { type: 'modal', title: plain('t'), blocks: [divider], ...change(size) } },
    }),
  };
}

/** A modal of so many bytes as JSON. */
function heavy(size: number): object {
  const blocks = times(84, (index) => ({ type: 'section', block_id: `s${index}`, text: mrkdwn(signs(2_900)) }));
  const view = { type: 'modal', title: plain('t'), blocks };
  const missing = size - JSON.stringify({ ...view, private_metadata: '' }).length;
  return { blocks, private_metadata: signs(missing) };
}

export const LIMITS: readonly Limit[] = [
  message('blocks of a message', 50, (size) => times(size, () => divider)),
  message('markdown of a block', 12_000, (size) => [{ type: 'markdown', text: signs(size) }]),
  message(
    'markdown of a message',
    12_000,
    (size) => [
      { type: 'markdown', text: signs(size - 5_000) },
      { type: 'markdown', text: signs(5_000) },
    ],
    'msg_blocks_too_long',
  ),
  message('tables', 1, (size) => times(size, () => ({ type: 'table', rows: [[cell]] })), 'invalid_attachments'),
  message('a block_id', 255, (size) => [{ type: 'divider', block_id: signs(size) }]),
  accessory('an action_id', 255, (size) => button({ action_id: signs(size) })),
  message('a text', 3_000, (size) => [{ type: 'section', text: mrkdwn(signs(size)) }]),
  message('a header', 150, (size) => [{ type: 'header', text: plain(signs(size)) }]),
  message('fields', 10, (size) => [{ type: 'section', fields: times(size, () => mrkdwn('f')) }]),
  message('a field', 2_000, (size) => [{ type: 'section', fields: [mrkdwn(signs(size))] }]),
  message('a context', 10, (size) => [{ type: 'context', elements: times(size, () => mrkdwn('c')) }]),
  message('actions', 25, (size) => [
    { type: 'actions', elements: times(size, (index) => button({ action_id: `b${index}` })) },
  ]),
  message('context actions', 5, (size) => [{ type: 'context_actions', elements: times(size, icon) }]),
  message('rows of a table', 100, (size) => [{ type: 'table', rows: times(size, () => [cell]) }]),
  message('columns of a table', 20, (size) => [{ type: 'table', rows: [times(size, () => cell)] }]),
  message('a table', 10_000, (size) => [
    {
      type: 'table',
      rows: [
        [
          { type: 'raw_text', text: signs(size - 4_000) },
          { type: 'raw_text', text: signs(4_000) },
        ],
      ],
    },
  ]),
  message('the address of an image', 3_000, (size) => [{ ...image, image_url: address(size) }]),
  message('the words of an image', 2_000, (size) => [{ ...image, alt_text: signs(size) }]),
  message('the title of an image', 2_000, (size) => [{ ...image, title: plain(signs(size)) }]),
  input('a label', 2_000, (size) => ({ label: plain(signs(size)) })),
  input('a hint', 2_000, (size) => ({ hint: plain(signs(size)) })),
  input('a placeholder', 150, (size) => ({ element: { type: 'plain_text_input', placeholder: plain(signs(size)) } })),
  input('an initial value', 3_000, (size) => ({ element: { type: 'plain_text_input', initial_value: signs(size) } })),
  input('the longest input', 3_000, (size) => ({ element: { type: 'plain_text_input', max_length: size } })),
  accessory('a button', 75, (size) => button({ text: plain(signs(size)) })),
  accessory('the value of a button', 2_000, (size) => button({ value: signs(size) })),
  accessory('the address of a button', 3_000, (size) => button({ url: address(size) })),
  accessory('the label of a button', 75, (size) => button({ accessibility_label: signs(size) })),
  accessory('the title of a dialog', 100, (size) =>
    button({ confirm: { text: plain('t'), title: plain(signs(size)) } }),
  ),
  accessory('the text of a dialog', 300, (size) => button({ confirm: { text: plain(signs(size)) } })),
  accessory('the yes of a dialog', 30, (size) =>
    button({ confirm: { text: plain('t'), confirm: plain(signs(size)) } }),
  ),
  accessory('the no of a dialog', 30, (size) => button({ confirm: { text: plain('t'), deny: plain(signs(size)) } })),
  accessory('options', 100, (size) => ({ type: 'static_select', options: times(size, option) })),
  accessory('groups of options', 100, (size) => ({
    type: 'static_select',
    option_groups: times(size, (index) => ({ label: plain('g'), options: [option(index)] })),
  })),
  accessory('an option', 75, (size) => ({
    type: 'static_select',
    options: [{ text: plain(signs(size)), value: 'v' }],
  })),
  accessory('the value of an option', 150, (size) => ({
    type: 'static_select',
    options: [{ text: plain('o'), value: signs(size) }],
  })),
  accessory('the description of an option', 75, (size) => ({
    type: 'static_select',
    options: [{ ...option(0), description: plain(signs(size)) }],
  })),
  accessory('overflow options', 5, (size) => ({ type: 'overflow', options: times(size, option) })),
  accessory('checkboxes', 10, (size) => ({ type: 'checkboxes', options: times(size, option) })),
  modal('blocks of a view', 100, (size) => ({ blocks: times(size, () => divider) })),
  modal('bytes of a view', 250_000, heavy, 'view_too_large'),
  modal('the title of a view', 24, (size) => ({ title: plain(signs(size)) })),
  modal('the submit of a view', 24, (size) => ({ submit: plain(signs(size)) })),
  modal('the close of a view', 24, (size) => ({ close: plain(signs(size)) })),
  modal('private metadata', 3_000, (size) => ({ private_metadata: signs(size) })),
  modal('a callback_id', 255, (size) => ({ callback_id: signs(size) })),
  modal('an external_id', 255, (size) => ({ external_id: signs(size) })),
  {
    name: 'blocks of a home tab',
    most: 100,
    error: 'invalid_arguments',
    payload: (size) => ({
      method: 'views.publish',
      given: { user_id: ALICE, view: { type: 'home', blocks: times(size, () => divider) } },
    }),
  },
  {
    name: 'suggested prompts',
    most: 4,
    error: 'invalid_arguments',
    payload: (size) => ({
      method: 'assistant.threads.setSuggestedPrompts',
      given: { channel_id: PHARMA, prompts: times(size, () => ({ title: 't', message: 'm' })) },
    }),
  },
  {
    name: 'markdown_text',
    most: 12_000,
    error: 'msg_too_long',
    payload: (size) => ({ method: 'chat.postMessage', given: { channel: PHARMA, markdown_text: signs(size) } }),
  },
];
