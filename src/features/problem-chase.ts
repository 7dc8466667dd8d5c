import { addDays } from '../domain/calendar/index.js';
import type { Problem } from '../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../domain/people/scope.js';
import { chaseOf, isOpen, PROBLEM_STATUSES, roundOf } from '../domain/problems/index.js';
import type { NewStep } from '../store/types.js';
import type { WriteContext } from './context.js';
import type { Rules } from './rules.js';

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
export async function scheduleChase({ tx, clock, rules }: Scheduling, problem: Problem): Promise<void> {
  const now = clock.now().toISOString();
  await tx.addSteps(stepsOf(problem, { clock, rules }).filter(({ dueAt }) => dueAt > now));
}

/** So many days are looked ahead, today among them: the look of the next day comes before they are over. */
const DAYS_AHEAD = 2;

/**
 * Puts up what is lacking for all problems in the days to come, and tells how much: for those that a file brought in, and
 * when the calendar or a clock has become another one.
 */
export async function scheduleChases({ tx, clock, rules }: Scheduling): Promise<number> {
  const now = clock.now().toISOString();
  const until = clock.instantAt(addDays(clock.machineToday(), DAYS_AHEAD), 0);
  const open = await tx.read('problems', EVERYTHING, { status: PROBLEM_STATUSES.filter(isOpen) });
  const closed = await tx.read('problems', EVERYTHING, { status: 'CLOSED', inquiredOn: null });
  const steps = [...open, ...closed].flatMap((problem) => stepsOf(problem, { clock, rules }));
  return await tx.addSteps(steps.filter(({ dueAt }) => dueAt > now && dueAt < until));
}

type Scheduling = Pick<WriteContext, 'tx' | 'clock' | 'rules'>;

function stepsOf(problem: Problem, { clock, rules }: Pick<Scheduling, 'clock' | 'rules'>): NewStep[] {
  return chaseOf(problem, clockOf(problem, rules), rules.calendar).map((chase) => ({
    subject: problem.id,
    kind: CHASE_STEP,
    round: roundOf(chase),
    dueAt: clock.instantAt(chase.day, chase.at),
  }));
}
