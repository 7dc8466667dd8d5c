import { canSee } from '../state/conversation.js';
import { halvesOf, inLanguage, personName } from '../state/names.js';
import { useLanguage } from '../texts.js';
import type { Named } from './completion.js';
import { useDesk } from './desk.js';

interface NamedThings {
  /** As they are offered, in the language of the page. */
  readonly people: readonly Named[];
  readonly channels: readonly Named[];
  /** Every form in which somebody may be named. */
  readonly allNames: readonly Named[];
}

/** Whom and what a person can mention. */
export function useNamed(): NamedThings {
  const { state, me } = useDesk();
  const language = useLanguage();
  const people = state.people.map((person) => ({
    id: person.id,
    name: personName(person, language),
    note: inLanguage(person.title, language),
  }));
  const bots = people.filter(({ id }) => id === state.bot.userId);
  const channels = state.channels
    .filter((channel) => channel.kind !== 'direct' && canSee(channel, me))
    .map(({ id, name, topic }) => ({ id, name, note: inLanguage(topic, language) }));
  const allNames = state.people.flatMap((person) =>
    [person.name, ...halvesOf(person.name)].map((name) => ({
      id: person.id,
      name,
      note: '',
    })),
  );
  return { people: [...bots, ...people.filter(({ id }) => id !== state.bot.userId)], channels, allNames };
}
