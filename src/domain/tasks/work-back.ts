import type { Calendar } from '../calendar/calendar.js';

/** A step of work and the working days that it takes, its first and last day included. */
export interface Step {
  readonly name: string;
  readonly workdays: number;
}

/** A step with the days on which it must begin and end at the latest, both working days. */
export interface ScheduledStep extends Step {
  readonly startOn: string;
  readonly endOn: string;
  /** OVER: it should have been done by now; BEGUN: it should be under way; AHEAD: it is still to begin. */
  readonly state: 'OVER' | 'BEGUN' | 'AHEAD';
  /** Working days that have gone by since it should have begun, today not counted; 0 when it has not been missed. */
  readonly workdaysLate: number;
}

export interface WorkedBack {
  /** The last working day up to the deadline. */
  readonly lastDay: string;
  readonly steps: readonly ScheduledStep[];
  /** Working days that are missing when work begins today, or on the next working day. */
  readonly workdaysShort: number;
  /** Whether a year whose holidays are not published yet was counted by weekdays. */
  readonly assumed: boolean;
}

/**
 * Works back from a deadline (倒排工期): the last step ends on the last working day up to it, each one before on the
 * working day before the next begins. The steps come in the order in which they are done.
 */
export function workBack(
  { due, today, steps }: { readonly due: string; readonly today: string; readonly steps: readonly Step[] },
  calendar: Calendar,
): WorkedBack {
  const lastDay = calendar.isWorkday(due).workday ? due : calendar.addWorkdays(due, -1);
  const firstPossible = calendar.isWorkday(today).workday ? today : calendar.addWorkdays(today, 1);
  const scheduled: ScheduledStep[] = [];
  let endOn = lastDay;
  for (const step of steps.toReversed()) {
    const startOn = calendar.addWorkdays(endOn, 1 - step.workdays);
    const state = endOn < today ? 'OVER' : startOn <= today ? 'BEGUN' : 'AHEAD';
    const workdaysLate = Math.max(0, calendar.workdaysBetween(startOn, firstPossible));
    scheduled.unshift({ ...step, startOn, endOn, state, workdaysLate });
    endOn = calendar.addWorkdays(startOn, -1);
  }
  const first = scheduled[0]?.startOn ?? lastDay;
  return {
    lastDay,
    steps: scheduled,
    workdaysShort: Math.max(0, calendar.workdaysBetween(first, firstPossible)),
    assumed: calendar.isAssumed(first, due),
  };
}
