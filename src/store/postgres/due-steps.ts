import type { DueStep, NewStep, Reader, StepEnd, StepsWanted, Transaction } from '../types.js';
import type { Queries } from './client.js';
import type { DueStepModel } from './generated/models.js';
import { toJsonText } from './json.js';
import { inOrder } from './order.js';

type StepReads = Pick<Reader, 'dueStep' | 'openSteps' | 'lastSteps'>;
type StepWrites = Pick<Transaction, 'addSteps' | 'takeSteps' | 'endSteps' | 'hastenStep' | 'forgetSteps'>;

/** What is to be done at which instant, and what was. */
export function dueStepReads(queries: Queries): StepReads {
  return {
    async dueStep({ subject, kind, round }) {
      const row = await queries.dueStep.findUnique({ where: { subject_kind_round: { subject, kind, round } } });
      return row && toStep(row);
    },
    async openSteps(before) {
      const where = { doneAt: null, dueAt: { lt: new Date(before) } };
      const count = await queries.dueStep.count({ where });
      const orderBy = [{ dueAt: 'asc' }, { subject: 'asc' }, { kind: 'asc' }, { round: 'asc' }] as const;
      const oldest = count === 0 ? null : await queries.dueStep.findFirst({ where, orderBy: [...orderBy] });
      return { count, oldest: oldest && toStep(oldest) };
    },
    async lastSteps(kind) {
      const rows = await queries.$queryRaw<DueStepModel[]>`
        SELECT DISTINCT ON (subject) subject, kind, round, due_at AS "dueAt", done_at AS "doneAt", data
        FROM due_step WHERE kind = ${kind} AND done_at IS NOT NULL AND data IS NOT NULL
        ORDER BY subject, round DESC`;
      return inOrder(rows.map(toStep), (step) => step.subject);
    },
  };
}

/** Puts up, takes and ends steps: one statement each, whatever number they are. */
export function dueStepWrites(queries: Queries): StepWrites {
  return {
    addSteps: async (steps) => (steps.length === 0 ? 0 : await add(queries, steps)),
    takeSteps: (wanted) => take(queries, wanted),
    async endSteps(ends) {
      if (ends.length > 0) await end(queries, ends);
    },
    async hastenStep({ subject, kind, round }, dueAt) {
      const count = await queries.$executeRaw`
        UPDATE due_step SET due_at = least(due_at, ${dueAt}::timestamptz)
        WHERE subject = ${subject} AND kind = ${kind} AND round = ${round} AND done_at IS NULL`;
      return count > 0;
    },
    async forgetSteps(before) {
      return (await queries.dueStep.deleteMany({ where: { doneAt: { lt: new Date(before) } } })).count;
    },
  };
}

function add(queries: Queries, steps: readonly NewStep[]): Promise<number> {
  return queries.$executeRaw`
    INSERT INTO due_step (subject, kind, round, due_at, data)
    SELECT subject, kind, round, "dueAt", nullif(data, 'null'::jsonb)
    FROM jsonb_to_recordset(${toJsonText(steps)}::jsonb)
      AS given(subject text, kind text, round text, "dueAt" timestamptz, data jsonb)
    ORDER BY subject, kind, round
    ON CONFLICT (subject, kind, round) DO NOTHING`;
}

/** What another transaction has is passed over, so that any number of processes share the work. */
async function take(queries: Queries, { kind, now, limit, except }: StepsWanted): Promise<DueStep[]> {
  const left = toJsonText(except.filter((key) => key.kind === kind));
  const rows = await queries.$queryRaw<DueStepModel[]>`
    SELECT subject, kind, round, due_at AS "dueAt", done_at AS "doneAt", data
    FROM due_step
    WHERE done_at IS NULL AND kind = ${kind} AND due_at <= ${now}::timestamptz
      AND (subject, round) NOT IN
        (SELECT subject, round FROM jsonb_to_recordset(${left}::jsonb) AS given(subject text, round text))
    ORDER BY due_at, subject, round LIMIT ${limit}::int FOR UPDATE SKIP LOCKED`;
  return rows.map(toStep);
}

async function end(queries: Queries, ends: readonly StepEnd[]): Promise<void> {
  await queries.$executeRaw`
    UPDATE due_step SET
      due_at = coalesce(given."dueAt", due_step.due_at),
      done_at = given."doneAt",
      data = CASE WHEN given."doneAt" IS NULL THEN due_step.data ELSE nullif(given.data, 'null'::jsonb) END
    FROM jsonb_to_recordset(${toJsonText(ends)}::jsonb)
      AS given(subject text, kind text, round text, "dueAt" timestamptz, "doneAt" timestamptz, data jsonb)
    WHERE due_step.subject = given.subject AND due_step.kind = given.kind AND due_step.round = given.round`;
}

function toStep(row: DueStepModel): DueStep {
  return { ...row, dueAt: row.dueAt.toISOString(), doneAt: row.doneAt?.toISOString() ?? null };
}
