import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { WutongError } from '../../lib/errors.js';

/**
 * The lines of a file of questions, or those of the input for `-`, which come as they are written.
 * @throws WutongError `bad-input` when the file cannot be read.
 */
export async function batchLines(
  file: string,
  input: NodeJS.ReadableStream,
): Promise<AsyncIterable<string> | Iterable<string>> {
  if (file === '-') return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new WutongError('bad-input', `--batch: ${faultOf(file, cause)}`, { cause });
  });
  return new TextDecoder(encodingOf(bytes)).decode(bytes).split(/\r?\n/);
}

/** By the mark at its beginning; some editors and shells save UTF-16. */
function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function faultOf(file: string, { code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `there is no file ${file}.`;
  if (code === 'EISDIR') return `${file} is a folder. Give a file of {"id", "question"} lines.`;
  return `${file} cannot be read (${code}). Give a file that this user may read.`;
}
