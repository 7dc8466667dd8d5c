import type { z } from 'zod';
import { WutongError } from '../lib/errors.js';
import { nearest } from '../lib/nearest.js';
import { inputFaultInChinese } from '../texts/input-faults.js';
import type { Verb } from './verb.js';

type Issue = z.core.$ZodIssue;

/** What is wrong with one field of an input; `field` is empty where it is the whole. */
export interface InputFault {
  readonly field: string;
  readonly sentence: string;
  /** The same in Chinese, where it is known. */
  readonly zh: string | null;
}

/** Everything that is wrong with an input, field by field. */
export class InputError extends WutongError {
  constructor(readonly faults: readonly InputFault[]) {
    const field = faults[0]?.field ?? '';
    super('bad-input', faults.map(said).join('; '), { ...(field !== '' && { field }), ...inChinese(faults) });
    this.name = 'InputError';
  }
}

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
  throw new InputError(read.error.issues.map(faultOf));
}

/** `chain: write a name`, `month is missing`. */
function said({ field, sentence }: InputFault): string {
  const name = field || 'input';
  return sentence.startsWith('is missing') ? `${name} ${sentence}` : `${name}: ${sentence}`;
}

function faultOf(issue: Issue): InputFault {
  const field = issue.path.join('.');
  if (issue.code === 'invalid_value') return { field, ...wrongWord(issue.input, issue.values.map(String)) };
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  if (missing) return { field, sentence: 'is missing', zh: '请填写' };
  return { field, sentence: issue.message, zh: inputFaultInChinese(issue.message) };
}

function wrongWord(input: unknown, allowed: readonly string[]): Omit<InputFault, 'field'> {
  const list = allowed.join(', ');
  if (input === undefined) return { sentence: `is missing; give one of ${list}`, zh: `请填写其中之一：${list}` };
  const meant = nearest(String(input), allowed);
  return meant
    ? { sentence: `there is no "${input}"; do you mean ${meant}?`, zh: `没有“${input}”，是否指${meant}？` }
    : { sentence: `there is no "${input}"; give one of ${list}`, zh: `没有“${input}”，请填写其中之一：${list}` };
}

/** All of it in Chinese, where all is known in Chinese. */
function inChinese(faults: readonly InputFault[]): { readonly zh?: string } {
  if (faults.some(({ zh }) => zh === null)) return {};
  return { zh: `${faults.map(({ field, zh }) => (field === '' ? zh : `${field}：${zh}`)).join('；')}。` };
}
