import { z } from 'zod';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { filedFirst, isOpen } from '../../domain/problems/index.js';
import { problemRefusals } from '../../texts/refusals/problems.js';
import type { WriteContext } from '../context.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { refuse } from '../refuse.js';
import { type Change, defineVerb, type Written } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { readBodies, tellParties } from './parties.js';
import { problemNumber, writtenProblem } from './problem-input.js';
import { holdProblem, type Moved, makeMove, problemResource, unknownProblem } from './problem-writing.js';

/** Merges a problem into another one that was filed before; its filer stays informed, and what was merged into it moves along. */
export const mergeProblem = defineVerb({
  name: 'problem.merge',
  summary: {
    en: 'Merge a problem into the one that was filed first',
    zh: '并案：并入先登记的同因问题，提出人继续获知进展',
  },
  input: z.object({ ...writtenProblem, into: problemNumber, reason: wordsInput.optional() }),
  action: 'problem.merge',
  command: PROBLEM_COMMANDS.merge,
  writes: true,
  resource: problemResource,
  async run(context, input) {
    return await mergeInto(context, await holdProblem(context, input), input);
  },
});

/** Merges a problem that is held into another one. */
export async function mergeInto(
  context: WriteContext,
  before: Problem,
  { into: id, reason }: { readonly into: string; readonly reason?: string | undefined },
): Promise<Written<Moved>> {
  const { tx, clock } = context;
  const into = await demandTarget(context, before, id);
  const mergedBefore = await tx.read('problems', EVERYTHING, { mergedIntoId: before.id });
  const note = reason ?? { zh: `并入${into.id}办理。`, en: `Goes on as part of ${into.id}.` };
  const changes = { mergedIntoId: into.id, closedOn: clock.today() };
  const made = await makeMove(context, before, { move: 'merge', changes, note });
  const moved: Change[] = [];
  for (const each of mergedBefore) {
    const after = await tx.update('problems', each.id, { mergedIntoId: into.id }, each.version);
    moved.push({ subject: each.id, ledger: 'problems', before: each, after });
  }
  const lead = tellParties(await readBodies(tx, [into]), ['OWNER'], { before: null, after: into });
  return { ...made, alsoChanged: [...(made.alsoChanged ?? []), ...moved], tell: [...(made.tell ?? []), ...lead] };
}

/** The problem that goes on: open, not the same, not merged itself, filed no later, and one that the actor may see. */
async function demandTarget({ tx, scope }: WriteContext, before: Problem, id: string): Promise<Problem> {
  const [into] = await tx.read('problems', scope, { id });
  if (into === undefined) throw unknownProblem(id);
  if (into.id === before.id) refuse('bad-input', problemRefusals.mergedIntoItself, 'into');
  if (!isOpen(into.status)) refuse('bad-input', problemRefusals.mergedIntoSettled(into.id), 'into');
  if (filedFirst(into, before) > 0) refuse('bad-input', problemRefusals.mergedIntoLater(before.id, into.id), 'into');
  return into;
}
