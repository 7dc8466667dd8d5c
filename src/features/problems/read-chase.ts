import { z } from 'zod';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { chaseOf, isOpen, type PlannedChase, roundOf } from '../../domain/problems/index.js';
import { clockOf } from '../problem-chase.js';
import type { Rules } from '../rules.js';
import { defineVerb } from '../verb.js';
import { unknownProblem } from './problem-writing.js';
import { showProblem } from './show.js';

/** What a message of a chase says: the problem as it stands when it is sent, and for what its reader is written to. */
export const readChase = defineVerb({
  name: 'problems.chase',
  summary: { en: 'Read what a problem is chased for', zh: '读取问题催办内容' },
  input: z.object({ problem: z.string(), chase: z.string(), day: z.string() }),
  action: 'ask',
  writes: false,
  async run(context, { problem, chase, day }) {
    const card = await showProblem.run(context, { problem });
    if (card.problem.id !== problem) throw unknownProblem(problem);
    const isSaid = isStillSaid(card.problem, { name: chase, day }, context.rules);
    return { ...card, chase, day, isSaid };
  },
});

/** Whether a chase still says something when it is sent: a reminder of what is done or has another day meanwhile does not. */
function isStillSaid(problem: Problem, round: Pick<PlannedChase, 'name' | 'day'>, rules: Rules): boolean {
  const clock = clockOf(problem, rules);
  switch (clock.chase.find(({ name }) => name === round.name)?.does) {
    case 'REMIND':
    case 'URGE':
      return chaseOf(problem, clock, rules.calendar).some((each) => roundOf(each) === roundOf(round));
    case 'INQUIRE':
      return problem.status === 'CLOSED' && problem.lasting === null;
    default:
      return isOpen(problem.status);
  }
}
