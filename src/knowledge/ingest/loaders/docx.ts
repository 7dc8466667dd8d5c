import mammoth from 'mammoth';
import type { Loaded } from '../blocks.js';
import { htmlBlocks } from './html-blocks.js';

/** Reads a Word document by way of its HTML, which keeps headings and tables; running headers are left out. */
export async function readDocx(buffer: Buffer): Promise<Loaded> {
  const ignoreImages = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: ignoreImages });
  return { blocks: htmlBlocks(value), notes: [] };
}
