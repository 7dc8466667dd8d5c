import { z } from 'zod';
import { demandAhead } from '../demand-days.js';
import { dueNotes } from '../due-notes.js';
import { dayInput } from '../record-input.js';
import { TASK_COMMANDS } from '../task-commands.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { followInDraft } from './in-draft.js';
import { writtenTask } from './task-input.js';
import { changeTask, demandState, holdTask, ownerToTell, taskResource } from './task-writing.js';

/** Takes a suspended task up again, with a new due date where the time that it stood is to be given back. */
export const resumeTask = defineVerb({
  name: 'task.resume',
  summary: { en: 'Take a suspended task up again', zh: '恢复已暂停的任务' },
  input: z.object({ ...writtenTask, reason: wordsInput.optional(), due: dayInput.optional() }),
  action: 'task.suspend',
  command: TASK_COMMANDS.resume,
  writes: true,
  resource: taskResource,
  async run(context, input) {
    const before = await holdTask(context, input);
    demandState(before, 'SUSPENDED');
    const { reason, due } = input;
    if (due !== undefined) demandAhead(due, 'due', context);
    const changes = {
      status: 'OPEN',
      restartOn: null,
      ...(due !== undefined && { due }),
      ...(reason !== undefined && { latestZh: reason, latestEn: reason, latestOn: context.clock.today() }),
    } as const;
    const written = await changeTask(context, before, { changes, reason, tell: ownerToTell(before, context) });
    return {
      ...written,
      result: { ...written.result, notes: dueNotes(due ?? null, context.rules.calendar) },
      alsoChanged: due === undefined ? [] : await followInDraft(context.tx, before, { due }),
    };
  },
});
