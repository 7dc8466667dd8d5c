import { onWorkday, plus, workdays, workdaysBetween, works } from './calendar.js';

/** How problems are clocked and chased, worked out again from the rules of the field: nothing here knows the product. */

export type State =
  | 'ASSIGNED'
  | 'ACCEPTED'
  | 'IN_PROGRESS'
  | 'REPLIED'
  | 'EXTENDED'
  | 'ESCALATED'
  | 'LONG_TERM'
  | 'SOLVED_PENDING_CONFIRM'
  | 'CLOSED';

/** A problem as the rules have it. */
export interface Reckoned {
  readonly id: string;
  state: State;
  level: number;
  verifyDue: string;
  replyDue: string;
  resolveDue: string;
  levelSince: string;
  verified: boolean;
  replied: boolean;
  extended: boolean;
  heldOn: string | null;
  heldUntil: string | null;
  heldWorkdays: number;
  reviewOn: string | null;
  solvedOn: string | null;
  satisfied: boolean | null;
  closedOn: string | null;
  asked: boolean;
  reopened: number;
}

/** Something that is due of itself: what, on which day, at which minute. */
export interface Due {
  readonly name: string;
  readonly day: string;
  readonly minute: number;
}

/** Something that came about by the clock. */
export interface Fired extends Due {
  readonly id: string;
}

const NINE = 9 * 60;

/** What is filed at a minute of a day: what comes after five counts as of the next working day. */
export function filed(id: string, { day, minute, level }: { day: string; minute: number; level: number }): Reckoned {
  const received = minute >= 17 * 60 ? workdays(day, 1) : day;
  return {
    id,
    state: 'ASSIGNED',
    level,
    verifyDue: workdays(received, 1),
    replyDue: workdays(received, 3),
    resolveDue: workdays(received, 15),
    levelSince: received,
    verified: false,
    replied: false,
    extended: false,
    heldOn: null,
    heldUntil: null,
    heldWorkdays: 0,
    reviewOn: null,
    solvedOn: null,
    satisfied: null,
    closedOn: null,
    asked: false,
    reopened: 0,
  };
}

const WORKED: readonly State[] = ['ACCEPTED', 'IN_PROGRESS', 'REPLIED', 'EXTENDED', 'ESCALATED'];

/** What is done to a problem on a day; false where it may not be done as the problem stands. */
export type Deed = (problem: Reckoned, day: string, until: string) => boolean;

/** What people do. */
export const DEEDS = {
  accept: (problem) => {
    if (problem.heldOn || !['ASSIGNED', 'ESCALATED'].includes(problem.state)) return false;
    problem.state = 'ACCEPTED';
    problem.verified = true;
    return true;
  },
  reply: (problem) => {
    if (problem.heldOn || !WORKED.includes(problem.state)) return false;
    if (problem.state !== 'EXTENDED') problem.state = 'REPLIED';
    problem.verified = true;
    problem.replied = true;
    return true;
  },
  hold: (problem, day, until) => {
    if (problem.heldOn || ![...WORKED, 'ASSIGNED'].includes(problem.state) || until <= day) return false;
    problem.heldOn = day;
    problem.heldUntil = until;
    return true;
  },
  resume: (problem, day) => {
    if (!problem.heldOn) return false;
    goOn(problem, day);
    return true;
  },
  extend: (problem, day) => {
    if (
      problem.heldOn ||
      problem.extended ||
      !['ACCEPTED', 'IN_PROGRESS', 'REPLIED', 'ESCALATED'].includes(problem.state)
    )
      return false;
    const latest = workdays(problem.levelSince, 30);
    if (day > workdays(problem.resolveDue, -1) || latest <= problem.resolveDue) return false;
    problem.state = 'EXTENDED';
    problem.extended = true;
    problem.resolveDue = latest;
    return true;
  },
  escalate: (problem, day) => {
    if (problem.heldOn || problem.level >= 6 || ![...WORKED, 'ASSIGNED'].includes(problem.state)) return false;
    up(problem, day, 'ESCALATED');
    return true;
  },
  'set-aside': (problem, day, until) => {
    if (problem.heldOn || !WORKED.includes(problem.state) || until <= day || until > plus(day, 90)) return false;
    problem.state = 'LONG_TERM';
    problem.heldOn = day;
    problem.reviewOn = until;
    return true;
  },
  solve: (problem, day) => {
    if (problem.heldOn || !WORKED.includes(problem.state)) return false;
    problem.state = 'SOLVED_PENDING_CONFIRM';
    problem.verified = true;
    problem.replied = true;
    problem.solvedOn = day;
    problem.satisfied = null;
    return true;
  },
  content: (problem) => {
    if (problem.state !== 'SOLVED_PENDING_CONFIRM') return false;
    problem.satisfied = true;
    return true;
  },
  discontent: (problem, day) => {
    if (problem.state !== 'SOLVED_PENDING_CONFIRM' || problem.level >= 6) return false;
    up(problem, day, 'ASSIGNED');
    problem.reopened += 1;
    problem.solvedOn = null;
    problem.satisfied = null;
    return true;
  },
  close: (problem, day) => {
    if (problem.state !== 'SOLVED_PENDING_CONFIRM' || problem.satisfied !== true) return false;
    problem.state = 'CLOSED';
    problem.closedOn = day;
    return true;
  },
} as const satisfies Record<string, Deed>;
export type DeedName = keyof typeof DEEDS;

function up(problem: Reckoned, day: string, state: State): void {
  problem.state = state;
  problem.level += 1;
  problem.levelSince = day;
  problem.resolveDue = workdays(day, 15);
}

/** The days to come move by the working days for which the clock stood still. */
function goOn(problem: Reckoned, day: string): void {
  const stood = workdaysBetween(problem.heldOn ?? day, day);
  const moved = (due: string) => (stood === 0 ? due : workdays(due, stood));
  if (!problem.verified) problem.verifyDue = moved(problem.verifyDue);
  if (!problem.replied) problem.replyDue = moved(problem.replyDue);
  problem.resolveDue = moved(problem.resolveDue);
  problem.heldWorkdays += stood;
  problem.heldOn = null;
  problem.heldUntil = null;
  problem.reviewOn = null;
  if (problem.state === 'LONG_TERM') problem.state = 'IN_PROGRESS';
}

/** All that is due of itself of a problem as it stands, whenever. */
export function dueOf(problem: Reckoned): Due[] {
  const found: Due[] = [];
  const due = (name: string, day: string, minute = NINE) => found.push({ name, day, minute });
  const { state, level } = problem;
  const still = state === 'LONG_TERM' || problem.heldOn !== null;
  if (state !== 'CLOSED' && state !== 'SOLVED_PENDING_CONFIRM' && !still) {
    if (!problem.verified) {
      due('VERIFY_DUE', onWorkday(problem.verifyDue));
      due('VERIFY_OVERDUE', workdays(problem.verifyDue, 1));
    }
    if (!problem.replied) {
      due('REPLY_SOON', workdays(problem.replyDue, -1));
      due('REPLY_DUE', onWorkday(problem.replyDue));
      if (level === 1) due('NO_PLAN', plus(problem.replyDue, 1));
      else due('REPLY_OVERDUE', workdays(problem.replyDue, 1));
    }
    due('RESOLVE_SOON', workdays(problem.resolveDue, -3));
    due('RESOLVE_DUE', onWorkday(problem.resolveDue));
    if (level <= 4) due('RESOLVE_OVERDUE', plus(problem.resolveDue, 1));
    else {
      due('LEADER_OVERDUE', plus(problem.resolveDue, 1));
      due('LEADER_URGED', workdays(problem.resolveDue, 6));
    }
  }
  if (state === 'LONG_TERM' && problem.reviewOn) {
    due('REVIEW_SOON', workdays(problem.reviewOn, -5));
    due('REVIEW_DUE', onWorkday(problem.reviewOn));
    due('REVIEW_MISSED', plus(problem.reviewOn, 1));
  }
  if (state !== 'CLOSED' && problem.heldOn && problem.heldUntil) {
    due('HOLD_ENDS', onWorkday(problem.heldUntil));
    due('HOLD_MISSED', workdays(problem.heldUntil, 1));
  }
  if (state === 'SOLVED_PENDING_CONFIRM' && problem.satisfied === null && problem.solvedOn) {
    due('CONFIRM_SOON', workdays(problem.solvedOn, 3));
    due('CONFIRM_LATE', workdays(problem.solvedOn, 8));
  }
  if (state === 'CLOSED' && !problem.asked && problem.closedOn)
    due('RESULT_ASKED', workdays(problem.closedOn, 20), 600);
  return found;
}

/** What comes about by the clock of itself. */
export function come(problem: Reckoned, { name, day }: Due): void {
  if (name === 'NO_PLAN' || name === 'RESOLVE_OVERDUE') up(problem, day, 'ESCALATED');
  if (name === 'REVIEW_MISSED') goOn(problem, day);
  if (name === 'RESULT_ASKED') problem.asked = true;
}

/** Whether something may come on a day off: only what is red. */
export function mayComeOnDayOff({ name, day }: Due): boolean {
  return works(day) || ['NO_PLAN', 'RESOLVE_OVERDUE', 'LEADER_OVERDUE', 'REVIEW_MISSED'].includes(name);
}
