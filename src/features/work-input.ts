import { z } from 'zod';
import { MEASURES, type Measure } from '../domain/tasks/types.js';
import { fold, printable } from '../lib/text.js';
import { dayInput, nameInput } from './record-input.js';

const MOST_WORDS = 500;

/** A sentence of a person, kept in its own words. */
export const wordsInput = z
  .string('write a sentence')
  .overwrite(printable)
  .trim()
  .min(1, 'write a sentence')
  .max(MOST_WORDS, `write at most ${MOST_WORDS} characters`);

/** A sentence of a person, or one of the clock's in both languages. */
export const saidInput = z.union([wordsInput, z.object({ zh: wordsInput, en: wordsInput })], 'write a sentence');

const PERCENT_FORM = 'write a percentage from 0 to 100, such as 60';

/** Whole or with two decimals, with or without its sign. */
export const percentInput = z
  .union([z.number(), z.string()], PERCENT_FORM)
  .transform((written) =>
    String(written)
      .trim()
      .replace(/[%％]$/, ''),
  )
  .refine((written) => /^\d+(\.\d{1,2})?$/.test(written) && Number(written) <= 100, PERCENT_FORM)
  .transform(Number);

/** Several names in one field, separated by commas or the Chinese pause mark. */
export const namesInput = z.union([z.string(), z.array(z.string())]).transform((written): string[] =>
  [written]
    .flat()
    .flatMap((one) => one.split(/[、,，;；|]/u))
    .map((name) => printable(name).trim())
    .filter((name) => name !== ''),
);

const VERSION_FORM = 'write the version as a whole number';

/** Which version of the record was looked at. */
export const versionInput = z.coerce.number(VERSION_FORM).int(VERSION_FORM).positive(VERSION_FORM).optional();

const MEASURE_WORDS: Readonly<Record<string, Measure>> = {
  路径规划: 'PATH_PLANNING',
  路径: 'PATH_PLANNING',
  规划: 'PATH_PLANNING',
  政策供给: 'POLICY_SUPPLY',
  政策: 'POLICY_SUPPLY',
  项目推进: 'PROJECT_PROMOTION',
  项目: 'PROJECT_PROMOTION',
  招商引资: 'ATTRACTION',
  招商: 'ATTRACTION',
  招引: 'ATTRACTION',
};

/** One of the four kinds of measures (S4), by its word in either language. */
export const measureInput = oneOfWords(MEASURES, MEASURE_WORDS);

/** One of some words, as they are or by other words for them. */
export function oneOfWords<const V extends readonly string[]>(
  values: V,
  others: Readonly<Record<string, V[number]>> = {},
) {
  return z.preprocess((written) => {
    if (typeof written !== 'string') return written;
    const word = fold(written);
    return others[word] ?? word.toUpperCase().replace(/[\s-]+/gu, '_');
  }, z.enum(values));
}

/** What is planned of a task, as a person writes it; what is left out stays as it is, or open. */
export const plannedInput = {
  goal: wordsInput.optional(),
  due: dayInput.optional(),
  start: dayInput.optional(),
  owner: nameInput.optional(),
  unit: nameInput.optional(),
  coUnits: namesInput.optional(),
  measure: measureInput.optional(),
  county: nameInput.optional(),
  enterprise: nameInput.optional(),
  project: nameInput.optional(),
  path: wordsInput.optional(),
  method: wordsInput.optional(),
  policy: nameInput.optional(),
  clause: nameInput.optional(),
};

/** What is planned, as it was read. */
export type PlannedInput = { readonly [K in keyof typeof plannedInput]?: z.infer<(typeof plannedInput)[K]> };
