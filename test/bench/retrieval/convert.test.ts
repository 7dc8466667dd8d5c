import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { convertSet } from './convert.js';
import { readSet } from './sets.js';

const ORIGINAL = {
  version: 'v2.0',
  data: [
    {
      title: 'Battery_plants',
      paragraphs: [
        {
          context: 'The first hall opened in 2024. The second one waits for power.',
          qas: [
            { id: 'q1', question: 'When did the first hall open?', answers: [{ text: '2024' }, { text: '2024' }] },
            { id: 'q2', question: 'When did the third hall open?', is_impossible: true, answers: [] },
          ],
        },
        { context: 'The plant employs 300 people.', qas: [] },
      ],
    },
    {
      title: 'Glass',
      paragraphs: [
        {
          context: 'Glass tubes are drawn in the north.',
          qas: [{ id: 'q3', question: 'Where are tubes drawn?', answers: [{ text: 'in the north' }] }],
        },
      ],
    },
  ],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-sets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const original = async (text: string) => {
  const file = join(folder, 'original.json');
  await writeFile(file, text);
  return file;
};

it('makes of an original what the bench reads: each paragraph a passage under the title of its article', async () => {
  const converted = await convertSet('squad2-dev-half', await original(JSON.stringify(ORIGINAL)), folder);
  expect(converted).toEqual({ passages: 3, questions: 2, unanswerable: 1 });
  const { passages, questions } = readSet(folder, 'squad2-dev-half');
  expect(passages.map(({ id, heading, text }) => [id, heading, text.slice(0, 9)])).toEqual([
    ['sq-0', 'Battery plants', 'The first'],
    ['sq-1', 'Battery plants', 'The plant'],
    ['sq-2', 'Glass', 'Glass tub'],
  ]);
  expect(questions.map(({ id, relevant, answers }) => [id, [...relevant], answers])).toEqual([
    ['q1', [['sq-0', 1]], ['2024']],
    ['q3', [['sq-2', 1]], ['in the north']],
  ]);
  const asked = (await readFile(join(folder, 'squad2-dev-half', 'queries.jsonl'), 'utf8')).trim().split('\n');
  expect(asked).toHaveLength(3);
});

it.each([
  ['a set that it does not know', 'trec', JSON.stringify(ORIGINAL), /no set trec/],
  ['a file that is no JSON', 'xquad-en', '<html>', /no JSON/],
  ['a file of another form', 'xquad-en', '{"data":[{"title":"A"}]}', /paragraphs/],
])('refuses %s, telling why', async (_, name, text, why) => {
  await expect(convertSet(name, await original(text), folder)).rejects.toThrow(why);
});
