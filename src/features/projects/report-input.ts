import { z } from 'zod';
import { isMonth } from '../../domain/calendar/index.js';
import { parseMoney } from '../../lib/money.js';
import { inputFault } from '../../texts/input-faults.js';
import { projectNumber, versionInput, wordsInput } from './project-input.js';

const MONEY_FORM = inputFault('sum');

/** In yuan: what exceeds it is a slip of the unit. */
const MOST = 100_000_000_000n;

const month = z.string().trim().refine(isMonth, inputFault('month'));

/** Yuan as a whole number, or words with a unit: a bare number could mean 元 or 万元. */
const sum = z.union([z.bigint(), z.string()], MONEY_FORM).transform((written, context): bigint => {
  const yuan = typeof written === 'bigint' ? written : /[元万亿a-z¥]/i.test(written) ? parseMoney(written) : null;
  const fault = faultOf(yuan);
  if (yuan !== null && fault === null) return yuan;
  context.addIssue({ code: 'custom', message: fault ?? MONEY_FORM });
  return z.NEVER;
});

function faultOf(yuan: bigint | null): string | null {
  if (yuan === null) return MONEY_FORM;
  if (yuan < 0n) return inputFault('noTakingBack');
  return yuan > MOST ? inputFault('tooMuchForMonth') : null;
}

const PERCENTAGE_FORM = inputFault('percentage');

const percentage = z
  .union([z.number(), z.string()], PERCENTAGE_FORM)
  .transform((written) =>
    String(written)
      .trim()
      .replace(/[%％]$/, ''),
  )
  .refine((written) => /^\d+(\.\d{1,2})?$/.test(written) && Number(written) <= 100, PERCENTAGE_FORM)
  .transform(Number);

/** An empty one takes away what stood there; one that is left out keeps it. */
const sentence = wordsInput.transform((written) => (written === '' ? null : written));

/**
 * What a monthly report says; `reason` explains progress that went back, `version` is the report that was looked at, 0 where
 * there was none, and `looked` its month where another one may be written beside it.
 */
export const reportInput = z.object({
  project: projectNumber,
  month,
  investmentMonth: sum,
  progress: percentage,
  issue: sentence.optional(),
  nextStep: sentence.optional(),
  reason: wordsInput.min(1, 'write a sentence or leave it out').optional(),
  version: versionInput.optional(),
  looked: month.optional(),
});

export type ReportInput = z.infer<typeof reportInput>;
