import { z } from 'zod';
import { defineVerb } from '../verb.js';
import { findAnswer } from './kept-answer.js';

/** Brings back an answer as it was given, for its next page or for sharing; whether it may still be shown, the caller judges. */
export const recallAnswer = defineVerb({
  name: 'ask.recall',
  summary: { en: 'Bring back an answer that was given', zh: '调出已给出的答复' },
  input: z.object({ answerId: z.string().min(1) }),
  action: 'ask',
  writes: false,
  run: ({ store, actor }, { answerId }) => findAnswer(store, actor, answerId),
});
