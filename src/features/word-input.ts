import { z } from 'zod';
import { fold } from '../lib/text.js';
import { words as WORDS, type WordSet } from '../texts/index.js';

/** One of some values by its name or its word in either language, or by another word for it. */
export function wordInput<const V extends readonly string[]>(
  values: V,
  set: WordSet | null,
  others: Readonly<Record<string, V[number]>> = {},
) {
  const known = new Map<string, string>();
  const words: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = set === null ? {} : WORDS[set];
  for (const value of values) {
    for (const word of [value, words[value]?.zh, words[value]?.en])
      if (word !== undefined) known.set(fold(word), value);
  }
  for (const [word, value] of Object.entries(others)) known.set(fold(word), value);
  return z.preprocess(
    (written) => (typeof written === 'string' ? (known.get(fold(written).trim()) ?? written) : written),
    z.enum(values),
  );
}

/** Yes or no, in either language. */
export const flagInput = wordInput(['yes', 'no'], null, {
  是: 'yes',
  有: 'yes',
  对: 'yes',
  y: 'yes',
  true: 'yes',
  '1': 'yes',
  否: 'no',
  不是: 'no',
  没有: 'no',
  无: 'no',
  n: 'no',
  false: 'no',
  '0': 'no',
});

const DAYS = 'write a number of days such as 60';
const MOST_DAYS = 3_650;

/** A number of days, with or without the word for it: `60`, `60天`, `3个月` of thirty days each. */
export const daysInput = z.preprocess(
  (written) => {
    if (typeof written !== 'string') return written;
    const [, number, unit = ''] = /^(\d+)\s*(\S*.*)$/u.exec(fold(written).trim()) ?? [];
    if (number === undefined) return written;
    if (/^(?:天|日|d|days?)?$/u.test(unit)) return Number(number);
    if (/^(?:周|w|weeks?)$/u.test(unit)) return Number(number) * 7;
    return /^(?:个?月|months?)$/u.test(unit) ? Number(number) * 30 : written;
  },
  z.number(DAYS).int(DAYS).min(1, DAYS).max(MOST_DAYS, `write at most ${MOST_DAYS}`),
);
