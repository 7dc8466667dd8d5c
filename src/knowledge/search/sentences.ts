/** Ends that close no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|no|nos|art|arts|sec|fig|approx|dept|st|mr|mrs|ms|dr|prof|inc|ltd|co|corp|jr|sr|[a-z])\.$/i;

/** A clause number with its point is no sentence. */
const NUMBER_ALONE = /^\s*(?:[\p{L}]+\s+)?[\d.]+\.$/u;

/** A line goes on with the next one unless a stop or a colon ends it, a number begins the next, or a line is left empty. */
const LINE_ENDS =
  /(?<=[.。!！?？;；:：]["'”’)\]*_]*\s*)\n+|\n(?=\s*(?:\n|[（(]?(?:\d+|[一二三四五六七八九十]+)[）).、]|第[一二三四五六七八九十百\d]+条))\s*/u;

const BREAKS = new RegExp(`[。！？；]+[”』」’）)]*|[.!?]+["'”’)\\]*_]*(?=\\s)|${LINE_ENDS.source}`, 'gu');

const NUMBER_ASKED =
  /\b(how (many|much|long|soon|often|far|old|large|big)|when|what (year|date|percentage|share|number|amount|rate)|which year|deadline)\b|多少|几[天个日月年次家项]|何时|何日|什么时候|哪[一]?年|多久|多长|多大|期限|时限|比例/iu;
const NUMBER = /\d|[一二三四五六七八九十百千万两]+(?:个|天|日|月|年|次|家|项|元|亩|名|人|倍|成)|百分之/u;

/** What a sentence gets for words that only its heading, or only the sentence before it, holds. */
const HEADING_SHARE = 0.8;
const PREVIOUS_SHARE = 0.3;
const NUMBER_BONUS = 0.2;

/** The sentences of a text, word for word as they stand there. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(BREAKS)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && endsNoSentence(text.slice(from, end))) continue;
    push(sentences, text.slice(from, end));
    from = end;
  }
  push(sentences, text.slice(from));
  return sentences;
}

function endsNoSentence(words: string): boolean {
  return ABBREVIATION.test(words.slice(-8)) || NUMBER_ALONE.test(words);
}

function push(sentences: string[], sentence: string): void {
  const trimmed = sentence.trim();
  if (trimmed !== '') sentences.push(trimmed);
}

/** Whether the question wants a number, a date or a span of time. */
export function asksForNumber(question: string): boolean {
  return NUMBER_ASKED.test(question);
}

/** A sentence with the numbers of its terms. */
export interface SentenceTerms {
  readonly text: string;
  readonly terms: Uint32Array;
}

/** What the question weighs, by the number of a term. */
export interface QuestionWeights {
  /** The idf of each of its words, and the most that words could give. */
  readonly words: ReadonlyMap<number, number>;
  readonly total: number;
  /** The same with its pairs of characters, which tell sentences apart where words are cut differently. */
  readonly terms: ReadonlyMap<number, number>;
  readonly wantsNumber: boolean;
}

/** A sentence of a passage, weighed by how well it answers. */
export interface RankedSentence {
  /** Word for word as it stands in the passage. */
  readonly text: string;
  readonly weight: number;
  /** Share of the question's idf in it. */
  readonly coverage: number;
}

/**
 * The sentences of a passage, best first: by the share of the question that a sentence holds; what only the heading or the
 * sentence before it holds counts for less, and a number counts where one is asked for.
 */
export function rankSentences(
  sentences: readonly SentenceTerms[],
  heading: Uint32Array,
  question: QuestionWeights,
): RankedSentence[] {
  const total = sum(question.terms.keys(), question.terms) || 1;
  const inHeading = covered(heading, question.terms);
  let previous: ReadonlySet<number> = new Set();
  const ranked = sentences.map(({ text, terms }): RankedSentence => {
    const own = covered(terms, question.terms);
    const above = without(inHeading, own);
    const before = without(without(previous, own), inHeading);
    const held = sum(own, question.terms) + HEADING_SHARE * sum(above, question.terms);
    const numbered = question.wantsNumber && own.size > 0 && NUMBER.test(text) ? NUMBER_BONUS : 0;
    previous = own;
    return {
      text,
      weight: (held + PREVIOUS_SHARE * sum(before, question.terms)) / total + numbered,
      coverage: Math.min(1, sum(covered(terms, question.words), question.words) / (question.total || 1)),
    };
  });
  return ranked.sort((left, right) => right.weight - left.weight);
}

function covered(terms: Uint32Array, weights: ReadonlyMap<number, number>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const term of terms) if (weights.has(term)) found.add(term);
  return found;
}

function without(terms: ReadonlySet<number>, others: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...terms].filter((term) => !others.has(term)));
}

function sum(terms: Iterable<number>, weights: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const term of terms) total += weights.get(term) ?? 0;
  return total;
}
