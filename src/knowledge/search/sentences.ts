/** Ends that close no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|no|nos|art|arts|sec|fig|approx|dept|st|mr|mrs|ms|dr|prof|inc|ltd|co|corp|jr|sr|[a-z])\.$/i;

/** A clause number with its point is no sentence. */
const NUMBER_ALONE = /^\s*(?:[\p{L}]+\s+)?[\d.]+\.$/u;

const BREAKS = /[。！？；]+[”』」’）)]*|[.!?]+["'”’)\]]*(?=\s)|\n+/gu;

const NUMBER_ASKED =
  /\b(how (many|much|long|soon|often|far|old|large|big)|when|what (year|date|percentage|share|number|amount|rate)|which year|deadline)\b|多少|几[天个日月年次家项]|何时|何日|什么时候|哪[一]?年|多久|多长|多大|期限|时限|比例/iu;
const NUMBER = /\d|[一二三四五六七八九十百千万两]+(?:个|天|日|月|年|次|家|项|元|亩|名|人|倍|成)|百分之/u;

const TITLE_SHARE = 0.5;
const PREVIOUS_SHARE = 0.15;
const NUMBER_BONUS = 0.1;

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

/** What the question weighs: the idf of each of its terms by number, and their sum. */
export interface QuestionWeights {
  readonly idf: ReadonlyMap<number, number>;
  readonly total: number;
  readonly wantsNumber: boolean;
}

/** The sentence that answers best. */
export interface BestSentence {
  readonly text: string;
  /** Share of the question's idf in it. */
  readonly coverage: number;
  /** The largest share that any sentence of the passage has. */
  readonly highest: number;
}

/**
 * Picks by the share of the question's idf that a sentence covers; what only the heading or the sentence before it
 * holds counts for less, and a number counts where one is asked for.
 */
export function pickSentence(
  sentences: readonly SentenceTerms[],
  heading: Uint32Array,
  question: QuestionWeights,
): BestSentence {
  const total = question.total || 1;
  const inHeading = covered(heading, question.idf);
  let best: BestSentence = { text: sentences[0]?.text ?? '', coverage: 0, highest: 0 };
  let bestScore = Number.NEGATIVE_INFINITY;
  let highest = 0;
  let previous: ReadonlySet<number> = new Set();
  for (const sentence of sentences) {
    const own = covered(sentence.terms, question.idf);
    const coverage = sum(own, question.idf) / total;
    let score = coverage + (TITLE_SHARE * sum(without(inHeading, own), question.idf)) / total;
    score += (PREVIOUS_SHARE * sum(without(without(previous, own), inHeading), question.idf)) / total;
    if (question.wantsNumber && own.size > 0 && NUMBER.test(sentence.text)) score += NUMBER_BONUS;
    if (score > bestScore) {
      bestScore = score;
      best = { text: sentence.text, coverage, highest };
    }
    highest = Math.max(highest, coverage);
    previous = own;
  }
  return { ...best, highest };
}

function covered(terms: Uint32Array, idf: ReadonlyMap<number, number>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const term of terms) if (idf.has(term)) found.add(term);
  return found;
}

function without(terms: ReadonlySet<number>, others: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...terms].filter((term) => !others.has(term)));
}

function sum(terms: ReadonlySet<number>, idf: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const term of terms) total += idf.get(term) ?? 0;
  return total;
}
