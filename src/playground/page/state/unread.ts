import { useEffect, useReducer } from 'react';
import type { PageMessage, PagePerson, PageState } from '../../page-protocol.js';
import { messagesFor } from './conversation.js';

/** The newest message that a person has seen in a channel, by `person/channel`; what stood there at the start counts as seen. */
const seen = new Map<string, string>();

const newest = (messages: readonly PageMessage[]) =>
  messages.reduce((last, { ts }) => (Number(ts) > Number(last) ? ts : last), '0');

/** How many messages of others a person has not seen in a channel. */
export function useUnread(state: PageState, me: PagePerson, open: string | null): (channel: string) => number {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  for (const { id } of state.channels) {
    for (const person of state.people) {
      const key = `${person.id}/${id}`;
      if (!seen.has(key)) seen.set(key, newest(messagesFor(state, id, person)));
    }
  }
  const openNewest = open === null ? null : newest(messagesFor(state, open, me));
  useEffect(() => {
    if (open === null || openNewest === null) return;
    seen.set(`${me.id}/${open}`, openNewest);
    draw();
  }, [me.id, open, openNewest]);
  return (channel) => {
    const last = Number(seen.get(`${me.id}/${channel}`) ?? 0);
    return messagesFor(state, channel, me).filter(({ ts, user }) => Number(ts) > last && user !== me.id).length;
  };
}
