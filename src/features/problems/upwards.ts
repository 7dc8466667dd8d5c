import type { Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { LADDER, ladderOf } from '../../domain/problems/index.js';
import { problemRefusals } from '../../texts/refusals/problems.js';
import type { WriteContext } from '../context.js';
import { refuse } from '../refuse.js';
import type { Made } from './problem-writing.js';

/**
 * A move by which a problem goes one level up, to the unit that the ladder of its filing names; what is taken up again on the
 * highest level stays there.
 */
export async function upwards(context: WriteContext, before: Problem, made: Made): Promise<Made> {
  const highest = before.level >= LADDER.length;
  if (highest && made.move === 'escalate') refuse('bad-input', problemRefusals.highest(before.id));
  const level = highest ? before.level : before.level + 1;
  const ladder = before.ladder.length === LADDER.length ? before.ladder : await ladderNow(context, before);
  const ownerUnitId = ladder[level - 1] ?? before.ownerUnitId;
  const helpers = [...new Set([...before.coUnitIds, before.ownerUnitId])].filter((id) => id !== ownerUnitId);
  const moved = { level, ladder, ownerUnitId, ownerPersonId: null, coUnitIds: helpers, disputedOn: null };
  return { ...made, changes: { ...made.changes, ...moved } };
}

/** What was brought in without its ladder gets it when it first goes up. */
async function ladderNow({ tx }: WriteContext, problem: Problem): Promise<string[]> {
  const units = await tx.read('units', EVERYTHING);
  const duties = await tx.read('duties', EVERYTHING);
  return ladderOf(problem, { units, duties });
}
