import { z } from 'zod';
import { PLAN_COMMANDS } from '../plan-commands.js';
import { defineVerb } from '../verb.js';
import { holdItem, itemResource, writtenItem } from './items.js';

/** Takes an item out of a draft; its task is cancelled when the draft goes in force, and not before. */
export const dropPlanItem = defineVerb({
  name: 'plan.drop',
  summary: { en: 'Take an item out of a draft plan', zh: '从方案草案中删去事项' },
  input: z.object(writtenItem),
  action: 'plan.draft',
  command: PLAN_COMMANDS.drop,
  writes: true,
  resource: itemResource,
  async run(context, input) {
    const before = await holdItem(context, input);
    await context.tx.remove('planItems', [before.id]);
    return { result: { item: before }, subject: before.id, ledger: 'planItems', before, after: null };
  },
});
