import type { PageChannel, PagePerson, PageState } from '../../page-protocol.js';
import type { Language } from '../texts.js';

const HAN = /\p{Script=Han}/u;
/** `梧桐 Wutong`: Chinese, then Latin letters alone. */
const SIDE_BY_SIDE = /^(\S*\p{Script=Han}\S*) ([^\p{Script=Han}]*\p{Script=Latin}[^\p{Script=Han}]*)$/u;

/** The two halves of a text in both languages; the text alone when it is in one. */
export function halvesOf(text: string): readonly string[] {
  const halves = text.split(' · ');
  if (halves.length === 2) return halves;
  const match = SIDE_BY_SIDE.exec(text);
  return match === null ? [text] : match.slice(1);
}

/** The half of `市工业推进办 · City Industrial Promotion Office` that is in a language; a text without halves stays whole. */
export function inLanguage(text: string, language: Language): string {
  const halves = halvesOf(text);
  if (halves.length !== 2) return text;
  return halves.find((half) => HAN.test(half) === (language === 'zh')) ?? text;
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
