import { z } from 'zod';
import { EVERYTHING } from '../../domain/people/scope.js';
import { problemRefusals } from '../../texts/refusals/problems.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Says within one working day that a problem is not for the unit that it was laid on; the office decides the same day. */
export const disputeProblem = defineVerb({
  name: 'problem.dispute',
  summary: {
    en: 'Say that a problem is not for one’s own unit, within one working day',
    zh: '对主办单位提出争议（收到转办后一个工作日内）',
  },
  input: z.object({ ...writtenProblem, reason: wordsInput }),
  action: 'problem.return',
  command: PROBLEM_COMMANDS.dispute,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    if (before.disputedOn !== null) refuse('bad-input', problemRefusals.disputedAlready(before.id, before.disputedOn));
    const { tx, clock, rules } = context;
    const events = await tx.read('problemEvents', EVERYTHING, { problemId: before.id, action: LAYING });
    const laidOn =
      events
        .map(({ on }) => on)
        .toSorted()
        .at(-1) ?? before.receivedOn;
    const latest = rules.calendar.addWorkdays(laidOn, DISPUTED_WITHIN_WORKDAYS);
    if (clock.today() > latest) refuse('bad-input', problemRefusals.disputedTooLate(before.id, latest));
    return await makeMove(context, before, {
      move: 'dispute',
      changes: { disputedOn: clock.today() },
      note: input.reason,
    });
  },
});

/** What lays a problem on a unit. */
const LAYING = ['ASSIGN', 'ESCALATE', 'REOPEN'] as const;
/** By rule 24 of the rules on problems, after the rule of Quanzhou. */
const DISPUTED_WITHIN_WORKDAYS = 1;
