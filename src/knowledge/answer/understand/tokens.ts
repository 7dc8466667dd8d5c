/** A piece of a text with its place: a Latin word or number in its folded form, or one Han character. */
export interface Token {
  readonly norm: string;
  readonly han: boolean;
  readonly start: number;
  readonly end: number;
}

const PIECES = /(\p{Script=Han})|([[\p{L}\p{N}]--\p{Script=Han}]+(?:[.][\p{N}]+)?)/gv;

/** Folds widths and case so that the same word is the same string; every position stays where it was. */
export function fold(text: string): string {
  return [...text].map(foldCharacter).join('');
}

function foldCharacter(character: string): string {
  const folded = character.normalize('NFKC').toLowerCase();
  return folded.length === character.length ? folded : character;
}

/** Cuts a text into tokens; English plurals and possessives are folded to the bare word. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of fold(text).matchAll(PIECES)) {
    const start = match.index;
    const end = start + match[0].length;
    const han = match[1] !== undefined;
    const previous = tokens.at(-1);
    const possessive = match[0] === 's' && previous?.end === start - 1 && /['’]/.test(text[start - 1] ?? '');
    if (!possessive) tokens.push({ norm: han ? match[0] : singular(match[0]), han, start, end });
  }
  return tokens;
}

/** A rough singular, the same for both sides of a comparison. */
function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is|\d)$/.test(word) || !word.endsWith('s')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** The terms of a text for comparing descriptions: words, and pairs of neighbouring Han characters. */
export function terms(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  tokens.forEach((token, index) => {
    if (!token.han) found.push(stem(token.norm));
    const next = tokens[index + 1];
    if (token.han && next?.han && next.start === token.end) found.push(token.norm + next.norm);
  });
  return found;
}

function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  return word.replace(/(?:ations?|ation|ing|ions?|ed|ers?|es|e|al|ment)$/, '');
}
