import type { Calendar } from '../../domain/calendar/index.js';
import type { LedgerName } from '../../domain/ledgers/ledgers.js';
import type { Actor, Scope } from '../../domain/people/types.js';
import type { Routing } from '../../domain/problems/routing.js';
import type { Language } from '../../lib/language.js';
import type { Reader } from '../../store/types.js';
import type { Search } from '../search/types.js';
import type { Answer, Choice, Fact, FactKind, Passage, Point } from '../types.js';
import type { Named, Names } from './names.js';
import type { Question } from './question.js';

/** A term of the field in both languages, with what is to be known of it. */
export interface GlossaryTerm {
  readonly en: string;
  readonly zh: string;
  readonly note: string;
}

/** What a topic is given to answer from. Reads go through `store` with `scope`, both languages through `say`. */
export interface TopicContext {
  readonly question: Question;
  readonly language: Language;
  /** `2026-11-20` */
  readonly today: string;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly store: Reader;
  readonly search: Pick<Search, 'find'>;
  readonly names: Names;
  /** Every name of the ledgers. */
  readonly known: readonly Named[];
  readonly glossary: readonly GlossaryTerm[];
  readonly calendar: Calendar;
  readonly routing: Routing;
  readonly evidence: EvidenceBook;
  /** Picks the sentence of the answer's language. */
  say(words: { readonly en: string; readonly zh: string }): string;
}

/** What a fact needs to be written into the book; the id follows from row, measure key and period. */
export interface FactEntry {
  /** The record that the fact is about, and its name as sentences give it. */
  readonly subjectId: string;
  readonly subject: string;
  /** A short key for the id: `stage`, `totalInvestment`, `count`. */
  readonly key: string;
  readonly measure: string;
  readonly kind: FactKind;
  readonly value: number | bigint | string;
  readonly unit?: string;
  readonly period?: string;
  readonly asOf: string;
  readonly negative?: boolean;
  readonly ledger: LedgerName | 'lights' | 'glossary';
  /** The rows that it says or counts; the subject alone when not given. */
  readonly rows?: readonly string[];
}

/** Collects the evidence of one answer; nothing is cited that is not written in here. */
export interface EvidenceBook {
  fact(entry: FactEntry): Fact;
  passage(passage: Passage): Passage;
  readonly facts: readonly Fact[];
  readonly passages: readonly Passage[];
}

/** What a topic found. Null: the topic has nothing to say and the next one is tried. */
export interface Draft {
  readonly kind?: Answer['kind'];
  readonly what?: readonly Point[];
  readonly how?: readonly Point[];
  readonly other?: readonly Point[];
  readonly missing?: readonly string[];
  readonly choices?: readonly Choice[];
  /** By which rule the points are ordered, in words. */
  readonly order?: string;
  readonly withheld?: string | null;
}

/** Answers one kind of question from ledgers and passages. */
export type TopicAnswerer = (context: TopicContext) => Promise<Draft | null>;
