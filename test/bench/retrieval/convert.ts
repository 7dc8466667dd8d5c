import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The sets whose originals are files of the SQuAD form, and what the ids of their passages begin with. */
export const CONVERTED: Readonly<Record<string, string>> = {
  'xquad-en': 'xq',
  'xquad-zh': 'xq',
  'squad2-dev-half': 'sq',
  'cmrc2018-dev': 'cm',
};

/** Articles of paragraphs, each with the questions that people asked about it. */
const squadForm = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              is_impossible: z.boolean().default(false),
              answers: z.array(z.object({ text: z.string() })).default([]),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** How much a conversion has brought. */
export interface Converted {
  readonly passages: number;
  readonly questions: number;
  readonly unanswerable: number;
}

/**
 * Brings the original of a public set into the form that the bench reads: three files of JSON lines in a folder of its name.
 * @throws Error for a set that is not of the SQuAD form, or a file that is not, with the place in it.
 */
export async function convertSet(name: string, original: string, folder: string): Promise<Converted> {
  const prefix = CONVERTED[name];
  if (prefix === undefined)
    throw new Error(`There is no set ${name} to convert; give one of ${Object.keys(CONVERTED).join(', ')}.`);
  const articles = readOriginal(await readFile(original, 'utf8'), original);
  const paragraphs = articles
    .flatMap(({ title, paragraphs }) => paragraphs.map((paragraph) => ({ title, ...paragraph })))
    .map((paragraph, at) => ({ ...paragraph, id: `${prefix}-${at}` }));
  const questions = paragraphs.flatMap(({ id: source, qas }) =>
    qas.map(({ id, question, is_impossible, answers }) => ({
      _id: id,
      text: question,
      answerable: !is_impossible,
      answers: [...new Set(answers.map(({ text }) => text))],
      source,
    })),
  );
  const answered = questions.filter(({ answerable }) => answerable);
  await mkdir(join(folder, name), { recursive: true });
  const write = (file: string, rows: readonly object[]) =>
    writeFile(join(folder, name, `${file}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  await write(
    'corpus',
    paragraphs.map(({ id, title, context }) => ({ _id: id, title: title.replaceAll('_', ' '), text: context })),
  );
  await write('queries', questions);
  await write(
    'qrels',
    answered.map(({ _id, source }) => ({ qid: _id, did: source, score: 1 })),
  );
  return {
    passages: paragraphs.length,
    questions: answered.length,
    unanswerable: questions.length - answered.length,
  };
}

function readOriginal(text: string, file: string): z.infer<typeof squadForm>['data'] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`${file} is no JSON; give the original as it was downloaded.`);
  }
  const read = squadForm.safeParse(json);
  if (read.success) return read.data.data;
  throw new Error(`${file} is not of the SQuAD form:\n${z.prettifyError(read.error)}`);
}
