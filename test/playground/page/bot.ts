import type { App, types } from '@slack/bolt';

type Block = types.AnyBlock;
type View = types.ModalView;

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const raw = (text: string) => ({ type: 'raw_text', text }) as const;

/** An answer with everything that people press or read in one. */
export const ANSWER: Block[] = [
  { type: 'header', text: plain('What to grasp') },
  { type: 'section', text: { type: 'mrkdwn', text: '*PRJ-0012* stands still :red_circle: <https://a.example|plan>' } },
  {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { align: 'right' }],
    rows: [
      [raw('Figure'), raw('Value')],
      [raw('Output'), raw('186.4 亿元')],
    ],
  },
  { type: 'context', elements: [{ type: 'mrkdwn', text: '[1] Monthly report' }] },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'source_open', text: plain('Open source'), value: 'p1' },
      {
        type: 'button',
        action_id: 'withdraw',
        style: 'danger',
        text: plain('Withdraw'),
        value: 'a1',
        confirm: {
          title: plain('Withdraw it?'),
          text: plain('Nobody sees it then.'),
          confirm: plain('Do it'),
          deny: plain('Keep it'),
        },
      },
      {
        type: 'static_select',
        action_id: 'chain',
        placeholder: plain('Chain'),
        options: [
          { text: plain('Pharma'), value: 'pharma' },
          { text: plain('Lithium'), value: 'lithium' },
        ],
      },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Good'), accessibility_label: 'This helped', value: 'good' },
        negative_button: { text: plain('Bad'), accessibility_label: 'This did not help', value: 'bad' },
      },
    ],
  },
] as Block[];

const REASON: View = {
  type: 'modal',
  callback_id: 'reason',
  title: plain('What was wrong?'),
  submit: plain('Send'),
  close: plain('Not now'),
  blocks: [
    {
      type: 'input',
      block_id: 'words',
      label: plain('In your words'),
      hint: plain('One sentence.'),
      element: { type: 'plain_text_input', action_id: 'value', multiline: true },
    },
    {
      type: 'input',
      block_id: 'kind',
      label: plain('Kind'),
      element: {
        type: 'radio_buttons',
        action_id: 'value',
        options: [
          { text: plain('A number'), value: 'number' },
          { text: plain('A source'), value: 'source' },
        ],
      },
    },
    {
      type: 'input',
      block_id: 'day',
      optional: true,
      label: plain('As of'),
      element: { type: 'datepicker', action_id: 'value' },
    },
  ],
};

const SOURCE: View = {
  type: 'modal',
  callback_id: 'source',
  title: plain('Article 12'),
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '> Land is reported by the fifth of each month.' } }],
};

/** A bot that answers whatever comes, the same to everybody. */
export function answering(app: App): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') {
      const blocks = [{ type: 'header', text: plain(`Home of ${event.user}`) }, ANSWER[1], ANSWER[4]] as Block[];
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
      return;
    }
    await client.assistant.threads.setSuggestedPrompts({
      channel_id: event.channel,
      title: 'Ask for instance',
      prompts: [{ title: 'What is red?', message: 'Which projects are red?' }],
    } as never);
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: 'What to grasp: PRJ-0012', blocks: ANSWER, thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, client, context }) => {
    if (message.channel_type !== 'im' || message.subtype !== undefined) return;
    const thread_ts = message.thread_ts ?? message.ts;
    const channel = message.channel;
    await client.agents.sessions.setStatus({ channel_id: channel, thread_ts, status: 'processing' });
    const { ts = '' } = await client.chat.startStream({
      channel,
      thread_ts,
      recipient_team_id: context.teamId,
      recipient_user_id: message.user,
      markdown_text: 'Three are **red**',
    } as never);
    // Whoever says so is written to until the Stop button is pressed.
    if (message.text?.includes('slowly')) return;
    await client.chat.appendStream({ channel, ts, markdown_text: ': PRJ-0012, PRJ-0019.' });
    await client.chat.stopStream({ channel, ts, blocks: ANSWER.slice(-1) });
    await client.agents.sessions.setStatus({ channel_id: channel, thread_ts, status: 'active' });
  });
  app.event('agent_session_stopped' as 'app_mention', async ({ event, client }) => {
    await client.agents.sessions.setStatus({
      channel_id: event.channel,
      thread_ts: event.thread_ts ?? '',
      status: 'active',
    });
  });
  app.command('/ask', async ({ ack, respond, command }) => {
    await ack();
    await respond({ response_type: 'ephemeral', text: `You asked: ${command.text}` });
  });
  app.action('source_open', async ({ ack, body, client }) => {
    await ack();
    if (body.type === 'block_actions') await client.views.open({ trigger_id: body.trigger_id, view: SOURCE });
  });
  app.action('feedback', async ({ ack, body, client }) => {
    await ack();
    if (body.type === 'block_actions') await client.views.open({ trigger_id: body.trigger_id, view: REASON });
  });
  app.action('withdraw', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'Withdrawn', replace_original: true });
  });
  app.action('chain', async ({ ack, action, respond }) => {
    await ack();
    if (action.type !== 'static_select') return;
    await respond({ text: `Chosen: ${action.selected_option.value}`, replace_original: false });
  });
  app.view('reason', async ({ ack, view }) => {
    const { value } = view.state.values.words?.value ?? {};
    if (value === 'bad') await ack({ response_action: 'errors', errors: { words: 'Please say more.' } });
    else await ack();
  });
}
