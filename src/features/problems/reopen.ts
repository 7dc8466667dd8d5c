import { z } from 'zod';
import { addDays, addMonths, monthOf } from '../../domain/calendar/index.js';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { problemRefusals } from '../../texts/refusals/problems.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Takes a closed or rejected problem up again under its number: within three months of its close-out. */
export const reopenProblem = defineVerb({
  name: 'problem.reopen',
  summary: { en: 'Take a closed problem up again under its number', zh: '恢复原编号重新办理（销号后三个月内）' },
  input: z.object({ ...writtenProblem, reason: wordsInput }),
  action: 'problem.reopen',
  command: PROBLEM_COMMANDS.reopen,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    if (before.status === 'SOLVED_PENDING_CONFIRM') refuse('bad-input', problemRefusals.confirmInstead(before.id));
    const { clock } = context;
    const latest = before.closedOn === null ? null : addMonthsTo(before.closedOn, REOPENED_WITHIN_MONTHS);
    if (before.status === 'CLOSED' && latest !== null && clock.today() > latest)
      refuse('bad-input', problemRefusals.reopenedTooLate(before.id, latest));
    return await makeMove(context, before, { move: 'reopen', changes: reopening(before), note: input.reason });
  },
});

/** By rule 31 of the rules on problems. */
const REOPENED_WITHIN_MONTHS = 3;

/** What begins anew with a problem that is taken up again. */
export function reopening({ reopenedCount }: Problem): Partial<Problem> {
  return {
    reopenedCount: reopenedCount + 1,
    ownerPersonId: null,
    satisfied: null,
    solvedOn: null,
    solvedById: null,
    closedOn: null,
    inquiredOn: null,
    lasting: null,
  };
}

/** The same day so many months later, or the last day of that month where it has no such day. */
function addMonthsTo(day: string, months: number): string {
  const last = addDays(`${addMonths(monthOf(day), months + 1)}-01`, -1);
  const same = `${addMonths(monthOf(day), months)}-${day.slice(8)}`;
  return same < last ? same : last;
}
