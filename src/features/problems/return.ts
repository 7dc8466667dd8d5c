import { z } from 'zod';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Gives a problem back, with the reason; after the second time it is red, and the office sees to it. */
export const returnProblem = defineVerb({
  name: 'problem.return',
  summary: { en: 'Give a problem back, with the reason', zh: '退回问题，说明原因' },
  input: z.object({ ...writtenProblem, reason: wordsInput }),
  action: 'problem.return',
  command: PROBLEM_COMMANDS.return,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    const changes = { returnedCount: before.returnedCount + 1, ownerPersonId: null };
    return await makeMove(context, before, { move: 'return', changes, note: input.reason });
  },
});
