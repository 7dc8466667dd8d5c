import { Document } from '@langchain/core/documents';
import type { Block, Loaded } from '../blocks.js';

/** A block or a note as LangChain passes it on: its words as content, what it is as metadata. */
export type BlockDocument = Document<{ source: string; block?: Block; note?: string }>;

/** Wraps what was read of a file, a document a block. */
export function toDocuments(source: string, { blocks, notes }: Loaded): BlockDocument[] {
  return [
    ...blocks.map((block) => new Document({ pageContent: wordsOf(block), metadata: { source, block } })),
    ...notes.map((note) => new Document({ pageContent: '', metadata: { source, note } })),
  ];
}

/** Takes the blocks out again. */
export function fromDocuments(documents: readonly BlockDocument[]): Loaded {
  return {
    blocks: documents.flatMap(({ metadata }) => (metadata.block ? [metadata.block] : [])),
    notes: documents.flatMap(({ metadata }) => (metadata.note === undefined ? [] : [metadata.note])),
  };
}

function wordsOf(block: Block): string {
  return block.kind === 'table' ? block.rows.map((row) => row.cells.join('\t')).join('\n') : block.text;
}
