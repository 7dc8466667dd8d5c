import type { UsersInfoResponse, WebClient } from '@slack/web-api';
import type { Clock } from '../../../lib/clock.js';
import type { Language } from '../../../lib/language.js';
import { createCache } from './cache.js';
import { insist } from './insist.js';
import { pagesOf } from './pages.js';

/** What Slack tells of a person that decides about language and rights. */
export interface SlackUser {
  readonly language: Language;
  /** A guest, somebody from another organisation, a bot or a person who has left: sees public documents alone. */
  readonly restricted: boolean;
}

/** Looks people up at Slack and keeps what it learnt for ten minutes. */
export interface SlackUsers {
  get(userId: string): Promise<SlackUser>;
  /** Forgets what was learnt of a person, and who is a member in full. */
  forget(userId: string): void;
  /** The ids of all in the workspace who are members in full. */
  fullMembers(): Promise<ReadonlySet<string>>;
}

type Member = Pick<
  NonNullable<UsersInfoResponse['user']>,
  'id' | 'team_id' | 'locale' | 'is_restricted' | 'is_ultra_restricted' | 'is_stranger' | 'deleted' | 'is_bot'
>;

const KEPT = 600_000;
const PAGE = 500;

/** Looks people up for the workspace that the bot is in. */
export function createSlackUsers(
  client: WebClient,
  home: { readonly teamId: string; readonly clock: Clock },
): SlackUsers {
  const isRestricted = (member: Member): boolean => {
    const elsewhere = member.team_id !== undefined && member.team_id !== home.teamId;
    const apart = [member.is_restricted, member.is_ultra_restricted, member.is_stranger, member.deleted, member.is_bot];
    return elsewhere || apart.includes(true);
  };
  async function look(userId: string): Promise<SlackUser> {
    const { user } = await insist(() => client.users.info({ user: userId, include_locale: true }));
    return {
      language: user?.locale?.startsWith('zh') ? 'zh' : 'en',
      restricted: user === undefined || isRestricted(user),
    };
  }
  async function list(): Promise<ReadonlySet<string>> {
    const full = new Set<string>();
    for await (const page of pagesOf(client, 'users.list', { limit: PAGE })) {
      for (const member of (page as { members?: Member[] }).members ?? []) {
        if (member.id !== undefined && !isRestricted(member)) full.add(member.id);
      }
    }
    return full;
  }
  const each = createCache(look, { clock: home.clock, milliseconds: KEPT, most: 10_000 });
  const all = createCache(list, { clock: home.clock, milliseconds: KEPT, most: 1 });
  return {
    get: each.get,
    forget(userId) {
      each.forget(userId);
      all.forget('all');
    },
    fullMembers: () => all.get('all'),
  };
}
