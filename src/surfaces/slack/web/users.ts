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

/** Looks people up at Slack, and keeps what it learnt for a minute. */
export interface SlackUsers {
  /** @throws when Slack does not say now who it is: nobody has rights by what was true before. */
  get(userId: string): Promise<SlackUser>;
  /** The language alone, for which what was learnt before is good enough; English where nothing was. */
  languageOf(userId: string): Promise<Language>;
  /** Forgets what was learnt of a person, and who belongs to the workspace. */
  forget(userId: string): void;
  /** The ids of all who belong to the workspace: its members in full, and the bots that its administrators installed. */
  insiders(): Promise<ReadonlySet<string>>;
}

type Member = Pick<
  NonNullable<UsersInfoResponse['user']>,
  'id' | 'team_id' | 'locale' | 'is_restricted' | 'is_ultra_restricted' | 'is_stranger' | 'deleted' | 'is_bot'
>;

/** Short, because of several processes only one hears of a change. */
const KEPT = 60_000;
const PAGE = 500;

/** Looks people up for the workspace that the bot is in. */
export function createSlackUsers(
  client: WebClient,
  home: { readonly teamId: string; readonly clock: Clock },
): SlackUsers {
  /**
   * A bot of the workspace itself is none: its administrators installed it, and it reads for people of the workspace. One of
   * another workspace reads for people outside.
   */
  const isOutsider = (member: Member): boolean => {
    const elsewhere = member.team_id !== undefined && member.team_id !== home.teamId;
    return elsewhere || [member.is_restricted, member.is_ultra_restricted, member.is_stranger].includes(true);
  };
  async function look(userId: string): Promise<SlackUser> {
    const { user } = await insist(() => client.users.info({ user: userId, include_locale: true }));
    return {
      language: user?.locale?.startsWith('zh') ? 'zh' : 'en',
      restricted: user === undefined || isOutsider(user) || user.deleted === true || user.is_bot === true,
    };
  }
  async function list(): Promise<ReadonlySet<string>> {
    const insiders = new Set<string>();
    for await (const page of pagesOf(client, 'users.list', { limit: PAGE })) {
      for (const member of (page as { members?: Member[] }).members ?? []) {
        if (member.id !== undefined && !isOutsider(member) && member.deleted !== true) insiders.add(member.id);
      }
    }
    return insiders;
  }
  const each = createCache(look, { clock: home.clock, milliseconds: KEPT, most: 10_000 });
  const all = createCache(list, { clock: home.clock, milliseconds: KEPT, most: 1 });
  return {
    get: each.get,
    languageOf: (userId) =>
      each.get(userId).then(
        ({ language }) => language,
        () => each.last(userId)?.language ?? 'en',
      ),
    forget(userId) {
      each.forget(userId);
      all.forget('all');
    },
    insiders: () => all.get('all'),
  };
}
