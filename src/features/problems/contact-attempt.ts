import { z } from 'zod';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Records that the filer of a solved problem could not be reached; two such days stand for a confirmation. */
export const missedContact = defineVerb({
  name: 'problem.unreached',
  summary: { en: 'Record that the filer could not be reached', zh: '登记回访未果（两个不同工作日可视为确认）' },
  input: z.object({ ...writtenProblem, note: wordsInput }),
  action: 'problem.contact',
  command: PROBLEM_COMMANDS.unreached,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    return await makeMove(context, before, { move: 'contact', note: input.note });
  },
});
