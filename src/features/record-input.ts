import { z } from 'zod';
import { isDay, type Period, writtenPeriod } from '../domain/calendar/index.js';
import { LIGHTS, type LightColour } from '../domain/lights/types.js';
import { fold, printable } from '../lib/text.js';
import { inputFault } from '../texts/input-faults.js';

const LONGEST_NAME = 200;
const MOST_PAGES = 1000;
const LARGEST_PAGE = 50;

/** The name or id of a record, in either language. */
export const nameInput = z
  .string('write a name')
  .overwrite(printable)
  .trim()
  .min(1, 'write a name')
  .max(LONGEST_NAME, `write a name of at most ${LONGEST_NAME} characters`);

const DAY_FORM = inputFault('day');

/** A day, also as 2026/11/20 or 2026年11月20日. */
export const dayInput = z.string(DAY_FORM).transform((written, context): string => {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(written.normalize('NFKC').trim());
  const day =
    parts
      ?.slice(1)
      .map((part) => part.padStart(2, '0'))
      .join('-') ?? '';
  if (isDay(day)) return day;
  context.addIssue({ code: 'custom', message: DAY_FORM });
  return z.NEVER;
});

/** A month, a quarter, a year or several months, as people write them. */
export const periodInput = z.string('write a period such as 2026-10').transform((written, context): Period => {
  const period = writtenPeriod(written);
  if (period !== null) return period;
  context.addIssue({ code: 'custom', message: 'write a month such as 2026-10, a quarter such as 2026-Q3, or a year' });
  return z.NEVER;
});

const LIGHT_WORDS: Readonly<Record<string, LightColour>> = {
  绿: 'GREEN',
  绿灯: 'GREEN',
  黄: 'YELLOW',
  黄灯: 'YELLOW',
  红: 'RED',
  红灯: 'RED',
  灰: 'GREY',
  灰灯: 'GREY',
  gray: 'GREY',
};

/** A light by its word in either language. */
export const lightInput = z.preprocess((written) => {
  if (typeof written !== 'string') return written;
  const word = fold(written);
  return LIGHT_WORDS[word] ?? word.toUpperCase();
}, z.enum(LIGHTS));

const WHOLE = 'write a whole number from 1 on';

/** Which page of a list, and how many rows it has. */
export const pageInput = {
  page: z.coerce.number(WHOLE).int(WHOLE).min(1, WHOLE).max(MOST_PAGES, `write at most ${MOST_PAGES}`).default(1),
  pageSize: z.coerce
    .number(WHOLE)
    .int(WHOLE)
    .min(1, WHOLE)
    .max(LARGEST_PAGE, `write at most ${LARGEST_PAGE}`)
    .default(10),
};
