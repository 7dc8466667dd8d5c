import type { Language } from '../../../lib/language.js';
import { enterpriseText } from '../../../texts/enterprises.js';
import { formats, wordOf, words } from '../../../texts/index.js';
import { DASH, inOneRow, withAside } from '../../figure-text.js';
import type { ListingState } from '../list.js';

/** How far a listing is: the stage, the board, and since when. */
export function listingText(listing: ListingState | null, language: Language): string {
  if (listing === null) return DASH;
  const board = listing.board === null ? [] : [formats.term(wordOf('listingBoard', listing.board), language)];
  const stage = inOneRow([formats.term(wordOf('listingStage', listing.stage), language), ...board], language);
  return withAside(stage, formats.date(listing.on, language), language);
}

/** Honours in words; one that the words do not know as the ledger has it. */
export function honoursText(honours: readonly string[], language: Language): string {
  if (honours.length === 0) return DASH;
  const known = (code: string): code is keyof typeof words.honour => code in words.honour;
  return honours
    .map((code) => (known(code) ? formats.term(wordOf('honour', code), language) : code))
    .join(language === 'zh' ? '、' : ', ');
}

/** A day in words; a dash for none. */
export function dayText(day: string | null, language: Language): string {
  return day === null ? DASH : formats.date(day, language);
}

/** A word of the texts of enterprises in one language. */
export function sayIn(language: Language) {
  return (key: Parameters<typeof enterpriseText>[0]) => enterpriseText(key, language);
}
