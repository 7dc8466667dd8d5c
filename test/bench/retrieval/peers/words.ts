import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDictionary, readGlossary } from '../../../../src/knowledge/glossary.js';
import { type Analyser, createAnalyser } from '../../../../src/knowledge/search/analyse.js';
import { createTranslator, glossaryWords, type Translate } from '../../../../src/knowledge/search/glossary.js';
import { readWordTable } from '../../../../src/knowledge/search/word-table.js';

const CORPUS = fileURLToPath(new URL('../../../../corpus', import.meta.url));

/** The analysis and the translation of the product, by the words of its corpus. */
export async function words(): Promise<{ analyser: Analyser; translate: Translate }> {
  const glossary = await readGlossary(join(CORPUS, 'glossary.csv'));
  const pairs = [...glossary, ...(await readDictionary(join(CORPUS, 'dictionary.csv')))];
  const analyser = createAnalyser({ words: glossaryWords(pairs) });
  return { analyser, translate: createTranslator(pairs, analyser, await readWordTable(join(CORPUS, 'cc-cedict.tsv'))) };
}
