import { z } from 'zod';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Turns a problem away that cannot be taken up, with the reason and the right way. */
export const rejectProblem = defineVerb({
  name: 'problem.reject',
  summary: { en: 'Turn a problem away, with the reason and the right way', zh: '不予受理：写明理由和正确途径' },
  input: z.object({ ...writtenProblem, reason: wordsInput, way: wordsInput }),
  action: 'problem.reject',
  command: PROBLEM_COMMANDS.reject,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    const { clock } = context;
    const { reason, way } = input;
    const changes = { closedOn: clock.today(), resultZh: reason, resultEn: reason, nextStepZh: way, nextStepEn: way };
    const note = { zh: `${reason} 正确途径：${way}`, en: `${reason} The right way: ${way}` };
    return await makeMove(context, before, { move: 'reject', changes, note });
  },
});
