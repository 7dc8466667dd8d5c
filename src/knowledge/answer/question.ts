import type { Period } from '../../domain/calendar/periods.js';
import type { Language } from '../../lib/language.js';

export type { Period } from '../../domain/calendar/periods.js';

/** What a question is about; each has one file under `topics/`. */
export type Topic =
  | 'grasp'
  | 'map'
  | 'gap'
  | 'project'
  | 'task'
  | 'overdue'
  | 'light'
  | 'problem'
  | 'indicator'
  | 'comparison'
  | 'policy'
  | 'who'
  | 'definition'
  | 'enterprise'
  | 'park'
  | 'write'
  | 'help';

/** What kind of thing a name in a question stands for. */
export type MentionKind =
  | 'chain'
  | 'node'
  | 'county'
  | 'unit'
  | 'enterprise'
  | 'targetEnterprise'
  | 'project'
  | 'task'
  | 'problem'
  | 'meeting'
  | 'park'
  | 'technology'
  | 'application'
  | 'indicator'
  | 'document'
  | 'term';

/** A name in the question and the record that it stands for. */
export interface Mention {
  readonly kind: MentionKind;
  readonly id: string;
  /** As the question wrote it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** "outside Xintai", 「除了医药链」: what is named is left out. */
  readonly excluded?: true;
  readonly how: 'number' | 'name' | 'alias' | 'partial' | 'typo' | 'thread' | 'asker';
}

/** A name that could stand for several records. */
export interface Ambiguity {
  readonly text: string;
  readonly candidates: readonly { readonly kind: MentionKind; readonly id: string; readonly name: string }[];
}

/** A thing in the question that no ledger or document knows: each is a reason to refuse. */
export interface Unknown {
  readonly kind: 'record' | 'document' | 'place' | 'enterprise' | 'chain' | 'period' | 'person' | 'measure';
  readonly text: string;
}

/** The form that the reply should take. */
export type Form = 'list' | 'count' | 'status' | 'share' | 'why' | 'history' | 'next' | 'sum';

/** A condition that the question names; `negated` turns it round ("not started", 「未开工」). */
export interface Filter {
  readonly field:
    | 'stage'
    | 'substage'
    | 'light'
    | 'runState'
    | 'kind'
    | 'purpose'
    | 'digital'
    | 'problemStatus'
    | 'factor'
    | 'localStatus'
    | 'segment'
    | 'entered'
    | 'area'
    | 'priority'
    | 'owner'
    | 'done'
    | 'overdue'
    | 'reported'
    | 'aboveScale'
    | 'milestone'
    | 'measure'
    | 'keyNode'
    | 'risk'
    | 'mapKind'
    | 'listing'
    | 'honour'
    | 'level'
    | 'satisfied'
    | 'onHold'
    | 'dueSoon'
    | 'post'
    | 'largest'
    | 'event';
  readonly values: readonly string[];
  readonly negated: boolean;
}

/** What the rules understood of a question. Thread memory keeps this, never rows. */
export interface Question {
  readonly text: string;
  readonly language: Language;
  /** Most likely first; the first is answered, the next tried when it finds nothing. */
  readonly topics: readonly Topic[];
  /** Asks how something is to be done, also of one record. */
  readonly asksHow: boolean;
  /** Every topic that a phrase of the question plainly speaks of, the likely and the less likely. */
  readonly speaksOf: readonly Topic[];
  /** For `grasp`: which of the two. For others: empty. */
  readonly aspects: readonly ('what' | 'how')[];
  readonly form: Form;
  readonly mentions: readonly Mention[];
  readonly ambiguities: readonly Ambiguity[];
  readonly unknowns: readonly Unknown[];
  readonly period: Period | null;
  readonly comparedPeriod: Period | null;
  readonly filters: readonly Filter[];
  /**
   * Conditions that are each to be counted by themselves: "how many in all, and how many of them closed", "how many
   * new and how many upgrades". Empty for one count.
   */
  readonly counts: readonly (readonly Filter[])[];
  /** The lag that a list of late projects begins with, in percentage points; `over` leaves the bound itself out. */
  readonly lag: { readonly points: number; readonly over: boolean } | null;
  /** "top three", 「前三」. */
  readonly limit: number | null;
  /** "over 1 billion yuan": bounds of a sum, in yuan. */
  readonly sum: { readonly least: number | null; readonly most: number | null; readonly strict: boolean } | null;
  /** The clause that is asked for by its number, as ids write it: `24`, `3.2`. */
  readonly clause: string | null;
  /** "two months running", 「连续两个月」; "more than 90 days". */
  readonly amount: { readonly value: number; readonly unit: 'day' | 'month' | 'year' } | null;
  /** "our chain" / "our county" / "mine" could not be told from the asker. */
  readonly ownUnresolved: boolean;
  /** The text without the phrases that only ask: what documents are searched for. */
  readonly content: string;
  /** Content words that no rule, name or lexicon entry explained. */
  readonly leftover: readonly string[];
}
