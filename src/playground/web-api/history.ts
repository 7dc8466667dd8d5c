import { z } from 'zod';
import { messageJson } from '../slack-json/message.js';
import type { Message } from '../workspace/types.js';
import { demandScope, joinedChannel } from './conversation.js';
import { count, defineMethod, flag, text } from './method.js';
import { pageOf } from './page-of.js';
import { SlackError } from './slack-error.js';

const SCOPES = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

const span = {
  channel: text,
  latest: text.optional(),
  oldest: text.optional(),
  inclusive: flag.default(false),
  limit: count.default(100),
  cursor: text.optional(),
  include_all_metadata: flag.default(false),
};

interface Span {
  readonly latest?: string | undefined;
  readonly oldest?: string | undefined;
  readonly inclusive: boolean;
}

/** Newest first, without replies that were not sent to the channel too. */
const history = defineMethod({
  tier: 3,
  scopes: SCOPES,
  arguments: z.object(span),
  run(given, world) {
    const channel = joinedChannel(world, given.channel);
    demandScope(world, channel, 'history');
    const shown = world.messages
      .all(channel.id)
      .filter(({ onlyFor, threadTs, subtype }) => {
        return onlyFor === null && (threadTs === null || subtype === 'thread_broadcast');
      })
      .filter((message) => within(message, given))
      .reverse();
    const page = pageOf(shown, Math.min(given.limit, 999), given.cursor);
    return {
      messages: page.items.map((message) => messageJson(world, message, given.include_all_metadata)),
      has_more: page.more,
      pin_count: 0,
      response_metadata: page.metadata,
    };
  },
});

/** Oldest first, the root always among them. */
const replies = defineMethod({
  tier: 3,
  scopes: SCOPES,
  arguments: z.object({ ...span, ts: text }),
  run(given, world) {
    const channel = joinedChannel(world, given.channel);
    demandScope(world, channel, 'history');
    const named = world.messages.find(channel.id, given.ts);
    if (named === undefined || named.onlyFor !== null) throw new SlackError('thread_not_found');
    const root = named.threadTs ?? named.ts;
    const thread = world.messages
      .thread(channel.id, root)
      .filter((message) => message.ts === root || within(message, given));
    const page = pageOf(thread, Math.min(given.limit, 999), given.cursor);
    return {
      messages: page.items.map((message) => messageJson(world, message, given.include_all_metadata)),
      has_more: page.more,
      response_metadata: page.metadata,
    };
  },
});

/** Timestamps have their microseconds in six digits, so that they can be compared as numbers of one length. */
function within({ ts }: Message, { latest, oldest, inclusive }: Span): boolean {
  const at = micros(ts);
  const before = latest === undefined || at < micros(latest) || (inclusive && at === micros(latest));
  const after = oldest === undefined || at > micros(oldest) || (inclusive && at === micros(oldest));
  return before && after;
}

function micros(ts: string): bigint {
  const [seconds = '0', fraction = ''] = ts.split('.');
  if (!/^\d+$/u.test(seconds) || !/^\d*$/u.test(fraction)) throw new SlackError('invalid_ts_latest');
  return BigInt(seconds) * 1_000_000n + BigInt(fraction.padEnd(6, '0').slice(0, 6));
}

export const historyMethods = { 'conversations.history': history, 'conversations.replies': replies };
