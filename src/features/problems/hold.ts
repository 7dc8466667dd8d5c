import { z } from 'zod';
import { demandAhead } from '../demand-days.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { dayInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Puts a problem on hold, such as while its project is suspended: its clock stands still until a day that is named. */
export const holdProblemClock = defineVerb({
  name: 'problem.hold',
  summary: { en: 'Put a problem on hold: its clock stands still', zh: '暂缓办理，停止计时' },
  input: z.object({ ...writtenProblem, reason: wordsInput, until: dayInput }),
  action: 'problem.hold',
  command: PROBLEM_COMMANDS.hold,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    demandAhead(input.until, 'until', context);
    return await makeMove(context, before, { move: 'hold', changes: { heldUntil: input.until }, note: input.reason });
  },
});
