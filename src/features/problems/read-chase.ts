import { z } from 'zod';
import { isOpen } from '../../domain/problems/index.js';
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
    return { ...card, chase, day };
  },
});

/** Whether a chase still says something when it is sent: a reminder of what is settled meanwhile does not. */
export function isStillChased({ problem, chase }: Awaited<ReturnType<typeof readChase.run>>): boolean {
  if (chase === 'RESULT_ASKED') return problem.status === 'CLOSED' && problem.lasting === null;
  return isOpen(problem.status);
}
