import { z } from 'zod';
import { withParts } from '../../domain/chains/parts.js';
import type { Plan } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { coverOf, demandLedgers } from '../cover.js';
import { countOf, nameIn, nameOf } from '../figure.js';
import { pageOf } from '../page.js';
import { findChain } from '../places.js';
import { PLAN_COMMANDS } from '../plan-commands.js';
import { nameInput, pageInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { planKindInput, planStatusInput } from './plan-input.js';

/** Plans with their versions, the newest year and version first. */
export const listPlans = defineVerb({
  name: 'plans.list',
  summary: { en: 'List plans with version and state', zh: '列出实施方案：版本、状态' },
  input: z.object({
    chain: nameInput.optional(),
    kind: planKindInput.optional(),
    status: planStatusInput.optional(),
    ...pageInput,
  }),
  action: 'ledger.read',
  command: PLAN_COMMANDS.list,
  writes: false,
  async run(context, input) {
    const { store, scope, clock } = context;
    demandLedgers(context, listPlans.name);
    const chains = await store.read('chains', EVERYTHING);
    const chain = input.chain === undefined ? null : await findChain(store, input.chain);
    const { kind, status } = input;
    const plans = await store.read('plans', scope, {
      ...(chain && { chainId: withParts([chain.id], chains) }),
      ...(kind && { kind }),
      ...(status && { status }),
    });
    const page = pageOf(plans.sort(newestFirst), input);
    const items = await store.read('planItems', EVERYTHING, { planId: page.rows.map(({ id }) => id) });
    const day = clock.today();
    return {
      filters: { chain: chain && nameOf(chain), kind, status },
      ...page,
      rows: page.rows.map((plan) => ({
        plan,
        chain: nameIn(chains, plan.chainId),
        items: countOf(
          items.filter(({ planId }) => planId === plan.id),
          { unit: 'TASKS', ledger: 'planItems', day },
        ),
      })),
      cover: await coverOf(context),
      asOf: day,
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

function newestFirst(one: Plan, other: Plan): number {
  return other.year - one.year || one.chainId.localeCompare(other.chainId) || other.version - one.version;
}
