import type { PageChannel, PagePerson, PageState } from '../../page-protocol.js';
import type { Language } from '../texts.js';

/** The half of `市工业推进办 · City Industrial Promotion Office` that is in a language; a name without halves stays whole. */
export function inLanguage(name: string, language: Language): string {
  const halves = name.split(' · ');
  if (halves.length !== 2) return name;
  return halves.find((half) => /\p{Script=Han}/u.test(half) === (language === 'zh')) ?? name;
}

export function personName(person: PagePerson, language: Language): string {
  return inLanguage(person.name, language);
}

export function findPerson(state: PageState, id: string): PagePerson | null {
  return state.people.find((person) => person.id === id) ?? null;
}

/** The name of a channel as `me` sees it: the other person's for direct messages. */
export function channelName(state: PageState, channel: PageChannel, me: PagePerson, language: Language): string {
  if (channel.kind !== 'direct') return channel.name;
  const other = channel.members.find((id) => id !== me.id) ?? channel.name;
  const person = findPerson(state, other);
  return person === null ? other : personName(person, language);
}
