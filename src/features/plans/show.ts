import { z } from 'zod';
import type { PlanItem } from '../../domain/ledgers/ledgers.js';
import type { LightColour } from '../../domain/lights/types.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { formerVersion, incomplete, lacks, versionsOf } from '../../domain/tasks/index.js';
import { MEASURES } from '../../domain/tasks/types.js';
import { can } from '../../rights/index.js';
import { demandLedgers } from '../cover.js';
import { countOf } from '../figure.js';
import { findPlan, itemsOf } from '../find-plan.js';
import { pageOf } from '../page.js';
import { PLAN_COMMANDS } from '../plan-commands.js';
import { nameInput, pageInput } from '../record-input.js';
import { readValueNames } from '../value-names.js';
import { defineVerb } from '../verb.js';

/** A plan with its items by the four kinds of measures: of what is in force how each task stands, of a draft what each item lacks. */
export const showPlan = defineVerb({
  name: 'plans.show',
  summary: {
    en: 'Show a plan: versions, items by measure, what a draft lacks',
    zh: '查看实施方案：版本、按举措类别的事项、草案缺项',
  },
  input: z.object({ plan: nameInput, ...pageInput }),
  action: 'ledger.read',
  command: PLAN_COMMANDS.show,
  writes: false,
  async run(context, { plan: typed, ...paging }) {
    const { store, scope, clock } = context;
    demandLedgers(context, showPlan.name);
    const plan = await findPlan(store, scope, { typed, prefer: ['IN_FORCE', 'DRAFT', 'SUPERSEDED'] });
    const plans = await store.read('plans', scope, { chainId: plan.chainId });
    const items = (await itemsOf(store, plan.id)).sort(byMeasure);
    const tasks = await store.read('tasks', EVERYTHING, { id: items.flatMap(({ taskId }) => taskId ?? []) });
    const lights = await store.lights(EVERYTHING, { kind: 'TASK', subject: tasks.map(({ id }) => id) });
    const day = clock.today();
    const page = pageOf(items, paging);
    return {
      plan,
      versions: versionsOf(plan, plans),
      former: formerVersion(plan, plans),
      measures: MEASURES.map((measure) => ({
        measure,
        count: countOf(
          items.filter((item) => item.measure === measure),
          { unit: 'TASKS', ledger: 'planItems', day },
        ),
      })),
      incomplete: plan.status === 'DRAFT' ? incomplete(items, tasks) : [],
      ...page,
      rows: page.rows.map((item) => {
        const task = tasks.find(({ id }) => id === item.taskId) ?? null;
        const light: LightColour | null = lights.find(({ subject }) => subject === item.taskId)?.light ?? null;
        return { item, task, light, lacks: lacks(item) };
      }),
      names: await readValueNames(store, [
        plan.chainId,
        plan.enterpriseId,
        ...page.rows.flatMap((item) => [item.ownerPersonId, item.ownerUnitId]),
      ]),
      /** What the reader may do with it. */
      may: {
        draft: can(context.rules.rights, context.actor, 'plan.draft', { chainId: plan.chainId }),
        publish: can(context.rules.rights, context.actor, 'plan.publish', { chainId: plan.chainId }),
      },
      asOf: day,
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

function byMeasure(one: PlanItem, other: PlanItem): number {
  return MEASURES.indexOf(one.measure) - MEASURES.indexOf(other.measure) || one.position - other.position;
}
