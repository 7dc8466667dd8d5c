import { readFileSync } from 'node:fs';
import type { Gold } from './gold/gold.js';
import { GOLD_FUNCTIONS } from './gold/index.js';
import type { World } from './gold/world.js';

/** What a golden question expects, as the file has it. */
export interface Expectation {
  /** A function over the exported ledgers that finds the ids, and what it is given. */
  readonly function?: string;
  readonly given?: Readonly<Record<string, unknown>>;
  /** Clauses that must be cited: one of each list. */
  readonly clauses?: readonly (readonly string[])[];
  /** Ids that may be cited as well. */
  readonly may?: readonly string[];
  /** Subjects that no fact may tell of, because the asker's right does not reach them. */
  readonly never?: readonly string[];
  /** A question that asks to write: it gets a plain sentence and no points. */
  readonly plain?: boolean;
  /** A question that is ambiguous: it gets choices, these records among them. */
  readonly choose?: readonly string[];
}

/** A question with what a right answer cites. */
export interface GoldenQuestion {
  readonly id: string;
  readonly lang: 'zh' | 'en';
  readonly topic: string;
  readonly question: string;
  readonly as?: string;
  readonly gold: Expectation;
}

/** A question that no ledger and no document answers. */
export interface UnanswerableQuestion {
  readonly id: string;
  readonly lang: 'zh' | 'en';
  readonly swap: 'city' | 'year' | 'document' | 'record' | 'entity' | 'unheld';
  readonly question: string;
  readonly as?: string;
}

export function readGolden(): GoldenQuestion[] {
  return readLines<GoldenQuestion>('golden.jsonl');
}

export function readUnanswerable(): UnanswerableQuestion[] {
  return readLines<UnanswerableQuestion>('unanswerable.jsonl');
}

function readLines<T>(file: string): T[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Whether a question is answered by points that cite ids, not by a plain sentence or choices. */
export function citesIds({ gold }: GoldenQuestion): boolean {
  return !gold.plain && gold.choose === undefined;
}

/** Whether a question is answered from documents alone. */
export function fromDocuments({ gold }: GoldenQuestion): boolean {
  return gold.clauses !== undefined && gold.function === undefined;
}

/** The ids that a right answer to a question cites in this world. */
export function goldFor({ id, gold }: GoldenQuestion, world: World): Gold {
  const clauses = (gold.clauses ?? []).map((of) => ({ of, atLeast: 1 }));
  const may = gold.may ?? [];
  if (gold.function === undefined) return { must: clauses, may };
  const found = GOLD_FUNCTIONS[gold.function];
  if (!found) throw new Error(`${id} names the gold function ${gold.function}, which does not exist.`);
  const rows = found(world, (gold.given ?? {}) as never);
  return { must: [...rows.must, ...clauses], may: [...rows.may, ...may] };
}
