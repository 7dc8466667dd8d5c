import { z } from 'zod';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { problemRefusals } from '../../texts/refusals/problems.js';
import type { WriteContext } from '../context.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { saidInput } from '../work-input.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';
import { upwards } from './upwards.js';

/** Hands a problem to the next level, whose clock begins anew while the total age goes on. */
export const escalateProblem = defineVerb({
  name: 'problem.escalate',
  summary: { en: 'Hand a problem to the next level, with the reason', zh: '将问题提请上一级解决，说明原因' },
  input: z.object({ ...writtenProblem, reason: saidInput }),
  action: 'problem.escalate',
  command: PROBLEM_COMMANDS.escalate,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    if (before.level === LEADERS_LEVEL && !decidesForChain(context, before))
      refuse('bad-input', problemRefusals.leaderDecides(before.id));
    return await makeMove(context, before, await upwards(context, before, { move: 'escalate', note: input.reason }));
  },
});

/** From the fifth level the leader of its chain alone, or the office for him, takes a problem to the chief chain leader (rule 13). */
const LEADERS_LEVEL = 5;

function decidesForChain({ actor }: WriteContext, { chainId }: Problem): boolean {
  if (actor.kind === 'system') return true;
  return actor.roles.some(
    (held) => held.role === 'OFFICE' || (held.role === 'CHAIN_LEADER' && chainId !== null && held.chainId === chainId),
  );
}
