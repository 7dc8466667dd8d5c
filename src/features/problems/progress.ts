import { z } from 'zod';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Says how far a problem is. */
export const progressProblem = defineVerb({
  name: 'problem.progress',
  summary: { en: 'Say how far a problem is', zh: '填报问题办理进展' },
  input: z.object({ ...writtenProblem, note: wordsInput }),
  action: 'problem.progress',
  command: PROBLEM_COMMANDS.progress,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    return await makeMove(context, before, { move: 'progress', note: input.note });
  },
});
