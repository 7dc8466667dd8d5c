import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/lib/language.js';

/** A passage of a public set: its heading path and its text. */
export interface Passage {
  readonly id: string;
  readonly language: Language;
  readonly heading: string;
  readonly text: string;
}

/** A question of a public set with the passages that answer it, each with what it gains. */
export interface Question {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  readonly relevant: ReadonlyMap<string, number>;
  /** What a sentence has to hold to answer; empty where only passages are judged. */
  readonly answers: readonly string[];
}

/** Passages with questions about them. */
export interface QuestionSet {
  readonly name: string;
  readonly passages: readonly Passage[];
  readonly questions: readonly Question[];
}

/** The five public sets and the language of each. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  'xquad-en': 'en',
  'xquad-zh': 'zh',
  'squad2-dev-half': 'en',
  'cmrc2018-dev': 'zh',
  'gitlab-handbook': 'en',
};

/** A set that is put together from the two parallel ones: the language of its questions, and the passages that it holds. */
interface Across {
  readonly asked: Language;
  /** The language of the passages that are wanted, or whichever a passage is held in. */
  readonly wanted: Language | 'held';
  /** Those of these languages, or each in one of both by turns, as a corpus of documents in both is. */
  readonly passages: readonly Language[] | 'by turns';
}

const ACROSS: Readonly<Record<string, Across>> = {
  'en asks zh': { asked: 'en', wanted: 'zh', passages: ['zh'] },
  'zh asks en': { asked: 'zh', wanted: 'en', passages: ['en'] },
  'en asks zh beside en': { asked: 'en', wanted: 'zh', passages: ['en', 'zh'] },
  'zh asks en beside zh': { asked: 'zh', wanted: 'en', passages: ['en', 'zh'] },
  'en asks en beside zh': { asked: 'en', wanted: 'en', passages: ['en', 'zh'] },
  'zh asks zh beside en': { asked: 'zh', wanted: 'zh', passages: ['en', 'zh'] },
  'en asks either': { asked: 'en', wanted: 'held', passages: 'by turns' },
  'zh asks either': { asked: 'zh', wanted: 'held', passages: 'by turns' },
};

/** The names of all sets that can be made of what a folder holds. */
export function setNames(folder: string): string[] {
  const held = Object.keys(LANGUAGES).filter((name) => existsSync(join(folder, name, 'corpus.jsonl')));
  const parallel = held.includes('xquad-en') && held.includes('xquad-zh');
  return [...held, ...(parallel ? Object.keys(ACROSS) : [])];
}

/** Reads a set by its name: a folder of three files of JSON lines, or one that is put together from two such. */
export function readSet(folder: string, name: string): QuestionSet {
  const across = ACROSS[name];
  if (across === undefined) return readFolder(folder, name);
  const parallel = {
    en: prefixed(readFolder(folder, 'xquad-en'), 'en'),
    zh: prefixed(readFolder(folder, 'xquad-zh'), 'zh'),
  };
  const passages = passagesOf(across, parallel);
  const held = new Set(passages.map(({ id }) => id));
  const languages: readonly Language[] = across.wanted === 'held' ? ['en', 'zh'] : [across.wanted];
  const wanted = new Map<string, Map<string, number>>();
  for (const language of languages)
    for (const { id, relevant } of parallel[language].questions)
      for (const [passage, gain] of relevant)
        if (held.has(passage)) wanted.set(id, (wanted.get(id) ?? new Map<string, number>()).set(passage, gain));
  return {
    name,
    passages,
    questions: parallel[across.asked].questions.map((question) => ({
      ...question,
      answers: [],
      relevant: wanted.get(question.id) ?? new Map(),
    })),
  };
}

function passagesOf(across: Across, parallel: Readonly<Record<Language, QuestionSet>>): Passage[] {
  if (across.passages !== 'by turns') return across.passages.flatMap((language) => parallel[language].passages);
  return parallel.en.passages.flatMap((passage, at) => {
    const one = at % 2 === 0 ? passage : parallel.zh.passages[at];
    return one ? [one] : [];
  });
}

interface Row {
  readonly _id: string;
  readonly title: string;
  readonly text: string;
  readonly answerable: boolean;
  readonly answers?: readonly string[];
  readonly qid: string;
  readonly did: string;
  readonly score: number;
}

function readFolder(folder: string, name: string): QuestionSet {
  const language = LANGUAGES[name];
  if (language === undefined) throw new Error(`There is no set ${name}.`);
  const relevant = new Map<string, Map<string, number>>();
  for (const { qid, did, score } of rows(folder, name, 'qrels'))
    relevant.set(qid, (relevant.get(qid) ?? new Map<string, number>()).set(did, score));
  return {
    name,
    passages: rows(folder, name, 'corpus').map((row) => ({
      id: row._id,
      language,
      heading: row.title,
      text: row.text,
    })),
    questions: rows(folder, name, 'queries')
      .filter(({ answerable }) => answerable)
      .map((row) => ({
        id: row._id,
        language,
        text: row.text,
        relevant: relevant.get(row._id) ?? new Map(),
        answers: row.answers ?? [],
      })),
  };
}

function rows(folder: string, name: string, file: string): Row[] {
  const lines = readFileSync(join(folder, name, `${file}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** The parallel sets name their passages alike. */
function prefixed(set: QuestionSet, language: Language): QuestionSet {
  const inside = (id: string) => `${language}:${id}`;
  return {
    ...set,
    passages: set.passages.map((passage) => ({ ...passage, id: inside(passage.id) })),
    questions: set.questions.map((question) => ({
      ...question,
      relevant: new Map([...question.relevant].map(([id, gain]) => [inside(id), gain])),
    })),
  };
}
