import { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import type { Loaded } from '../blocks.js';
import { type BlockDocument, toDocuments } from './block-documents.js';

/** Reads the bytes of a file of one kind into blocks. */
export type ReadBlocks = (bytes: Buffer, file: string) => Loaded | Promise<Loaded>;

/** A LangChain loader of a file whose bytes are at hand. */
export class BlockLoader extends BaseDocumentLoader {
  constructor(
    private readonly file: string,
    private readonly bytes: Buffer,
    private readonly read: ReadBlocks,
  ) {
    super();
  }

  override async load(): Promise<BlockDocument[]> {
    return toDocuments(this.file, await this.read(this.bytes, this.file));
  }
}
