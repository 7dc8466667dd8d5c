import { readFile } from 'node:fs/promises';
import { noteOf } from '../../../texts/corpus.js';
import type { Loaded } from '../blocks.js';
import { type FileKind, kindOf, namedKind } from '../kind.js';
import { fromDocuments } from './block-documents.js';
import { readCsv } from './csv.js';
import { readDocx } from './docx.js';
import { readHtml } from './html.js';
import { BlockLoader, type ReadBlocks } from './loader.js';
import { readMarkdown } from './markdown.js';
import { readPdf } from './pdf.js';
import { readPptx } from './pptx.js';
import { readXlsx } from './xlsx.js';

const READERS: Readonly<Record<FileKind, ReadBlocks>> = {
  csv: readCsv,
  docx: readDocx,
  html: readHtml,
  md: readMarkdown,
  pdf: readPdf,
  pptx: readPptx,
  txt: readMarkdown,
  xlsx: readXlsx,
};

/** Reads a file as what it is, and notes where its name says something else. @throws UnreadableFile, or what its loader throws. */
export async function loadFile(file: string): Promise<Loaded> {
  const bytes = await readFile(file);
  const kind = await kindOf(file, bytes);
  const { blocks, notes } = fromDocuments(await new BlockLoader(file, bytes, READERS[kind]).load());
  return { blocks, notes: kind === namedKind(file) ? notes : [noteOf('read-as', kind), ...notes] };
}
