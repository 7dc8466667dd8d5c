import { z } from 'zod';
import { demandAhead } from '../demand-days.js';
import { dayInput } from '../record-input.js';
import { TASK_COMMANDS } from '../task-commands.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenTask } from './task-input.js';
import { changeTask, demandState, holdTask, ownerToTell, taskResource } from './task-writing.js';

/** Lets a task wait until a day, with the reason; its clock stands still, and past that day it is red. */
export const suspendTask = defineVerb({
  name: 'task.suspend',
  summary: { en: 'Let a task wait, with the reason and the day of its restart', zh: '暂停任务：原因、预计恢复日期' },
  input: z.object({ ...writtenTask, reason: wordsInput, restart: dayInput }),
  action: 'task.suspend',
  command: TASK_COMMANDS.suspend,
  writes: true,
  resource: taskResource,
  async run(context, input) {
    const before = await holdTask(context, input);
    demandState(before, 'OPEN', 'SUSPENDED');
    const { reason, restart } = input;
    demandAhead(restart, 'restart', context);
    const changes = {
      status: 'SUSPENDED',
      restartOn: restart,
      latestZh: reason,
      latestEn: reason,
      latestOn: context.clock.today(),
    } as const;
    return await changeTask(context, before, { changes, reason, tell: ownerToTell(before, context) });
  },
});
