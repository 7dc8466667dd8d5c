import { splitSentences } from '../../search/sentences.js';
import type { Passage } from '../../types.js';
import { countNegations } from '../check/negations.js';

const OPENING = /["“「『‘]/g;
const CLOSING = /["”」』’]/g;
const CLAUSE_NUMBER =
  /^\s*(?:第[一二三四五六七八九十百]+条|[（(][一二三四五六七八九十]+[）)]|(?:Article|Section)\s+[\d.]+)\s*/i;

/** The longest words between quotation marks that stand in every one of the passages; null when there are none. */
export function quoteIn(text: string, passages: readonly Passage[]): string | null {
  const texts = passages.map((passage) => squeeze(passage.text));
  const ends = [...text.matchAll(CLOSING)].map((match) => match.index);
  const candidates = [...text.matchAll(OPENING)].flatMap(({ index }) =>
    ends.filter((end) => end > index + 1).map((end) => text.slice(index + 1, end)),
  );
  const standing = candidates.filter((words) => {
    const bare = squeeze(words);
    return bare !== '' && texts.every((whole) => whole.includes(bare));
  });
  return standing.sort((left, right) => right.length - left.length)[0] ?? null;
}

/**
 * What is wrong with a quotation: it must be whole sentences in a row, since a part may say the contrary; and an item of a list
 * comes with the head of the list when the head denies. Null when nothing is.
 */
export function quotationFault(quote: string, passage: Passage): string | null {
  const sentences = splitSentences(passage.text);
  const wanted = core(quote);
  for (let from = 0; from < sentences.length; from += 1) {
    for (let to = from + 1; to <= sentences.length; to += 1) {
      const run = sentences.slice(from, to).join('');
      if (core(run) !== wanted && core(run.replace(CLAUSE_NUMBER, '')) !== wanted) continue;
      return deniedAbove(sentences, from) ? 'leaves out the head of the list, which denies' : null;
    }
  }
  return 'quotes less than a sentence';
}

/** Whether the sentence belongs to a list whose head, further up, holds a denial. */
function deniedAbove(sentences: readonly string[], index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const sentence = sentences[at] ?? '';
    if (/[。.!?！？]["”』」]?$/.test(sentence)) return false;
    const head = /^[^：:]*[：:]/.exec(sentence)?.[0];
    if (head && countNegations(head) > 0) return true;
  }
  return false;
}

function core(text: string): string {
  return squeeze(text).replace(/[。.;；,，]+$/, '');
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
