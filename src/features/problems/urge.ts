import { z } from 'zod';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Urges whoever answers for a problem, in words that are kept. */
export const urgeProblem = defineVerb({
  name: 'problem.urge',
  summary: { en: 'Urge whoever answers for a problem', zh: '催办' },
  input: z.object({ ...writtenProblem, note: wordsInput }),
  action: 'problem.urge',
  command: PROBLEM_COMMANDS.urge,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    return await makeMove(context, before, { move: 'urge', note: input.note });
  },
});
