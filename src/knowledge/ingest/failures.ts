import { extname } from 'node:path';

/** Why a file could not be read, as the report says it. */
export type FailureReason =
  | 'empty'
  | 'encrypted'
  | 'corrupt'
  | 'unknown format'
  | 'too large'
  | 'missing'
  | 'not readable for this user'
  | 'takes too long'
  | 'takes too much memory';

/** A file that cannot be read, with its reason. */
export class UnreadableFile extends Error {
  constructor(
    readonly reason: FailureReason,
    options?: { cause?: unknown },
  ) {
    super(reason, options);
    this.name = 'UnreadableFile';
  }
}

/** In bytes: what is larger is no document of an office but a mistake. */
const LARGEST = 50 * 1024 * 1024;

const KNOWN = new Set(['.csv', '.docx', '.htm', '.html', '.md', '.pdf', '.txt']);

/** Office files under a password are wrapped in the container of the old formats. */
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Refuses what no loader should be given. @throws UnreadableFile */
export function checkBytes(file: string, bytes: Buffer): void {
  if (!KNOWN.has(extname(file).toLowerCase())) throw new UnreadableFile('unknown format');
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (bytes.length > LARGEST) throw new UnreadableFile('too large');
  if (bytes.subarray(0, 4).equals(OLD_OFFICE)) throw new UnreadableFile('encrypted');
  const text = !/\.(docx|pdf)$/i.test(file);
  if (text && bytes.subarray(0, 4096).includes(0)) throw new UnreadableFile('corrupt');
}

const FORBIDDEN = new Set(['EACCES', 'EPERM']);

/** The reason behind an error of a loader, or of reading the file itself. */
export function reasonOf(cause: unknown): FailureReason {
  if (cause instanceof UnreadableFile) return cause.reason;
  if (FORBIDDEN.has((cause as NodeJS.ErrnoException).code ?? '')) return 'not readable for this user';
  return cause instanceof Error && /password/i.test(`${cause.name} ${cause.message}`) ? 'encrypted' : 'corrupt';
}
