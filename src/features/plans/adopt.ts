import { z } from 'zod';
import type { PlanItem } from '../../domain/ledgers/ledgers.js';
import { demandDay } from '../demand-day.js';
import { demandDraft, itemId, itemsOf } from '../find-plan.js';
import { NOTHING_PLANNED } from '../new-task.js';
import { PLAN_COMMANDS } from '../plan-commands.js';
import { plannedColumns } from '../planned-columns.js';
import { nameInput } from '../record-input.js';
import { type Change, defineVerb } from '../verb.js';
import { measureInput, wordsInput } from '../work-input.js';
import { scheduleInput, scheduleOf } from './schedule.js';

/** Works back from a deadline, and takes the steps into a draft as items with their days. */
export const adoptSchedule = defineVerb({
  name: 'plan.adopt',
  summary: { en: 'Take a schedule that was worked back into a draft plan', zh: '把倒排的步骤列入方案草案' },
  input: z.object({
    ...scheduleInput,
    plan: nameInput,
    owner: nameInput.optional(),
    goal: wordsInput.optional(),
    measure: measureInput.default('PROJECT_PROMOTION'),
  }),
  action: 'plan.draft',
  command: PLAN_COMMANDS.adopt,
  writes: true,
  async resource({ tx, scope }, { plan }) {
    const { chainId } = await demandDraft(tx, scope, plan);
    return { chainId };
  },
  async run(context, input) {
    const { tx, scope, clock, rules } = context;
    await demandDay(context);
    const draft = await demandDraft(tx, scope, input.plan);
    await tx.hold(`plans/${draft.chainId}`);
    const schedule = await scheduleOf({ reader: tx, scope, clock, rules }, input);
    const { owner, goal, project, measure } = input;
    const planned = { ...NOTHING_PLANNED, ...(await plannedColumns(context, { owner, goal, project })) };
    const last = (await itemsOf(tx, draft.id)).at(-1)?.position ?? 0;
    const items = schedule.steps.map(({ startOn, endOn }, index): PlanItem => {
      const { zh, en } = schedule.names[index] ?? { zh: '', en: '' };
      const position = last + index + 1;
      return {
        ...planned,
        id: itemId(draft.id, position),
        planId: draft.id,
        position,
        taskId: null,
        titleZh: zh,
        titleEn: en,
        measure,
        startOn,
        due: endOn,
        demo: draft.demo,
        version: 1,
      };
    });
    await tx.insert('planItems', items);
    const [first, ...others] = items.map(
      (item): Change => ({ subject: item.id, ledger: 'planItems', before: null, after: item }),
    );
    return { result: { plan: draft, items }, ...(first as Change), alsoChanged: others };
  },
});
