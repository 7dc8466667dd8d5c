import { describe, expect, it } from 'vitest';
import { bolt, client, playground, promised } from './support.js';
import { ALICE, BOT, PHARMA, TEAM } from './workspace.js';

describe('Bolt in the playground', () => {
  it('knows who it is', async () => {
    const answer = await client(await playground()).auth.test();
    expect(answer).toMatchObject({ ok: true, team_id: TEAM, user_id: BOT, bot_id: 'B0TEST0001' });
  });

  it('answers a mention in its thread', async () => {
    const place = await playground();
    const heard = promised<string>();
    await bolt(place, (app) => {
      app.event('app_mention', async ({ event, say }) => {
        const { ts } = await say({ text: 'Here I am', thread_ts: event.thread_ts ?? event.ts });
        heard.give(ts ?? '');
      });
    });
    const posted = await place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text: `<@${BOT}> hello` });
    const ts = await heard.value;
    expect(place.state().messages[PHARMA]).toMatchObject([
      { ts: posted.ts, user: ALICE, threadTs: null },
      { ts, user: BOT, threadTs: posted.ts, text: 'Here I am' },
    ]);
  });

  it('hears a direct message, which begins a thread', async () => {
    const place = await playground();
    const heard = promised<{ channel: string; channel_type: string; thread_ts?: string }>();
    await bolt(place, (app) => {
      app.message(async ({ message }) => heard.give(message as never));
    });
    const { channel } = await place.act({ as: ALICE, do: 'open_agent', channel: PHARMA });
    await place.act({ as: ALICE, do: 'post', channel: channel ?? '', threadTs: null, text: 'hello' });
    const message = await heard.value;
    expect(message).toMatchObject({ channel, channel_type: 'im' });
    expect(message.thread_ts).toBeUndefined();
  });

  it('acknowledges a command with words, and says more later', async () => {
    const place = await playground();
    const done = promised<void>();
    await bolt(place, (app) => {
      app.command('/ask', async ({ ack, respond, command }) => {
        await ack('At once');
        await respond(`Later: ${command.text}`);
        done.give();
      });
    });
    const reply = await place.act({ as: ALICE, do: 'command', channel: PHARMA, command: '/ask', text: 'what' });
    await done.value;
    expect(reply).toEqual({ ok: true });
    expect(place.state().messages[PHARMA]).toMatchObject([
      { text: 'At once', onlyFor: ALICE },
      { text: 'Later: what', onlyFor: ALICE },
    ]);
  });

  it('opens a modal from a command and takes what was written in it', async () => {
    const place = await playground();
    const sent = promised<unknown>();
    await bolt(place, (app) => {
      app.command('/ask', async ({ ack, command, client: api }) => {
        await api.views.open({
          trigger_id: command.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'form',
            title: { type: 'plain_text', text: 'Ask' },
            submit: { type: 'plain_text', text: 'Send' },
            blocks: [
              {
                type: 'input',
                block_id: 'what',
                label: { type: 'plain_text', text: 'What' },
                element: { type: 'plain_text_input', action_id: 'words' },
              },
            ],
          },
        });
        await ack();
      });
      app.view('form', async ({ ack, view }) => {
        sent.give(view.state.values);
        await ack();
      });
    });
    await place.act({ as: ALICE, do: 'command', channel: PHARMA, command: '/ask', text: '' });
    const [view] = place.state().views;
    const values = { what: { words: { type: 'plain_text_input', value: 'how much' } } };
    const reply = await place.act({ as: ALICE, do: 'submit_view', viewId: view?.viewId ?? '', values });
    expect(reply).toEqual({ ok: true });
    expect(await sent.value).toEqual(values);
    expect(place.state().views).toEqual([]);
  });
});
