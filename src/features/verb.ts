import type { z } from 'zod';
import type { LedgerName } from '../domain/ledgers/ledgers.js';
import type { Action, Resource } from '../rights/index.js';
import type { ToldPerson } from '../store/types.js';
import type { ReadContext, WriteContext } from './context.js';

/** How one input field is written in a command. */
export interface FieldForm {
  /** What stands for the value in a usage line: `CHAIN`, or an example such as `2026-10`. */
  readonly shown: string;
  /** Other names of the field, Chinese ones too. */
  readonly aliases?: readonly string[];
  /** One of many that are seldom written: a usage line leaves it out. */
  readonly seldom?: true;
}

/** How a verb is called as a command: `/chain show pharma` in Slack, `wutong chain show pharma` in the terminal. */
export interface CommandForm {
  /** The command without its slash: `chain`; `wutong people` for a part of another command. */
  readonly name: string;
  /** What is to be done: `show`. */
  readonly word: string;
  /** Other words for it, Chinese ones too. */
  readonly aliases: readonly string[];
  /** The input field that is written without its name. */
  readonly positional?: string;
  /** The input field that is written after it without its name; the first one then is a single word. */
  readonly second?: string;
  /** Takes what begins with none of the command's words as a whole: `/problem` with a sentence. */
  readonly takesText?: true;
  /** Is shown as a form before anything is written, where there are forms. */
  readonly asksFirst?: true;
  /** The input fields that a usage line shows, in its order; others may be written by their own names. */
  readonly fields: Readonly<Record<string, FieldForm>>;
}

interface VerbBase<Input extends z.ZodType> {
  /** `project.report`: the feature, then what is done. */
  readonly name: string;
  readonly summary: { readonly en: string; readonly zh: string };
  readonly input: Input;
  /** The right that it needs. */
  readonly action: Action;
  /** How people call it by a command; without it no command does. */
  readonly command?: CommandForm;
}

/** A verb that changes nothing; it may use knowledge, files and the network. Which rows it reads, the scope decides in SQL. */
export interface ReadVerb<Input extends z.ZodType, Output> extends VerbBase<Input> {
  readonly writes: false;
  /** The record of which the audit keeps who looked at it; without it a reading leaves no trace there. */
  looksAt?(input: z.infer<Input>): string;
  run(context: ReadContext, input: z.infer<Input>): Promise<Output>;
}

/** One record that a verb changed, as its audit row tells it: whole, null where it was not there or is no longer. */
export interface Change {
  readonly subject: string;
  /** Which ledger it is a record of; it can then be shown column by column, and taken back. */
  readonly ledger?: LedgerName;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a writing verb hands back: the result, and what the audit says of it. */
export interface Written<Output> extends Change {
  readonly result: Output;
  /** Other records that changed with it: each gets an audit row of its own, so that every version has one. */
  readonly alsoChanged?: readonly Change[];
  /** The key of the receipt that this takes back. */
  readonly undoes?: string;
  /** Who has to learn of it, beside the one who did it. */
  readonly tell?: readonly ToldPerson[];
}

/** A verb that writes: its context holds the transaction and nothing else that waits. */
export interface WriteVerb<Input extends z.ZodType, Output> extends VerbBase<Input> {
  readonly writes: true;
  /** What it acts on, read inside the transaction, before the right is checked. */
  resource(context: WriteContext, input: z.infer<Input>): Promise<Resource>;
  run(context: WriteContext, input: z.infer<Input>): Promise<Written<Output>>;
}

export type Verb<Input extends z.ZodType = z.ZodType, Output = unknown> =
  | ReadVerb<Input, Output>
  | WriteVerb<Input, Output>;

/** Names a verb as one value; the types of input and output follow from it. */
export function defineVerb<Input extends z.ZodType, Output>(verb: ReadVerb<Input, Output>): ReadVerb<Input, Output>;
export function defineVerb<Input extends z.ZodType, Output>(verb: WriteVerb<Input, Output>): WriteVerb<Input, Output>;
export function defineVerb(verb: unknown): unknown {
  return verb;
}
