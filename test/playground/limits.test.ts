import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/lib/logger.js';
import { type Playground, startPlayground } from '../../src/playground/index.js';
import { LIMITS, type Limit, TRIGGER } from './limits.js';
import { call, client, movableClock, playground, socketClient } from './support.js';
import { ALICE, MANIFEST, PHARMA, WORKSPACE } from './workspace.js';

describe("Slack's limits", () => {
  let place: Playground;
  let app: ReturnType<typeof socketClient>;
  let trigger = '';

  beforeAll(async () => {
    const clock = { now: () => new Date() };
    const log = createLogger('silent');
    place = await startPlayground({ port: 0, workspace: WORKSPACE, manifest: MANIFEST, clock, log, pageFolder: null });
    app = socketClient(place);
    app.on('slash_commands', async ({ ack, body }) => {
      trigger = body.trigger_id;
      await ack();
    });
    await app.start();
  });
  afterAll(async () => {
    await app.disconnect();
    await place.close();
  });

  async function sent({ payload }: Limit, size: number) {
    await place.act({ as: ALICE, do: 'command', channel: PHARMA, command: '/ask', text: '' });
    const { method, given } = payload(size);
    return call(place, method, JSON.parse(JSON.stringify(given).replace(`"${TRIGGER}"`, JSON.stringify(trigger))));
  }

  it.each(LIMITS)('takes $most of $name, and no more', async (limit) => {
    expect(await sent(limit, limit.most)).toMatchObject({ ok: true });
    expect(await sent(limit, limit.most + 1)).toMatchObject({ ok: false, error: limit.error });
  });

  it('wants at least one sign in a text', async () => {
    const blocks = (text: string) => [{ type: 'section', text: { type: 'mrkdwn', text } }];
    expect(await call(place, 'chat.postMessage', { channel: PHARMA, blocks: blocks('x') })).toMatchObject({ ok: true });
    expect(await call(place, 'chat.postMessage', { channel: PHARMA, blocks: blocks('') })).toMatchObject({
      error: 'invalid_blocks',
    });
  });

  it('cuts the text of a message at 40,000', async () => {
    const whole = await call(place, 'chat.postMessage', { channel: PHARMA, text: 'x'.repeat(40_000) });
    const cut = await call(place, 'chat.postMessage', { channel: PHARMA, text: 'x'.repeat(40_001) });
    expect([whole, cut].map(({ message }) => (message as { text: string }).text.length)).toEqual([40_000, 40_000]);
  });

  it('takes 4,000 signs as the text of a change, and no more', async () => {
    const { ts } = await client(place).chat.postMessage({ channel: PHARMA, text: 'before' });
    const change = (size: number) => call(place, 'chat.update', { channel: PHARMA, ts, text: 'x'.repeat(size) });
    expect(await change(4_000)).toMatchObject({ ok: true });
    expect(await change(4_001)).toMatchObject({ error: 'msg_too_long' });
  });

  it('refuses a message whose blocks hold more than 13,200 signs together', async () => {
    const section = { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(2_600) } };
    const blocks = (count: number) => Array.from({ length: count }, () => section);
    expect(await call(place, 'chat.postMessage', { channel: PHARMA, blocks: blocks(4) })).toMatchObject({ ok: true });
    expect(await call(place, 'chat.postMessage', { channel: PHARMA, blocks: blocks(5) })).toMatchObject({
      error: 'msg_blocks_too_long',
    });
  });

  it('lays three modals on each other, and no fourth', async () => {
    const view = { type: 'modal', title: { type: 'plain_text', text: 't' }, blocks: [] };
    const lay = async (method: string) => {
      await place.act({ as: ALICE, do: 'command', channel: PHARMA, command: '/ask', text: '' });
      return call(place, method, { trigger_id: trigger, view });
    };
    expect(await lay('views.open')).toMatchObject({ ok: true });
    expect(await lay('views.push')).toMatchObject({ ok: true });
    expect(await lay('views.push')).toMatchObject({ ok: true });
    expect(await lay('views.push')).toMatchObject({ error: 'push_limit_reached' });
  });
});

describe('what passes with time', () => {
  async function commanded(clock: ReturnType<typeof movableClock>) {
    const place = await playground({ clock });
    const app = socketClient(place);
    const body = new Promise<{ trigger_id: string; response_url: string }>((resolve) => {
      app.on('slash_commands', async ({ ack, body: given }) => {
        await ack();
        resolve(given);
      });
    });
    await app.start();
    await place.act({ as: ALICE, do: 'command', channel: PHARMA, command: '/ask', text: '' });
    await app.disconnect();
    return { place, ...(await body) };
  }

  const view = { type: 'modal', title: { type: 'plain_text', text: 't' }, blocks: [] };
  const say = (url: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'more' }),
    });

  it('opens a view with a trigger of three seconds, and not of more', async () => {
    for (const [age, answer] of [
      [3_000, { ok: true }],
      [3_001, { error: 'expired_trigger_id' }],
    ] as const) {
      const clock = movableClock();
      const { place, trigger_id: id } = await commanded(clock);
      clock.forward(age);
      expect(await call(place, 'views.open', { trigger_id: id, view })).toMatchObject(answer);
    }
  });

  it('takes a trigger once', async () => {
    const { place, trigger_id: id } = await commanded(movableClock());
    await call(place, 'views.open', { trigger_id: id, view });
    expect(await call(place, 'views.open', { trigger_id: id, view })).toMatchObject({ error: 'exchanged_trigger_id' });
  });

  it('takes five answers over a response_url, and no sixth', async () => {
    const { response_url: url } = await commanded(movableClock());
    for (let count = 0; count < 5; count += 1) expect((await say(url)).status).toBe(200);
    const sixth = await say(url);
    expect(sixth.status).toBe(404);
    expect(await sixth.json()).toMatchObject({ ok: false, error: 'used_url' });
  });

  it('takes an answer over a response_url of thirty minutes, and not of more', async () => {
    const clock = movableClock();
    const { response_url: url } = await commanded(clock);
    clock.forward(30 * 60_000);
    expect((await say(url)).status).toBe(200);
    clock.forward(1);
    expect(await (await say(url)).json()).toMatchObject({ ok: false, error: 'expired_url' });
  });
});

describe('the manifest', () => {
  const command = (change: object) => ({ command: '/ask', description: 'Ask', usage_hint: 'what', ...change });
  const shortcut = (change: object) => ({
    name: 'Ask',
    type: 'global',
    callback_id: 'ask',
    description: '',
    ...change,
  });
  const many = (count: number, item: object) => Array.from({ length: count }, () => item);

  it.each([
    ['commands', 50, (size: number) => ({ slash_commands: many(size, command({})) })],
    [
      'signs in a description',
      2_000,
      (size: number) => ({ slash_commands: [command({ description: 'x'.repeat(size) })] }),
    ],
    ['signs in a hint', 1_000, (size: number) => ({ slash_commands: [command({ usage_hint: 'x'.repeat(size) })] })],
    ['shortcuts', 10, (size: number) => ({ shortcuts: many(size, shortcut({})) })],
    ['signs in the name of a shortcut', 24, (size: number) => ({ shortcuts: [shortcut({ name: 'x'.repeat(size) })] })],
  ] as const)('has %s up to %i', async (_name, most, features) => {
    const starting = (size: number) => playground({ manifest: { ...MANIFEST, features: features(size) } });
    await expect(starting(most)).resolves.toBeDefined();
    await expect(starting(most + 1)).rejects.toThrow();
  });
});
