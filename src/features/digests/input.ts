import { z } from 'zod';
import { isDay } from '../../domain/calendar/index.js';

const HOUR = 'write an hour such as 08:30';
const MINUTES_A_DAY = 24 * 60;

/** An hour of the day as people write it: `8:30`, `08:30`, 「8点」, 「8点半」; minutes after midnight. */
export const hourInput = z.string(HOUR).transform((written, context): number => {
  const [, hours, minutes, half] =
    /^(\d{1,2})(?:[:点时](?:(\d{1,2})分?|(半))?)?$/.exec(written.normalize('NFKC').replace(/\s/g, '')) ?? [];
  const at = Number(hours) * 60 + (half === undefined ? Number(minutes ?? 0) : 30);
  if (hours !== undefined && Number(minutes ?? 0) < 60 && at < MINUTES_A_DAY) return at;
  context.addIssue({ code: 'custom', message: HOUR });
  return z.NEVER;
});

const LANGUAGES: Readonly<Record<string, string>> = {
  中文: 'zh',
  汉语: 'zh',
  chinese: 'zh',
  英文: 'en',
  英语: 'en',
  english: 'en',
  自动: 'auto',
};

/** A language by its word; `auto` is that of the person's Slack. */
export const languageInput = z.preprocess(
  (written) => {
    if (typeof written !== 'string') return written;
    const word = written.trim().toLowerCase();
    return LANGUAGES[word] ?? word;
  },
  z.enum(['zh', 'en', 'auto']),
);

/** The last day of a pause. */
export const pauseDayInput = z.string().trim().refine(isDay, 'write a day such as 2026-12-01');
