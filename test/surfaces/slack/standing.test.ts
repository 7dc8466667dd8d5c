import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackChannels, type SlackChannels } from '../../../src/surfaces/slack/web/channels.js';
import { createSlackUsers, type SlackUsers } from '../../../src/surfaces/slack/web/users.js';
import { type MovingClock, movingClock } from '../../support/moving-clock.js';
import { answerMethods, type SlackMethods } from '../../support/slack-methods.js';

const HOME = 'T1';
const MEMBER = { id: 'UMEMBER', team_id: HOME, locale: 'zh-CN' };
const WUTONG = { id: 'UWUTONG', team_id: HOME, is_bot: true };

/** What Slack answers now; a word refuses everything with it. */
interface Slack {
  members: Record<string, unknown>[];
  channel: Record<string, unknown>;
  refusal: string | null;
}

let slack: Slack;
let clock: MovingClock;
let users: SlackUsers;
let channels: SlackChannels;
let methods: SlackMethods;

beforeEach(async () => {
  clock = movingClock();
  slack = { members: [MEMBER, WUTONG], channel: {}, refusal: null };
  methods = await answerMethods((method, given) => {
    if (slack.refusal !== null) return { ok: false, error: slack.refusal };
    const answers: Record<string, object> = {
      'users.info': { user: slack.members.find(({ id }) => id === given.get('user')) },
      'users.list': { members: slack.members },
      'conversations.info': { channel: slack.channel },
      'conversations.members': { members: slack.members.map(({ id }) => id) },
    };
    return answers[method] ?? {};
  });
  const { client } = methods;
  users = createSlackUsers(client, { teamId: HOME, clock });
  channels = createSlackChannels(client, { users, botUserId: WUTONG.id, clock });
});
afterEach(() => methods.close());

describe('who reads along in a channel', () => {
  it.each([
    ['members and the bot itself', [], false],
    ['a bot of the same workspace', [{ id: 'UBOT', team_id: HOME, is_bot: true }], false],
    ['a bot of another workspace', [{ id: 'UBOT', team_id: 'T2', is_bot: true }], true],
    ['a guest', [{ id: 'UGUEST', team_id: HOME, is_restricted: true }], true],
    ['a guest of one channel', [{ id: 'UGUEST', team_id: HOME, is_ultra_restricted: true }], true],
    ['a stranger', [{ id: 'USTRANGE', team_id: HOME, is_stranger: true }], true],
    ['somebody of another workspace', [{ id: 'UOTHER', team_id: 'T2' }], true],
  ])('with %s: %j are guests: %j', async (_who, more, guests) => {
    slack.members.push(...more);
    expect(await channels.hasGuests('C1')).toBe(guests);
  });

  it('counts whoever is in a channel that is shared with others as a guest', async () => {
    slack.channel = { is_ext_shared: true };
    expect(await channels.hasGuests('C1')).toBe(true);
  });

  it('tells whether a person and the bot are both in it, also where the bot may not look', async () => {
    expect(await channels.isShared('C1', MEMBER.id)).toBe(true);
    expect(await channels.isShared('C1', 'USOMEBODY')).toBe(false);
    slack.members.splice(1);
    channels.forget('C1');
    expect(await channels.isShared('C1', MEMBER.id)).toBe(false);
    slack.refusal = 'channel_not_found';
    expect(await channels.isShared('C2', MEMBER.id)).toBe(false);
    slack.refusal = 'missing_scope';
    await expect(channels.isShared('C2', MEMBER.id)).rejects.toThrow('missing_scope');
  });

  it('is seen anew as soon as a member becomes a guest', async () => {
    expect(await channels.hasGuests('C1')).toBe(false);
    slack.members[0] = { ...MEMBER, is_restricted: true };
    channels.forgetUser(MEMBER.id);
    expect(await channels.hasGuests('C1')).toBe(true);
    expect((await users.get(MEMBER.id)).restricted).toBe(true);
  });

  it('is seen anew after a minute also where nothing was heard of it', async () => {
    expect(await channels.hasGuests('C1')).toBe(false);
    expect((await users.get(MEMBER.id)).restricted).toBe(false);
    slack.members[0] = { ...MEMBER, is_restricted: true };
    clock.forward(60);
    expect(await channels.hasGuests('C1')).toBe(true);
    expect((await users.get(MEMBER.id)).restricted).toBe(true);
  });
});

describe('while Slack does not say who somebody is', () => {
  it('nothing older counts for rights, and the language stays', async () => {
    expect(await channels.hasGuests('C1')).toBe(false);
    expect(await users.get(MEMBER.id)).toEqual({ language: 'zh', restricted: false });
    slack.refusal = 'missing_scope';
    clock.forward(60);
    for (let times = 0; times < 2; times += 1) {
      await expect(channels.hasGuests('C1')).rejects.toThrow('missing_scope');
      await expect(users.get(MEMBER.id)).rejects.toThrow('missing_scope');
      expect(await users.languageOf(MEMBER.id)).toBe('zh');
      expect(await users.languageOf('UNEVER')).toBe('en');
    }
    slack.refusal = null;
    expect(await channels.hasGuests('C1')).toBe(false);
    expect(await users.get(MEMBER.id)).toEqual({ language: 'zh', restricted: false });
  });

  it('a bot and somebody who has left hold no rights themselves', async () => {
    slack.members.push({ id: 'UGONE', team_id: HOME, deleted: true });
    expect((await users.get(WUTONG.id)).restricted).toBe(true);
    expect((await users.get('UGONE')).restricted).toBe(true);
    expect((await users.get('UNKNOWN')).restricted).toBe(true);
  });
});
