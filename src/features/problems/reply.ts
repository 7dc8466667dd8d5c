import { z } from 'zod';
import { demandAhead } from '../demand-days.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { dayInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { withExpectedDay } from './expected-day.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Tells whoever filed a problem who is on it, how, until when and whom to ask; answered is not solved. */
export const replyProblem = defineVerb({
  name: 'problem.reply',
  summary: {
    en: 'Answer the filer: who, how, until when, whom to ask',
    zh: '答复提出人：谁在办、怎么办、何时办完、找谁问',
  },
  input: z.object({ ...writtenProblem, note: wordsInput, expected: dayInput }),
  action: 'problem.work',
  command: PROBLEM_COMMANDS.reply,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    const { clock } = context;
    demandAhead(input.expected, 'expected', context);
    const changes = { repliedOn: before.repliedOn ?? clock.today(), verifiedOn: before.verifiedOn ?? clock.today() };
    const { note, expected } = input;
    return await makeMove(context, before, { move: 'reply', changes, note: withExpectedDay(note, expected) });
  },
});
