import { z } from 'zod';
import { addDays } from '../../domain/calendar/index.js';
import { problemRefusals } from '../../texts/refusals/problems.js';
import { demandAhead } from '../demand-days.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { dayInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Sets a problem aside (挂账) that cannot be solved now: with the reason, the next step and a day of review. */
export const setAsideProblem = defineVerb({
  name: 'problem.set-aside',
  summary: { en: 'Set a problem aside, with reason, next step and review', zh: '挂账：写明原因、下一步安排和复核日期' },
  input: z.object({ ...writtenProblem, reason: wordsInput, nextStep: wordsInput, review: dayInput }),
  action: 'problem.set-aside',
  command: PROBLEM_COMMANDS.setAside,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    const { clock } = context;
    const latest = addDays(clock.today(), REVIEWED_WITHIN_DAYS);
    demandAhead(input.review, 'review', context);
    if (input.review > latest) refuse('bad-input', problemRefusals.reviewTooLate(latest), 'review');
    const { nextStep, review, reason } = input;
    const changes = { reviewOn: review, nextStepZh: nextStep, nextStepEn: nextStep };
    return await makeMove(context, before, { move: 'setAside', changes, note: reason });
  },
});

/** By rule 33 of the rules on problems. */
const REVIEWED_WITHIN_DAYS = 90;
