import { extname } from 'node:path';
import type { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import type { Loaded } from '../blocks.js';
import { type BlockDocument, fromDocuments } from './block-documents.js';
import { CsvLoader } from './csv.js';
import { DocxLoader } from './docx.js';
import { HtmlLoader } from './html.js';
import { MarkdownLoader } from './markdown.js';
import { PdfLoader } from './pdf.js';

const LOADERS: Readonly<Record<string, (file: string) => BaseDocumentLoader>> = {
  '.csv': (file) => new CsvLoader(file),
  '.docx': (file) => new DocxLoader(file),
  '.htm': (file) => new HtmlLoader(file),
  '.html': (file) => new HtmlLoader(file),
  '.md': (file) => new MarkdownLoader(file),
  '.pdf': (file) => new PdfLoader(file),
  '.txt': (file) => new MarkdownLoader(file),
};

/** Reads a file by the loader for its kind. */
export async function loadFile(file: string): Promise<Loaded> {
  const loader = LOADERS[extname(file).toLowerCase()];
  if (!loader) throw new Error(`No loader reads ${extname(file)} files.`);
  return fromDocuments((await loader(file).load()) as BlockDocument[]);
}
