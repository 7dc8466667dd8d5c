/** Takes every occurrence of the words out of the text and counts them; a number is never cut out of a longer number, nor a word out of a longer word. */
export function blank(text: string, words: string): { rest: string; found: number } {
  if (words.trim() === '') return { rest: text, found: 1 };
  const pattern = new RegExp(`${edgeBefore(words)}${escaped(words)}${edgeAfter(words)}`, 'gu');
  const found = text.match(pattern)?.length ?? 0;
  return { rest: text.replace(pattern, ' ⟦⟧ '), found };
}

/** Takes out what stands there of the given words, the longest first. */
export function blankAll(text: string, words: readonly string[]): string {
  return [...words]
    .sort((left, right) => right.length - left.length)
    .reduce((rest, one) => blank(rest, one).rest, text);
}

function edgeBefore(words: string): string {
  if (/^\d/.test(words)) return '(?<!\\d|\\d[.,])';
  return /^[A-Za-z]/.test(words) ? '(?<![A-Za-z])' : '';
}

function edgeAfter(words: string): string {
  if (/\d$/.test(words)) return '(?![\\d]|[.,]\\d)';
  return /[A-Za-z]$/.test(words) ? '(?![A-Za-z])' : '';
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
}
