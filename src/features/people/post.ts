import { isDeepStrictEqual } from 'node:util';
import type { LedgerRecord, Person } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Transaction } from '../../store/types.js';
import { words } from '../../texts/index.js';
import type { Change } from '../verb.js';
import { placeOfRole, type RolePlace, rolePlace } from './role-place.js';

/** Unit and title of a person. */
type Post = Pick<Person, 'unitId' | 'titleZh' | 'titleEn'>;

/** Unit and title that a role brings with it. */
export function postOf({ held, name, unitId }: RolePlace): Post {
  const { zh, en } = words.role[held.role];
  const English = en.charAt(0).toUpperCase() + en.slice(1);
  return name === null
    ? { unitId, titleZh: zh, titleEn: English }
    : { unitId, titleZh: `${name.zh}${zh}`, titleEn: `${English}, ${name.en}` };
}

/** The person with unit and title of a role; one of the ledgers, who was only joined to the account, keeps those written there. */
export async function withPostOf(
  tx: Transaction,
  person: Person,
  { slackId, place }: { readonly slackId: string; readonly place: RolePlace },
): Promise<Person> {
  return person.id === slackId ? await tx.update('people', person.id, postOf(place)) : person;
}

/** Gives a person that a grant made the unit and the title of the newest role still held; those of a viewer without one. */
export async function followRoles(tx: Transaction, slackId: string): Promise<Change[]> {
  const [person] = await tx.read('people', EVERYTHING, { id: slackId });
  if (person === undefined) return [];
  const role = await newestRole(tx, slackId);
  const place = role === null ? await rolePlace(tx, { role: 'VIEWER' }) : await placeOfRole(tx, role);
  const after = await withPostOf(tx, person, { slackId, place });
  return isDeepStrictEqual(person, after) ? [] : [{ subject: person.id, ledger: 'people', before: person, after }];
}

/** The role that was granted last; those of which the audit knows no grant are older than all others. */
async function newestRole(tx: Transaction, personId: string): Promise<LedgerRecord<'roles'> | null> {
  const held = await tx.read('roles', EVERYTHING, { personId });
  const grants = (await tx.audit({ subject: personId })).filter(({ verb }) => verb === 'people.grant');
  for (const { after } of grants) {
    const newest = held.find(({ id }) => id === (after as { readonly roleId?: unknown } | null)?.roleId);
    if (newest) return newest;
  }
  return held.at(-1) ?? null;
}
