import { analyse } from 'chardet';

/** How a text file is written. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** A text with the encoding that it was read by. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** In percent: below it the letters are too few to tell an encoding by. */
const SURE = 50;
/** In bytes: so much of a file tells its letters. */
const LOOKED_AT = 64 * 1024;

/** The text of a file, by its mark or by the first likely encoding that every byte of it fits; null when it is no text. */
export function decodeText(bytes: Buffer): DecodedText | null {
  for (const encoding of likelyEncodings(bytes)) {
    const text = decodeAs(bytes, encoding);
    if (text !== null && !text.includes('\0')) return { text, encoding };
  }
  return null;
}

/** What is no UTF-8 is GB18030 here; Big5 fits its bytes too and would come out as other words. */
function* likelyEncodings(bytes: Buffer): Iterable<TextEncoding> {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  if (marked !== undefined) return yield marked;
  yield 'utf-8';
  const [first] = analyse(bytes.subarray(0, LOOKED_AT));
  const sure = first !== undefined && first.confidence >= SURE ? first.name : null;
  // Cut off or damaged, it would come out as other words.
  if (sure === 'UTF-8') return;
  if (sure === 'Big5') yield 'big5';
  yield 'gb18030';
}

function decodeAs(bytes: Buffer, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
