import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageMessage } from '../../../src/playground/page-protocol.js';
import { freePort } from '../../support/free-port.js';
import { MEMBER_PHARMA, openSlackDemo, PHARMA, type SlackDemo, textOf, WUTONG } from '../../support/slack-demo.js';
import { buttonOf, QUICK, watch } from './outcomes.js';
import { signedRequests } from './signed-requests.js';

let slack: SlackDemo;
let requests: ReturnType<typeof signedRequests>;
let channel: string;
let answer: PageMessage;
beforeAll(async () => {
  const port = await freePort();
  slack = await openSlackDemo({ http: { port }, playground: { timing: QUICK } });
  requests = signedRequests(slack.playground.tokens.signingSecret, port);
  channel = await slack.direct(MEMBER_PHARMA);
  answer = await slack.ask(MEMBER_PHARMA, channel, 'Which projects are red?');
}, 120_000);
afterAll(() => slack.close());

let number = 0;
const written = { type: 'message', channel_type: 'im', user: MEMBER_PHARMA };

/** Sends an event, lets the bot finish, and tells what it said. */
async function saidTo(event: object): Promise<string[]> {
  const seen = watch(slack);
  number += 1;
  expect(await requests.send(requests.event(event, `EvSTRANGE${number}`))).toBe(200);
  await slack.stopBot();
  await slack.startBot();
  return seen.messages().map(textOf);
}

describe('a message', () => {
  const inThread = () => ({ ...written, channel, ts: '1.000001', thread_ts: String(answer.threadTs) });

  it.each([
    ['without a word', { text: '' }],
    ['with nothing but a mention', { text: `<@${WUTONG}>` }],
    ['with a file alone', { text: '', subtype: 'file_share', files: [{ id: 'F1' }] }],
  ])('%s is told how to ask', async (_what, more) => {
    expect(await saidTo({ ...inThread(), ...more })).toEqual([expect.stringContaining('Write a question')]);
  });

  it('of 3,000 characters is told to be shorter', async () => {
    expect(await saidTo({ ...inThread(), text: 'why '.repeat(750) })).toEqual([expect.stringContaining('2000')]);
  });

  it.each([
    ['of another bot', { text: 'Which projects are red?', bot_id: 'BOTHER', subtype: 'bot_message' }],
    ['of another bot that writes as a user', { text: 'Which projects are red?', bot_id: 'BOTHER' }],
    ['of the bot itself', { text: 'Which projects are red?', user: WUTONG }],
    ['that was edited', { subtype: 'message_changed', hidden: true, message: { text: 'Which projects are red?' } }],
    ['that was deleted', { subtype: 'message_deleted', hidden: true, deleted_ts: '1.1' }],
    ['that says who came', { subtype: 'channel_join', text: 'has joined' }],
  ])('%s is left alone', async (_what, more) => {
    expect(await saidTo({ ...inThread(), ...more })).toEqual([]);
  });

  it('in a channel is left alone where it is a picture among people, and answered where it mentions the bot', async () => {
    const asked = await slack.ask(MEMBER_PHARMA, PHARMA, `<@${WUTONG}> Which projects are red?`);
    const place = { channel: PHARMA, channel_type: 'channel', ts: '1.2', thread_ts: asked.threadTs };
    expect(await saidTo({ ...written, ...place, text: '', subtype: 'file_share' })).toEqual([]);
    const mention = { type: 'app_mention', user: MEMBER_PHARMA, text: `<@${WUTONG}>`, ...place };
    expect(await saidTo(mention)).toEqual([expect.stringContaining('Write a question')]);
    expect(await saidTo({ ...mention, bot_id: 'BOTHER' })).toEqual([]);
  });

  it('to a thread that was deleted meanwhile has nothing to come back to', async () => {
    expect(await saidTo({ ...written, channel, ts: '1.3', text: 'Which projects are red?' })).toEqual([]);
    expect(await slack.store.openOutbox('2030-01-01T00:00:00Z')).toEqual([]);
  });
});

describe('an answer that cannot be posted where it was asked', () => {
  it('is told in a direct message', async () => {
    const mention = {
      type: 'app_mention',
      user: MEMBER_PHARMA,
      text: `<@${WUTONG}> red?`,
      channel: 'CNOWHERE01',
      ts: '1.4',
    };
    expect(await saidTo(mention)).toEqual([expect.stringContaining('not a member of this channel')]);
  });
});

describe('a button', () => {
  const pressed = async (action: object): Promise<{ status: number; said: string[] }> => {
    const seen = watch(slack);
    number += 1;
    const status = await requests.send(
      requests.interaction({
        type: 'block_actions',
        team: { id: 'TWUTONG01' },
        user: { id: MEMBER_PHARMA, team_id: 'TWUTONG01' },
        api_app_id: 'AWUTONG01',
        trigger_id: `forged.${number}`,
        container: { type: 'message', message_ts: answer.ts, channel_id: channel, thread_ts: answer.threadTs },
        channel: { id: channel, name: 'direct' },
        message: { ts: answer.ts, thread_ts: answer.threadTs },
        actions: [{ type: 'button', block_id: 'b', action_ts: '1', ...action }],
      }),
    );
    await slack.stopBot();
    await slack.startBot();
    return { status, said: seen.messages().map(textOf) };
  };
  const STALE = 'does not work any more';
  const GONE = 'not kept any more';

  it.each([
    ['a source without a passage', { action_id: 'source_open', value: 'nothing' }, STALE],
    ['a page that is no number', { action_id: 'answer_page', value: 'a|x' }, STALE],
    ['a page of an answer that was never given', { action_id: 'answer_page', value: 'a-1|2' }, GONE],
    ['a private answer to what was never asked', { action_id: 'answer_private', value: 'a-1' }, GONE],
    ['a verdict of no kind', { action_id: 'feedback', value: 'superb|a-1' }, STALE],
    ['a verdict on what was never said', { action_id: 'feedback', value: 'good|a-1' }, 'not there any more'],
    ['a command that is none', { action_id: 'command_run_1', value: '/format c:' }, STALE],
    ['a button of another time', { action_id: 'from_an_older_release', value: '1' }, STALE],
    ['a question that is empty', { action_id: 'ask_next_1', value: '' }, 'Write a question'],
  ])('with %s says so, once', async (_what, action, words) => {
    const { status, said } = await pressed(action);
    expect(status).toBe(200);
    expect(said).toEqual([expect.stringContaining(words)]);
  });

  it('whose time for a modal is over says so', async () => {
    const source = await slack.ask(MEMBER_PHARMA, channel, '问题办理的时限是多少天？');
    const { value } = buttonOf(source, 'source_open');
    const { said } = await pressed({ action_id: 'source_open', value });
    expect(said).toEqual([expect.stringContaining('Please click again')]);
  });

  it('that only opens an address is acknowledged and nothing more', async () => {
    expect(await pressed({ action_id: 'open_messages' })).toEqual({ status: 200, said: [] });
  });
});

describe('a view', () => {
  it('of another time is closed, and its words are not lost without a word', async () => {
    const seen = watch(slack);
    const status = await requests.send(
      requests.interaction({
        type: 'view_submission',
        team: { id: 'TWUTONG01' },
        user: { id: MEMBER_PHARMA },
        trigger_id: 'forged.view',
        view: {
          id: 'V1',
          hash: '1.a',
          callback_id: 'from_an_older_release',
          state: { values: {} },
          private_metadata: '',
        },
      }),
    );
    await slack.stopBot();
    await slack.startBot();
    expect(status).toBe(200);
    expect(seen.messages().map(textOf)).toEqual([expect.stringContaining('does not work any more')]);
  });
});
