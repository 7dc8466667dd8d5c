import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Playground } from '../../src/playground/index.js';
import type { PageEvent } from '../../src/playground/page-protocol.js';
import { bolt, client, movableClock, playground, promised, socketClient } from './support.js';
import { ALICE, BO, BOT, INNER, MANIFEST, PHARMA, SECRET, STRANGER, TEAM, WORKSPACE } from './workspace.js';

type Body = Record<string, unknown> & { readonly event: Record<string, unknown> };

/** Everything that an app hears of events, in their order. */
async function hearing(place: Playground) {
  const bodies: Body[] = [];
  const waiting: { readonly count: number; readonly give: () => void }[] = [];
  const app = socketClient(place);
  app.on('slack_event', async ({ ack, body }) => {
    await ack();
    bodies.push(body);
    for (const { count, give } of waiting) if (bodies.length >= count) give();
  });
  await app.start();
  onTestFinished(() => app.disconnect());
  return {
    /** The first so many events. */
    async first(count: number) {
      const { give, value } = promised<void>();
      waiting.push({ count, give });
      if (bodies.length < count) await value;
      return bodies.slice(0, count).map(({ event }) => event);
    },
    bodies,
  };
}

const say = (place: Playground, channel: string, text: string, as = ALICE) =>
  place.act({ as, do: 'post', channel, threadTs: null, text });

describe('an event', () => {
  it('says what Slack says around it', async () => {
    const clock = movableClock();
    const place = await playground({ clock });
    const heard = await hearing(place);
    const { ts } = await say(place, PHARMA, 'hello');
    await heard.first(1);
    expect(heard.bodies[0]).toMatchObject({
      type: 'event_callback',
      team_id: TEAM,
      api_app_id: WORKSPACE.app.id,
      event_id: expect.stringMatching(/^Ev[0-9A-Z]+$/u),
      event_time: Math.floor(clock.now().getTime() / 1000),
      authorizations: [{ team_id: TEAM, user_id: BOT, is_bot: true, is_enterprise_install: false }],
      event: {
        type: 'message',
        channel: PHARMA,
        channel_type: 'channel',
        user: ALICE,
        text: 'hello',
        ts,
        event_ts: ts,
        client_msg_id: expect.any(String),
      },
    });
  });

  it('comes from every kind of conversation that the bot is in, and from no other', async () => {
    const place = await playground();
    const heard = await hearing(place);
    const { channel: direct = '' } = await place.act({ as: ALICE, do: 'open_direct', user: BOT });
    const { channel: between = '' } = await place.act({ as: ALICE, do: 'open_direct', user: BO });
    for (const channel of [SECRET, between, INNER, direct, PHARMA]) await say(place, channel, 'hello');
    const events = await heard.first(3);
    expect(events.map(({ channel_type: type }) => type)).toEqual(['group', 'im', 'channel']);
  });

  it('comes only when the manifest subscribes to it', async () => {
    const { settings, ...rest } = MANIFEST;
    const manifest = { ...rest, settings: { ...settings, event_subscriptions: { bot_events: ['app_mention'] } } };
    const place = await playground({ manifest });
    const heard = await hearing(place);
    await say(place, PHARMA, 'nothing');
    await place.act({ as: ALICE, do: 'open_home' });
    await say(place, PHARMA, `<@${BOT}> something`);
    expect(await heard.first(1)).toMatchObject([{ type: 'app_mention' }]);
  });

  it('tells of what the bot itself says, changes and takes away', async () => {
    const place = await playground();
    const heard = await hearing(place);
    const api = client(place);
    const { ts = '' } = await api.chat.postMessage({ channel: PHARMA, text: 'one' });
    await api.chat.update({ channel: PHARMA, ts, text: 'two' });
    await api.chat.delete({ channel: PHARMA, ts });
    expect(await heard.first(3)).toMatchObject([
      { type: 'message', bot_id: WORKSPACE.bot.botId, text: 'one' },
      { subtype: 'message_changed', message: { ts, text: 'two' }, previous_message: { text: 'one' } },
      { subtype: 'message_deleted', deleted_ts: ts, previous_message: { text: 'two' } },
    ]);
  });

  it('of a stream comes when it begins and when it has ended', async () => {
    const place = await playground();
    const heard = await hearing(place);
    const { channel = '' } = await place.act({ as: ALICE, do: 'open_direct', user: BOT });
    const { ts: root = '' } = await say(place, channel, 'what');
    const stream = client(place).chatStream({ channel, thread_ts: root, buffer_size: 1 });
    await stream.append({ markdown_text: 'a' });
    await stream.append({ markdown_text: 'b' });
    await stream.stop();
    expect(await heard.first(3)).toMatchObject([
      { text: 'what' },
      { text: 'a', streaming_state: 'in_progress', thread_ts: root },
      { subtype: 'message_changed', message: { text: 'ab', streaming_state: 'completed' } },
    ]);
  });

  it('names the organisation of a stranger', async () => {
    const channels = WORKSPACE.channels.map((channel) => ({ ...channel, members: [...channel.members, STRANGER] }));
    const place = await playground({ workspace: { ...WORKSPACE, channels } });
    const heard = await hearing(place);
    await say(place, PHARMA, 'hello', STRANGER);
    const [event] = await heard.first(1);
    expect(event?.user_team).not.toBe(TEAM);
    expect(heard.bodies[0]).toMatchObject({ team_id: TEAM, is_ext_shared_channel: true });
  });

  it('tells who joins a channel', async () => {
    const place = await playground();
    const heard = await hearing(place);
    await client(place).conversations.join({ channel: 'C0OTHERS01' });
    await place.act({ as: BO, do: 'join', channel: 'C0OTHERS01' });
    expect(await heard.first(2)).toMatchObject([
      { type: 'member_joined_channel', user: BOT },
      { type: 'member_joined_channel', user: BO, channel: 'C0OTHERS01' },
    ]);
    expect(await place.act({ as: BO, do: 'join', channel: SECRET })).toMatchObject({ ok: false });
  });
});

describe('several sockets', () => {
  it('share what comes', async () => {
    const place = await playground();
    const [one, other] = [await hearing(place), await hearing(place)];
    for (let count = 0; count < 4; count += 1) await say(place, PHARMA, `${count}`);
    await Promise.all([one.first(2), other.first(2)]);
    const texts = [...one.bodies, ...other.bodies].map(({ event }) => event.text);
    expect(texts.toSorted()).toEqual(['0', '1', '2', '3']);
  });

  it('are asked to come again after a while, and do', async () => {
    const place = await playground({ timing: { refresh: 30 } });
    const again = promised<void>();
    const app = socketClient(place, 50);
    onTestFinished(() => app.disconnect());
    let hellos = 0;
    app.on('connected', () => {
      hellos += 1;
      if (hellos === 2) again.give();
    });
    await app.start();
    await again.value;
  });

  it('of an app that has gone leave the rest to the others', async () => {
    const place = await playground();
    const gone = await bolt(place, () => {});
    const stays = await hearing(place);
    await gone.stop();
    for (let count = 0; count < 2; count += 1) await say(place, PHARMA, `${count}`);
    const texts = (await stays.first(2)).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(['0', '1']);
  });
});

describe('the page', () => {
  /** A page that is open, and what it was told. */
  async function page({ address }: Playground) {
    const response = await fetch(address, { redirect: 'manual' });
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { host, origin } = new URL(address);
    const told: PageEvent[] = [];
    const first = promised<void>();
    const socket = new WebSocket(`ws://${host}/page/socket`, { headers: { cookie } });
    socket.on('message', (data) => {
      told.push(JSON.parse(String(data)));
      first.give();
    });
    onTestFinished(() => socket.terminate());
    await first.value;
    return { told, cookie, origin };
  }

  it('gets the whole state, then every change', async () => {
    const place = await playground();
    await say(place, PHARMA, 'before');
    const { told, cookie, origin } = await page(place);
    const headers = { cookie, 'content-type': 'application/json' };
    const body = JSON.stringify({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text: 'after' });
    const sent = await fetch(`${origin}/page/act`, { method: 'POST', headers, body });
    const reply = (await sent.json()) as { readonly ts: string };
    await client(place).auth.test();
    expect(told[0]).toMatchObject({
      type: 'state',
      state: { notice: 'Invented data', messages: { [PHARMA]: [{ text: 'before' }] }, bot: { connected: false } },
    });
    expect(told[1]).toMatchObject({ type: 'message', channel: PHARMA, message: { ts: reply.ts, text: 'after' } });
    expect(told.slice(2)).toMatchObject([
      { type: 'traffic', entry: { what: 'auth.test', response: null, milliseconds: null } },
      { type: 'traffic', entry: { what: 'auth.test', response: { ok: true }, milliseconds: expect.any(Number) } },
    ]);
  });

  it('uploads a file with a message, and shows it', async () => {
    const place = await playground();
    const heard = await hearing(place);
    const { cookie, origin } = await page(place);
    const form = new FormData();
    for (const [name, value] of Object.entries({ as: ALICE, channel: PHARMA, text: 'see' })) form.set(name, value);
    form.set('file', new Blob(['产值']), '月报.md');
    const sent = await fetch(`${origin}/page/upload`, { method: 'POST', headers: { cookie }, body: form });
    expect(await sent.json()).toMatchObject({ ok: true });
    const [message] = place.state().messages[PHARMA] ?? [];
    expect(message).toMatchObject({ text: 'see', files: [{ name: '月报.md', size: 6 }] });
    const shown = await fetch(origin + message?.files[0]?.url, { headers: { cookie } });
    expect(await shown.text()).toBe('产值');
    expect(await heard.first(1)).toMatchObject([{ subtype: 'file_share', files: [{ name: '月报.md' }] }]);
  });

  it('sees whether an app is there', async () => {
    const place = await playground();
    const events: boolean[] = [];
    const left = promised<void>();
    place.observe((event) => {
      if (event.type !== 'bot') return;
      events.push(event.connected);
      if (!event.connected) left.give();
    });
    const app = await bolt(place, () => {});
    expect(place.state().bot.connected).toBe(true);
    await app.stop();
    await left.value;
    expect(events).toEqual([true, false]);
  });
});

describe('the traffic log', () => {
  it('holds both ways, with refusals, and the newest entries alone', async () => {
    const place = await playground({ trafficEntries: 3 });
    const api = client(place);
    for (let count = 0; count < 5; count += 1) await api.auth.test();
    await expect(api.users.info({ user: 'U0' })).rejects.toThrow();
    const entries = place.state().traffic;
    expect(entries.map(({ what }) => what)).toEqual(['auth.test', 'auth.test', 'users.info']);
    expect(entries[2]).toMatchObject({
      direction: 'from-bot',
      request: { user: 'U0' },
      response: { ok: false, error: 'user_not_found' },
      error: 'user_not_found',
    });
  });

  it('cuts what is very long', async () => {
    const place = await playground();
    await client(place).chat.postMessage({ channel: PHARMA, text: 'x'.repeat(39_000) });
    expect(JSON.stringify(place.state().traffic).length).toBeLessThan(50_000);
  });
});
