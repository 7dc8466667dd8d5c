import { z } from 'zod';
import { parseMoney } from '../../lib/money.js';
import { fold, printable } from '../../lib/text.js';
import { inputFault } from '../../texts/input-faults.js';
import { dayInput } from '../record-input.js';

/** A project's number, also as prj-12. */
export const projectNumber = z
  .string()
  .trim()
  .regex(/^prj-?\d{1,6}$/i, inputFault('projectNumber'))
  .transform((written) => `PRJ-${written.replace(/\D/g, '').replace(/^0+/, '').padStart(4, '0')}`);

const NOTHING: ReadonlySet<string> = new Set(['', 'none', '无', '-']);

/** A day, or nothing: `none`, 无 or an empty text takes away what stood there. */
export const dayOrNothing = z.preprocess(
  (written) => (typeof written === 'string' && NOTHING.has(fold(written)) ? null : written),
  dayInput.nullable(),
);

/** Free words on one line or several. */
export const wordsInput = z.string().overwrite(printable).trim().max(500, inputFault('longWords'));

/** Why something is done that needs a reason. */
export const reasonInput = wordsInput.min(2, inputFault('reason'));

/** The version that the writer looked at; 0 where nothing was there yet. */
export const versionInput = z.coerce.number(inputFault('wholeNumber')).int().nonnegative();

const MONEY_FORM = inputFault('sum');

/** What exceeds it is a slip of the unit. */
const MOST = 1_000_000_000_000n;

/** Yuan as a whole number, or words with a unit: a bare number could mean 元 or 万元. */
export const investmentInput = z.union([z.bigint(), z.string()], MONEY_FORM).transform((written, context): bigint => {
  const yuan = typeof written === 'bigint' ? written : /[元万亿a-z¥]/i.test(written) ? parseMoney(written) : null;
  if (yuan !== null && yuan > 0n && yuan <= MOST) return yuan;
  context.addIssue({ code: 'custom', message: MONEY_FORM });
  return z.NEVER;
});

/** One of a set of words, as they stand in the ledgers or as people write them. */
export function wordInput<const V extends readonly [string, ...string[]]>(
  values: V,
  others: Readonly<Record<string, V[number]>>,
) {
  const meant = new Map(Object.entries(others).map(([other, value]) => [fold(other), value]));
  return z.preprocess((written) => {
    if (typeof written !== 'string') return written;
    const word = fold(written);
    return meant.get(word) ?? word.toUpperCase().replace(/[\s-]+/g, '_');
  }, z.enum(values));
}

const YES_OR_NO: Readonly<Record<string, boolean>> = {
  yes: true,
  no: false,
  是: true,
  否: false,
  true: true,
  false: false,
};

/** `yes` or `no`, in either language. */
export const yesOrNo = z.preprocess(
  (written) => (typeof written === 'string' ? (YES_OR_NO[fold(written)] ?? written) : written),
  z.boolean(inputFault('yesOrNo')),
);
