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

/** Says for the filer whether a closed problem is truly solved; where not, it is taken up again one level up. */
export const lastingProblem = defineVerb({
  name: 'problem.lasting',
  summary: {
    en: 'Say whether a closed problem is truly solved; where not, it goes one level up',
    zh: '答复问效：是否真正解决；未解决的重新办理并提高一级',
  },
  input: z.object({ ...writtenProblem, satisfied: yesInput, note: wordsInput.optional() }),
  action: 'problem.confirm',
  command: PROBLEM_COMMANDS.lasting,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    const { satisfied, note } = input;
    const words = note ?? (satisfied ? TRULY : NOT_TRULY);
    const inquiredOn = before.inquiredOn ?? context.clock.today();
    const answered = await makeMove(context, before, {
      move: 'lasting',
      changes: { lasting: satisfied, inquiredOn },
      note: words,
    });
    if (satisfied) return answered;
    const { problem } = answered.result;
    const made = { move: 'reopen', changes: { ...reopening(problem), lasting: false }, note: words } as const;
    return joined(before, answered, await makeMove(context, problem, await upwards(context, problem, made)));
  },
});

const TRULY = { zh: '提出人答复：真正解决。', en: 'The filer says that it is truly solved.' };
const NOT_TRULY = {
  zh: '提出人答复：没有真正解决，重新办理。',
  en: 'The filer says that it is not truly solved; it is taken up again.',
};
