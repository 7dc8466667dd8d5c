import { describe, expect, it, onTestFinished } from 'vitest';
import type { Playground } from '../../src/playground/index.js';
import type { Fault } from '../../src/playground/page-protocol.js';
import { call, client, playground, promised, socketClient } from './support.js';
import { ALICE, PHARMA } from './workspace.js';

/** Quick enough for a test; only the order of things matters. */
const TIMING = { acknowledgement: 300, retries: [10, 10, 10], late: 20, duplicate: 5, timeOut: 5_000 };

const arm = (place: Playground, fault: Fault, method: string | null = null, times: number | null = 1) =>
  place.arm({ fault, method, times });

/** An app that notes what comes, over a socket of its own. */
async function listener(place: Playground, heard: (envelope: Envelope) => void, options: Listening = {}) {
  const { acknowledges = true, comesAgainAfter } = options;
  const app = socketClient(place, comesAgainAfter);
  app.on('slack_event', async (envelope) => {
    heard(envelope);
    if (acknowledges) await envelope.ack();
  });
  await app.start();
  onTestFinished(() => app.disconnect());
  return app;
}

interface Listening {
  readonly acknowledges?: boolean;
  readonly comesAgainAfter?: number;
}

interface Envelope {
  readonly type: string;
  readonly retry_num?: number;
  readonly body: { readonly event_id: string; readonly event: { readonly type: string; readonly ts: string } };
}

const say = (place: Playground, text: string) =>
  place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text });
const texts = (place: Playground) => place.state().messages[PHARMA]?.map(({ text }) => text);

describe('the switches for faults', () => {
  it('say 429 with a second to wait, as often as asked', async () => {
    const place = await playground();
    arm(place, 'rate_limited', 'auth.test', 2);
    for (let count = 0; count < 2; count += 1) {
      const response = await fetch(`${place.apiUrl}auth.test`, {
        method: 'POST',
        headers: { authorization: `Bearer ${place.tokens.bot}` },
      });
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toBe('1');
    }
    expect(await call(place, 'auth.test', {})).toMatchObject({ ok: true });
    expect(place.state().faults).toEqual([]);
  });

  it('say 503 until they are switched off', async () => {
    const place = await playground();
    arm(place, 'server_error', null, null);
    await expect(client(place).auth.test()).rejects.toThrow('503');
    await expect(client(place).users.info({ user: ALICE })).rejects.toThrow('503');
    place.disarm('server_error');
    await expect(client(place).auth.test()).resolves.toMatchObject({ ok: true });
  });

  it('post a message, with its metadata, and never say so', async () => {
    const place = await playground({ timing: TIMING });
    arm(place, 'time_out_after_accepting', 'chat.postMessage');
    const metadata = { event_type: 'outbox', event_payload: { key: 'k1' } };
    const posting = client(place, { timeout: 100 }).chat.postMessage({ channel: PHARMA, text: 'once', metadata });
    await expect(posting).rejects.toThrow();
    const { messages } = await client(place).conversations.history({ channel: PHARMA, include_all_metadata: true });
    expect(messages).toMatchObject([{ text: 'once', metadata }]);
  });

  it('close the connection of a client that waits for ever', async () => {
    const place = await playground({ timing: { ...TIMING, timeOut: 50 } });
    arm(place, 'time_out_after_accepting', 'chat.postMessage');
    await expect(client(place).chat.postMessage({ channel: PHARMA, text: 'once' })).rejects.toThrow();
    expect(texts(place)).toEqual(['once']);
  });

  it('drop the socket before the acknowledgement arrives, and deliver again over the next one', async () => {
    const place = await playground({ timing: TIMING });
    const heard: Envelope[] = [];
    const twice = promised<void>();
    const note = (envelope: Envelope) => {
      heard.push(envelope);
      if (heard.length === 2) twice.give();
    };
    await listener(place, note, { comesAgainAfter: 500 });
    arm(place, 'socket_dropped');
    await say(place, 'hello');
    await twice.value;
    expect(new Set(heard.map(({ body }) => body.event_id)).size).toBe(1);
  });

  it('deliver the same event three times, over two sockets', async () => {
    const place = await playground({ timing: TIMING });
    const heard: { readonly app: number; readonly id: string }[] = [];
    const thrice = promised<void>();
    for (const app of [1, 2]) {
      await listener(place, ({ body }) => {
        heard.push({ app, id: body.event_id });
        if (heard.length === 3) thrice.give();
      });
    }
    arm(place, 'duplicate_delivery', 'message.channels');
    await say(place, 'hello');
    await thrice.value;
    expect(new Set(heard.map(({ id }) => id)).size).toBe(1);
    expect(new Set(heard.map(({ app }) => app)).size).toBe(2);
  });

  it('deliver late, after what came later', async () => {
    const place = await playground({ timing: TIMING });
    const heard: string[] = [];
    const both = promised<void>();
    await listener(place, ({ body }) => {
      heard.push(body.event.ts);
      if (heard.length === 2) both.give();
    });
    arm(place, 'late_delivery');
    const first = await say(place, 'first');
    const second = await say(place, 'second');
    await both.value;
    expect(heard).toEqual([second.ts, first.ts]);
  });

  it('close a stream under the app', async () => {
    const place = await playground();
    const { ts: root } = await say(place, 'hello');
    const started = await call(place, 'chat.startStream', {
      channel: PHARMA,
      thread_ts: root,
      recipient_team_id: 'T',
      recipient_user_id: ALICE,
      markdown_text: 'one',
    });
    arm(place, 'stream_closed');
    const append = () => call(place, 'chat.appendStream', { channel: PHARMA, ts: started.ts, markdown_text: ' two' });
    expect(await append()).toMatchObject({ error: 'message_not_in_streaming_state' });
    expect(await append()).toMatchObject({ error: 'message_not_in_streaming_state' });
    expect(await call(place, 'chat.update', { channel: PHARMA, ts: started.ts, text: 'one two' })).toMatchObject({
      ok: true,
    });
    expect(place.state().messages[PHARMA]?.[1]).toMatchObject({ text: 'one two', streaming: false });
  });

  it('refuse blocks that are good, and let text through', async () => {
    const place = await playground();
    arm(place, 'invalid_blocks', 'chat.postMessage');
    expect(await call(place, 'chat.postMessage', { channel: PHARMA, text: 'plain' })).toMatchObject({ ok: true });
    const blocks = [{ type: 'divider' }];
    expect(await call(place, 'chat.postMessage', { channel: PHARMA, blocks })).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: { messages: [expect.stringContaining('[json-pointer:/blocks/0]')] },
    });
    expect(await call(place, 'chat.postMessage', { channel: PHARMA, blocks })).toMatchObject({ ok: true });
  });

  it('are thrown from the page too', async () => {
    const place = await playground();
    await place.act({ as: ALICE, do: 'arm_fault', fault: 'rate_limited', method: null, times: null });
    expect(place.state().faults).toEqual([{ fault: 'rate_limited', method: null, times: null }]);
    await place.act({ as: ALICE, do: 'disarm_fault', fault: 'rate_limited' });
    expect(place.state().faults).toEqual([]);
  });
});

describe('what is not acknowledged', () => {
  it('comes again, with how often and why, to another socket when there is one', async () => {
    const place = await playground({ timing: { ...TIMING, acknowledgement: 50 } });
    const heard: { readonly app: number; readonly retry: number | undefined }[] = [];
    const twice = promised<void>();
    const note = (app: number) => (envelope: Envelope) => {
      heard.push({ app, retry: envelope.retry_num });
      if (heard.length === 2) twice.give();
    };
    await listener(place, note(1), { acknowledges: false });
    await listener(place, note(2));
    await say(place, 'hello');
    await twice.value;
    expect(heard).toEqual([
      { app: 1, retry: 0 },
      { app: 2, retry: 1 },
    ]);
  });

  it('waits for an app that is away', async () => {
    const place = await playground({ timing: TIMING });
    await say(place, 'hello');
    const heard = promised<Envelope>();
    await listener(place, heard.give);
    expect((await heard.value).body.event).toMatchObject({ type: 'message', text: 'hello' });
  });

  it('is told to the person, when it was a command', async () => {
    const place = await playground({ timing: { ...TIMING, acknowledgement: 30 } });
    const ask = () => place.act({ as: ALICE, do: 'command', channel: PHARMA, command: '/ask', text: '' });
    expect(await ask()).toMatchObject({ ok: false, error: expect.stringContaining('not connected') });
    await listener(place, () => {}, { acknowledges: false });
    expect(await ask()).toMatchObject({ ok: false, error: expect.stringContaining('did not respond') });
  });
});
