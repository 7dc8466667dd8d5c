import { z } from 'zod';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { yesInput } from '../yes-input.js';
import { joined } from './joined.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';
import { reopening } from './reopen.js';
import { upwards } from './upwards.js';

/** Says for the filer whether a problem is solved; where not, it is reopened one level up in the same write. */
export const confirmProblem = defineVerb({
  name: 'problem.confirm',
  summary: {
    en: 'Say whether a problem is solved; where not, it goes one level up',
    zh: '确认问题是否解决；不满意的重新办理并提高一级',
  },
  input: z.object({ ...writtenProblem, satisfied: yesInput, note: wordsInput.optional() }),
  action: 'problem.confirm',
  command: PROBLEM_COMMANDS.confirm,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    const { satisfied, note } = input;
    const words = note ?? (satisfied ? CONTENT : NOT_CONTENT);
    const confirmed = await makeMove(context, before, { move: 'confirm', changes: { satisfied }, note: words });
    if (satisfied) return confirmed;
    const reopened = await makeMove(
      context,
      confirmed.result.problem,
      await upwards(context, confirmed.result.problem, { move: 'reopen', changes: reopening(before), note: words }),
    );
    return joined(before, confirmed, reopened);
  },
});

const CONTENT = { zh: '提出人确认已解决。', en: 'The filer confirms that it is solved.' };
const NOT_CONTENT = { zh: '提出人不满意，重新办理。', en: 'The filer is not content; it is taken up again.' };
