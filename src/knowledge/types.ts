import type { LedgerName } from '../domain/ledgers/ledgers.js';
import type { Label } from '../domain/people/types.js';
import type { Language } from '../lib/language.js';
import type { DocumentStanding } from './standing.js';

/** Where a fact was read: the ledger, and the rows that it says or counts. */
export interface FactSource {
  readonly ledger: LedgerName | 'lights' | 'glossary';
  readonly rows: readonly string[];
}

/** What a fact's value is; `money` is in yuan. */
export type FactKind = 'money' | 'number' | 'date' | 'month' | 'text';

/**
 * One thing a ledger says. `value` is a number (yuan for money), a day, a month or words in the answer's language.
 * `negative` says that the fact states an absence (no owner, not entered): the sentence that cites it must say so too.
 */
export interface Fact {
  readonly id: string;
  /** The name of what the fact is about, as sentences name it. */
  readonly subject: string;
  readonly subjectId: string;
  /** What is said of the subject, in the answer's language: "total investment", 「总投资」. */
  readonly measure: string;
  readonly kind: FactKind;
  readonly value: number | string;
  /** `%`, `percentage points`, `mu`, `projects` …; money carries none. */
  readonly unit: string | null;
  /** `2026`, `2026-10`, `2026-01/2026-10`; none for what simply holds. */
  readonly period: string | null;
  readonly asOf: string;
  readonly negative: boolean;
  readonly source: FactSource;
}

/** A passage of a document as evidence. */
export interface Passage {
  readonly id: string;
  readonly documentId: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string;
  readonly clause: string | null;
  readonly headingPath: readonly string[];
  readonly page: number | null;
  readonly status: DocumentStanding;
  readonly issuedOn: string | null;
  readonly effectiveOn: string | null;
  readonly label: Label;
  readonly language: Language;
  readonly text: string;
}

export type Basis = 'policy' | 'map' | 'ledger' | 'inference';

/** The parts of "how": each cites its own evidence or stands in `missing`. */
export type HowPart = 'path' | 'method' | 'policy' | 'who' | 'due';

/** One sentence of an answer with what it rests on. A policy point carries the sentence that it quotes, word for word. */
export interface Point {
  readonly text: string;
  readonly basis: Basis;
  readonly evidence: readonly string[];
  readonly quote?: string;
  /** The record that a "how" point belongs to, and which part of how it tells. */
  readonly item?: string;
  readonly part?: HowPart;
}

export type AnswerKind = 'answered' | 'partial' | 'refused' | 'choose' | 'proposal' | 'draft' | 'error';

/** Another question that can be asked with one click or a number. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

/** The one form of every reply to a question. Evidence ids are those of `facts` and `passages`. */
export interface Answer {
  readonly id: string;
  readonly language: Language;
  readonly asOf: string;
  readonly kind: AnswerKind;
  readonly what: readonly Point[];
  readonly how: readonly Point[];
  readonly other: readonly Point[];
  readonly facts: readonly Fact[];
  readonly passages: readonly Passage[];
  /** What the data do not hold, each with who would know. On a refusal: why, and what was searched. */
  readonly missing: readonly string[];
  readonly choices: readonly Choice[];
  /** By which rule the points are ordered, in words; null where there is nothing to order. */
  readonly order: string | null;
  readonly pendingId: string | null;
  /** What the asker's right kept out, in words; null when nothing. */
  readonly withheld: string | null;
  /** Whether the figures are invented demo data. */
  readonly demo: boolean;
  /** `model` as soon as one of the points is in the words of a language model. */
  readonly writtenBy: 'rules' | 'model';
  /** How a model's writing ended; null when none is configured or none was wanted. */
  readonly writing: WritingEnd | null;
}

/**
 * How a model's writing ended: `written` to its end; `completed` by the rules after it broke off; `stopped` by the person;
 * `replaced` by the built-in answer because nothing usable came; `kept`: not asked, because the evidence may not leave.
 */
export interface WritingEnd {
  readonly outcome: 'written' | 'completed' | 'stopped' | 'replaced' | 'kept';
  /** What is to be told of it, in the answer's language. */
  readonly note: string;
}

export type Section = 'what' | 'how' | 'other';

/**
 * Wants an answer in a model's words, and takes it point by point while it is written. Either no point is handed on, or all points
 * of the final answer are, in its order: `what`, then `how`, then `other`.
 */
export interface Writing {
  /** The person's Stop: what is written until then is kept. */
  readonly signal: AbortSignal;
  /** One checked point, in order; the next one waits for it. */
  point(point: Point, section: Section): Promise<void>;
}
