import { z } from 'zod';
import type { LedgerRecord, Person } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { UNOWNED } from '../../rights/index.js';
import type { SlackAccount, Transaction } from '../../store/types.js';
import { words } from '../../texts/index.js';
import { slackUserId } from '../slack-input.js';
import { defineVerb } from '../verb.js';
import { roleInput } from './role-input.js';
import { OUTSIDE, type RolePlace, rolePlace } from './role-place.js';

/** Who writes about people waits for who does already. */
export const PEOPLE = 'people';

/**
 * Gives a Slack user a role: the person and the account are made where they are not there yet, a further role is added to
 * those held. The first administrator is made by who sits at the machine.
 */
export const grantRole = defineVerb({
  name: 'people.grant',
  summary: { en: 'Give a Slack user a role', zh: '授予 Slack 用户角色' },
  input: z.object({ slackId: slackUserId, ...roleInput }),
  action: 'people.grant',
  writes: true,
  resource: async () => UNOWNED,
  async run({ tx }, { slackId, ...written }) {
    await tx.hold(PEOPLE);
    const place = await rolePlace(tx, written);
    const demo = (await tx.installation())?.demo ?? false;
    const person = await putPerson(tx, { slackId, place, demo });
    const { role, added } = await putRole(tx, { person, place, demo });
    const account: SlackAccount = { userId: slackId, personId: person.id };
    await tx.putAccount(account);
    const after = { account, roleId: role.id, ...place.held };
    return { result: { person, role, account, added }, subject: person.id, before: null, after };
  },
});

interface Granting {
  readonly slackId: string;
  readonly place: RolePlace;
  readonly demo: boolean;
}

/** Whoever is a person here stays that one; who belonged to no unit moves to that of the role. */
async function putPerson(tx: Transaction, { slackId, place, demo }: Granting): Promise<Person> {
  const id = (await tx.account(slackId))?.personId ?? slackId;
  const [known] = await tx.read('people', EVERYTHING, { id: [id, slackId] });
  if (known === undefined) {
    const person: Person = { id: slackId, ...titlesOf(place), unitId: place.unitId, language: 'zh', demo };
    await tx.insert('people', [person]);
    return person;
  }
  if (known.unitId !== OUTSIDE || place.unitId === OUTSIDE) return known;
  return await tx.update('people', known.id, { unitId: place.unitId, ...titlesOf(place) });
}

function titlesOf({ held, name }: RolePlace): Pick<Person, 'titleZh' | 'titleEn'> {
  const { zh, en } = words.role[held.role];
  const English = en.charAt(0).toUpperCase() + en.slice(1);
  return name === null
    ? { titleZh: zh, titleEn: English }
    : { titleZh: `${name.zh}${zh}`, titleEn: `${English}, ${name.en}` };
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
