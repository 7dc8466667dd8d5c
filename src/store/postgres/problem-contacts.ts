import type { ProblemContactRow, Reader, Transaction } from '../types.js';
import type { Queries } from './client.js';
import { dateToDay, dayToDate } from './rows.js';

/** Reads how filers of problems can be reached. */
export function problemContactReads(queries: Queries): Pick<Reader, 'problemContact'> {
  return {
    async problemContact(problemId) {
      const row = await queries.problemContact.findUnique({ where: { problemId } });
      return row && { ...row, eraseOn: dateToDay(row.eraseOn) };
    },
  };
}

type Writes = Pick<Transaction, 'putProblemContact' | 'eraseProblemContact' | 'eraseProblemContacts'>;

/** Keeps and erases how filers of problems can be reached. */
export function problemContactWrites(queries: Queries): Writes {
  return {
    async putProblemContact({ problemId, words, eraseOn }: ProblemContactRow) {
      const kept = { words, eraseOn: dayToDate(eraseOn) };
      await queries.problemContact.upsert({ where: { problemId }, create: { problemId, ...kept }, update: kept });
    },
    async eraseProblemContact(problemId) {
      return (await queries.problemContact.deleteMany({ where: { problemId } })).count > 0;
    },
    async eraseProblemContacts(before) {
      const where = { eraseOn: { lt: dayToDate(before) } };
      const found = await queries.problemContact.findMany({ where, select: { problemId: true } });
      await queries.problemContact.deleteMany({ where });
      return found.map(({ problemId }) => problemId).sort();
    },
  };
}
