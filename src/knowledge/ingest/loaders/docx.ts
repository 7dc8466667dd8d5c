import { readFile } from 'node:fs/promises';
import { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import mammoth from 'mammoth';
import { unpackedSize } from '../../../lib/unpacked-size.js';
import { UnreadableFile } from '../failures.js';
import { type BlockDocument, toDocuments } from './block-documents.js';
import { htmlBlocks } from './html-blocks.js';

/** In bytes, pictures included. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;

/** Reads a Word document by way of its HTML, which keeps headings and tables; running headers are left out. */
export class DocxLoader extends BaseDocumentLoader {
  constructor(private readonly file: string) {
    super();
  }

  override async load(): Promise<BlockDocument[]> {
    const buffer = await readFile(this.file);
    const size = unpackedSize(buffer, LARGEST_UNPACKED);
    if (size !== 'within') throw new UnreadableFile(size);
    const ignoreImages = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: ignoreImages });
    return toDocuments(this.file, { blocks: htmlBlocks(value), notes: [] });
  }
}
