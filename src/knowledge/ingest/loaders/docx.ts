import { readFile } from 'node:fs/promises';
import { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import mammoth from 'mammoth';
import { type BlockDocument, toDocuments } from './block-documents.js';
import { htmlBlocks } from './html-blocks.js';

/** Reads a Word document by way of its HTML, which keeps headings and tables; running headers are left out. */
export class DocxLoader extends BaseDocumentLoader {
  constructor(private readonly file: string) {
    super();
  }

  override async load(): Promise<BlockDocument[]> {
    const buffer = await readFile(this.file);
    const ignoreImages = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: ignoreImages });
    return toDocuments(this.file, { blocks: htmlBlocks(value), notes: [] });
  }
}
