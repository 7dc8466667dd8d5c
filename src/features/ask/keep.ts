import { z } from 'zod';
import { addToOutbox, type OutboxEntry } from '../../delivery/outbox.js';
import { scopeKey } from '../../domain/people/scope.js';
import type { Answer, Choice, Question } from '../../knowledge/index.js';
import { UNOWNED } from '../../rights/index.js';
import { defineVerb } from '../verb.js';

const something = (value: unknown) => typeof value === 'object' && value !== null;

/**
 * Keeps an answer with what the thread remembers of the question, and puts the message up that brings it: all of it or
 * nothing. Whoever keeps a second answer for the same message is told `kept: false`, and nothing of it is written.
 */
export const keepAnswer = defineVerb({
  name: 'ask.keep',
  summary: { en: 'Keep an answer and send it', zh: '保存答复并发送' },
  input: z.object({
    answer: z.custom<Answer>(something),
    /** What was understood, for the next question of the same thread. */
    question: z.custom<Question>(something),
    /** What it went on from, in the same thread; null where it stood by itself. */
    before: z.custom<Question>(something).nullable().default(null),
    /** What it leads on to. */
    nextQuestions: z.array(z.custom<Choice>(something)).default([]),
    /** Null where nothing is remembered. */
    threadId: z.string().min(1).nullable(),
    slackUserId: z.string().min(1).nullable().default(null),
    channelId: z.string().min(1).nullable().default(null),
    /** As it was asked. */
    asked: z.string(),
    /** Null where the surface shows it by itself. */
    outbox: z.custom<OutboxEntry>(something).nullable().default(null),
  }),
  action: 'ask',
  writes: true,
  resource: async () => UNOWNED,
  async run({ tx, actor, scope, clock }, input) {
    const { answer, question, before, nextQuestions, threadId, slackUserId, channelId, asked, outbox } = input;
    const now = clock.now().toISOString();
    const { id, kind, language, asOf } = answer;
    const kept = outbox === null || (await addToOutbox(tx, outbox, now));
    if (kept) {
      if (threadId !== null)
        await tx.putThread({
          id: threadId,
          askedBy: slackUserId,
          question,
          language: question.language,
          updatedAt: now,
        });
      const about = { threadId, slackUserId, channelId, question: asked };
      const right = { scopeKey: scopeKey(scope), shared: scope.shared ?? false };
      await tx.putAnswer({
        id,
        askedBy: actor.id,
        kind,
        language,
        asOf,
        askedAt: now,
        before,
        nextQuestions,
        content: answer,
        ...about,
        ...right,
      });
    }
    return { result: { answerId: id, kept }, subject: id, before: null, after: { kind, kept } };
  },
});
