import { z } from 'zod';
import { isDay } from './days.js';

const day = z.string().refine(isDay, 'must be a day such as 2026-11-23');

const holiday = z.object({ name: z.string(), nameEn: z.string(), from: day, to: day, makeUp: z.array(day) });

/** The published arrangement by year, as `corpus/profiles/calendar.yaml` holds it. */
export const calendarSchema = z.object({
  years: z.record(z.string().regex(/^\d{4}$/), z.object({ source: z.url(), holidays: z.array(holiday) })),
});

/** The published arrangement of holidays and make-up working days by year, each year with its source. */
export type CalendarData = z.infer<typeof calendarSchema>;

/** Reads a parsed calendar file. */
export function parseCalendar(value: unknown): CalendarData {
  return calendarSchema.parse(value);
}
