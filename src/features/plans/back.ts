import { z } from 'zod';
import { demandLedgers } from '../cover.js';
import { dueNotes } from '../due-notes.js';
import { PLAN_COMMANDS } from '../plan-commands.js';
import { nameInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { scheduleInput, scheduleOf } from './schedule.js';

/** Works back from a deadline (倒排工期): when each step must begin and end, and what is late already. */
export const workBackFrom = defineVerb({
  name: 'plans.back',
  summary: { en: 'Work back from a deadline: when each step must begin', zh: '倒排工期：各步骤最迟开始和完成日期' },
  input: z.object({ ...scheduleInput, plan: nameInput.optional() }),
  action: 'ledger.read',
  command: PLAN_COMMANDS.back,
  writes: false,
  async run(context, input) {
    const { store, scope, clock, rules } = context;
    demandLedgers(context, workBackFrom.name);
    const schedule = await scheduleOf({ reader: store, scope, clock, rules }, input);
    return {
      ...schedule,
      due: input.due,
      /** How it was asked for, so that it can be taken into a draft in the same words. */
      asked: { stage: input.stage ?? null, project: input.project ?? null, plan: input.plan ?? null },
      notes: dueNotes(input.due, rules.calendar),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});
