import type { Calendar } from '../domain/calendar/index.js';

/** What is worth knowing of a due date: that it is no working day, or counted in a year that is not published. */
export type DueNote =
  | {
      readonly key: 'not-a-workday';
      readonly day: string;
      readonly workdayBefore: string;
      readonly holiday: string | null;
    }
  | { readonly key: 'assumed'; readonly day: string };

/** Notes on a due date; none for a working day of a published year. */
export function dueNotes(due: string | null, calendar: Calendar): DueNote[] {
  if (due === null) return [];
  const { workday, assumed, holiday } = calendar.isWorkday(due);
  return [
    ...(workday
      ? []
      : [{ key: 'not-a-workday' as const, day: due, workdayBefore: calendar.addWorkdays(due, -1), holiday }]),
    ...(assumed ? [{ key: 'assumed' as const, day: due }] : []),
  ];
}
