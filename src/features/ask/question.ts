import { z } from 'zod';
import type { Question, Writing } from '../../knowledge/index.js';
import { printable } from '../../lib/text.js';
import { defineVerb } from '../verb.js';

/** How many characters a question may have. */
export const LONGEST_QUESTION = 2_000;

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
      .max(LONGEST_QUESTION, `write a question of at most ${LONGEST_QUESTION} characters`),
    /** What was understood of the question before, in the same thread. */
    thread: z.custom<Question>().optional(),
    /** Takes the answer point by point while a model writes it. */
    writing: z.custom<Writing>(isWriting, 'not a writing').optional(),
  }),
  action: 'ask',
  writes: false,
  run: ({ knowledge, actor, scope }, { text, thread, writing }) =>
    knowledge.answer({ text, actor, scope, ...(thread && { thread }), ...(writing && { writing }) }),
});

function isWriting(value: unknown): boolean {
  const { signal, point } = (value ?? {}) as Partial<Writing>;
  return signal instanceof AbortSignal && typeof point === 'function';
}
