import type { PageChannel, PageMessage, PagePerson, PageState } from '../../page-protocol.js';

/** Whether a channel stands in a person's list: guests see only those that they belong to. */
export function canSee(channel: PageChannel, person: PagePerson): boolean {
  return channel.members.includes(person.id) || (channel.kind === 'channel' && !person.guest);
}

/** The direct messages between a person and the bot; null until they were opened. */
export function agentChannel(state: PageState, person: PagePerson): PageChannel | null {
  const between = [person.id, state.bot.userId];
  return (
    state.channels.find(({ kind, members }) => kind === 'direct' && between.every((id) => members.includes(id))) ?? null
  );
}

/** What a person may see of a channel, oldest first. */
export function messagesFor(state: PageState, channel: string, person: PagePerson): readonly PageMessage[] {
  return (state.messages[channel] ?? []).filter(({ onlyFor }) => onlyFor === null || onlyFor === person.id);
}

/** The messages of a channel that are no replies. */
export function rootsOf(messages: readonly PageMessage[]): readonly PageMessage[] {
  return messages.filter(({ ts, threadTs }) => threadTs === null || threadTs === ts);
}

export function repliesTo(messages: readonly PageMessage[], root: string): readonly PageMessage[] {
  return messages.filter(({ ts, threadTs }) => threadTs === root && ts !== root);
}

export interface Busy {
  /** In words of the bot, such as `is thinking…`; null for a text of the page. */
  readonly words: string | null;
  readonly writing: boolean;
}

const AT_REST = new Set(['active', 'suspended', 'closed', '']);

/** What the agent is doing in a conversation; null while it rests. */
export function busyIn(state: PageState, channel: string, thread: string | null): Busy | null {
  const writing = (state.messages[channel] ?? []).some(
    (message) => message.streaming && (message.threadTs ?? message.ts) === (thread ?? message.ts),
  );
  const status = state.statuses.find((one) => one.channel === channel && one.threadTs === thread)?.status ?? '';
  if (AT_REST.has(status)) return writing ? { words: null, writing } : null;
  return { words: status === 'processing' ? null : status, writing };
}
