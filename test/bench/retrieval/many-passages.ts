import { splitSentences } from '../../../src/knowledge/search/sentences.js';
import { randomFrom } from '../../eval/statistics.js';
import type { Passage } from './sets.js';

/** How many sentences a passage of the growing corpus has. */
const SENTENCES = 5;

/** As many passages as are wanted: sentences of the given ones of a language in a new order that follows from the seed. */
export function manyPassages(given: readonly Passage[], count: number): Passage[] {
  const random = randomFrom(7);
  const sentences = { en: sentencesOf(given, 'en'), zh: sentencesOf(given, 'zh') };
  return Array.from({ length: count }, (_, at): Passage => {
    const model = given[Math.floor(random() * given.length)] as Passage;
    const pool = sentences[model.language];
    const drawn = Array.from({ length: SENTENCES }, () => pool[Math.floor(random() * pool.length)] ?? '');
    return { ...model, id: `many-${at}`, text: drawn.join(model.language === 'zh' ? '' : ' ') };
  });
}

function sentencesOf(passages: readonly Passage[], language: Passage['language']): string[] {
  return passages.filter((passage) => passage.language === language).flatMap(({ text }) => splitSentences(text));
}
