import { z } from 'zod';
import { defineVerb } from '../verb.js';

/** What people said of answers, the newest first: for whoever keeps corpus and ledgers. */
export const listFeedback = defineVerb({
  name: 'ask.feedback-list',
  summary: { en: 'List what people said of answers', zh: '列出对答复的评价' },
  input: z.object({
    most: z.int().min(1, 'give a number from 1 on').max(1_000, 'give at most 1,000').default(50),
    /** Only those that were not right. */
    bad: z.boolean().default(false),
  }),
  action: 'feedback.read',
  writes: false,
  async run({ store }, { most, bad }) {
    const judged = await store.latestFeedback(most);
    return bad ? judged.filter(({ verdict }) => verdict === 'BAD') : judged;
  },
});
