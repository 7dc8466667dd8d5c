/** The letters by which a late problem is pressed, in the order of rule 37 (提醒、催办、通报、督办函、约谈、挂牌督办). */
export const LETTERS = ['REMINDER', 'URGING', 'CIRCULAR', 'SUPERVISION', 'INTERVIEW', 'LISTED'] as const;
export type Letter = (typeof LETTERS)[number];

/** The letter that follows those sent already; the last one where it has been sent. */
export function nextLetter(sent: readonly Letter[]): Letter {
  const furthest = Math.max(-1, ...sent.map((letter) => LETTERS.indexOf(letter)));
  return LETTERS[Math.min(furthest + 1, LETTERS.length - 1)] as Letter;
}
