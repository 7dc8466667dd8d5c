import type { Named } from '../../src/knowledge/answer/names.js';
import type { Answer, Passage, Point } from '../../src/knowledge/types.js';
import { pointsOf } from '../eval/citations.js';

/** What may be wrong with a point that reached the reader. */
export type Wrong = 'citation' | 'number' | 'subject' | 'words';

/**
 * What is wrong with a point, judged without the product's own check: a point is right when it is a sentence of the built-in answer
 * with its evidence, or whole sentences of every passage that it cites, with nothing but the place in the document around them.
 */
export function wrongIn(point: Point, built: Answer, known: readonly Named[]): Wrong[] {
  if (pointsOf(built).some((one) => one.text === point.text && same(one.evidence, point.evidence))) return [];
  const passages = point.evidence.flatMap((id) => built.passages.find((passage) => passage.id === id) ?? []);
  const sentences = pointsOf(built).filter(({ evidence }) => evidence.some((id) => point.evidence.includes(id)));
  const source = [...passages.map(wholeOf), ...sentences.map(({ text }) => text)].join('\n');
  const wrong = new Set<Wrong>();
  const isKnown = point.evidence.every((id) => [...built.passages, ...built.facts].some((one) => one.id === id));
  if (point.evidence.length === 0 || !isKnown || passages.length !== point.evidence.length) wrong.add('citation');
  if (numbersOf(point.text).some((number) => !numbersOf(source).includes(number))) wrong.add('number');
  if (
    known.some(({ nameZh, nameEn }) =>
      [nameZh, nameEn].some((name) => names(point.text, name) && !source.includes(name)),
    )
  )
    wrong.add('subject');
  const quote = quotedIn(point.text).find((words) => passages.every((passage) => isWhole(words, passage)));
  if (quote === undefined || !isPlace(point.text.replace(quote, ' '), passages)) wrong.add('words');
  return [...wrong];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

function wholeOf({ title, number, issuer, clause, headingPath, text }: Passage): string {
  return [title, number ?? '', issuer, clause ?? '', ...headingPath, text].join('\n');
}

/** Numbers in digits with what they are followed by where that is a unit, and numbers in Chinese characters. */
function numbersOf(text: string): string[] {
  const bare = text.replace(/\s+/g, '').replace(/(?<=\d),(?=\d)/g, '');
  return (
    bare.match(/\d+(?:\.\d+)?(?:%|个百分点|亿元|万元|元|亩|million|billion)?|[零一二三四五六七八九十百千]+/g) ?? []
  );
}

function names(text: string, name: string): boolean {
  return name.length > 2 && text.includes(name);
}

/** The words from each opening mark of quotation to the last closing one: a title may stand in marks before what is quoted. */
function quotedIn(text: string): string[] {
  const to = Math.max(...['”', '"', '」'].map((mark) => text.lastIndexOf(mark)));
  return [...text.matchAll(/[“"「]/g)].map(({ index }) => text.slice(index + 1, to)).filter((words) => words !== '');
}

const END = /[。！？!?；;：:.\n]/;
const OPENING =
  /^(?:第[一二三四五六七八九十百]+条|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|[-*•]|\d+[.、])/;

/** Whether words are whole sentences of a passage: what stands before and after them ends a sentence. */
function isWhole(quote: string, { text }: Passage): boolean {
  const marked = text.replace(/\n+/g, '\u0001').replace(/\s+/g, '').replaceAll('\u0001', '\n');
  const pattern = [...quote.replace(/\s+/g, '')]
    .map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\n?');
  return [...marked.matchAll(new RegExp(pattern, 'g'))].some(({ 0: found, index }) => {
    const before = marked.slice(0, index).split('\n').at(-1) ?? '';
    const after = marked.slice(index + found.length);
    if (deniedAbove(marked.slice(0, index))) return false;
    const begins = before === '' || END.test(before.at(-1) ?? '') || before.replace(OPENING, '') === '';
    return begins && (after === '' || END.test(found.at(-1) ?? '') || END.test(after[0] ?? ''));
  });
}

/** Whether the nearest head of a list above, in the same sentence, says what is not. */
function deniedAbove(before: string): boolean {
  const lines = before.split('\n').slice(0, -1).reverse();
  for (const line of lines) {
    if (/[。！？!?]$/.test(line)) return false;
    if (/[：:]$/.test(line)) return /不|未|禁止|\bnot\b/.test(line);
  }
  return false;
}

/** Words that may stand around a quotation: the place in the document, and labels that claim nothing. */
const LABEL = /规定|依据|标准|政策|要求|\bRule\b|\bof\b|\band\b/g;

function isPlace(outside: string, passages: readonly Passage[]): boolean {
  const places = passages.flatMap(({ title, number, clause, headingPath, issuer }) =>
    [title, number, clause, issuer, ...headingPath].filter((words): words is string => Boolean(words)),
  );
  const rest = places
    .sort((one, other) => other.length - one.length)
    .reduce((text, words) => text.replaceAll(words, ' '), outside);
  return !/[\p{L}\p{N}<>]/u.test(rest.replace(LABEL, ' '));
}
