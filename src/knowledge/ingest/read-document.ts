import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { Language } from '../../lib/language.js';
import type { ChunkRow, DocumentRow } from '../../store/types.js';
import { noteOf } from '../../texts/corpus.js';
import { tidy } from './blocks.js';
import { describedRow, type Source } from './described-row.js';
import type { ReadDocument } from './document-reader.js';
import { UnreadableFile } from './failures.js';
import { takeFrameOff } from './frame.js';
import { loadFile } from './loaders/index.js';
import { type Piece, splitDocument } from './split.js';

/** Reads a file into a document and its chunks. @throws UnreadableFile when there is nothing in it, or what its loader throws. */
export async function readDocument(source: Source, id: string): Promise<ReadDocument> {
  const { blocks, notes } = await loadFile(source.file);
  if (blocks.length === 0) throw new UnreadableFile(notes.length === 0 ? 'empty' : 'no text');
  const { description } = source;
  const framed = takeFrameOff(blocks, description ? [description.titleZh, description.titleEn] : []);
  const pieces = splitDocument(framed.blocks);
  const language = description?.language ?? languageOf(pieces.map((piece) => piece.text).join('\n'), 'en');
  const title = framed.title ?? tidy(basename(source.file, extname(source.file)));
  const document = description
    ? describedRow(source, description, notes)
    : undescribedRow(source, { id, title, language, notes });
  return { document, chunks: pieces.map((piece, at) => chunkOf(piece, at, document)) };
}

function undescribedRow(
  source: Source,
  { id, title, language, notes }: Pick<DocumentRow, 'id' | 'language' | 'notes'> & { title: string },
): DocumentRow {
  return {
    id,
    path: source.path,
    hash: source.hash,
    titleZh: language === 'zh' ? title : '',
    titleEn: language === 'en' ? title : '',
    number: null,
    issuer: '',
    level: '',
    kind: 'document',
    language,
    issuedOn: null,
    effectiveOn: null,
    expiresOn: null,
    status: 'IN_FORCE',
    supersededById: null,
    label: 'INTERNAL',
    chainIds: [],
    source: '',
    demo: false,
    notes: [noteOf('undescribed'), ...notes],
  };
}

function chunkOf(piece: Piece, ordinal: number, document: DocumentRow): ChunkRow {
  const { path, clause, headingPath, page, text } = piece;
  return {
    id: `${document.id}#${path}`,
    documentId: document.id,
    ordinal,
    clause,
    headingPath,
    page,
    language: languageOf(text, document.language),
    text,
    hash: createHash('sha256').update(text).digest('hex'),
  };
}

/** A Chinese character says as much as several Latin letters. */
function languageOf(text: string, otherwise: Language): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (han + latin === 0) return otherwise;
  return han * 3 >= latin ? 'zh' : 'en';
}
