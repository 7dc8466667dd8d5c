import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { LedgerRecord, Person } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { UNOWNED } from '../../rights/index.js';
import type { SlackAccount, Transaction } from '../../store/types.js';
import { slackUserId } from '../slack-input.js';
import { type Change, defineVerb } from '../verb.js';
import { PEOPLE_COMMANDS } from './people-commands.js';
import { postOf, withPostOf } from './post.js';
import { roleInput } from './role-input.js';
import { type RolePlace, rolePlace } from './role-place.js';

/** Who writes about people waits for who does already. */
export const PEOPLE = 'people';

/**
 * Gives a Slack user a role: the person and the account are made where they are not there yet, a further role is added to
 * those held. The first administrator is made by who sits at the machine.
 */
export const grantRole = defineVerb({
  name: 'people.grant',
  summary: { en: 'Give a Slack user a role', zh: '登记 Slack 用户的职责' },
  input: z.object({ slackId: slackUserId, ...roleInput }),
  action: 'people.grant',
  command: PEOPLE_COMMANDS.grant,
  writes: true,
  resource: async () => UNOWNED,
  async run({ tx }, { slackId, ...written }) {
    await tx.hold(PEOPLE);
    const place = await rolePlace(tx, written);
    const demo = (await tx.installation())?.demo ?? false;
    const { person, before } = await putPerson(tx, { slackId, place, demo });
    const { role, added } = await putRole(tx, { person, place, demo });
    const account: SlackAccount = { userId: slackId, personId: person.id };
    await tx.putAccount(account);
    const after = { account, roleId: role.id };
    const made: Change[] = added ? [{ subject: role.id, ledger: 'roles', before: null, after: role }] : [];
    const named: Change[] = isDeepStrictEqual(before, person)
      ? []
      : [{ subject: person.id, ledger: 'people', before, after: person }];
    const alsoChanged = [...named, ...made];
    return { result: { person, role, account, added }, subject: person.id, before: null, after, alsoChanged };
  },
});

interface Granting {
  readonly slackId: string;
  readonly place: RolePlace;
  readonly demo: boolean;
}

/** Whoever is a person here stays that one; one that a grant made takes unit and title of what is granted now. */
async function putPerson(
  tx: Transaction,
  { slackId, place, demo }: Granting,
): Promise<{ readonly person: Person; readonly before: Person | null }> {
  const joined = (await tx.account(slackId))?.personId ?? slackId;
  const found = await tx.read('people', EVERYTHING, { id: [joined, slackId] });
  const known = found.find(({ id }) => id === joined) ?? found[0];
  if (known !== undefined) return { person: await withPostOf(tx, known, { slackId, place }), before: known };
  const person: Person = { id: slackId, ...postOf(place), language: 'zh', demo };
  await tx.insert('people', [person]);
  return { person, before: null };
}

interface Holding {
  readonly person: Person;
  readonly place: RolePlace;
  readonly demo: boolean;
}

async function putRole(
  tx: Transaction,
  { person, place, demo }: Holding,
): Promise<{ role: LedgerRecord<'roles'>; added: boolean }> {
  const { held } = place;
  const [known] = await tx.read('roles', EVERYTHING, { personId: person.id, ...held });
  if (known) return { role: known, added: false };
  const of = held.chainId ?? held.enterpriseId ?? held.factor ?? held.countyId;
  const id = ['ROLE', person.id, held.role, ...(of === null ? [] : [of])].join('-');
  const role = { id, personId: person.id, ...held, demo };
  await tx.insert('roles', [role]);
  return { role, added: true };
}
