import type { z } from 'zod';
import type { Word } from '../texts/words/word.js';
import type { ReadContext } from './context.js';
import type { WriteVerb } from './verb.js';

/**
 * How a field is filled in: words, several lines, a number, a sum with its unit, a day, a month, one or several of a list,
 * somebody or a channel of the workspace.
 */
export type FieldKind =
  | 'text'
  | 'long'
  | 'number'
  | 'money'
  | 'date'
  | 'month'
  | 'choice'
  | 'choices'
  | 'person'
  | 'channel';

/** One of a list, as it is kept and as it is said. */
export interface FormOption {
  readonly value: string;
  readonly label: string;
}

/** A field of a form, in the words of one language. Its name is that of the verb's input. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** What stands in it when the form is opened, as it would be written; several choices separated by `|`. */
  readonly value: string | null;
  readonly options?: readonly FormOption[];
  readonly optional: boolean;
  /** How it is written. */
  readonly hint?: string;
  /** How many characters the verb takes, where that is fewer than a form does. */
  readonly longest?: number;
}

/** A form as it is opened for one record. */
export interface FormContent {
  readonly title: string;
  /** How the record stands now. */
  readonly lines: readonly string[];
  readonly fields: readonly FormField[];
  /** What goes into the verb without being shown, such as the record and the version that was looked at. */
  readonly fixed: Readonly<Record<string, string | number>>;
}

/** A form for a writing verb: what its button says, and how it is filled for a record (`''`: for a new one), from what is known already. */
export interface FormDefinition {
  readonly verb: WriteVerb<z.ZodType, unknown>;
  readonly label: Word;
  /** @throws WutongError when the reader may not see the record, or it stands so that the verb cannot be. */
  load(context: ReadContext, subject: string, given?: Readonly<Record<string, string>>): Promise<FormContent>;
  /** What is shown once more before it is saved: what was read of what was written. Null where it may be saved as it is. */
  review?(context: ReadContext, input: Readonly<Record<string, string>>): Promise<FormContent | null>;
}

/** The form with what is known already in its fields; what it has no field for goes along unseen. */
export function filledIn(content: FormContent, given: Readonly<Record<string, string>>): FormContent {
  const fields = content.fields.map((field) => ({ ...field, value: given[field.name] ?? field.value }));
  const shown = new Set(content.fields.map(({ name }) => name));
  const unseen = Object.entries(given).filter(([name]) => !shown.has(name) && !(name in content.fixed));
  return { ...content, fields, fixed: { ...content.fixed, ...Object.fromEntries(unseen) } };
}

/** The words and days of a set as options of a field. */
export function optionsOf<V extends string>(values: readonly V[], labelOf: (value: V) => string): FormOption[] {
  return values.map((value) => ({ value, label: labelOf(value) }));
}
