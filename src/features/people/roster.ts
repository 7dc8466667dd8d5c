import { z } from 'zod';
import { grouped } from '../../domain/ledgers/grouped.js';
import type { LedgerRecord } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { RoleName } from '../../domain/people/types.js';
import { can, UNOWNED } from '../../rights/index.js';
import type { ReadContext } from '../context.js';
import { demandLedgers } from '../cover.js';
import { type Name, nameIn, nameOf } from '../figure.js';
import { pageOf } from '../page.js';
import { findChain, findCounty } from '../places.js';
import { nameInput, pageInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { PEOPLE_COMMANDS } from './people-commands.js';
import { roleInput } from './role-input.js';

/** A role as somebody holds it, with what it is held for by name. */
export interface HeldPost {
  readonly role: RoleName;
  readonly place: Name | null;
}

/** Somebody with the roles held, and the Slack users who are this person. */
export interface Holder extends Name {
  readonly unit: Name | null;
  readonly posts: readonly HeldPost[];
  readonly accounts: readonly string[];
}

/** Who holds what: those of a role, a chain or a county, or all, page by page. */
export const listHolders = defineVerb({
  name: 'people.roster',
  summary: { en: 'List who holds which role', zh: '查看人员及其职责' },
  input: z.object({
    role: roleInput.role.optional(),
    chain: nameInput.optional(),
    county: nameInput.optional(),
    ...pageInput,
  }),
  action: 'ledger.read',
  command: PEOPLE_COMMANDS.list,
  writes: false,
  async run(context, input) {
    const { store, clock, actor, rules } = context;
    demandLedgers(context, listHolders.name);
    const chain = input.chain === undefined ? null : await findChain(store, input.chain);
    const county = input.county === undefined ? null : await findCounty(store, input.county);
    const asked = (held: LedgerRecord<'roles'>) =>
      (input.role === undefined || held.role === input.role) &&
      (chain === null || held.chainId === chain.id) &&
      (county === null || held.countyId === county.id);
    const all = input.role === undefined && chain === null && county === null;
    const holders = await readHolders(context);
    return {
      ...pageOf(
        holders.filter(({ held }) => all || held.some(asked)).map(({ holder }) => holder),
        input,
      ),
      filters: { role: input.role ?? null, chain: chain && nameOf(chain), county: county && nameOf(county) },
      mayGrant: can(rules.rights, actor, 'people.grant', UNOWNED),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

interface Read {
  readonly holder: Holder;
  readonly held: readonly LedgerRecord<'roles'>[];
}

async function readHolders({ store, scope }: ReadContext): Promise<Read[]> {
  const [people, roles, units, accounts] = await Promise.all([
    store.read('people', scope),
    store.read('roles', scope),
    store.read('units', scope),
    store.accounts(),
  ]);
  const placeOf = await placesByRole({ store });
  const own = grouped(roles, ({ personId }) => personId);
  return people.map(({ id, titleZh, titleEn, unitId }) => {
    const held = own.get(id) ?? [];
    const holder = {
      ...nameOf({ id, nameZh: titleZh, nameEn: titleEn }),
      unit: nameIn(units, unitId),
      posts: held.map((each) => ({ role: each.role, place: placeOf(each) })),
      accounts: accounts.filter(({ personId }) => personId === id).map(({ userId }) => userId),
    };
    return { holder, held };
  });
}

type HeldFor = Pick<LedgerRecord<'roles'>, 'chainId' | 'countyId' | 'enterpriseId' | 'factor'>;

/** What a role is held for, by name: the enterprise, the chain, the department of the factor, the county. */
export async function placesByRole({ store }: Pick<ReadContext, 'store'>): Promise<(held: HeldFor) => Name | null> {
  const [chains, counties, enterprises, units] = await Promise.all([
    store.read('chains', EVERYTHING),
    store.read('counties', EVERYTHING),
    store.read('enterprises', EVERYTHING),
    store.read('units', EVERYTHING),
  ]);
  return ({ chainId, countyId, enterpriseId, factor }) => {
    if (factor !== null) {
      const department = units.find((unit) => unit.factor === factor && unit.countyId === countyId);
      return department ? nameOf(department) : nameIn(counties, countyId);
    }
    return nameIn(enterprises, enterpriseId) ?? nameIn(chains, chainId) ?? nameIn(counties, countyId);
  };
}
