import { z } from 'zod';
import type { Question } from '../../knowledge/index.js';
import { printable } from '../../lib/text.js';
import { defineVerb } from '../verb.js';

const LONGEST = 2000;

/** Answers a question from the ledgers and the corpus, with the asker's right. */
export const askQuestion = defineVerb({
  name: 'ask.question',
  summary: {
    en: 'Ask what to grasp, how to grasp it, and anything the ledgers and documents hold',
    zh: '提问：抓什么、怎么抓，以及台账和文件里的内容',
  },
  input: z.object({
    text: z
      .string()
      .overwrite(printable)
      .trim()
      .min(1, 'write a question')
      .max(LONGEST, `write a question of at most ${LONGEST} characters`),
    /** What was understood of the question before, in the same thread. */
    thread: z.custom<Question>().optional(),
  }),
  action: 'ask',
  writes: false,
  run: ({ knowledge, actor, scope }, { text, thread }) =>
    knowledge.answer({ text, actor, scope, ...(thread ? { thread } : {}) }),
});
