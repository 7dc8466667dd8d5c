import type { Calendar } from '../calendar/calendar.js';
import { addDays } from '../calendar/days.js';
import type { ClockProfile, ClockStepName } from './profile.js';

/** When a problem must be verified, answered and solved. */
export interface Deadlines {
  readonly verifyDue: string;
  readonly replyDue: string;
  readonly resolveDue: string;
  /** Until when it may be extended; null when the clock knows no extension. */
  readonly extendedDue: string | null;
  /** Whether the first three were counted into a year whose calendar is not yet published. */
  readonly assumed: boolean;
}

/** The hour from which a problem counts as received the next day. */
export const LAST_HOUR_OF_RECEIPT = 17;

/** The day that counts as day 0: the day itself, or the next working day for what came in after 17:00 (规则 19). */
export function dayOfReceipt(day: string, hour: number, calendar: Calendar): string {
  return hour >= LAST_HOUR_OF_RECEIPT ? calendar.addWorkdays(day, 1) : day;
}

/** The due days of a problem received on a day, by the clock. */
export function deadlines(receivedOn: string, profile: ClockProfile, calendar: Calendar): Deadlines {
  const due = (name: ClockStepName) => stepDue(name, { RECEIVED: receivedOn }, profile, calendar);
  const resolveDue = demand(due('RESOLVE'), 'RESOLVE', profile);
  return {
    verifyDue: demand(due('VERIFY'), 'VERIFY', profile),
    replyDue: demand(due('REPLY'), 'REPLY', profile),
    resolveDue,
    extendedDue: due('EXTENDED'),
    assumed: calendar.isAssumed(receivedOn, resolveDue),
  };
}

/** The due day of one step, counted from the day that it starts from; null when the clock lacks the step or that day. */
export function stepDue(
  name: ClockStepName,
  started: { readonly RECEIVED: string; readonly ASSIGNED?: string },
  profile: ClockProfile,
  calendar: Calendar,
): string | null {
  const step = profile.steps.find((each) => each.name === name);
  if (!step) return null;
  const from = startOf(step.from, started, profile, calendar);
  if (from === null) return null;
  return step.unit === 'DAY' ? addDays(from, step.amount) : calendar.addWorkdays(from, step.amount);
}

function startOf(
  from: ClockProfile['steps'][number]['from'],
  started: { readonly RECEIVED: string; readonly ASSIGNED?: string },
  profile: ClockProfile,
  calendar: Calendar,
): string | null {
  if (from === 'RECEIVED') return started.RECEIVED;
  if (from === 'ASSIGNED') return started.ASSIGNED ?? null;
  return stepDue(from, started, profile, calendar);
}

function demand(day: string | null, name: ClockStepName, profile: ClockProfile): string {
  if (day !== null) return day;
  throw new Error(`The clock ${profile.name} has no step ${name}.`);
}
