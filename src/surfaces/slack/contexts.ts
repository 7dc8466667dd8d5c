import { ceilingOf } from '../../features/channels/index.js';
import type { VerbContext } from '../../features/context.js';
import type { Hindrance } from '../../features/digests/index.js';
import type { Language } from '../../lib/language.js';
import type { SlackApplication } from './application.js';
import type { Place } from './request.js';
import type { SlackChannels } from './web/channels.js';
import type { SlackUsers } from './web/users.js';

/** A context with the language of the interface for who asks. */
export interface AskerContext {
  readonly context: VerbContext;
  readonly language: Language;
  /** Whether Slack calls the person a guest, to whom public documents alone are open. */
  readonly restricted: boolean;
}

/** Makes contexts for what Slack sends: who asks, and who will see the reply. */
export interface Contexts {
  /** For what this person alone sees: direct messages, private replies, modals, App Home. */
  own(userId: string): Promise<AskerContext>;
  /** For a reply at a place: in a channel never more than the channel may see. */
  at(userId: string, place: Place): Promise<AskerContext>;
  /** The language of a person's Slack; English where it cannot be learnt. */
  languageOf(userId: string): Promise<Language>;
  /** Whether anybody is in a channel who is no full member. */
  hasGuests(channelId: string): Promise<boolean>;
  /** Why what is a person's is not for a channel to read; null where it may. */
  hindranceIn(channelId: string, userId: string): Promise<Hindrance | null>;
}

interface ContextParts {
  readonly application: SlackApplication;
  readonly users: SlackUsers;
  readonly channels: SlackChannels;
}

/** Contexts by what Slack tells of person and channel, and by what the database says of both. */
export function createContexts({ application, users, channels }: ContextParts): Contexts {
  async function own(userId: string): Promise<AskerContext> {
    const { language, restricted } = await users.get(userId);
    const isInChannel = (channelId: string) => channels.isShared(channelId, userId);
    const context = { ...(await application.context({ slackUserId: userId, restricted }, language)), isInChannel };
    return { context, language, restricted };
  }
  return {
    own,
    async at(userId, place) {
      if (place.kind === 'private' || place.direct) return await own(userId);
      const { language, restricted } = await users.get(userId);
      const { channelId } = place;
      const store = await application.store();
      const mapping = await store.channelMapping(channelId);
      // An unmapped channel shows public documents whoever is in it, so nobody has to be looked up.
      const guests = mapping !== null && (await channels.hasGuests(channelId));
      const ceiling = await ceilingOf(store, channelId, { guests });
      const context = await application.context({ slackUserId: userId, restricted }, language, ceiling);
      return { context, language, restricted };
    },
    languageOf: users.languageOf,
    hasGuests: (channelId) => channels.hasGuests(channelId),
    async hindranceIn(channelId, userId) {
      if ((await (await application.store()).channelMapping(channelId)) === null) return 'unmapped';
      if (!(await channels.isShared(channelId, userId))) return 'absent';
      return (await channels.hasGuests(channelId)) ? 'guests' : null;
    },
  };
}
