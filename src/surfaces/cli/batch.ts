import { z } from 'zod';
import { type Answer, askQuestion } from '../../features/ask/index.js';
import type { VerbContext } from '../../features/context.js';
import { runVerb } from '../../features/run-verb.js';
import { WutongError } from '../../lib/errors.js';
import { errorAnswer } from './error-answer.js';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  question: z.string(),
  as: z.string().optional(),
});

/** What a batch is worked with: who asks by person (the default for none), and the day of the answers. */
export interface BatchParts {
  readonly asOf: string;
  contextFor(person: string | undefined): Promise<VerbContext>;
}

/** Answers the lines of a JSONL file one after the other; a line that cannot be read gets an answer of kind error. */
export async function* answerBatch(
  lines: AsyncIterable<string> | Iterable<string>,
  parts: BatchParts,
): AsyncGenerator<Answer> {
  let number = 0;
  for await (const written of lines) {
    number += 1;
    const line = number === 1 ? written.replace(/^\ufeff/, '') : written;
    if (line.trim() !== '') yield await answerLine(line, number, parts);
  }
}

async function answerLine(line: string, number: number, { asOf, contextFor }: BatchParts): Promise<Answer> {
  const form = { id: `line-${number}`, question: '', asOf };
  try {
    const { id, question, as } = readLine(line, number, form);
    const { answer } = await runVerb(askQuestion, await contextFor(as), { text: question });
    return { ...answer, id };
  } catch (error) {
    return errorAnswer(error, form);
  }
}

/** Fills the form as far as the line tells, so that an error still carries its id. */
function readLine(line: string, number: number, form: { id: string; question: string }): z.infer<typeof lineSchema> {
  const parsed = parse(line, number);
  const known = z.looseObject({}).safeParse(parsed).data ?? {};
  if (typeof known.id === 'string' || typeof known.id === 'number') form.id = String(known.id);
  if (typeof known.question === 'string') form.question = known.question;
  const read = lineSchema.safeParse(parsed);
  if (read.success) return read.data;
  const wrong = [...new Set(read.error.issues.map((issue) => issue.path.join('.') || 'line'))].join(', ');
  throw new WutongError(
    'bad-input',
    `Line ${number}: ${wrong} is missing or not of its kind. Write {"id": "…", "question": "…"}.`,
  );
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new WutongError('bad-input', `Line ${number} is no JSON. Write {"id": "…", "question": "…"}.`, { cause });
  }
}
