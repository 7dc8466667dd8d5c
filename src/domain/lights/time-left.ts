import type { Calendar } from '../calendar/calendar.js';
import { addDays } from '../calendar/days.js';
import type { LightColour } from './types.js';

/** What the clock says of something due. */
export interface TimeLeft {
  readonly light: LightColour;
  /** Working days after today up to the due day; negative when it has passed. */
  readonly workdaysLeft: number;
  readonly nextChange: string | null;
}

/** Green with more than so many working days left, yellow with that many or fewer, red from the day after the due day. */
export function timeLeft(due: string, today: string, calendar: Calendar, yellowWorkdays: number): TimeLeft {
  const workdaysLeft = calendar.workdaysBetween(today, due);
  if (due < today) return { light: 'RED', workdaysLeft, nextChange: null };
  if (workdaysLeft <= yellowWorkdays) return { light: 'YELLOW', workdaysLeft, nextChange: addDays(due, 1) };
  return { light: 'GREEN', workdaysLeft, nextChange: turnsYellow(due, calendar, yellowWorkdays) };
}

function turnsYellow(due: string, calendar: Calendar, yellowWorkdays: number): string {
  const last = calendar.isWorkday(due).workday ? due : calendar.addWorkdays(due, -1);
  return calendar.addWorkdays(last, -yellowWorkdays);
}
