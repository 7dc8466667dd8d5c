import type { PageEvent, PageMessage, PageState, TrafficEntry } from '../../page-protocol.js';

/** The newest requests that the page keeps. */
const TRAFFIC_KEPT = 1_000;

/** The state after an event; before the first whole state every other event is ignored. */
export function applyEvent(state: PageState | null, event: PageEvent): PageState | null {
  if (event.type === 'state') return event.state;
  if (state === null) return null;
  switch (event.type) {
    case 'message':
      return withMessages(state, event.channel, (messages) => putMessage(messages, event.message));
    case 'message_gone':
      return withMessages(state, event.channel, (messages) => messages.filter(({ ts }) => ts !== event.ts));
    case 'channel':
      return { ...state, channels: putBy(state.channels, event.channel, ({ id }) => id) };
    case 'status':
      return { ...state, statuses: putBy(state.statuses, event.status, conversationOf) };
    case 'prompts':
      return { ...state, prompts: putBy(state.prompts, event.prompts, conversationOf) };
    case 'home':
      return { ...state, homes: { ...state.homes, [event.user]: event.view } };
    case 'views':
      return { ...state, views: [...state.views.filter(({ user }) => user !== event.user), ...event.views] };
    case 'bot':
      return { ...state, bot: { ...state.bot, connected: event.connected } };
    case 'faults':
      return { ...state, faults: event.faults };
    case 'traffic':
      return { ...state, traffic: putTraffic(state.traffic, event.entry) };
    default:
      return event satisfies never;
  }
}

const conversationOf = (where: { readonly channel: string; readonly threadTs: string | null }) =>
  `${where.channel}/${where.threadTs ?? ''}`;

function putBy<T>(all: readonly T[], changed: T, key: (item: T) => string): readonly T[] {
  const at = all.findIndex((item) => key(item) === key(changed));
  return at === -1 ? [...all, changed] : all.with(at, changed);
}

function withMessages(
  state: PageState,
  channel: string,
  change: (messages: readonly PageMessage[]) => readonly PageMessage[],
): PageState {
  return { ...state, messages: { ...state.messages, [channel]: change(state.messages[channel] ?? []) } };
}

function putMessage(messages: readonly PageMessage[], message: PageMessage): readonly PageMessage[] {
  const at = messages.findIndex(({ ts, onlyFor }) => ts === message.ts && onlyFor === message.onlyFor);
  if (at !== -1) return messages.with(at, message);
  const after = messages.findLastIndex(({ ts }) => Number(ts) <= Number(message.ts));
  return messages.toSpliced(after + 1, 0, message);
}

function putTraffic(traffic: readonly TrafficEntry[], entry: TrafficEntry): readonly TrafficEntry[] {
  const at = traffic.findLastIndex(({ id }) => id === entry.id);
  return at === -1 ? [...traffic, entry].slice(-TRAFFIC_KEPT) : traffic.with(at, entry);
}
