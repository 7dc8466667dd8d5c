import { z } from 'zod';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { defineVerb } from '../verb.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Asks whoever filed a closed problem whether it is truly solved (问效). */
export const inquireProblem = defineVerb({
  name: 'problem.inquire',
  summary: { en: 'Ask the filer of a closed problem whether it is truly solved', zh: '问效：请提出人答复是否真正解决' },
  input: z.object(writtenProblem),
  action: 'problem.urge',
  command: PROBLEM_COMMANDS.inquire,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    const changes = { inquiredOn: context.clock.today(), lasting: null };
    const note = { zh: '请提出人答复：是否真正解决。', en: 'The filer is asked whether it is truly solved.' };
    return await makeMove(context, before, { move: 'inquire', changes, note });
  },
});
