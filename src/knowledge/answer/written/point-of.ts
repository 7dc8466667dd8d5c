import type { Language } from '../../../lib/language.js';
import type { Passage, Point } from '../../types.js';
import { blank, blankAll } from '../check/spans.js';
import { citationOf } from '../topics/passages.js';
import type { Item } from './evidence-list.js';
import { saysNothing } from './lead-words.js';
import { quotationFault, quoteIn } from './quotation.js';
import type { Line } from './read-line.js';

/** A line as a point, and what is wrong with it. */
export interface Made {
  readonly point: Point;
  readonly fault: string | null;
}

/**
 * Makes a point of a model's line. The words of a model are held more strictly than those of the rules: a line repeats a sentence of
 * the built-in answer, or quotes whole sentences of a passage with no words of its own but labels. `checkPoints` comes after it.
 */
export function pointOf(
  { text, numbers }: Extract<Line, { kind: 'point' }>,
  items: readonly Item[],
  language: Language,
): Made {
  const cited = numbers.map((number) => items.find((item) => item.number === number));
  const passages = cited.flatMap((item) => (item?.kind === 'passage' ? [item.passage] : []));
  const sentences = cited.flatMap((item) => (item?.kind === 'sentence' ? [item.point] : []));
  const evidence = [...passages.map(({ id }) => id), ...sentences.flatMap((point) => point.evidence)];
  const point: Point = { text, basis: 'policy', evidence };
  if (cited.length === 0) return { point, fault: 'cites nothing' };
  if (cited.includes(undefined)) return { point, fault: 'cites a number that is not in the list' };
  const [sentence] = sentences;
  if (!sentence) return quoting(point, passages, language);
  if (cited.length > 1) return { point, fault: 'cites more than the sentence that it repeats' };
  return bare(text) === bare(sentence.text)
    ? { point: sentence, fault: null }
    : { point, fault: 'is not the sentence that it cites' };
}

const MARKUP = /[<>[\]{}|\\`*_~#@^]|:\/\/|\bwww\.|\bjavascript:/i;

/** Whole sentences word for word. Where nothing, or other words than labels, stands around them, the place in the document is put there. */
function quoting(point: Point, passages: readonly Passage[], language: Language): Made {
  const quote = quoteIn(point.text, passages);
  const [passage] = passages;
  if (!quote || !passage) return { point, fault: 'quotes no sentence of the passage that it cites' };
  const outside = blank(point.text, quote).rest;
  if (MARKUP.test(outside)) return { point, fault: 'holds markup or an address' };
  const fault = passages.map((one) => quotationFault(quote, one)).find((found) => found !== null) ?? null;
  const lead = blankAll(outside, passages.flatMap(placeWords));
  const isLed = /\p{L}/u.test(outside) && saysNothing(lead);
  const text = isLed ? point.text : placed(quote, passage, language);
  return { point: { ...point, text, quote }, fault };
}

function placed(quote: string, passage: Passage, language: Language): string {
  return `${citationOf(language, passage)}${language === 'zh' ? '：' : ': '}“${quote}”`;
}

function placeWords({ title, number, clause, headingPath, issuer }: Passage): string[] {
  return [title, number, clause, issuer, ...headingPath].filter((words): words is string => Boolean(words));
}

function bare(text: string): string {
  return text.replace(/\s+/g, '').replace(/[。.]$/, '');
}
