import { fold } from '../../../lib/text.js';
import type { Passage } from '../../types.js';
import type { GlossaryTerm, TopicContext } from '../topic.js';

/** How many terms of a quotation are explained. */
const TERMS = 4;

/**
 * Terms of the field in a quotation of the other language, each with the reader's word for it; empty where the passage is in
 * the reader's language or holds none. It explains words and translates nothing: the quotation stays what counts.
 */
export function glossOf(
  context: Pick<TopicContext, 'language' | 'glossary' | 'say'>,
  passage: Pick<Passage, 'language'>,
  quote: string,
): string {
  if (passage.language === context.language) return '';
  const pairs = termsIn(quote, passage, context.glossary).map(({ en, zh }) =>
    context.say({ en: `${zh}: ${en}`, zh: `${en}：${zh}` }),
  );
  return pairs.length === 0 ? '' : context.say({ en: ` (${pairs.join('; ')})`, zh: `（${pairs.join('；')}）` });
}

/** The longest terms that stand in the words, none within another. */
function termsIn(
  words: string,
  { language }: Pick<Passage, 'language'>,
  glossary: readonly GlossaryTerm[],
): GlossaryTerm[] {
  let rest = fold(words);
  const standing: GlossaryTerm[] = [];
  for (const term of glossary.toSorted((one, other) => other[language].length - one[language].length)) {
    const written = fold(term[language]);
    if (standing.length === TERMS || !stands(written, rest)) continue;
    rest = rest.replaceAll(written, ' ');
    standing.push(term);
  }
  return standing;
}

/** Whether a term stands in a text; an English one as whole words. */
function stands(term: string, text: string): boolean {
  return (
    term.length > 1 &&
    (/\p{Script=Han}/u.test(term)
      ? text.includes(term)
      : ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${term} `))
  );
}
