import { ALICE, BOT, OTHERS, PHARMA, SECRET } from './workspace.js';

/** A call that Slack refuses: with which code, and what it points at; null where Slack only names the code. */
export interface BadPayload {
  readonly name: string;
  readonly method: string;
  readonly given: object;
  readonly error: string;
  readonly pointer: string | null;
}

const signs = (count: number) => 'x'.repeat(count);
const times = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index));
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const option = (index: number) => ({ text: plain(`o${index}`), value: `v${index}` });
const button = (index: number) => ({ type: 'button', action_id: `b${index}`, text: plain('Go') });
const divider = { type: 'divider' };
const cell = { type: 'raw_text', text: 'c' };

/** Blocks of a message that are refused at the pointer. */
function message(name: string, blocks: unknown, pointer: string | null, error = 'invalid_blocks'): BadPayload {
  return { name, method: 'chat.postMessage', given: { channel: PHARMA, text: 'fallback', blocks }, error, pointer };
}

/** A section whose accessory is refused, at a pointer within it. */
function accessory(name: string, element: object, within: string): BadPayload {
  const blocks = [{ type: 'section', text: mrkdwn('t'), accessory: element }];
  return message(name, blocks, `/blocks/0/accessory${within}`);
}

/** An input whose element is refused, at a pointer within it. */
function input(name: string, element: object, within: string): BadPayload {
  const blocks = [{ type: 'input', label: plain('l'), element }];
  return message(name, blocks, `/blocks/0/element${within}`);
}

function modal(name: string, change: object, pointer: string | null, error = 'invalid_arguments'): BadPayload {
  const view = { type: 'modal', title: plain('Title'), blocks: [divider], ...change };
  return { name, method: 'views.open', given: { trigger_id: 'none', view }, error, pointer };
}

function home(name: string, change: object, pointer: string): BadPayload {
  const view = { type: 'home', blocks: [divider], ...change };
  return { name, method: 'views.publish', given: { user_id: ALICE, view }, error: 'invalid_arguments', pointer };
}

function call(name: string, method: string, given: object, [error, pointer]: [string, string | null]): BadPayload {
  return { name, method, given, error, pointer };
}

export const BAD_PAYLOADS: readonly BadPayload[] = [
  // Blocks as a whole
  message('blocks that are no list', { type: 'section' }, null, 'invalid_blocks_format'),
  message('blocks that are no JSON', '[{', null, 'invalid_blocks_format'),
  message('a text in the place of a block', ['section'], null, 'invalid_blocks_format'),
  message(
    '51 blocks',
    times(51, () => divider),
    '/blocks',
  ),
  message('a block without a type', [{ text: mrkdwn('t') }], '/blocks/0'),
  message('a block of an unknown type', [{ type: 'paragraph', text: 't' }], '/blocks/0/type'),
  message('an element in the place of a block', [button(0)], '/blocks/0/type'),
  message('a property that no divider has', [{ type: 'divider', text: 't' }], '/blocks/0'),
  message('a block_id of 256', [{ type: 'divider', block_id: signs(256) }], '/blocks/0/block_id'),
  message(
    'a block_id twice',
    times(2, () => ({ type: 'divider', block_id: 'same' })),
    '/blocks/1/block_id',
  ),
  message(
    'an action_id twice in one block',
    [{ type: 'actions', elements: [button(0), button(0)] }],
    '/blocks/0/elements/1/action_id',
  ),

  // Section
  message('a section of nothing', [{ type: 'section' }], '/blocks/0'),
  message('a section with a bare string', [{ type: 'section', text: 'bare' }], '/blocks/0/text'),
  message('an empty text', [{ type: 'section', text: mrkdwn('') }], '/blocks/0/text/text'),
  message('a text of 3,001', [{ type: 'section', text: mrkdwn(signs(3001)) }], '/blocks/0/text/text'),
  message(
    'a text of another kind',
    [{ type: 'section', text: { type: 'markdown', text: 't' } }],
    '/blocks/0/text/type',
  ),
  message('11 fields', [{ type: 'section', fields: times(11, () => mrkdwn('f')) }], '/blocks/0/fields'),
  message('no field', [{ type: 'section', fields: [] }], '/blocks/0/fields'),
  message('an empty field', [{ type: 'section', fields: [mrkdwn('f'), mrkdwn('')] }], '/blocks/0/fields/1/text'),
  message('a field of 2,001', [{ type: 'section', fields: [mrkdwn(signs(2001))] }], '/blocks/0/fields/0/text'),
  accessory('an accessory that is an input', { type: 'plain_text_input', action_id: 'a' }, '/type'),

  // Header, context, image, markdown
  message('a header with markup', [{ type: 'header', text: mrkdwn('h') }], '/blocks/0/text/type'),
  message('a header of 151', [{ type: 'header', text: plain(signs(151)) }], '/blocks/0/text/text'),
  message('a header without a text', [{ type: 'header' }], '/blocks/0'),
  message('11 parts of a context', [{ type: 'context', elements: times(11, () => mrkdwn('c')) }], '/blocks/0/elements'),
  message('a context of nothing', [{ type: 'context', elements: [] }], '/blocks/0/elements'),
  message('a button in a context', [{ type: 'context', elements: [button(0)] }], '/blocks/0/elements/0/type'),
  message('an image without words', [{ type: 'image', image_url: 'https://a.example/i.png' }], '/blocks/0'),
  message('an image from nowhere', [{ type: 'image', alt_text: 'a' }], '/blocks/0'),
  message(
    'an image of a script',
    [{ type: 'image', alt_text: 'a', image_url: 'javascript:alert(1)' }],
    '/blocks/0/image_url',
  ),
  message(
    'an image address of 3,001',
    [{ type: 'image', alt_text: 'a', image_url: `https://a.example/${signs(2983)}` }],
    '/blocks/0/image_url',
  ),
  message(
    'an image with 2,001 words',
    [{ type: 'image', alt_text: signs(2001), image_url: 'https://a.example/i.png' }],
    '/blocks/0/alt_text',
  ),
  message('a markdown block of 12,001', [{ type: 'markdown', text: signs(12_001) }], '/blocks/0/text'),
  message('markdown that is an object', [{ type: 'markdown', text: plain('t') }], '/blocks/0/text'),
  message(
    'markdown of 12,001 in two blocks',
    [
      { type: 'markdown', text: signs(6000) },
      { type: 'markdown', text: signs(6001) },
    ],
    '/blocks',
    'msg_blocks_too_long',
  ),

  // Actions and buttons
  message('actions without elements', [{ type: 'actions' }], '/blocks/0'),
  message('no action', [{ type: 'actions', elements: [] }], '/blocks/0/elements'),
  message('26 actions', [{ type: 'actions', elements: times(26, button) }], '/blocks/0/elements'),
  message(
    'feedback among actions',
    [{ type: 'actions', elements: [{ type: 'feedback_buttons' }] }],
    '/blocks/0/elements/0/type',
  ),
  accessory('a button without a text', { type: 'button', action_id: 'a' }, ''),
  accessory('a button of 76', { ...button(0), text: plain(signs(76)) }, '/text/text'),
  accessory('a button with markup', { ...button(0), text: mrkdwn('*go*') }, '/text/type'),
  accessory('a value of 2,001', { ...button(0), value: signs(2001) }, '/value'),
  accessory('a value that is a number', { ...button(0), value: 7 }, '/value'),
  accessory('a button to a script', { ...button(0), url: 'javascript:alert(1)' }, '/url'),
  accessory('a colour of its own', { ...button(0), style: 'green' }, '/style'),
  accessory('an action_id of 256', { ...button(0), action_id: signs(256) }, '/action_id'),
  accessory('a label of 76', { ...button(0), accessibility_label: signs(76) }, '/accessibility_label'),
  accessory('a dialog without words', { ...button(0), confirm: { title: plain('t') } }, '/confirm'),
  accessory('a dialog of 301', { ...button(0), confirm: { text: plain(signs(301)) } }, '/confirm/text/text'),
  accessory(
    'a title of a dialog of 101',
    { ...button(0), confirm: { text: plain('t'), title: plain(signs(101)) } },
    '/confirm/title/text',
  ),
  accessory(
    'a dialog that confirms in 31',
    { ...button(0), confirm: { text: plain('t'), confirm: plain(signs(31)) } },
    '/confirm/confirm/text',
  ),

  // Menus
  accessory('a menu without options', { type: 'static_select', action_id: 'a' }, ''),
  accessory('a menu of no options', { type: 'static_select', action_id: 'a', options: [] }, '/options'),
  accessory('a menu of 101', { type: 'static_select', action_id: 'a', options: times(101, option) }, '/options'),
  accessory(
    'a menu with options and groups',
    { type: 'static_select', options: [option(0)], option_groups: [{ label: plain('g'), options: [option(1)] }] },
    '',
  ),
  accessory(
    'an option of 76',
    { type: 'static_select', options: [{ text: plain(signs(76)), value: 'v' }] },
    '/options/0/text/text',
  ),
  accessory(
    'an option with markup',
    { type: 'static_select', options: [{ text: mrkdwn('o'), value: 'v' }] },
    '/options/0/text/type',
  ),
  accessory('an option without a value', { type: 'static_select', options: [{ text: plain('o') }] }, '/options/0'),
  accessory(
    'an option value of 151',
    { type: 'static_select', options: [{ text: plain('o'), value: signs(151) }] },
    '/options/0/value',
  ),
  accessory(
    'a description of 76',
    { type: 'static_select', options: [{ ...option(0), description: plain(signs(76)) }] },
    '/options/0/description/text',
  ),
  accessory(
    'a menu whose prompt is 151',
    { type: 'users_select', placeholder: plain(signs(151)) },
    '/placeholder/text',
  ),
  accessory('six overflow options', { type: 'overflow', options: times(6, option) }, '/options'),
  accessory('eleven boxes', { type: 'checkboxes', options: times(11, option) }, '/options'),
  accessory('a circle without options', { type: 'radio_buttons', action_id: 'a' }, ''),
  accessory('none at most', { type: 'multi_users_select', max_selected_items: 0 }, '/max_selected_items'),
  accessory('a day that is none', { type: 'datepicker', initial_date: '1 May' }, '/initial_date'),
  accessory('an hour that is none', { type: 'timepicker', initial_time: '24:10' }, '/initial_time'),

  // Feedback
  message(
    'six feedback elements',
    [{ type: 'context_actions', elements: times(6, () => ({ type: 'icon_button' })) }],
    '/blocks/0/elements',
  ),
  message('a button among feedback', [{ type: 'context_actions', elements: [button(0)] }], '/blocks/0/elements/0/type'),
  message(
    'feedback of one side',
    [
      {
        type: 'context_actions',
        elements: [{ type: 'feedback_buttons', positive_button: { text: plain('+'), value: 'v' } }],
      },
    ],
    '/blocks/0/elements/0',
  ),
  message(
    'feedback without a value',
    [
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            positive_button: { text: plain('+') },
            negative_button: { text: plain('-'), value: 'v' },
          },
        ],
      },
    ],
    '/blocks/0/elements/0/positive_button',
  ),
  message(
    'an icon that is not there',
    [{ type: 'context_actions', elements: [{ type: 'icon_button', icon: 'rocket', text: plain('t') }] }],
    '/blocks/0/elements/0/icon',
  ),

  // Inputs
  message('an input without a label', [{ type: 'input', element: { type: 'plain_text_input' } }], '/blocks/0'),
  message('an input of nothing', [{ type: 'input', label: plain('l') }], '/blocks/0'),
  message(
    'a label of 2,001',
    [{ type: 'input', label: plain(signs(2001)), element: { type: 'plain_text_input' } }],
    '/blocks/0/label/text',
  ),
  input('a button as an input', button(0), '/type'),
  input('a text of at most 3,001', { type: 'plain_text_input', max_length: 3001 }, '/max_length'),
  input('a text of at most nothing', { type: 'plain_text_input', max_length: 0 }, '/max_length'),
  input('a shortest above the longest', { type: 'plain_text_input', min_length: 5, max_length: 4 }, '/min_length'),
  input('a number of either kind', { type: 'number_input' }, ''),
  input('eleven files', { type: 'file_input', max_files: 11 }, '/max_files'),
  input('an instant in nine digits', { type: 'datetimepicker', initial_date_time: 123_456_789 }, '/initial_date_time'),

  // Tables and rich text
  message('101 rows', [{ type: 'table', rows: times(101, () => [cell]) }], '/blocks/0/rows'),
  message('21 columns', [{ type: 'table', rows: [times(21, () => cell)] }], '/blocks/0/rows/0'),
  message(
    'an empty cell',
    [{ type: 'table', rows: [[cell, { type: 'raw_text', text: '' }]] }],
    '/blocks/0/rows/0/1/text',
  ),
  message('a cell of markup', [{ type: 'table', rows: [[mrkdwn('c')]] }], '/blocks/0/rows/0/0/type'),
  message(
    '10,001 signs in a table',
    [{ type: 'table', rows: [times(2, () => ({ type: 'raw_text', text: signs(5001) }))] }],
    '/blocks/0/rows',
  ),
  message(
    'a number without its value',
    [{ type: 'table', rows: [[{ type: 'raw_number', text: '1' }]] }],
    '/blocks/0/rows/0/0',
  ),
  message(
    'two tables',
    times(2, () => ({ type: 'table', rows: [[cell]] })),
    '/blocks/1',
    'invalid_attachments',
  ),
  message('rich text without parts', [{ type: 'rich_text' }], '/blocks/0'),
  message(
    'rich text that calls everybody in an unknown way',
    [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'all' }] }] }],
    '/blocks/0/elements/0/elements/0/range',
  ),
  message('a video without an address', [{ type: 'video', title: plain('t') }], '/blocks/0'),

  // Views
  modal('a modal without a title', { title: undefined }, '/view'),
  modal('a title of 25', { title: plain(signs(25)) }, '/view/title/text'),
  modal('a submit of 25', { submit: plain(signs(25)) }, '/view/submit/text'),
  modal('a close of 25', { close: plain(signs(25)) }, '/view/close/text'),
  modal('101 blocks', { blocks: times(101, () => divider) }, '/view/blocks'),
  modal('a modal without blocks', { blocks: undefined }, '/view'),
  modal('3,001 of metadata', { private_metadata: signs(3001) }, '/view/private_metadata'),
  modal('a callback_id of 256', { callback_id: signs(256) }, '/view/callback_id'),
  modal('an external_id of 256', { external_id: signs(256) }, '/view/external_id'),
  modal('a property that no modal has', { colour: 'red' }, '/view'),
  modal('a table in a modal', { blocks: [{ type: 'table', rows: [[cell]] }] }, '/view/blocks/0/type'),
  modal('feedback in a modal', { blocks: [{ type: 'context_actions', elements: [] }] }, '/view/blocks/0/type'),
  modal(
    'an input without a submit',
    { blocks: [divider, { type: 'input', label: plain('l'), element: { type: 'plain_text_input' } }] },
    '/view/blocks/1/input',
  ),
  modal(
    'more than 250 kB',
    { blocks: times(90, () => ({ type: 'section', text: mrkdwn(signs(2900)) })) },
    null,
    'view_too_large',
  ),
  modal('a home tab as a modal', { type: 'home' }, '/view/type'),
  home('a modal as a home tab', { type: 'modal', title: plain('t') }, '/view/type'),
  home('a home tab with a title', { title: plain('t') }, '/view'),
  home('a table in a home tab', { blocks: [{ type: 'table', rows: [[cell]] }] }, '/view/blocks/0/type'),
  call('no view', 'views.open', { trigger_id: 'none' }, ['invalid_arguments', '/view']),
  call('no trigger', 'views.open', { view: { type: 'modal', title: plain('t'), blocks: [] } }, [
    'invalid_arguments',
    '',
  ]),
  call(
    'an unknown trigger',
    'views.open',
    { trigger_id: 'x', view: { type: 'modal', title: plain('t'), blocks: [] } },
    ['invalid_trigger_id', null],
  ),
  call('two names of one view', 'views.update', { view_id: 'V', external_id: 'e', view: {} }, [
    'invalid_arguments',
    null,
  ]),
  call('no name of a view', 'views.update', { view: {} }, ['invalid_arguments', null]),
  call('a view that is not open', 'views.update', { view_id: 'V1', view: {} }, ['not_found', null]),
  call('a home tab of nobody', 'views.publish', { user_id: 'U0', view: { type: 'home', blocks: [] } }, [
    'user_not_found',
    null,
  ]),

  // Messages
  call('nothing to say', 'chat.postMessage', { channel: PHARMA }, ['no_text', null]),
  call('blanks alone', 'chat.postMessage', { channel: PHARMA, text: '  ' }, ['no_text', null]),
  call('no channel', 'chat.postMessage', { text: 't' }, ['invalid_arguments', '']),
  call('an unknown channel', 'chat.postMessage', { channel: 'C0', text: 't' }, ['channel_not_found', null]),
  call('a channel of others', 'chat.postMessage', { channel: OTHERS, text: 't' }, ['not_in_channel', null]),
  call('a private channel of others', 'chat.postMessage', { channel: SECRET, text: 't' }, ['channel_not_found', null]),
  call('a thread that is not there', 'chat.postMessage', { channel: PHARMA, text: 't', thread_ts: '1.000001' }, [
    'thread_not_found',
    null,
  ]),
  call('text twice', 'chat.postMessage', { channel: PHARMA, text: 't', markdown_text: 't' }, [
    'markdown_text_conflict',
    null,
  ]),
  call('markdown of 12,001', 'chat.postMessage', { channel: PHARMA, markdown_text: signs(12_001) }, [
    'msg_too_long',
    null,
  ]),
  call('metadata without a type', 'chat.postMessage', { channel: PHARMA, text: 't', metadata: { event_payload: {} } }, [
    'invalid_metadata_schema',
    null,
  ]),
  call('metadata that is a list', 'chat.postMessage', { channel: PHARMA, text: 't', metadata: [1] }, [
    'invalid_metadata_format',
    null,
  ]),
  call('another name than its own', 'chat.postMessage', { channel: PHARMA, text: 't', username: 'Boss' }, [
    'missing_scope',
    null,
  ]),
  call(
    'blocks of an attachment',
    'chat.postMessage',
    { channel: PHARMA, attachments: [{ blocks: [{ type: 'no' }] }] },
    ['invalid_attachments', '/attachments/0/blocks/0/type'],
  ),
  call('an ephemeral to nobody', 'chat.postEphemeral', { channel: PHARMA, user: 'U0', text: 't' }, [
    'user_not_found',
    null,
  ]),
  call('a change of nothing', 'chat.update', { channel: PHARMA, ts: '1.000001', text: 't' }, [
    'message_not_found',
    null,
  ]),

  // Others
  call('a status of its own', 'agents.sessions.setStatus', { channel_id: PHARMA, status: 'thinking', thread_ts: '1' }, [
    'invalid_arguments',
    '/status',
  ]),
  call('a title of 201', 'agents.sessions.setStatus', { channel_id: PHARMA, status: 'active', title: signs(201) }, [
    'invalid_arguments',
    '/title',
  ]),
  call(
    'five prompts',
    'assistant.threads.setSuggestedPrompts',
    { channel_id: PHARMA, prompts: times(5, () => ({ title: 't', message: 'm' })) },
    ['invalid_arguments', '/prompts'],
  ),
  call('a stream to nobody', 'chat.startStream', { channel: PHARMA, thread_ts: '1' }, [
    'missing_recipient_team_id',
    null,
  ]),
  call('a user of nowhere', 'users.info', { user: 'U0' }, ['user_not_found', null]),
  call('a method of nowhere', 'chat.shout', { channel: BOT }, ['unknown_method', null]),
];
