import { z } from 'zod';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Says with a result and evidence that a problem is solved; whoever filed it then confirms it. */
export const solveProblem = defineVerb({
  name: 'problem.solve',
  summary: { en: 'Say with a result and evidence that a problem is solved', zh: '办结问题：写明结果和佐证' },
  input: z.object({ ...writtenProblem, result: wordsInput, evidence: wordsInput }),
  action: 'problem.work',
  command: PROBLEM_COMMANDS.solve,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    const { clock, actor } = context;
    const { result, evidence } = input;
    const changes = {
      resultZh: result,
      resultEn: result,
      evidenceZh: evidence,
      evidenceEn: evidence,
      satisfied: null,
      verifiedOn: before.verifiedOn ?? clock.today(),
      repliedOn: before.repliedOn ?? clock.today(),
      solvedOn: clock.today(),
      solvedById: actor.kind === 'person' ? actor.id : null,
    };
    return await makeMove(context, before, { move: 'solve', changes, note: result, evidence });
  },
});
