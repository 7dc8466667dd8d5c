import type { Channel, Person } from '../workspace/types.js';
import type { World } from '../world.js';
import { Refused } from './refused.js';

/** The person who acts. @throws Refused for nobody, and for the bot. */
export function actor(world: World, id: string): Person {
  const person = world.people.find(id);
  if (person === undefined || person.bot) throw new Refused('Choose a person to act as.');
  return person;
}

/** The conversation, which the person has to be in. */
export function ownChannel(world: World, person: Person, id: string): Channel {
  const channel = world.channels.find(id);
  if (!channel?.members.has(person.id)) throw new Refused('Join the channel first.');
  return channel;
}
