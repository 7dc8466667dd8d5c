import { z } from 'zod';
import { type Json, parseJson } from '../json.js';
import type { Tier } from '../tiers.js';
import type { World } from '../world.js';
import { pointingError } from './slack-error.js';

/** What one method of the Web API is. `scopes`: one of them is needed; none for an empty list. */
export interface MethodDefinition<Arguments> {
  readonly tier: Tier;
  readonly scopes: readonly string[];
  readonly token?: 'bot' | 'app' | 'none';
  readonly arguments: z.ZodType<Arguments>;
  /** Does the work and says what is answered beside `ok`; a refusal is thrown as `SlackError`. */
  run(given: Arguments, world: World): Json;
}

/** A method whose arguments are checked when it is called. */
export interface Method extends Pick<MethodDefinition<unknown>, 'tier' | 'scopes'> {
  readonly token: 'bot' | 'app' | 'none';
  call(given: Json, world: World): Json;
}

export function defineMethod<Arguments>(definition: MethodDefinition<Arguments>): Method {
  return {
    tier: definition.tier,
    scopes: definition.scopes,
    token: definition.token ?? 'bot',
    call(given, world) {
      const read = definition.arguments.safeParse(given);
      if (!read.success) throw argumentsError(read.error);
      return definition.run(read.data, world);
    },
  };
}

function argumentsError(error: z.ZodError) {
  const faults = error.issues.map(({ path, message }) => {
    const pointer = path.map((part) => `/${String(part)}`).join('');
    return message.endsWith('received undefined')
      ? `missing required field: ${String(path.at(-1))} [json-pointer:${parentOf(pointer)}]`
      : `${message} [json-pointer:${pointer}]`;
  });
  return pointingError('invalid_arguments', faults);
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** A value that forms carry as JSON in a text. */
export function fromJson<Type>(schema: z.ZodType<Type>): z.ZodType<Type> {
  return z.preprocess(
    (value) => (typeof value === 'string' ? (parseJson(value) ?? value) : value),
    schema,
  ) as z.ZodType<Type>;
}

/** Whatever JSON says, or the text itself when it is none. */
export const anything = fromJson(z.unknown());

export const text = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string());

export const flag = z.preprocess((value) => {
  if (value === 'true' || value === '1' || value === 1) return true;
  if (value === 'false' || value === '0' || value === 0 || value === '') return false;
  return value;
}, z.boolean());

export const count = z.preprocess((value) => (typeof value === 'string' ? Number(value) : value), z.number().int());
