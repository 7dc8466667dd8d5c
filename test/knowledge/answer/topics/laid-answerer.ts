import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { LedgerName } from '../../../../src/domain/ledgers/ledgers.js';
import { actorOf } from '../../../../src/domain/people/actor.js';
import { EVERYTHING, underCeiling } from '../../../../src/domain/people/scope.js';
import type { Actor, Scope } from '../../../../src/domain/people/types.js';
import { readRules } from '../../../../src/features/rules.js';
import { type Answered, createAnswerer, type Question } from '../../../../src/knowledge/answer/index.js';
import type { AnswerWriter } from '../../../../src/knowledge/answer/written/index.js';
import { createSearch } from '../../../../src/knowledge/search/index.js';
import type { Writing } from '../../../../src/knowledge/types.js';
import { fixedClock } from '../../../../src/lib/clock.js';
import { scope } from '../../../../src/rights/index.js';
import { vectorIndexes } from '../../../../src/store/vectors/index.js';
import { TODAY } from '../../../support/app.js';
import { demoStore } from '../../../support/demo.js';

const CORPUS = fileURLToPath(new URL('../../../../corpus', import.meta.url));

/** What a question may be asked under. */
interface Circumstances {
  /** What the channel may see. */
  readonly ceiling?: Scope;
  /** What was understood before in the same thread. */
  readonly thread?: Question;
  readonly writing?: Writing;
}

/** The answerer over the demo ledgers in memory, asked as one of their people. */
export interface LaidAnswerer {
  ask(text: string, person?: string, more?: Circumstances): Promise<Told>;
  /** One of the demo people, with what this person sees. */
  asker(person?: string): { readonly actor: Actor; readonly scope: Scope };
  close(): Promise<void>;
}

/** An answer as tests read it: its points in one row, and the rows that they cite. */
export interface Told extends Answered {
  readonly points: readonly string[];
  readonly text: string;
  /** Every row that a cited fact comes from, sorted. */
  readonly rows: readonly string[];
  /** The cited rows of one ledger, sorted. */
  rowsOf(ledger: LedgerName): string[];
}

/** The rows of a ledger as its file holds them, for counting beside the product. */
export function fileRows(ledger: LedgerName): Record<string, string>[] {
  return parse(readFileSync(`${CORPUS}/ledgers/${ledger}.csv`), { columns: true, bom: true });
}

/** Builds the answerer over the corpus as it is laid for the usual day. */
export async function laidAnswerer(write: AnswerWriter | null = null): Promise<LaidAnswerer> {
  const rules = await readRules(`${CORPUS}/profiles`);
  const store = await demoStore({ documents: true });
  const people = await store.read('people', EVERYTHING);
  const roles = await store.read('roles', EVERYTHING);
  const chains = await store.read('chains', EVERYTHING);
  const clock = fixedClock(TODAY, 'Asia/Shanghai');
  const log = { info: () => {}, warn: () => {} };
  const search = createSearch({
    reader: store,
    openVectors: vectorIndexes({ warn: () => {} }),
    log,
    folder: null,
    glossary: [],
  });
  let answers = 0;
  const newId = () => `answer-${++answers}`;
  const answerer = createAnswerer({
    store,
    search,
    clock,
    glossary: [],
    calendar: rules.calendar,
    routing: rules.routing,
    newId,
    write,
  });
  const asker = (person = 'office') => {
    const unitId = people.find((one) => one.id === person)?.unitId ?? '';
    const actor = actorOf({ id: person, unitId }, roles);
    return { actor, scope: scope(actor, chains) };
  };
  return {
    async ask(text, person, { ceiling, ...more } = {}) {
      const { actor, scope: own } = asker(person);
      return told(await answerer.answer({ text, actor, scope: ceiling ? underCeiling(own, ceiling) : own, ...more }));
    },
    asker,
    close: () => store.close(),
  };
}

function told(answered: Answered): Told {
  const { what, how, other, facts } = answered.answer;
  const points = [...what, ...how, ...other].map((point) => point.text);
  const rowsOf = (ledger?: LedgerName) => {
    const cited = facts.filter((fact) => !ledger || fact.source.ledger === ledger);
    return [...new Set(cited.flatMap((fact) => fact.source.rows))].sort();
  };
  return { ...answered, points, text: points.join('\n'), rows: rowsOf(), rowsOf };
}
