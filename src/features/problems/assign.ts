import { z } from 'zod';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { nameInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { laidOn } from './laid-on.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Lays a problem on the unit that is in charge; where another unit gets it, verification begins anew. */
export const assignProblem = defineVerb({
  name: 'problem.assign',
  summary: { en: 'Lay a problem on the unit that is in charge', zh: '交办问题，明确责任单位和责任人' },
  input: z.object({ ...writtenProblem, unit: nameInput, owner: nameInput.optional(), reason: wordsInput.optional() }),
  action: 'problem.assign',
  command: PROBLEM_COMMANDS.assign,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    const laid = await laidOn(context, before, input);
    return await makeMove(context, before, { move: 'assign', changes: laid.changes, note: input.reason ?? laid.note });
  },
});
