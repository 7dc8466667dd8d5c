import { z } from 'zod';
import { formerVersion, type PlannedColumn, planDifference } from '../../domain/tasks/index.js';
import { demandLedgers } from '../cover.js';
import { findPlan, itemsOf } from '../find-plan.js';
import { PLAN_COMMANDS } from '../plan-commands.js';
import { nameInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { readValueNames } from '../value-names.js';
import { defineVerb } from '../verb.js';

/** How two versions of a plan differ, item by item and column by column: against the version before, or another one. */
export const diffPlans = defineVerb({
  name: 'plans.diff',
  summary: { en: 'Show how two versions of a plan differ', zh: '比较实施方案的两个版本' },
  input: z.object({ plan: nameInput, against: nameInput.optional() }),
  action: 'ledger.read',
  command: PLAN_COMMANDS.diff,
  writes: false,
  async run(context, { plan: typed, against }) {
    const { store, scope, clock } = context;
    demandLedgers(context, diffPlans.name);
    const after = await findPlan(store, scope, { typed, prefer: ['DRAFT', 'IN_FORCE', 'SUPERSEDED'] });
    const plans = await store.read('plans', scope, { chainId: after.chainId });
    const before =
      against === undefined
        ? formerVersion(after, plans)
        : await findPlan(store, scope, { typed: against, prefer: ['IN_FORCE', 'SUPERSEDED'] });
    if (before === null) {
      refuse(
        'bad-input',
        {
          en: `${after.id} is the first version. Name another plan to hold it against.`,
          zh: `${after.id}是第一版，请写明与哪个方案比较。`,
        },
        'against',
      );
    }
    const difference = planDifference(await itemsOf(store, before.id), await itemsOf(store, after.id));
    const values = [
      ...[...difference.added, ...difference.dropped].flatMap((item) => [item.ownerPersonId, item.ownerUnitId]),
      ...difference.changed.flatMap(({ before: one, after: other, columns }) =>
        columns.flatMap((column: PlannedColumn) => [one[column], other[column]]),
      ),
    ];
    return {
      before,
      after,
      ...difference,
      names: await readValueNames(store, values.flat()),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});
