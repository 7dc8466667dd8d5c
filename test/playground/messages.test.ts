import { describe, expect, it } from 'vitest';
import type { Playground } from '../../src/playground/index.js';
import { call, client, playground } from './support.js';
import { ALICE, BO, BOT, INNER, OTHERS, PHARMA, STRANGER, TEAM } from './workspace.js';

const say = (place: Playground, text: string, threadTs: string | null = null) =>
  place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs, text });
const shown = (place: Playground, channel = PHARMA) => place.state().messages[channel] ?? [];

describe('messages', () => {
  it('keep mentions, and every other text, as they are', async () => {
    const place = await playground();
    const text = 'a <!channel> & <https://a.example|b> 产值 😀';
    const answer = await client(place).chat.postMessage({ channel: PHARMA, text });
    expect(answer).toMatchObject({ channel: PHARMA, message: { text, bot_id: 'B0TEST0001', user: BOT, team: TEAM } });
    expect(shown(place)).toMatchObject([{ ts: answer.ts, text, user: BOT, onlyFor: null }]);
  });

  it('come as forms with a character set, too, and with the token in the body', async () => {
    const place = await playground();
    const form = { token: place.tokens.bot, channel: PHARMA, text: '产值', blocks: '[{"type":"divider"}]' };
    for (const type of ['application/x-www-form-urlencoded; charset=utf-8', 'application/x-www-form-urlencoded']) {
      const response = await fetch(`${place.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: new URLSearchParams(form).toString(),
      });
      expect(await response.json()).toMatchObject({ ok: true, message: { text: '产值' } });
    }
  });

  it('to a person go into the direct message', async () => {
    const place = await playground();
    const { channel } = await client(place).chat.postMessage({ channel: BO, text: 'hello' });
    expect(place.state().channels.find(({ id }) => id === channel)).toMatchObject({
      kind: 'direct',
      members: [BO, BOT],
    });
    expect(await client(place).conversations.open({ users: BO })).toMatchObject({
      already_open: true,
      channel: { id: channel },
    });
  });

  it('are changed and taken away by the app alone', async () => {
    const place = await playground();
    const api = client(place);
    const blocks = [{ type: 'divider' as const }];
    const { ts = '' } = await api.chat.postMessage({ channel: PHARMA, text: 'one', blocks });
    await api.chat.update({ channel: PHARMA, ts, text: 'two' });
    expect(shown(place)).toMatchObject([{ ts, text: 'two', blocks: [], edited: true }]);
    const { ts: other = '' } = await say(place, 'mine');
    await expect(api.chat.update({ channel: PHARMA, ts: other, text: 'no' })).rejects.toThrow('cant_update_message');
    await expect(api.chat.delete({ channel: PHARMA, ts: other })).rejects.toThrow('cant_delete_message');
    await api.chat.delete({ channel: PHARMA, ts });
    expect(shown(place)).toMatchObject([{ text: 'mine' }]);
    await expect(api.chat.delete({ channel: PHARMA, ts })).rejects.toThrow('message_not_found');
  });

  it('for one person are seen by that person alone, and in no history', async () => {
    const place = await playground();
    const api = client(place);
    const { message_ts: ts } = await api.chat.postEphemeral({ channel: PHARMA, user: ALICE, text: 'psst' });
    expect(shown(place)).toMatchObject([{ ts, onlyFor: ALICE }]);
    expect((await api.conversations.history({ channel: PHARMA })).messages).toEqual([]);
    await expect(api.chat.update({ channel: PHARMA, ts: ts ?? '', text: 'no' })).rejects.toThrow('message_not_found');
    await expect(api.chat.postEphemeral({ channel: INNER, user: BO, text: 'no' })).rejects.toThrow(
      'user_not_in_channel',
    );
  });

  it('have a link of their own', async () => {
    const place = await playground();
    const { ts = '' } = await say(place, 'here');
    const { permalink } = await client(place).chat.getPermalink({ channel: PHARMA, message_ts: ts });
    expect(permalink).toContain(`/archives/${PHARMA}/p${ts.replace('.', '')}`);
  });

  it('carry reactions', async () => {
    const place = await playground();
    const api = client(place);
    const { ts: timestamp = '' } = await say(place, 'here');
    await api.reactions.add({ channel: PHARMA, timestamp, name: 'eyes' });
    await expect(api.reactions.add({ channel: PHARMA, timestamp, name: 'eyes' })).rejects.toThrow('already_reacted');
    const { messages } = await api.conversations.history({ channel: PHARMA });
    expect(messages?.[0]?.reactions).toEqual([{ name: 'eyes', users: [BOT], count: 1 }]);
    await api.reactions.remove({ channel: PHARMA, timestamp, name: 'eyes' });
    await expect(api.reactions.remove({ channel: PHARMA, timestamp, name: 'eyes' })).rejects.toThrow('no_reaction');
  });

  it('are kept to the newest three thousand of a channel', async () => {
    const place = await playground();
    for (let count = 0; count < 3_010; count += 1) await say(place, `${count}`);
    expect(shown(place)).toHaveLength(3_000);
    expect(shown(place)[0]).toMatchObject({ text: '10' });
  });
});

describe('history', () => {
  async function talked() {
    const place = await playground();
    const stamps: string[] = [];
    for (const text of ['one', 'two', 'three']) stamps.push((await say(place, text)).ts ?? '');
    const replies = [await say(place, 'reply 1', stamps[0]), await say(place, 'reply 2', stamps[0])];
    return { place, api: client(place), stamps, replies: replies.map(({ ts }) => ts) };
  }
  const texts = (messages: readonly { text?: string }[] | undefined) => messages?.map(({ text }) => text);

  it('is newest first, without what was said in threads', async () => {
    const { api } = await talked();
    const { messages } = await api.conversations.history({ channel: PHARMA });
    expect(texts(messages)).toEqual(['three', 'two', 'one']);
    expect(messages?.[2]).toMatchObject({ reply_count: 2, reply_users: [ALICE] });
  });

  it('is read between two times, with or without them', async () => {
    const { api, stamps } = await talked();
    const span = { channel: PHARMA, oldest: stamps[0] ?? '', latest: stamps[2] ?? '' };
    expect(texts((await api.conversations.history(span)).messages)).toEqual(['two']);
    expect(texts((await api.conversations.history({ ...span, inclusive: true })).messages)).toHaveLength(3);
  });

  it('is read page by page', async () => {
    const { api } = await talked();
    const pages: unknown[] = [];
    for await (const page of api.paginate('conversations.history', { channel: PHARMA, limit: 2 })) {
      pages.push(texts((page as { messages?: { text: string }[] }).messages));
    }
    expect(pages).toEqual([['three', 'two'], ['one']]);
  });

  it('of a thread is oldest first, with the root, whichever message names it', async () => {
    const { api, stamps, replies } = await talked();
    for (const ts of [stamps[0] ?? '', replies[1] ?? '']) {
      const { messages } = await api.conversations.replies({ channel: PHARMA, ts });
      expect(texts(messages)).toEqual(['one', 'reply 1', 'reply 2']);
      expect(messages?.[1]).toMatchObject({ thread_ts: stamps[0], parent_user_id: ALICE });
    }
    await expect(api.conversations.replies({ channel: PHARMA, ts: '1.000001' })).rejects.toThrow('thread_not_found');
  });

  it('holds metadata when it is asked for', async () => {
    const place = await playground();
    const api = client(place);
    const metadata = { event_type: 'outbox', event_payload: { key: 'k' } };
    await api.chat.postMessage({ channel: PHARMA, text: 't', metadata });
    const plain = await api.conversations.history({ channel: PHARMA });
    const all = await api.conversations.history({ channel: PHARMA, include_all_metadata: true });
    expect(plain.messages?.[0]).not.toHaveProperty('metadata');
    expect(all.messages?.[0]).toMatchObject({ metadata });
  });
});

describe('conversations and people', () => {
  it('lists what the app may see', async () => {
    const place = await playground();
    const api = client(place);
    await api.conversations.open({ users: ALICE });
    const { channels } = await api.conversations.list({ types: 'public_channel,private_channel,im' });
    expect(channels?.map(({ name, user }) => name ?? user)).toEqual(['pharma', 'others', 'inner', ALICE]);
    expect(await api.conversations.info({ channel: INNER })).toMatchObject({
      channel: { is_private: true, is_member: true },
    });
    expect((await api.conversations.members({ channel: INNER })).members).toEqual([ALICE, BOT]);
  });

  it('joins an open channel', async () => {
    const place = await playground();
    const api = client(place);
    await expect(api.conversations.history({ channel: OTHERS })).rejects.toThrow('not_in_channel');
    await api.conversations.join({ channel: OTHERS });
    expect((await api.conversations.history({ channel: OTHERS })).ok).toBe(true);
    expect(place.state().channels.find(({ id }) => id === OTHERS)?.members).toContain(BOT);
  });

  it('tells a person with the locale, a guest, a stranger and itself', async () => {
    const api = client(await playground());
    const user = async (id: string) => (await api.users.info({ user: id, include_locale: true })).user;
    expect(await user(BO)).toMatchObject({ real_name: 'Bo', locale: 'zh-CN', is_restricted: false, team_id: TEAM });
    expect(await user('U0GUEST001')).toMatchObject({ is_restricted: true });
    expect(await user(STRANGER)).toMatchObject({ is_stranger: true, team_id: expect.not.stringContaining(TEAM) });
    expect(await user(BOT)).toMatchObject({ is_bot: true, profile: { bot_id: 'B0TEST0001' } });
    expect((await api.users.list({})).members).toHaveLength(5);
    expect((await api.bots.info({ bot: 'B0TEST0001' })).bot).toMatchObject({ user_id: BOT });
  });

  it('follows a person who changes the language', async () => {
    const place = await playground();
    await place.act({ as: ALICE, do: 'set_locale', locale: 'zh-CN' });
    expect((await client(place).users.info({ user: ALICE, include_locale: true })).user?.locale).toBe('zh-CN');
  });
});

describe('scopes', () => {
  it('are asked for, and named when they are missing', async () => {
    const { MANIFEST } = await import('./workspace.js');
    const manifest = { ...MANIFEST, oauth_config: { scopes: { bot: ['channels:history', 'channels:read'] } } };
    const place = await playground({ manifest });
    expect(await call(place, 'chat.postMessage', { channel: PHARMA, text: 't' })).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'channels:history,channels:read,assistant:write',
    });
    expect(await call(place, 'conversations.history', { channel: PHARMA })).toMatchObject({ ok: true });
    expect(await call(place, 'conversations.history', { channel: INNER })).toMatchObject({ needed: 'groups:history' });
    expect(await call(place, 'users.info', { user: ALICE })).toMatchObject({ needed: 'users:read' });
  });
});

describe('files', () => {
  it('go up as the client sends them, into a thread, and come down with the token', async () => {
    const place = await playground();
    const { ts: root = '' } = await say(place, 'send it');
    const answer = await client(place).filesUploadV2({
      channel_id: PHARMA,
      thread_ts: root,
      filename: '月报.txt',
      file: Buffer.from('产值'),
      title: 'Report',
      initial_comment: 'Here',
    });
    expect(answer.ok).toBe(true);
    const [, message] = shown(place);
    expect(message).toMatchObject({
      threadTs: root,
      text: 'Here',
      files: [{ name: '月报.txt', size: 6, mimetype: 'text/plain' }],
    });
    const { file } = await client(place).files.info({ file: message?.files[0]?.id ?? '' });
    expect(file).toMatchObject({ title: 'Report', filetype: 'txt' });
    const url = file?.url_private_download ?? '';
    const headers = { authorization: `Bearer ${place.tokens.bot}` };
    expect(await (await fetch(url, { headers })).text()).toBe('产值');
    expect((await fetch(url)).status).toBe(403);
  });

  it('that were never sent are not found', async () => {
    const place = await playground();
    const { file_id: id } = await client(place).files.getUploadURLExternal({ filename: 'a.txt', length: 1 });
    const files = [{ id }];
    expect(await call(place, 'files.completeUploadExternal', { files })).toMatchObject({ error: 'file_not_found' });
    expect((await fetch(`${place.apiUrl.replace('/api/', '/upload/v1/')}none`, { method: 'POST' })).status).toBe(404);
  });
});
