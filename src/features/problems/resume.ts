import { z } from 'zod';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { defineVerb } from '../verb.js';
import { saidInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Takes a problem up again that was on hold or set aside; its days move by the working days that passed. */
export const resumeProblem = defineVerb({
  name: 'problem.resume',
  summary: { en: 'Take up again what was on hold or set aside', zh: '恢复办理暂缓或者挂账的问题' },
  input: z.object({ ...writtenProblem, note: saidInput.optional() }),
  action: 'problem.hold',
  command: PROBLEM_COMMANDS.resume,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    const note = input.note ?? { zh: '恢复办理，继续计时。', en: 'Taken up again; its clock goes on.' };
    return await makeMove(context, before, { move: 'resume', note });
  },
});
