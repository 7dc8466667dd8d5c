import type { z } from 'zod';
import { WutongError } from '../lib/errors.js';
import { nearest } from '../lib/nearest.js';
import type { Verb } from './verb.js';

type Issue = z.core.$ZodIssue;

/**
 * Reads what a person wrote by the verb's input.
 * @throws WutongError `bad-input` that names each wrong field and the nearest valid form.
 */
export function parseInput<Input extends z.ZodType>(
  verb: Pick<Verb<Input>, 'input'>,
  written: unknown,
): z.infer<Input> {
  const read = verb.input.safeParse(written, { reportInput: true });
  if (read.success) return read.data;
  throw new WutongError('bad-input', read.error.issues.map(complaint).join('; '));
}

function complaint(issue: Issue): string {
  const field = issue.path.join('.') || 'input';
  if (issue.code === 'invalid_value') return `${field}: ${wrongWord(issue.input, issue.values.map(String))}`;
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${field} is missing`;
  return `${field}: ${issue.message}`;
}

function wrongWord(input: unknown, allowed: readonly string[]): string {
  if (input === undefined) return `is missing; give one of ${allowed.join(', ')}`;
  const meant = nearest(String(input), allowed);
  return meant
    ? `there is no "${input}"; do you mean ${meant}?`
    : `there is no "${input}"; give one of ${allowed.join(', ')}`;
}
