import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { unpackedSize } from '../../lib/unpacked-size.js';
import { UnreadableFile } from './failures.js';

/** What a file is, as the loaders tell them apart. */
export type FileKind = 'csv' | 'docx' | 'html' | 'md' | 'pdf' | 'pptx' | 'txt' | 'xlsx';

/** In bytes, pictures included. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;

const KINDS: Readonly<Record<string, FileKind>> = {
  '.csv': 'csv',
  '.docx': 'docx',
  '.htm': 'html',
  '.html': 'html',
  '.md': 'md',
  '.pdf': 'pdf',
  '.pptx': 'pptx',
  '.tsv': 'csv',
  '.txt': 'txt',
  '.xlsx': 'xlsx',
};
const TEXTS: ReadonlySet<FileKind> = new Set(['csv', 'html', 'md', 'txt']);
/** Kinds that file-type knows and a loader reads. */
const BINARY: ReadonlySet<string> = new Set(['docx', 'pdf', 'pptx', 'xlsx']);
/** The container of Office before 2007, in which newer files under a password are wrapped too. */
const COMPOUND = 'cfb';
/** The part that holds a newer file under a password, as the container names it. */
const LOCKED_PART = Buffer.from('EncryptedPackage', 'utf16le');
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const PAGE = /^\ufeff?\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b/i;
/** In bytes: so much of a file tells a page. */
const LOOKED_AT = 4096;

/** What a file says by its name; null for what no loader reads. */
export function namedKind(file: string): FileKind | null {
  return KINDS[extname(file).toLowerCase()] ?? null;
}

/** What a file is by its bytes, and only for texts by its name. @throws UnreadableFile when no loader reads it. */
export async function kindOf(file: string, bytes: Buffer): Promise<FileKind> {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  const named = namedKind(file);
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) demandSmallArchive(bytes);
  const found = (await fileTypeFromBuffer(bytes))?.ext;
  if (found === COMPOUND) throw new UnreadableFile(bytes.includes(LOCKED_PART) ? 'encrypted' : 'old format');
  if (found !== undefined && BINARY.has(found)) return found as FileKind;
  if (named === null) throw new UnreadableFile('unknown format');
  if (found !== undefined && !TEXTS.has(named))
    throw new UnreadableFile(found === 'zip' ? 'corrupt' : 'unknown format');
  if (PAGE.test(bytes.toString('latin1', 0, LOOKED_AT)) && named !== 'md') return 'html';
  return named;
}

/** Its own figures may lie, so it is measured before anything else unpacks it. */
function demandSmallArchive(bytes: Buffer): void {
  const size = unpackedSize(bytes, LARGEST_UNPACKED);
  if (size !== 'within') throw new UnreadableFile(size === 'corrupt' ? 'corrupt' : 'unpacks too large');
}
