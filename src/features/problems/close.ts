import { z } from 'zod';
import type { Problem, ProblemEvent } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { problemRefusals } from '../../texts/refusals/problems.js';
import type { WriteContext } from '../context.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Closes a problem out (销号): with evidence, the filer’s confirmation or two attempts to reach him, by somebody who did not solve it. */
export const closeProblem = defineVerb({
  name: 'problem.close',
  summary: { en: 'Close a problem out', zh: '销号：须有结果、佐证和提出人确认，销号人不得是办理人' },
  input: z.object({ ...writtenProblem, note: wordsInput.optional() }),
  action: 'problem.close',
  command: PROBLEM_COMMANDS.close,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    const { actor, clock } = context;
    const { id, solvedById, evidenceZh, evidenceEn } = before;
    if (before.status === 'SOLVED_PENDING_CONFIRM') {
      if (evidenceZh === null && evidenceEn === null) refuse('bad-input', problemRefusals.noEvidence(id));
      if (solvedById !== null && solvedById === actor.id) refuse('bad-input', problemRefusals.ownClosing(id));
      if (before.satisfied !== true && (await attempts(context, before)) < ATTEMPTS)
        refuse('bad-input', problemRefusals.unconfirmed(id, ATTEMPTS));
    }
    const note = input.note ?? { zh: '复核通过，销号。', en: 'Checked and closed out.' };
    return await makeMove(context, before, { move: 'close', changes: { closedOn: clock.today() }, note });
  },
});

/** By rule 29 of the rules on problems: two attempts on different working days. */
const ATTEMPTS = 2;

/** On how many different working days since it was last solved the filer was tried to be reached. */
async function attempts({ tx, clock, rules }: WriteContext, { id }: Problem): Promise<number> {
  const events = await tx.read('problemEvents', EVERYTHING, { problemId: id, action: ['SOLVE', 'CONTACT'] });
  const instantOf = ({ at, on }: ProblemEvent) => at ?? clock.instantAt(on, 0);
  const solvedAt = events
    .filter(({ action }) => action === 'SOLVE')
    .map(instantOf)
    .sort()
    .at(-1);
  const days = events
    .filter((event) => event.action === 'CONTACT' && instantOf(event) >= (solvedAt ?? ''))
    .map(({ on }) => on)
    .filter((on) => rules.calendar.isWorkday(on).workday);
  return new Set(days).size;
}
