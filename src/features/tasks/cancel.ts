import { z } from 'zod';
import { TASK_COMMANDS } from '../task-commands.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenTask } from './task-input.js';
import { changeTask, demandState, holdTask, ownerToTell, taskResource } from './task-writing.js';

/** Takes a task back, with the reason; it stays in the ledger. */
export const cancelTask = defineVerb({
  name: 'task.cancel',
  summary: { en: 'Take a task back, with the reason', zh: '取消任务：原因' },
  input: z.object({ ...writtenTask, reason: wordsInput }),
  action: 'task.cancel',
  command: TASK_COMMANDS.cancel,
  writes: true,
  resource: taskResource,
  async run(context, input) {
    const before = await holdTask(context, input);
    demandState(before, 'OPEN', 'SUSPENDED');
    const { reason } = input;
    const changes = {
      status: 'CANCELLED',
      restartOn: null,
      latestZh: reason,
      latestEn: reason,
      latestOn: context.clock.today(),
    } as const;
    return await changeTask(context, before, { changes, reason, tell: ownerToTell(before, context) });
  },
});
