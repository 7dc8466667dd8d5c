import { editDistance } from '../../../lib/text.js';

/**
 * The English words that questions turn on; a slip in one of them would turn a question into another. Short ones have too
 * many neighbours: "counts" and "country" lie one letter from "county".
 */
const KEY_WORDS =
  'problem problems project projects indicator indicators enterprise enterprises company companies technology technologies evidence overdue milestone milestones investment construction completion production revenue department departments responsible deadline deadlines district policies targets attraction application applications progress schedule suspended confirmation dispatch meeting meetings missing'.split(
    ' ',
  );
/** Words of their own that lie one letter from a key word. */
const OWN_WORDS = new Set('protect protects revenge melting polices massing'.split(' '));

/** The question with slips of the pen in its English key words mended; names and other words stay as they are. */
export function corrected(text: string): string {
  return text.replace(/\b[a-z]{6,}\b/g, (word) => (OWN_WORDS.has(word) ? word : (nearest(word) ?? word)));
}

function nearest(word: string): string | null {
  if (KEY_WORDS.includes(word)) return null;
  const near = KEY_WORDS.filter((key) => key[0] === word[0] && editDistance(word, key, 1) === 1);
  // "targeted" and "projected" are words of their own: endings are no slips.
  const [key, ...others] = near.filter((one) => !word.startsWith(one) && !one.startsWith(word));
  return key !== undefined && others.length === 0 && near.length === 1 ? key : null;
}
