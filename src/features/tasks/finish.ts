import { z } from 'zod';
import { demandPast } from '../demand-days.js';
import { dayInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { TASK_COMMANDS } from '../task-commands.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenTask } from './task-input.js';
import { changeTask, demandState, holdTask, ownerToTell, taskResource } from './task-writing.js';

/** Takes a task as done, on a day and with its evidence. */
export const finishTask = defineVerb({
  name: 'task.finish',
  summary: { en: 'Take a task as done, with its evidence', zh: '办结任务：完成日期、佐证' },
  input: z.object({ ...writtenTask, evidence: wordsInput, doneOn: dayInput.optional() }),
  action: 'task.finish',
  command: TASK_COMMANDS.finish,
  writes: true,
  resource: taskResource,
  async run(context, input) {
    const before = await holdTask(context, input);
    demandState(before, 'OPEN');
    const { evidence, doneOn = context.clock.today() } = input;
    demandPast(doneOn, 'doneOn', context);
    if (doneOn < before.startOn) {
      refuse(
        'bad-input',
        {
          en: `${before.id} began on ${before.startOn}; write that day or a later one`,
          zh: `${before.id}自${before.startOn}起推进，完成日期不得早于该日。`,
        },
        'doneOn',
      );
    }
    const changes = {
      status: 'DONE',
      progress: 100,
      doneOn,
      evidenceZh: evidence,
      evidenceEn: evidence,
      latestZh: evidence,
      latestEn: evidence,
      latestOn: context.clock.today(),
    } as const;
    return await changeTask(context, before, { changes, tell: ownerToTell(before, context) });
  },
});
