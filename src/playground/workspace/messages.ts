import { isJson, type Json } from '../json.js';
import type { Message } from './types.js';

/** What a new message is made of; everything else is empty. */
export type NewMessage = Pick<Message, 'channel' | 'user' | 'text'> & Partial<Message>;

/** How a message changed, for whoever listens. */
export type MessageChange =
  | { readonly kind: 'posted' | 'changed'; readonly message: Message }
  | { readonly kind: 'gone'; readonly message: Message };

/** The messages by channel, the newest few thousand of each. */
export interface Messages {
  post(message: NewMessage): Message;
  /** Takes messages of an earlier start, of which nobody is told. */
  restore(messages: readonly Message[]): void;
  /** Tells that the message has been changed in place. */
  changed(message: Message): void;
  remove(message: Message): void;
  find(channel: string, ts: string): Message | undefined;
  /** Oldest first, those that only one person sees among them. */
  all(channel: string): readonly Message[];
  /** The root and what was said under it, oldest first, without those that only one person sees. */
  thread(channel: string, threadTs: string): readonly Message[];
}

const LONGEST_HISTORY = 3_000;
/** What only one person sees is soon gone at Slack too. */
const MOST_HIDDEN = 100;

/** @param told hears every change after it was made. */
export function createMessages(timestamp: () => string, told: (change: MessageChange) => void): Messages {
  const channels = new Map<string, Map<string, Message>>();
  const of = (channel: string) => channels.get(channel) ?? new Map<string, Message>();
  return {
    post(given) {
      const message: Message = {
        ts: timestamp(),
        threadTs: null,
        botId: null,
        subtype: null,
        clientMessageId: null,
        blocks: [],
        attachments: [],
        files: [],
        metadata: null,
        edited: null,
        streaming: null,
        tasks: [],
        onlyFor: null,
        reactions: [],
        ...given,
      };
      const history = of(message.channel);
      channels.set(message.channel, history);
      history.set(message.ts, message);
      if (message.onlyFor !== null) dropOldestHidden(history);
      dropOldest(history);
      told({ kind: 'posted', message });
      return message;
    },
    restore(known) {
      for (const message of known) {
        const history = of(message.channel);
        channels.set(message.channel, history);
        history.set(message.ts, message);
      }
    },
    changed: (message) => told({ kind: 'changed', message }),
    remove(message) {
      channels.get(message.channel)?.delete(message.ts);
      told({ kind: 'gone', message });
    },
    find: (channel, ts) => of(channel).get(ts),
    all: (channel) => [...of(channel).values()],
    thread: (channel, threadTs) =>
      [...of(channel).values()].filter(
        ({ ts, threadTs: root, onlyFor }) => (ts === threadTs || root === threadTs) && onlyFor === null,
      ),
  };
}

function dropOldestHidden(history: Map<string, Message>): void {
  const hidden = [...history.values()].filter(({ onlyFor }) => onlyFor !== null);
  for (const { ts } of hidden.slice(0, Math.max(0, hidden.length - MOST_HIDDEN))) history.delete(ts);
}

function dropOldest(history: Map<string, Message>): void {
  if (history.size <= LONGEST_HISTORY) return;
  const oldest = history.keys().next().value;
  if (oldest !== undefined) history.delete(oldest);
}

/** Blocks with ids of blocks and actions where the app gave none, as Slack fills them in. */
export function withBlockIds(blocks: readonly Json[]): readonly Json[] {
  return blocks.map((block) => ({ ...block, block_id: block.block_id ?? shortId(), ...withActionIds(block) }));
}

const ACTING = ['actions', 'context_actions', 'input', 'section'];

function withActionIds({ type, elements, accessory, element }: Json): Json {
  if (!ACTING.includes(String(type))) return {};
  const named = (one: unknown) =>
    isJson(one) && one.type !== 'image' && one.action_id === undefined ? { ...one, action_id: shortId() } : one;
  return {
    ...(Array.isArray(elements) ? { elements: elements.map(named) } : {}),
    ...(accessory === undefined ? {} : { accessory: named(accessory) }),
    ...(element === undefined ? {} : { element: named(element) }),
  };
}

function shortId(): string {
  return Math.random().toString(36).slice(2, 7);
}
