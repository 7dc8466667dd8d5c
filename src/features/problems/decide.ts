import { z } from 'zod';
import { problemRefusals } from '../../texts/refusals/problems.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { nameInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { laidOn } from './laid-on.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Settles which unit answers for a problem whose assignment is disputed; the decision is final. */
export const decideProblem = defineVerb({
  name: 'problem.decide',
  summary: { en: 'Decide who leads where that is disputed; final', zh: '裁定有争议问题的主办单位，裁定为最终决定' },
  input: z.object({ ...writtenProblem, unit: nameInput, owner: nameInput.optional(), reason: wordsInput }),
  action: 'problem.decide',
  command: PROBLEM_COMMANDS.decide,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    if (before.disputedOn === null) refuse('bad-input', problemRefusals.notDisputed(before.id));
    const { changes } = await laidOn(context, before, input);
    return await makeMove(context, before, { move: 'decide', changes, note: input.reason });
  },
});
