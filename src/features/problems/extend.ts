import { z } from 'zod';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { stepDue } from '../../domain/problems/index.js';
import { problemRefusals } from '../../texts/refusals/problems.js';
import type { WriteContext } from '../context.js';
import { clockOf } from '../problem-chase.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { dayInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Gives a problem a later day to be solved by: once, in time, by the level above, and the filer is told. */
export const extendProblem = defineVerb({
  name: 'problem.extend',
  summary: {
    en: 'Extend the day to solve a problem, once and in time',
    zh: '批准延期（只能一次，期满一个工作日前提出）',
  },
  input: z.object({ ...writtenProblem, reason: wordsInput, newDue: dayInput }),
  action: 'problem.extend',
  command: PROBLEM_COMMANDS.extend,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    demandExtendable(context, before);
    const latest = latestExtension(context, before);
    if (input.newDue <= before.resolveDue || input.newDue > latest)
      refuse('bad-input', problemRefusals.newDue(before.resolveDue, latest), 'newDue');
    return await makeMove(context, before, {
      move: 'extend',
      changes: { resolveDue: input.newDue },
      note: input.reason,
    });
  },
});

/** @throws WutongError where the problem was extended before, it is too late, or the own unit would extend it. */
function demandExtendable({ actor, clock, rules }: WriteContext, problem: Problem): void {
  const { id, extendedOn, resolveDue, ownerUnitId } = problem;
  if (extendedOn !== null) refuse('bad-input', problemRefusals.extendedAlready(id, extendedOn));
  const lastDay = rules.calendar.addWorkdays(resolveDue, -1);
  if (clock.today() > lastDay) refuse('bad-input', problemRefusals.extendedTooLate(id, lastDay));
  const office = actor.kind === 'system' || actor.roles.some(({ role }) => role === 'OFFICE');
  if (!office && actor.unitId === ownerUnitId) refuse('bad-input', problemRefusals.ownExtension(id));
}

/** The last day that the clock of the problem allows, counted from when its level took it. */
function latestExtension({ rules }: WriteContext, problem: Problem): string {
  const latest = stepDue('EXTENDED', { RECEIVED: problem.levelSince }, clockOf(problem, rules), rules.calendar);
  return latest ?? problem.resolveDue;
}
