import { z } from 'zod';
import {
  LISTING_BOARDS,
  LISTING_STAGES,
  type ListingBoard,
  type ListingStage,
} from '../../domain/enterprises/index.js';
import { parseMoney } from '../../lib/money.js';
import { fold, printable } from '../../lib/text.js';

const SUM_FORM = 'write a sum with its unit, such as 6000万元, 0.6亿元 or 60000000 yuan';

/** What exceeds it is a slip of the unit. */
const MOST = 100_000_000_000n;

/** Yuan as a whole number, or words with a unit: a bare number could mean 元 or 万元. */
export const sumInput = z.union([z.bigint(), z.string()], SUM_FORM).transform((written, context): bigint => {
  const yuan = typeof written === 'bigint' ? written : /[元万亿a-z¥]/i.test(written) ? parseMoney(written) : null;
  if (yuan !== null && yuan > 0n && yuan <= MOST) return yuan;
  const message = yuan !== null && yuan > MOST ? 'no enterprise needs more than 1,000亿元: check the unit' : SUM_FORM;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const LONGEST = 500;

/** What a person says in own words. */
export const wordsInput = z
  .string('write a sentence')
  .overwrite(printable)
  .trim()
  .min(2, 'write a sentence')
  .max(LONGEST, `write at most ${LONGEST} characters`);

/** How often the record had been changed when it was looked at. */
export const versionInput = z.coerce.number('write a whole number').int('write a whole number').nonnegative();

const NEED_FORM = 'write the number of a need such as FIN-0003';

/** The number of a need for money, also as fin-3. */
export const needNumber = z
  .string(NEED_FORM)
  .trim()
  .regex(/^fin-?\d{1,6}$/i, NEED_FORM)
  .transform((written) => `FIN-${written.replace(/\D/g, '').replace(/^0+/, '').padStart(4, '0')}`);

const STAGE_WORDS: Readonly<Record<string, ListingStage>> = {
  储备: 'RESERVE',
  后备: 'RESERVE',
  上市后备: 'RESERVE',
  股改: 'REFORM',
  辅导: 'TUTORING',
  上市辅导: 'TUTORING',
  辅导备案: 'TUTORING',
  报会: 'FILED',
  申报: 'FILED',
  受理: 'FILED',
  注册: 'REGISTERED',
  上市: 'LISTED',
  已上市: 'LISTED',
};

const BOARD_WORDS: Readonly<Record<string, ListingBoard>> = {
  主板: 'MAIN',
  创业板: 'CHINEXT',
  科创板: 'STAR',
  北交所: 'BEIJING',
  北京证券交易所: 'BEIJING',
  境外: 'OVERSEAS',
  港股: 'OVERSEAS',
  香港: 'OVERSEAS',
};

/** A stage of a listing by its word in either language. */
export const stageInput = oneOfWords(LISTING_STAGES, STAGE_WORDS);

/** A board by its word in either language. */
export const boardInput = oneOfWords(LISTING_BOARDS, BOARD_WORDS);

function oneOfWords<const V extends readonly [string, ...string[]]>(
  values: V,
  others: Readonly<Record<string, V[number]>>,
) {
  return z.preprocess((written) => {
    if (typeof written !== 'string') return written;
    const word = fold(written);
    return others[word] ?? word.toUpperCase();
  }, z.enum(values));
}
