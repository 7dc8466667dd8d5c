import { z } from 'zod';
import { dueNotes } from '../due-notes.js';
import { PLAN_COMMANDS } from '../plan-commands.js';
import { plannedColumns } from '../planned-columns.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { plannedInput, wordsInput } from '../work-input.js';
import { holdItem, itemResource, writtenItem } from './items.js';

/** Changes an item of a draft. */
export const changePlanItem = defineVerb({
  name: 'plan.change',
  summary: { en: 'Change an item of a draft plan', zh: '修改方案草案中的事项' },
  input: z.object({ ...writtenItem, title: wordsInput.optional(), ...plannedInput }),
  action: 'plan.draft',
  command: PLAN_COMMANDS.change,
  writes: true,
  resource: itemResource,
  async run(context, input) {
    const before = await holdItem(context, input);
    const changes = await plannedColumns(context, input, before);
    if (Object.keys(changes).length === 0) {
      refuse(
        'bad-input',
        {
          en: 'say what is to be changed, such as due:2026-12-31',
          zh: '请写明要修改的内容，例如 时限:2026-12-31。',
        },
        'item',
      );
    }
    const after = await context.tx.update('planItems', before.id, changes, before.version);
    const notes = dueNotes(input.due ?? null, context.rules.calendar);
    return { result: { item: after, notes }, subject: before.id, ledger: 'planItems', before, after };
  },
});
