import type { Calendar } from '../calendar/calendar.js';
import { addDays } from '../calendar/days.js';
import type { Problem } from '../ledgers/ledgers.js';
import type { Chase, ChaseAnchor, ClockProfile } from './profile.js';
import { isOpen, standsStill } from './states.js';

/** What of a problem decides how it is chased. */
export type Chased = Pick<
  Problem,
  | 'status'
  | 'level'
  | 'verifyDue'
  | 'replyDue'
  | 'resolveDue'
  | 'reviewOn'
  | 'verifiedOn'
  | 'repliedOn'
  | 'heldOn'
  | 'heldUntil'
  | 'disputedOn'
  | 'solvedOn'
  | 'satisfied'
  | 'closedOn'
  | 'inquiredOn'
>;

/** A chase with the day on which it is due, at `at` minutes after midnight. */
export interface PlannedChase extends Chase {
  readonly day: string;
}

/**
 * All that a problem as it stands is to be chased for, by the order of the profile, the past included. A step that is due
 * counts only while it is still among these.
 */
export function chaseOf(problem: Chased, { chase }: ClockProfile, calendar: Calendar): PlannedChase[] {
  return chase.flatMap((each) => {
    if (!each.levels.includes(problem.level)) return [];
    const from = anchorOf(each.of, problem);
    return from === null ? [] : [{ ...each, day: shifted(from, each, calendar) }];
  });
}

/** The name of a chase and its day: a problem has each of these once. */
export function roundOf({ name, day }: Pick<PlannedChase, 'name' | 'day'>): string {
  return `${name}@${day}`;
}

/** The day that a chase counts from; null while the problem gives no cause for it. */
function anchorOf(anchor: ChaseAnchor, problem: Chased): string | null {
  const { status, satisfied } = problem;
  const runs = isOpen(status) && status !== 'SOLVED_PENDING_CONFIRM' && !standsStill(problem);
  switch (anchor) {
    case 'VERIFY':
      return runs && problem.verifiedOn === null ? problem.verifyDue : null;
    case 'REPLY':
      return runs && problem.repliedOn === null ? problem.replyDue : null;
    case 'RESOLVE':
      return runs ? problem.resolveDue : null;
    case 'REVIEW':
      return status === 'LONG_TERM' ? problem.reviewOn : null;
    case 'HOLD':
      return isOpen(status) && problem.heldOn !== null ? problem.heldUntil : null;
    case 'DISPUTE':
      return runs ? problem.disputedOn : null;
    case 'SOLVED':
      return status === 'SOLVED_PENDING_CONFIRM' && satisfied === null ? problem.solvedOn : null;
    case 'CLOSED':
      return status === 'CLOSED' && problem.inquiredOn === null ? problem.closedOn : null;
  }
}

/** In working days it never falls on a day off: only what is red does, which counts in days. */
function shifted(from: string, { shift, unit }: Chase, calendar: Calendar): string {
  if (unit === 'DAY') return addDays(from, shift);
  const day = calendar.addWorkdays(from, shift);
  return calendar.isWorkday(day).workday ? day : calendar.addWorkdays(day, 1);
}
