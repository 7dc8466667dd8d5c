import type { MentionKind } from './question.js';

/** One record that questions can name. */
export interface Named {
  readonly kind: MentionKind;
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
}

/** All names that questions and answers use, in both languages. */
export interface Names {
  readonly all: readonly Named[];
  get(id: string): Named | undefined;
  /** The name as a sentence of the answer gives it: Chinese alone, or English with the Chinese beside it. The id when unknown. */
  of(id: string): string;
}
