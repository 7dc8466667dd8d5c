import type { Workspace } from '../options.js';
import type { PagePerson } from '../page-protocol.js';
import type { Person } from './types.js';

/** Who is in the workspace; the bot's user is the last of them. */
export interface People {
  find(id: string): Person | undefined;
  all(): readonly Person[];
}

export function createPeople({ people, bot }: Workspace): People {
  const all: Person[] = people.map((person) => ({
    ...person,
    guest: person.guest ?? false,
    stranger: person.stranger ?? false,
    bot: false,
  }));
  all.push({
    id: bot.userId,
    name: bot.name,
    title: '',
    locale: 'en-US',
    guest: false,
    stranger: false,
    bot: true,
  });
  const byId = new Map(all.map((person) => [person.id, person]));
  return { find: (id) => byId.get(id), all: () => all };
}

export function pagePerson({ id, name, title, locale, bot, guest }: Person): PagePerson {
  return { id, name, title, locale, bot, guest };
}
