import type { AnswerRow, FeedbackRow, Reader, ThreadRow, Transaction } from '../types.js';
import type { Queries } from './client.js';
import type { AnswerModel, FeedbackModel, ThreadModel } from './generated/models.js';
import { toJson, toJsonText, toText } from './json.js';
import { inOrder } from './order.js';
import { dateToDay, dayToDate } from './rows.js';

/** What was asked, understood and answered, and what was said of it. */
export function answerReads(queries: Queries): Pick<Reader, 'thread' | 'answer' | 'feedback' | 'latestFeedback'> {
  return {
    async thread(id) {
      const row = await queries.thread.findUnique({ where: { id } });
      return row && toThread(row);
    },
    async answer(id) {
      const row = await queries.answer.findUnique({ where: { id } });
      return row && toAnswer(row);
    },
    async feedback(answerId) {
      const rows = await queries.feedback.findMany({ where: { answerId } });
      return inOrder(rows.map(toFeedback), (feedback) => feedback.personId);
    },
    async latestFeedback(most) {
      const about = { select: { question: true, kind: true, askedAt: true } };
      const rows = await queries.feedback.findMany({ include: { answer: about }, orderBy: { at: 'desc' }, take: most });
      return rows.map(({ answer: { question, kind, askedAt }, ...row }) => ({
        ...toFeedback(row),
        question,
        kind,
        askedAt: askedAt.toISOString(),
      }));
    },
  };
}

/**
 * Keeps what was understood and answered, and what is said of it: one statement each. A verdict that is only repeated keeps the
 * reason that was given for it.
 */
export function answerWrites(queries: Queries): Pick<Transaction, 'putThread' | 'putAnswer' | 'putFeedback'> {
  return {
    async putThread({ id, askedBy, question, language, updatedAt }) {
      await queries.$executeRaw`
        INSERT INTO thread (id, asked_by, question, language, updated_at)
        VALUES (${id}, ${askedBy}, ${toJsonText(question)}::jsonb, ${language}, ${updatedAt}::timestamptz)
        ON CONFLICT (id) DO UPDATE SET
          asked_by = excluded.asked_by, question = excluded.question, language = excluded.language,
          updated_at = excluded.updated_at`;
    },
    async putAnswer({ question, asOf, askedAt, before, nextQuestions, content, ...rest }) {
      const data = { ...rest, question: toText(question), asOf: dayToDate(asOf), askedAt: new Date(askedAt) };
      const json = { before: toJson(before), nextQuestions: toJson(nextQuestions), content: toJson(content) };
      await queries.answer.create({
        data: { ...data, ...(json as { content: object; nextQuestions: object }) },
        select: { id: true },
      });
    },
    async putFeedback({ answerId, personId, verdict, reason, comment, at }) {
      await queries.$executeRaw`
        INSERT INTO feedback (answer_id, person_id, verdict, reason, comment, at)
        VALUES (${answerId}, ${personId}, ${verdict}, ${reason && toText(reason)}, ${comment && toText(comment)}, ${at}::timestamptz)
        ON CONFLICT (answer_id, person_id) DO UPDATE SET
          verdict = excluded.verdict, at = excluded.at,
          reason = CASE WHEN excluded.verdict = feedback.verdict THEN coalesce(excluded.reason, feedback.reason) ELSE excluded.reason END,
          comment = CASE WHEN excluded.verdict = feedback.verdict THEN coalesce(excluded.comment, feedback.comment) ELSE excluded.comment END`;
    },
  };
}

function toThread(row: ThreadModel): ThreadRow {
  return { ...row, language: row.language as ThreadRow['language'], updatedAt: row.updatedAt.toISOString() };
}

function toAnswer(row: AnswerModel): AnswerRow {
  return {
    ...row,
    language: row.language as AnswerRow['language'],
    asOf: dateToDay(row.asOf),
    askedAt: row.askedAt.toISOString(),
  };
}

function toFeedback(row: FeedbackModel): FeedbackRow {
  return { ...row, verdict: row.verdict as FeedbackRow['verdict'], at: row.at.toISOString() };
}
