/** Characters that a terminal draws two columns wide: Chinese, kana, hangul, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NARROW_MARK = /\p{Mark}|\u200B|\uFE0F/u;
/** May not begin a line. */
const CLOSING = /^[，。；：、！？）》」』”’,.;:!?)\]%]$/u;

/** The columns that a text takes on a terminal. */
export function width(text: string): number {
  let columns = 0;
  for (const sign of text) columns += NARROW_MARK.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return columns;
}

/** The text filled up with blanks to so many columns. */
export function pad(text: string, columns: number, side: 'left' | 'right' = 'right'): string {
  const blanks = ' '.repeat(Math.max(0, columns - width(text)));
  return side === 'right' ? text + blanks : blanks + text;
}

/** The text cut to so many columns, with … where something went. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  for (const sign of text) {
    if (width(kept + sign) > columns - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}

/** Breaks a text into lines of at most so many columns: Latin between words where it can, Chinese between any two characters. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of pieces(paragraph).flatMap((whole) => fitting(whole, columns))) {
      if (line !== '' && width(line + piece.trimEnd()) > columns) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** A word that is wider than a line is broken wherever the line ends. */
function fitting(piece: string, columns: number): string[] {
  if (width(piece.trim()) <= columns) return [piece];
  const parts = [''];
  for (const sign of piece.trim()) {
    if (width(parts.at(-1) + sign) > columns) parts.push('');
    parts[parts.length - 1] += sign;
  }
  return parts;
}

/** What must stay together: a Latin word with its blank, a Chinese character with the mark that follows. */
function pieces(paragraph: string): string[] {
  const found: string[] = [];
  for (const piece of paragraph.match(/\s*[^\s\u2E80-\u{3FFFD}]+\s?|[\u2E80-\u{3FFFD}]|\s+/gu) ?? []) {
    if (CLOSING.test(piece) && found.length > 0) found[found.length - 1] += piece;
    else found.push(piece);
  }
  return found;
}
