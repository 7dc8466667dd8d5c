import type { Problem } from '../../domain/ledgers/ledgers.js';
import { chaseOf, roundOf } from '../../domain/problems/index.js';
import type { WriteContext } from '../context.js';
import type { Rules } from '../rules.js';

/** The kind of the steps by which problems are chased. */
export const CHASE_STEP = 'chase';

/** The clock by which a problem goes; the usual one where its own is no longer among the profiles. */
export function clockOf({ clock }: Pick<Problem, 'clock'>, { clocks }: Pick<Rules, 'clocks'>) {
  return clocks.byName.get(clock) ?? clocks.standard;
}

/**
 * Puts up what a problem will be chased for. What is no longer to be done stays up and does nothing when it is due; what
 * was due before now is left out, since nobody waited for it.
 */
export async function scheduleChase({ tx, clock, rules }: WriteContext, problem: Problem): Promise<void> {
  const now = clock.now().toISOString();
  const steps = chaseOf(problem, clockOf(problem, rules), rules.calendar).map((chase) => ({
    subject: problem.id,
    kind: CHASE_STEP,
    round: roundOf(chase),
    dueAt: clock.instantAt(chase.day, chase.at),
  }));
  await tx.addSteps(steps.filter(({ dueAt }) => dueAt > now));
}
