import { decodeText } from '../../../lib/files/decode-text.js';
import { UnreadableFile } from '../failures.js';

/** The text of a file. @throws UnreadableFile when no encoding fits it. */
export function decoded(bytes: Buffer): string {
  const read = decodeText(bytes);
  if (read === null) throw new UnreadableFile('unknown letters');
  return read.text;
}
