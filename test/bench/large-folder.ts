import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitSentences } from '../../src/knowledge/search/sentences.js';
import { randomFrom } from '../eval/statistics.js';

const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** Each clause is one chunk. */
export const CLAUSES = 50;
const SENTENCES = 3;
const WORDS = 12;
/** Of so many documents one is in English. */
const ENGLISH_EVERY = 5;

/**
 * Writes invented notices of fifty clauses each until there are so many chunks: every clause holds sentences of the documents that
 * come with the product, so that the questions find them, and words of the dictionary, so that the vocabulary grows too.
 */
export async function writeLargeFolder(folder: string, chunks: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sentences = await sentencesOfCorpus();
  const words = await wordsOfDictionary();
  const random = randomFrom(13);
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const some = <T>(from: readonly T[], count: number): T[] => Array.from({ length: count }, () => one(from));
  for (let at = 0; at < chunks / CLAUSES; at += 1) {
    const english = at % ENGLISH_EVERY === 0;
    const title = english ? `Invented notice ${at + 1} (demo)` : `虚构通知第${at + 1}号（演示）`;
    const clauses = Array.from({ length: CLAUSES }, (_, clause) =>
      english
        ? `Article ${clause + 1} ${some(words.en, WORDS * SENTENCES).join(' ')}.`
        : `第${clause + 1}条 ${some(sentences, SENTENCES).join('')}${some(words.zh, WORDS).join('')}。`,
    );
    await writeFile(join(folder, noticeName(at)), `# ${title}\n\n${clauses.join('\n\n')}\n`);
  }
}

/** The file of one of the notices. */
export function noticeName(at: number): string {
  return `notice-${String(at + 1).padStart(5, '0')}.md`;
}

async function sentencesOfCorpus(): Promise<string[]> {
  const folder = join(CORPUS, 'policies');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts
    .flatMap((text) => text.split(/\n+/))
    .filter((line) => /^第.+条/.test(line))
    .flatMap((line) => splitSentences(line.replace(/^第[^条]+条\s*/, '')));
}

async function wordsOfDictionary(): Promise<{ readonly en: string[]; readonly zh: string[] }> {
  const rows = (await readFile(join(CORPUS, 'cc-cedict.tsv'), 'utf8')).split('\n').filter((row) => row.includes('\t'));
  const pairs = rows.map((row) => row.split('\t') as [string, string]);
  return { en: pairs.map(([en]) => en), zh: pairs.flatMap(([, zh]) => zh.split('/')) };
}
