import { WutongError } from '../../../lib/errors.js';
import type { FileRows } from './file-cell.js';

type Encoding = NonNullable<FileRows['encoding']>;

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file, by its mark or by the first encoding that every byte of it fits: UTF-8, else GB18030.
 * @throws WutongError `bad-input` when it is no text.
 */
export function decode(bytes: Buffer): { readonly text: string; readonly encoding: Encoding } {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  for (const encoding of marked === undefined ? (['utf-8', 'gb18030'] as const) : [marked]) {
    const text = decodeAs(bytes, encoding);
    if (text !== null && !text.includes('\0')) return { text, encoding };
  }
  throw new WutongError('bad-input', 'file: is no text in UTF-8 or GB18030. Save it as .xlsx or as CSV in UTF-8.', {
    zh: '文件不是UTF-8或GB18030编码的文本，请另存为.xlsx或UTF-8编码的CSV。',
  });
}

function decodeAs(bytes: Buffer, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
