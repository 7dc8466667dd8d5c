import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { Playground } from '../../src/playground/index.js';
import type { ActionPlace } from '../../src/playground/page-protocol.js';
import { bolt, call, client, playground, promised } from './support.js';
import { ALICE, BO, BOT, MANIFEST, OTHERS, PHARMA, TEAM } from './workspace.js';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const button = { type: 'button' as const, action_id: 'go', value: 'v', text: plain('Go') };
const actions = [{ type: 'actions' as const, block_id: 'row', elements: [button] }];
const form = {
  type: 'modal' as const,
  callback_id: 'form',
  private_metadata: 'kept',
  title: plain('Ask'),
  submit: plain('Send'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'what',
      label: plain('What'),
      element: { type: 'plain_text_input' as const, action_id: 'words' },
    },
  ],
};
const written = (value: string) => ({ what: { words: { type: 'plain_text_input', value } } });

const shown = (place: Playground) => place.state().messages[PHARMA] ?? [];
const ask = (place: Playground) => place.act({ as: ALICE, do: 'command', channel: PHARMA, command: '/ask', text: '' });
const click = (place: Playground, at: ActionPlace, as = ALICE) =>
  place.act({ as, do: 'block_action', place: at, action: { action_id: 'go' }, state: {} });

/** An app that opens the form on `/ask`. */
async function withForm(place: Playground, listen: (app: App) => void = () => {}, view: object = form) {
  await bolt(place, (app) => {
    app.command('/ask', async ({ ack, command, client: api }) => {
      await ack();
      await api.views.open({ trigger_id: command.trigger_id, view: view as typeof form });
    });
    listen(app);
  });
  const opened = promised<string>();
  const end = place.observe((event) => {
    const viewId = event.type === 'views' ? event.views.at(-1)?.viewId : undefined;
    if (viewId !== undefined) opened.give(viewId);
  });
  await ask(place);
  const viewId = await opened.value;
  end();
  return viewId;
}
const submit = (place: Playground, viewId: string, value = 'x') =>
  place.act({ as: ALICE, do: 'submit_view', viewId, values: written(value) });

describe('a button of a message', () => {
  it('tells the app what was clicked, where, and lets it answer in place', async () => {
    const place = await playground();
    const clicked = promised<unknown>();
    await bolt(place, (app) => {
      app.action('go', async ({ ack, body, respond }) => {
        await ack();
        await respond({ replace_original: true, text: 'gone' });
        clicked.give(body);
      });
    });
    const { ts = '' } = await client(place).chat.postMessage({ channel: PHARMA, text: 't', blocks: actions });
    expect(await click(place, { kind: 'message', channel: PHARMA, ts })).toEqual({ ok: true });
    expect(await clicked.value).toMatchObject({
      type: 'block_actions',
      user: { id: ALICE, team_id: TEAM },
      team: { id: TEAM, domain: 'city' },
      channel: { id: PHARMA, name: 'pharma' },
      container: { type: 'message', message_ts: ts, channel_id: PHARMA, is_ephemeral: false },
      message: { ts, text: 't' },
      actions: [{ type: 'button', action_id: 'go', block_id: 'row', value: 'v', text: { text: 'Go' } }],
    });
    expect(shown(place)).toMatchObject([{ ts, text: 'gone', blocks: [] }]);
  });

  it('that only one person sees is clicked by that person alone, and can be taken away', async () => {
    const place = await playground();
    const body = promised<{ container: object; message?: object }>();
    await bolt(place, (app) => {
      app.action('go', async ({ ack, respond, body: given }) => {
        await ack();
        await respond({ delete_original: true });
        body.give(given as never);
      });
    });
    const { message_ts: ts = '' } = await client(place).chat.postEphemeral({
      channel: PHARMA,
      user: ALICE,
      text: 't',
      blocks: actions,
    });
    const at = { kind: 'message', channel: PHARMA, ts } as const;
    expect(await click(place, at, BO)).toMatchObject({ ok: false });
    expect(await click(place, at)).toEqual({ ok: true });
    expect((await body.value).container).toMatchObject({ is_ephemeral: true });
    expect((await body.value).message).toBeUndefined();
    expect(shown(place)).toEqual([]);
  });

  it('does nothing when the manifest has interactivity switched off', async () => {
    const settings = { ...MANIFEST.settings, interactivity: { is_enabled: false } };
    const place = await playground({ manifest: { ...MANIFEST, settings } });
    const { ts = '' } = await client(place).chat.postMessage({ channel: PHARMA, text: 't', blocks: actions });
    const reply = await click(place, { kind: 'message', channel: PHARMA, ts });
    expect(reply).toMatchObject({ ok: false, error: expect.stringContaining('interactivity') });
  });

  it('gets a name when the app gave it none', async () => {
    const place = await playground();
    const nameless = { type: 'button' as const, text: plain('Go') };
    const blocks = [{ type: 'section' as const, text: plain('t'), accessory: nameless }];
    await client(place).chat.postMessage({ channel: PHARMA, text: 't', blocks });
    expect(shown(place)[0]?.blocks[0]).toMatchObject({
      block_id: expect.any(String),
      accessory: { ...nameless, action_id: expect.any(String) },
    });
  });

  it('that is not there any more does nothing', async () => {
    const place = await playground();
    const { ts = '' } = await client(place).chat.postMessage({ channel: PHARMA, text: 't' });
    expect(await click(place, { kind: 'message', channel: PHARMA, ts })).toMatchObject({ ok: false });
    expect(await click(place, { kind: 'message', channel: PHARMA, ts: '1.0' })).toMatchObject({ ok: false });
    expect(await click(place, { kind: 'home' })).toMatchObject({ ok: false });
  });
});

describe('feedback', () => {
  it('tells which of the two was clicked', async () => {
    const place = await playground();
    const given = promised<unknown>();
    await bolt(place, (app) => {
      app.action('feedback', async ({ ack, action }) => {
        await ack();
        given.give(action);
      });
    });
    const good = { text: plain('Good'), value: 'good|a-1' };
    const bad = { text: plain('Bad'), value: 'bad|a-1' };
    const element = {
      type: 'feedback_buttons' as const,
      action_id: 'feedback',
      positive_button: good,
      negative_button: bad,
    };
    const blocks = [{ type: 'context_actions' as const, elements: [element] }];
    const { ts = '' } = await client(place).chat.postMessage({ channel: PHARMA, text: 't', blocks });
    const action = { type: 'feedback_buttons', action_id: 'feedback', ...bad };
    const at = { kind: 'message', channel: PHARMA, ts } as const;
    await place.act({ as: ALICE, do: 'block_action', place: at, action, state: {} });
    expect(await given.value).toMatchObject({ type: 'feedback_buttons', value: 'bad|a-1', text: { text: 'Bad' } });
  });
});

describe('a modal', () => {
  it('is submitted with what the person wrote', async () => {
    const place = await playground();
    const sent = promised<unknown>();
    const viewId = await withForm(place, (app) => {
      app.view('form', async ({ ack, body }) => {
        await ack();
        sent.give(body);
      });
    });
    expect(await submit(place, viewId, 'how much')).toEqual({ ok: true });
    expect(await sent.value).toMatchObject({
      type: 'view_submission',
      view: { id: viewId, root_view_id: viewId, private_metadata: 'kept', state: { values: written('how much') } },
    });
    expect(place.state().views).toEqual([]);
  });

  it('is not sent while a required field is empty', async () => {
    const place = await playground();
    const viewId = await withForm(place);
    const reply = await submit(place, viewId, '');
    expect(reply).toEqual({ ok: false, errors: { what: 'Please complete this required field.' } });
  });

  it('shows the errors of the app at its fields', async () => {
    const place = await playground();
    const viewId = await withForm(place, (app) => {
      app.view('form', ({ ack }) => ack({ response_action: 'errors', errors: { what: 'Too short' } }));
    });
    expect(await submit(place, viewId)).toEqual({ ok: false, errors: { what: 'Too short' } });
    expect(place.state().views).toHaveLength(1);
  });

  it('has trouble with errors at fields that it does not have, and with views that are none', async () => {
    const place = await playground();
    const answers = [
      { response_action: 'errors', errors: { other: 'No' } },
      { response_action: 'update', view: { type: 'modal' } },
      { response_action: 'dance' },
    ];
    const viewId = await withForm(place, (app) => {
      app.view('form', ({ ack }) => ack(answers.shift() as never));
    });
    for (let count = 0; count < 3; count += 1) {
      expect(await submit(place, viewId)).toMatchObject({ ok: false, error: expect.stringContaining('trouble') });
    }
  });

  it('is changed, covered and cleared by the answer of the app', async () => {
    const place = await playground();
    const answers = [
      { response_action: 'update', view: { ...form, title: plain('Updated') } },
      { response_action: 'push', view: { ...form, title: plain('Pushed') } },
      { response_action: 'clear' },
    ];
    const viewId = await withForm(place, (app) => {
      app.view('form', ({ ack }) => ack(answers.shift() as never));
    });
    const titles = () => place.state().views.map(({ view }) => (view.title as { text: string }).text);
    await submit(place, viewId);
    expect(titles()).toEqual(['Updated']);
    await submit(place, viewId);
    expect(titles()).toEqual(['Updated', 'Pushed']);
    await submit(place, place.state().views[1]?.viewId ?? '');
    expect(titles()).toEqual([]);
  });

  it('tells the app that it was closed, when it wants to know', async () => {
    const place = await playground();
    const closed = promised<unknown>();
    const viewId = await withForm(
      place,
      (app) => {
        app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
          await ack();
          closed.give(body);
        });
      },
      { ...form, notify_on_close: true, clear_on_close: true },
    );
    expect(await place.act({ as: ALICE, do: 'close_view', viewId })).toEqual({ ok: true });
    expect(await closed.value).toMatchObject({ type: 'view_closed', is_cleared: true, view: { id: viewId } });
    expect(place.state().views).toEqual([]);
  });

  it('is filled after it was opened, unless it has changed in between', async () => {
    const place = await playground();
    const viewId = await withForm(place);
    const first = await call(place, 'views.update', { view_id: viewId, view: form });
    const { hash } = first.view as { hash: string };
    expect(await call(place, 'views.update', { view_id: viewId, hash, view: form })).toMatchObject({ ok: true });
    expect(await call(place, 'views.update', { view_id: viewId, hash, view: form })).toMatchObject({
      error: 'hash_conflict',
    });
  });

  it('is found by the name that the app gave it, which no second one has', async () => {
    const place = await playground();
    await withForm(place, undefined, { ...form, external_id: 'mine' });
    const answer = await call(place, 'views.update', { external_id: 'mine', view: { ...form, title: plain('Found') } });
    expect(answer).toMatchObject({ ok: true, view: { title: { text: 'Found' }, external_id: 'mine' } });
  });

  it('belongs to who opened it', async () => {
    const place = await playground();
    const viewId = await withForm(place);
    const reply = await place.act({ as: BO, do: 'submit_view', viewId, values: written('x') });
    expect(reply).toMatchObject({ ok: false });
  });
});

describe('the home tab', () => {
  it('is published, opened with what it shows, and its buttons work', async () => {
    const place = await playground();
    const opened = promised<unknown>();
    const clicked = promised<unknown>();
    await bolt(place, (app) => {
      app.event('app_home_opened', async ({ event }) => opened.give(event));
      app.action('go', async ({ ack, body }) => {
        await ack();
        clicked.give(body);
      });
    });
    await client(place).views.publish({ user_id: ALICE, view: { type: 'home', blocks: actions } });
    expect(place.state().homes[ALICE]).toMatchObject({ type: 'home', blocks: actions });
    await place.act({ as: ALICE, do: 'open_home' });
    expect(await opened.value).toMatchObject({ tab: 'home', user: ALICE, view: { type: 'home' } });
    await click(place, { kind: 'home' });
    expect(await clicked.value).toMatchObject({
      container: { type: 'view' },
      view: { type: 'home' },
      actions: [{ value: 'v' }],
    });
  });

  it('is not overwritten when it has changed in between', async () => {
    const place = await playground();
    const publish = (hash?: string) =>
      call(place, 'views.publish', { user_id: ALICE, view: { type: 'home', blocks: [] }, ...(hash ? { hash } : {}) });
    const { hash } = (await publish()).view as { hash: string };
    expect(await publish(hash)).toMatchObject({ ok: true });
    expect(await publish(hash)).toMatchObject({ error: 'hash_conflict' });
  });
});

describe('shortcuts', () => {
  it('carry the message, or nothing but a trigger', async () => {
    const place = await playground();
    const bodies: unknown[] = [];
    const both = promised<void>();
    await bolt(place, (app) => {
      app.shortcut(/ask_/u, async ({ ack, body }) => {
        await ack();
        bodies.push(body);
        if (bodies.length === 2) both.give();
      });
    });
    const { ts = '' } = await place.act({ as: BO, do: 'post', channel: PHARMA, threadTs: null, text: 'this' });
    await place.act({ as: ALICE, do: 'shortcut', callbackId: 'ask_message', channel: PHARMA, ts });
    await place.act({ as: ALICE, do: 'shortcut', callbackId: 'ask_global', channel: null, ts: null });
    await both.value;
    expect(bodies).toMatchObject([
      { type: 'message_action', message_ts: ts, message: { text: 'this', user: BO }, channel: { id: PHARMA } },
      { type: 'shortcut', callback_id: 'ask_global', user: { id: ALICE } },
    ]);
  });
});

describe('commands', () => {
  it('are those of the manifest, where the person is', async () => {
    const place = await playground();
    const run = (channel: string, command: string) => place.act({ as: BO, do: 'command', channel, command, text: '' });
    expect(await run(PHARMA, '/dance')).toMatchObject({ ok: false, error: expect.stringContaining('/dance') });
    expect(await run(OTHERS, '/ask')).toMatchObject({ ok: false });
  });

  it('may be answered twice in one place, when the second answer replaces the first', async () => {
    const place = await playground();
    const done = promised<void>();
    await bolt(place, (app) => {
      app.command('/ask', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'first', replace_original: true });
        await respond({ text: 'again', replace_original: true });
        done.give();
      });
    });
    await ask(place);
    await done.value;
    expect(shown(place)).toMatchObject([{ text: 'again', onlyFor: ALICE, user: BOT }]);
  });

  it('that are answered with blocks that Slack refuses fail in words', async () => {
    const place = await playground();
    await bolt(place, (app) => {
      app.command('/ask', ({ ack }) => ack({ blocks: [{ type: 'header', text: plain('x'.repeat(151)) }] }));
    });
    expect(await ask(place)).toEqual({ ok: false, error: '/ask failed with the error "invalid_blocks".' });
  });

  it('that are answered with such blocks later are told so', async () => {
    const place = await playground();
    const status = promised<number>();
    await bolt(place, (app) => {
      app.command('/ask', async ({ ack, command }) => {
        await ack();
        const body = JSON.stringify({ blocks: [{ type: 'header', text: plain('x'.repeat(151)) }] });
        const headers = { 'content-type': 'application/json' };
        status.give((await fetch(command.response_url, { method: 'POST', headers, body })).status);
      });
    });
    await ask(place);
    expect(await status.value).toBe(400);
  });
});
