import { z } from 'zod';
import { refuse } from '../refuse.js';
import { TASK_COMMANDS } from '../task-commands.js';
import { defineVerb } from '../verb.js';
import { percentInput, wordsInput } from '../work-input.js';
import { writtenTask } from './task-input.js';
import { changeTask, demandState, holdTask, taskResource } from './task-writing.js';

/** Says how far a task has come, and what is new; progress that goes back needs its reason. */
export const reportTask = defineVerb({
  name: 'task.report',
  summary: { en: 'Report on a task: progress in percent, what is new', zh: '填报任务进展：进度、最新情况' },
  input: z.object({
    ...writtenTask,
    progress: percentInput.optional(),
    latest: wordsInput.optional(),
    reason: wordsInput.optional(),
  }),
  action: 'task.report',
  command: TASK_COMMANDS.report,
  writes: true,
  resource: taskResource,
  async run(context, input) {
    const before = await holdTask(context, input);
    demandState(before, 'OPEN');
    const { progress, latest, reason } = input;
    if (progress === undefined && latest === undefined) {
      refuse(
        'bad-input',
        {
          en: 'write the progress, or what is new',
          zh: '请填写进度或最新情况。',
        },
        'progress',
      );
    }
    if (progress !== undefined && progress < before.progress && reason === undefined) {
      refuse(
        'bad-input',
        {
          en: `${before.progress} % was reported before; write that or more, or give the reason why it went back`,
          zh: `此前已填报${before.progress}%，请填写不低于该数的进度，或写明回退原因。`,
        },
        'progress',
      );
    }
    const words = latest ?? reason;
    const changes = {
      ...(progress !== undefined && { progress }),
      ...(words !== undefined && { latestZh: words, latestEn: words }),
      latestOn: context.clock.today(),
    };
    return await changeTask(context, before, { changes, reason });
  },
});
