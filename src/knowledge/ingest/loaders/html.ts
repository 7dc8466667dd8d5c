import { readFile } from 'node:fs/promises';
import { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import { type BlockDocument, toDocuments } from './block-documents.js';
import { htmlBlocks } from './html-blocks.js';

/** Reads a page: headings, paragraphs and tables of its main part. */
export class HtmlLoader extends BaseDocumentLoader {
  constructor(private readonly file: string) {
    super();
  }

  override async load(): Promise<BlockDocument[]> {
    return toDocuments(this.file, { blocks: htmlBlocks(await readFile(this.file, 'utf8')), notes: [] });
  }
}
