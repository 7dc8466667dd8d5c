import { z } from 'zod';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { nameInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { findOwner } from '../work-names.js';
import { writtenProblem } from './problem-input.js';
import { holdProblem, makeMove, problemResource } from './problem-writing.js';

/** Takes a problem: the unit that it is laid on begins to verify it, and says who sees to it. */
export const acceptProblem = defineVerb({
  name: 'problem.accept',
  summary: { en: 'Accept a problem: verification begins', zh: '签收问题，开始核实' },
  input: z.object({ ...writtenProblem, owner: nameInput.optional() }),
  action: 'problem.work',
  command: PROBLEM_COMMANDS.accept,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    const before = await holdProblem(context, input);
    const { clock, actor } = context;
    const named = input.owner === undefined ? {} : await findOwner(context.tx, { owner: input.owner });
    const ownerPersonId = named.ownerPersonId ?? (actor.kind === 'person' ? actor.id : null);
    const note = { zh: '已签收，开始核实。', en: 'Accepted; verification begins.' };
    const changes = { verifiedOn: before.verifiedOn ?? clock.today(), ownerPersonId, disputedOn: null };
    return await makeMove(context, before, { move: 'accept', changes, note });
  },
});
