import type { Loaded } from '../blocks.js';
import { decoded } from './decoded.js';
import { htmlBlocks } from './html-blocks.js';

/** Reads a page: headings, paragraphs and tables of its main part. */
export function readHtml(bytes: Buffer): Loaded {
  return { blocks: htmlBlocks(decoded(bytes)), notes: [] };
}
