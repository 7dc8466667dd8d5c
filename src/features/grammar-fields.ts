import { z } from 'zod';
import { nearest } from '../lib/nearest.js';
import { fold } from '../lib/text.js';
import type { CommandForm, Verb } from './verb.js';

type Called = Pick<Verb, 'input'> & { readonly command: CommandForm };

/** The fields of a verb's input, as a command names them. */
export interface Fields {
  /** Those that a usage line shows. */
  readonly shown: readonly string[];
  /** The input field of a name or another name of it, in any case; null when there is none. */
  nameOf(typed: string): string | null;
  /** The input field that was probably meant. */
  nearest(typed: string): string | null;
}

/** The fields of a verb by all their names. */
export function fieldsOf({ command, input }: Called): Fields {
  const names = new Map<string, string>();
  for (const name of Object.keys(shapeOf(input))) names.set(fold(name), name);
  for (const [name, { aliases = [] }] of Object.entries(command.fields))
    for (const alias of aliases) names.set(fold(alias), name);
  return {
    shown: Object.keys(command.fields).filter((name) => name !== command.positional),
    nameOf: (typed) => names.get(fold(typed)) ?? null,
    nearest(typed) {
      // One sign is near every other.
      const meant = [...typed].length < 2 ? null : nearest(typed, [...names.keys()]);
      return meant === null ? null : (names.get(meant) ?? null);
    },
  };
}

/** The field that is written without its name, if there is one. */
export function positionalOf({ command }: Called): string | null {
  return command.positional ?? null;
}

/** Whether a command cannot leave the field out. */
export function isRequired(input: z.ZodType, name: string): boolean {
  const field = shapeOf(input)[name];
  return field !== undefined && !field.safeParse(undefined).success;
}

/** The words that a field allows; none when it takes more than a fixed set. */
export function allowedOf(input: z.ZodType, name: string): readonly string[] {
  const read = shapeOf(input)[name]?.safeParse('\u0000');
  const issue = read?.error?.issues[0];
  return issue?.code === 'invalid_value' ? issue.values.map(String) : [];
}

function shapeOf(input: z.ZodType): Readonly<Record<string, z.ZodType>> {
  return input instanceof z.ZodObject ? (input.shape as Record<string, z.ZodType>) : {};
}
