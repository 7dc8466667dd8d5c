import { z } from 'zod';
import { printable } from '../../lib/text.js';
import { UNOWNED } from '../../rights/index.js';
import { defineVerb } from '../verb.js';
import { findAnswer } from './kept-answer.js';

const words = (most: number) =>
  z
    .string()
    .overwrite(printable)
    .trim()
    .max(most, `write at most ${most} characters`)
    .transform((written) => written || null)
    .nullable()
    .default(null);

/** Says whether an answer was good; of what a person says of one answer the last word counts. */
export const giveFeedback = defineVerb({
  name: 'ask.feedback',
  summary: { en: 'Say whether an answer was good, and why', zh: '评价答复是否有用并说明原因' },
  input: z.object({
    answerId: z.string().min(1),
    verdict: z.enum(['GOOD', 'BAD']),
    /** What was wrong, in one word of the surface's choice. */
    reason: words(100),
    comment: words(3000),
  }),
  action: 'ask',
  writes: true,
  resource: async () => UNOWNED,
  async run({ tx, actor, clock }, { answerId, verdict, reason, comment }) {
    const { id } = await findAnswer(tx, actor, answerId);
    const at = clock.now().toISOString();
    await tx.putFeedback({ answerId: id, personId: actor.id, verdict, reason, comment, at });
    return { result: { answerId: id, verdict }, subject: id, before: null, after: { verdict } };
  },
});
