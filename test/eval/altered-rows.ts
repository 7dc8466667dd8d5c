import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Answer, Fact } from '../../src/knowledge/types.js';
import { pointsOf } from './citations.js';
import { addDays } from './gold/days.js';
import type { World } from './gold/world.js';
import { READ_POINTS } from './golden-run.js';
import { type GoldenQuestion, goldFor } from './questions.js';
import { shuffled } from './statistics.js';

/** One change of the database behind the product's back, by which the answer to a question must change. */
export type Alteration =
  | { readonly kind: 'delete'; readonly question: string; readonly ledger: string; readonly id: string }
  | {
      readonly kind: 'change';
      readonly question: string;
      readonly ledger: string;
      readonly id: string;
      readonly column: string;
      readonly from: string;
      readonly to: string;
      readonly measure: string;
    };

/** The tables of rows that may go, each with the tables and columns that point to them. */
const TABLES: Readonly<
  Record<string, { readonly table: string; readonly children: readonly (readonly [string, string])[] }>
> = {
  projects: {
    table: 'project',
    children: [
      ['stage_event', 'project_id'],
      ['milestone', 'project_id'],
      ['progress_report', 'project_id'],
    ],
  },
  stageEvents: { table: 'stage_event', children: [] },
  milestones: { table: 'milestone', children: [] },
  progressReports: { table: 'progress_report', children: [] },
  tasks: { table: 'task', children: [] },
  problems: { table: 'problem', children: [['problem_event', 'problem_id']] },
  problemEvents: { table: 'problem_event', children: [] },
  targetEnterprises: { table: 'target_enterprise', children: [['contact', 'target_id']] },
  technologies: { table: 'technology', children: [] },
  applications: { table: 'application', children: [] },
  standings: { table: 'standing', children: [] },
  edges: { table: 'edge', children: [] },
  parks: { table: 'park', children: [] },
  targets: { table: 'target', children: [] },
  actuals: { table: 'actual', children: [] },
  enterpriseReports: { table: 'enterprise_report', children: [] },
};

/**
 * Draws alterations for so many questions that were answered fully, no two of them on the same record, and none that
 * takes away the record that another of these questions is about.
 */
export function drawAlterations(
  answered: readonly { readonly question: GoldenQuestion; readonly answer: Answer }[],
  world: World,
  { count, random }: { count: number; random: () => number },
): Alteration[] {
  const touched = new Set<string>();
  const asked: GoldenQuestion[] = [];
  const drawn: Alteration[] = [];
  for (const { question, answer } of shuffled(answered, random)) {
    if (drawn.length === count) break;
    const found = shuffled(candidates(question, answer, world), random);
    const wanted = drawn.length % 2 === 0 ? 'change' : 'delete';
    const free = found.filter(
      (each) =>
        !touched.has(each.id) &&
        !touched.has(world.ownerOf(each.id) ?? each.id) &&
        !(each.kind === 'delete' && asked.some((other) => standsOn(other, each.id))),
    );
    const chosen = free.find((each) => each.kind === wanted) ?? free[0];
    if (!chosen || drawn.some((other) => other.kind === 'delete' && standsOn(question, other.id))) continue;
    touched.add(chosen.id).add(world.ownerOf(chosen.id) ?? chosen.id);
    asked.push(question);
    drawn.push(chosen);
  }
  return drawn;
}

function candidates(question: GoldenQuestion, answer: Answer, world: World): Alteration[] {
  const shown = new Set(
    pointsOf(answer)
      .slice(0, READ_POINTS)
      .flatMap((point) => point.evidence),
  );
  const facts = answer.facts.filter((fact) => shown.has(fact.id));
  return [...deletions(question, facts, world), ...facts.flatMap((fact) => changes(question, fact, world))];
}

/** Whether a question is about a record: its gold is given the record, or its words name it. */
function standsOn(question: GoldenQuestion, id: string): boolean {
  return (JSON.stringify(question.gold.given ?? {}) + question.question).includes(id);
}

/** A row may go when gold demands it, the answer cites it, and the question does not stand on it. */
function deletions(question: GoldenQuestion, facts: readonly Fact[], world: World): Alteration[] {
  const cited = new Set(facts.flatMap((fact) => fact.source.rows));
  const demanded = goldFor(question, world).must.flatMap((demand) => demand.of);
  return [...new Set(demanded)]
    .filter((id) => cited.has(id) && !standsOn(question, id))
    .flatMap((id) => {
      const ledger = ledgerOf(id, world);
      return ledger ? [{ kind: 'delete', question: question.id, ledger, id } as const] : [];
    });
}

function ledgerOf(id: string, world: World): string | undefined {
  return Object.keys(TABLES).find((ledger) => world.rows(ledger).some((row) => row.id === id));
}

/** A number may change when a fact says it of one row alone, word for word as a column of that row has it. */
function changes(question: GoldenQuestion, fact: Fact, world: World): Alteration[] {
  const [id, second] = fact.source.rows;
  if (id === undefined || second !== undefined || !['money', 'number', 'date'].includes(fact.kind)) return [];
  const ledger = ledgerOf(id, world);
  const row = ledger === undefined ? undefined : world.find(id);
  if (!ledger || !row) return [];
  const columns = Object.keys(row).filter((column) => row[column] === String(fact.value) && !FIXED.has(column));
  const [column, other] = columns;
  if (column === undefined || other !== undefined) return [];
  const to = changed(fact);
  return [
    { kind: 'change', question: question.id, ledger, id, column, from: String(fact.value), to, measure: fact.measure },
  ];
}

const FIXED: ReadonlySet<string> = new Set(['id', 'version', 'position', 'level', 'returnedCount', 'year', 'on']);

function changed(fact: Fact): string {
  if (fact.kind === 'date') return addDays(String(fact.value), 1);
  if (fact.kind === 'money') return String(BigInt(Math.round(Number(fact.value))) + 120_000_000n);
  return String(Number(fact.value) + 1);
}

/** Carries the alterations out by SQL on the database in a data folder that nobody has open. */
export async function alter(folder: string, alterations: readonly Alteration[]): Promise<void> {
  const database = await PGlite.create(join(folder, 'database'));
  try {
    for (const one of alterations) {
      const known = TABLES[one.ledger];
      if (!known) throw new Error(`Rows of ${one.ledger} are not altered.`);
      if (one.kind === 'change') {
        const column = one.column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        await database.query(`UPDATE ${known.table} SET ${column} = $1 WHERE id = $2`, [one.to, one.id]);
        continue;
      }
      for (const [child, column] of known.children)
        await database.query(`DELETE FROM ${child} WHERE ${column} = $1`, [one.id]);
      await database.query(`DELETE FROM ${known.table} WHERE id = $1`, [one.id]);
    }
    await database.query('DELETE FROM light');
  } finally {
    await database.close();
  }
}

/** What is wrong with an answer after the alteration; null when it followed. */
export function staleness(one: Alteration, answer: Answer): string | null {
  const cited = new Set(pointsOf(answer).flatMap((point) => point.evidence));
  const facts = answer.facts.filter((fact) => cited.has(fact.id));
  if (one.kind === 'delete') {
    const still = facts.find((fact) => fact.source.rows.includes(one.id) || fact.subjectId === one.id);
    return still ? `still cites ${one.id}: ${still.id}` : null;
  }
  const same = facts.filter(
    (fact) => fact.source.rows.length === 1 && fact.source.rows[0] === one.id && fact.measure === one.measure,
  );
  const old = same.find((fact) => String(fact.value) === one.from);
  if (old) return `${old.id} still says ${one.from}`;
  const wrong = same.find((fact) => String(fact.value) !== one.to);
  return wrong ? `${wrong.id} says ${wrong.value}, not ${one.to}` : null;
}
