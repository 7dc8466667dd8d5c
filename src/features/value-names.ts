import { EVERYTHING } from '../domain/people/scope.js';
import type { Reader } from '../store/types.js';
import { type Name, nameOf } from './figure.js';
import { planName } from './find-plan.js';
import { postName } from './work-names.js';

/** Names of the records that values are the ids of; a person and a unit may have one id. */
export interface ValueNames {
  readonly people: Readonly<Record<string, Name>>;
  readonly others: Readonly<Record<string, Name>>;
}

/** Reads the names of people, units, places, projects, enterprises and plans whose ids stand among the values. */
export async function readValueNames(store: Pick<Reader, 'read'>, values: readonly unknown[]): Promise<ValueNames> {
  const ids = [...new Set(values.flat().filter((value) => typeof value === 'string'))];
  if (ids.length === 0) return { people: {}, others: {} };
  const where = { id: ids };
  return {
    people: byId((await store.read('people', EVERYTHING, where)).map(postName)),
    others: byId([
      ...(await store.read('plans', EVERYTHING, where)).map(planName),
      ...(await store.read('counties', EVERYTHING, where)).map(nameOf),
      ...(await store.read('projects', EVERYTHING, where)).map(nameOf),
      ...(await store.read('enterprises', EVERYTHING, where)).map(nameOf),
      ...(await store.read('units', EVERYTHING, where)).map(nameOf),
    ]),
  };
}

function byId(names: readonly Name[]): Readonly<Record<string, Name>> {
  return Object.fromEntries(names.map((name) => [name.id, name]));
}
