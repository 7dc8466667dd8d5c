import type { RoleName } from '../../domain/people/types.js';
import type { ReadContext } from '../context.js';
import { type Name, nameOf } from '../figure.js';

/** Who leads a chain, by post: ledgers hold no names of officials, and none is told. */
export interface ChainPosts {
  readonly taskForce: Name | null;
  readonly posts: readonly { readonly role: RoleName; readonly titleZh: string; readonly titleEn: string }[];
}

const LEADING: readonly RoleName[] = ['CHAIN_LEADER', 'DEPUTY_CHAIN_LEADER', 'TASK_FORCE_HEAD', 'TASK_FORCE_DEPUTY'];

/** Reads the task force of a chain and the posts that lead it, the chain leader first. */
export async function readPosts(
  { store, scope }: Pick<ReadContext, 'store' | 'scope'>,
  chainId: string,
): Promise<ChainPosts> {
  const [unit] = await store.read('units', scope, { kind: 'TASK_FORCE', level: 'CITY', chainId });
  const held = (await store.read('roles', scope, { chainId, role: [...LEADING] })).filter(
    ({ countyId }) => countyId === null,
  );
  const people = await store.read('people', scope, { id: held.map(({ personId }) => personId) });
  const titles = new Map(people.map((person) => [person.id, person]));
  return {
    taskForce: unit ? nameOf(unit) : null,
    posts: held
      .sort((one, other) => LEADING.indexOf(one.role) - LEADING.indexOf(other.role))
      .flatMap(({ role, personId }) => {
        const person = titles.get(personId);
        return person ? [{ role, titleZh: person.titleZh, titleEn: person.titleEn }] : [];
      }),
  };
}
