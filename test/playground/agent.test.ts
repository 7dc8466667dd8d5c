import { describe, expect, it } from 'vitest';
import type { Playground } from '../../src/playground/index.js';
import { bolt, call, client, playground, promised } from './support.js';
import { ALICE, BOT, MANIFEST, PHARMA, TEAM } from './workspace.js';

/** A direct message of Alice's in which a thread has begun. */
async function asked(place: Playground) {
  const { channel = '' } = await place.act({ as: ALICE, do: 'open_agent', channel: PHARMA });
  const { ts = '' } = await place.act({ as: ALICE, do: 'post', channel, threadTs: null, text: 'what' });
  return { channel, ts };
}
const shown = (place: Playground, channel: string) => place.state().messages[channel] ?? [];

describe('a stream', () => {
  it("of Slack's own streamer grows and ends with blocks", async () => {
    const place = await playground();
    const { channel, ts } = await asked(place);
    const stream = client(place).chatStream({ channel, thread_ts: ts, buffer_size: 1 });
    await stream.append({ markdown_text: '**One**' });
    expect(shown(place, channel)[1]).toMatchObject({ threadTs: ts, text: '**One**', streaming: true });
    await stream.append({ chunks: [{ type: 'task_update', id: 'find', title: 'Find', status: 'in_progress' }] });
    await stream.append({ chunks: [{ type: 'task_update', id: 'find', title: 'Find', status: 'complete' }] });
    await stream.append({ markdown_text: ' two' });
    const answer = await stream.stop({
      blocks: [{ type: 'divider' }],
      metadata: { event_type: 'e', event_payload: {} },
    });
    expect(answer.message).toMatchObject({ text: '**One** two', streaming_state: 'completed' });
    expect(shown(place, channel)[1]).toMatchObject({
      text: '**One** two',
      streaming: false,
      tasks: [{ id: 'find', title: 'Find', status: 'complete' }],
      blocks: [{ type: 'markdown', text: '**One** two' }, { type: 'divider' }],
    });
    const { messages } = await client(place).conversations.replies({ channel, ts, include_all_metadata: true });
    expect(messages?.[1]).toMatchObject({ metadata: { event_type: 'e' } });
  });

  it('that has ended takes nothing more', async () => {
    const place = await playground();
    const { channel, ts: root } = await asked(place);
    const { ts } = await call(place, 'chat.startStream', { channel, thread_ts: root, markdown_text: 'a' });
    await call(place, 'chat.stopStream', { channel, ts });
    for (const method of ['chat.appendStream', 'chat.stopStream']) {
      const answer = await call(place, method, { channel, ts, markdown_text: 'b' });
      expect(answer).toMatchObject({ error: 'message_not_in_streaming_state' });
    }
  });

  it('is closed when nothing is appended for long', async () => {
    const place = await playground({ timing: { stream: 20 } });
    const { channel, ts: root } = await asked(place);
    const ended = promised<void>();
    place.observe((event) => {
      if (event.type === 'message' && event.message.text === 'a' && !event.message.streaming) ended.give();
    });
    const { ts } = await call(place, 'chat.startStream', { channel, thread_ts: root, markdown_text: 'a' });
    await ended.value;
    const answer = await call(place, 'chat.appendStream', { channel, ts, markdown_text: 'b' });
    expect(answer).toMatchObject({ error: 'message_not_in_streaming_state' });
  });

  it('is not changed while it is open', async () => {
    const place = await playground();
    const { channel, ts: root } = await asked(place);
    const { ts } = await call(place, 'chat.startStream', { channel, thread_ts: root, markdown_text: 'a' });
    expect(await call(place, 'chat.update', { channel, ts, text: 'b' })).toMatchObject({
      error: 'streaming_state_conflict',
    });
  });

  it.each([
    [{ chunks: 'none' }, 'invalid_chunks'],
    [{ chunks: [{ type: 'song' }] }, 'invalid_chunks'],
    [{ chunks: [{ type: 'task_update', id: 'a', title: 'A', status: 'done' }] }, 'invalid_chunks'],
    [{ chunks: [{ type: 'blocks', blocks: [{ type: 'song' }] }] }, 'invalid_blocks'],
    [{ markdown_text: 'x'.repeat(12_001) }, 'msg_too_long'],
    [{}, 'no_text'],
  ])('refuses %o', async (given, error) => {
    const place = await playground();
    const { channel, ts: root } = await asked(place);
    const { ts } = await call(place, 'chat.startStream', { channel, thread_ts: root, markdown_text: 'a' });
    expect(await call(place, 'chat.appendStream', { channel, ts, ...given })).toMatchObject({ error });
  });

  it('is stopped by the person, which the app is told', async () => {
    const place = await playground();
    const stopped = promised<unknown>();
    await bolt(place, (app) => app.event('agent_session_stopped', async ({ event }) => stopped.give(event)));
    const { channel, ts: root } = await asked(place);
    await call(place, 'agents.sessions.setStatus', { channel_id: channel, thread_ts: root, status: 'processing' });
    const { ts } = await call(place, 'chat.startStream', { channel, thread_ts: root, markdown_text: 'half' });
    await place.act({ as: ALICE, do: 'stop', channel, threadTs: root });
    expect(await stopped.value).toMatchObject({ channel, user: ALICE, thread_ts: root, streaming_message_ts: [ts] });
    expect(shown(place, channel)[1]).toMatchObject({ text: 'half', streaming: false });
    expect(place.state().statuses).toMatchObject([{ status: 'processing' }]);
  });
});

describe('an agent', () => {
  it('says that it works, and that it is done', async () => {
    const place = await playground();
    const { channel, ts } = await asked(place);
    const set = (status: string) =>
      client(place).apiCall('agents.sessions.setStatus', { channel_id: channel, thread_ts: ts, status });
    expect(await set('processing')).toMatchObject({ ok: true, agent_status: 'processing' });
    expect(place.state().statuses).toEqual([{ channel, threadTs: ts, status: 'processing' }]);
    await client(place).chat.postMessage({ channel, thread_ts: ts, text: 'done' });
    expect(place.state().statuses).toHaveLength(1);
    await set('active');
    expect(place.state().statuses).toEqual([]);
  });

  it('is warned when nobody can stop it', async () => {
    const { settings, ...rest } = MANIFEST;
    const manifest = { ...rest, settings: { ...settings, event_subscriptions: { bot_events: ['message.im'] } } };
    const place = await playground({ manifest });
    const { channel, ts } = await asked(place);
    const given = { channel_id: channel, thread_ts: ts, status: 'processing' };
    expect(await call(place, 'agents.sessions.setStatus', given)).toMatchObject({
      ok: true,
      warning: 'missing_agent_session_stopped_event_subscription',
    });
  });

  it('names a session when it begins, and renames it', async () => {
    const place = await playground();
    const { channel, ts } = await asked(place);
    const at = { channel_id: channel, thread_ts: ts };
    expect(await call(place, 'agents.sessions.rename', { ...at, title: 'A' })).toMatchObject({
      error: 'session_not_found',
    });
    await call(place, 'agents.sessions.setStatus', { ...at, status: 'processing', title: 'First' });
    const again = await call(place, 'agents.sessions.setStatus', { ...at, status: 'active', title: 'Second' });
    expect(again).toMatchObject({ title: 'First' });
    expect(await call(place, 'agents.sessions.rename', { ...at, title: 'Third' })).toMatchObject({ title: 'Third' });
  });

  it('shows a status in words until it answers', async () => {
    const place = await playground();
    const { channel, ts } = await asked(place);
    const given = { channel_id: channel, thread_ts: ts, status: 'is thinking…' };
    await client(place).assistant.threads.setStatus(given);
    expect(place.state().statuses).toMatchObject([{ status: 'is thinking…' }]);
    await client(place).chat.postMessage({ channel, thread_ts: ts, text: 'done' });
    expect(place.state().statuses).toEqual([]);
  });

  it('suggests prompts, which Slack does not show when an agent names a thread', async () => {
    const place = await playground();
    const { channel, ts } = await asked(place);
    const prompts = [{ title: 'Grasp', message: 'What should I grasp?' }];
    await client(place).assistant.threads.setSuggestedPrompts({
      channel_id: channel,
      prompts,
      title: 'Try',
      thread_ts: ts,
    });
    expect(place.state().prompts).toEqual([]);
    await client(place).assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts, title: 'Try' });
    expect(place.state().prompts).toEqual([{ channel, threadTs: null, title: 'Try', prompts }]);
  });

  it('suggests what the manifest says until it suggests something itself', async () => {
    const suggested = [{ title: 'Help', message: 'help' }];
    const features = { ...MANIFEST.features, agent_view: { suggested_prompts: suggested } };
    const place = await playground({ manifest: { ...MANIFEST, features } });
    const { channel } = await asked(place);
    expect(place.state().prompts).toEqual([{ channel, threadTs: null, title: null, prompts: suggested }]);
    const prompts = [{ title: 'Grasp', message: 'What should I grasp?' }];
    await client(place).assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts });
    await place.act({ as: ALICE, do: 'open_agent', channel: PHARMA });
    expect(place.state().prompts).toMatchObject([{ prompts }]);
  });

  it('hears that it is opened, from where, and that the person goes elsewhere', async () => {
    const place = await playground();
    const heard: unknown[] = [];
    const third = promised<void>();
    await bolt(place, (app) => {
      const note = async ({ event }: { event: object }) => {
        heard.push(event);
        if (heard.length === 3) third.give();
      };
      app.event('app_home_opened', note);
      app.event('app_context_changed', note);
    });
    await place.act({ as: ALICE, do: 'open_agent', channel: PHARMA });
    await place.act({ as: ALICE, do: 'open_agent', channel: 'C0INNER001' });
    await third.value;
    const context = (value: string) => ({ entities: [{ type: 'slack#/types/channel_id', value, team_id: TEAM }] });
    expect(heard).toMatchObject([
      { type: 'app_home_opened', tab: 'messages', user: ALICE, context: context(PHARMA) },
      { type: 'app_home_opened', tab: 'messages', context: context('C0INNER001') },
      { type: 'app_context_changed', user: ALICE, context: context('C0INNER001') },
    ]);
  });

  it('hears a mention by name, and not one of its own', async () => {
    const place = await playground();
    const heard: string[] = [];
    const done = promised<void>();
    await bolt(place, (app) =>
      app.event('app_mention', async ({ event }) => {
        heard.push(event.text);
        if (event.text.includes('last')) done.give();
      }),
    );
    await client(place).chat.postMessage({ channel: PHARMA, text: `<@${BOT}> myself` });
    await place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text: 'nobody' });
    await place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text: `last <@${BOT}>` });
    await done.value;
    expect(heard).toEqual([`last <@${BOT}>`]);
  });
});
