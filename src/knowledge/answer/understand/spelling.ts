import { editDistance } from '../../../lib/text.js';

/** The English words that questions turn on; a slip in one of them would turn a question into another. */
const KEY_WORDS =
  'problem problems project projects task tasks indicator indicators enterprise enterprises company companies technology technologies evidence overdue milestone milestones investment construction completion production revenue department departments responsible deadline deadlines chain county counties district policy policies target targets attraction application applications progress schedule suspended confirmation dispatch meeting meetings signed landed missing'.split(
    ' ',
  );
const KNOWN = new Set(KEY_WORDS);

/** The question with slips of the pen in its English key words mended; names and other words stay as they are. */
export function corrected(text: string): string {
  return text.replace(/\b[a-z]{6,}\b/g, (word) => (KNOWN.has(word) ? word : (nearest(word) ?? word)));
}

function nearest(word: string): string | null {
  const near = KEY_WORDS.filter((key) => key.length >= 6 && key[0] === word[0] && editDistance(word, key, 1) === 1);
  // "targeted" and "projected" are words of their own: endings are no slips.
  return near.length === 1 && !near.some((key) => word.startsWith(key) || key.startsWith(word))
    ? (near[0] as string)
    : null;
}
