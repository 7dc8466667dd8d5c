import { extname } from 'node:path';
import { titleIn } from '../../../knowledge/index.js';
import type { Language } from '../../../lib/language.js';
import type { DocumentRow } from '../../../store/types.js';
import { type DocumentsKey, documentsText, failureText, noteText } from '../../../texts/corpus.js';
import { formats, wordOf } from '../../../texts/index.js';
import { labelled, withAside } from '../../figure-text.js';
import type { Sheet, SheetPart } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { ListedDocument, listDocuments } from '../list-documents.js';
import type { showDocument } from '../show-document.js';

type Listing = Awaited<ReturnType<typeof listDocuments.run>>;
type Shown = Awaited<ReturnType<typeof showDocument.run>>;

/** The documents of the corpus in words, with the files that cannot be read. */
export function documentsSheet(listing: Listing, language: Language): Sheet {
  const say = (key: DocumentsKey) => documentsText(key, language);
  const { rows, failed, skipped } = listing;
  const columns = [
    { heading: say('id') },
    { heading: say('title'), flexible: true },
    { heading: say('number'), flexible: true },
    { heading: say('format') },
    { heading: say('chunks'), side: 'right' as const },
    { heading: say('status'), flexible: true },
    { heading: say('standing'), flexible: true },
  ];
  const bad = [
    ...failed.map(({ path, reason }) => `${path}: ${failureText(reason, language)}`),
    ...skipped.map((path) => `${path}: ${say('link')}`),
  ];
  const idle = rows.every(({ standing }) => standing === 'read');
  const documents: SheetPart =
    rows.length === 0
      ? { kind: 'lines', heading: '', lines: [say('none')] }
      : { kind: 'table', heading: '', columns, rows: rows.map((row) => cells(row, language)) };
  return {
    ...sheetOf(say('documents'), listing, language),
    parts: bad.length === 0 ? [documents] : [documents, { kind: 'lines', heading: say('failed'), lines: bad }],
    notes: [listing.folder, ...(idle ? [] : [say('ingest')])],
  };
}

/** A document's card in words. */
export function documentSheet({ id, path, listed, failure, ...marks }: Shown, language: Language): Sheet {
  const say = (key: DocumentsKey) => documentsText(key, language);
  const said = listed === null ? [] : [...wordsOf(listed, language), ...factsOf(listed, language)];
  const lines = [[say('path'), path] as const, ...said].filter(([, value]) => value !== '');
  const notes = (listed?.document.notes ?? []).map((note) => noteText(note, language));
  const part = (heading: DocumentsKey, texts: readonly string[]): SheetPart[] =>
    texts.length === 0 ? [] : [{ kind: 'lines', heading: say(heading), lines: texts }];
  return {
    ...sheetOf(listed === null ? id : `${id} ${titleIn(listed.document, language)}`, marks, language),
    parts: [
      { kind: 'lines', heading: '', lines: lines.map(([name, value]) => labelled(name, value, language)) },
      ...part('failed', failure === null ? [] : [failureText(failure, language)]),
      ...part('notes', notes),
    ],
    notes: [],
  };
}

function sheetOf(title: string, marks: { readonly demo: boolean; readonly asOf: string }, language: Language) {
  return { title, marks: marksOf(marks, language), paging: [], commands: [], questions: [] };
}

function cells(listed: ListedDocument, language: Language): string[] {
  const { document, chunks, standing } = listed;
  return [
    document.id,
    titleIn(document, language),
    document.number ?? '',
    formatOf(document),
    String(chunks),
    statusOf(listed, language),
    documentsText(`standing.${standing}`, language),
  ];
}

type Line = readonly [name: string, value: string];

function wordsOf(listed: ListedDocument, language: Language): Line[] {
  const { document } = listed;
  const day = (written: string | null) => (written === null ? '' : formats.date(written, language));
  const { number, issuer, kind, issuedOn, effectiveOn, expiresOn, chainIds, source } = document;
  const lines: readonly (readonly [DocumentsKey, string])[] = [
    ['number', number ?? ''],
    ['issuer', issuer],
    ['kind', kind],
    ['issuedOn', day(issuedOn)],
    ['effectiveOn', day(effectiveOn)],
    ['expiresOn', day(expiresOn)],
    ['status', statusOf(listed, language)],
    ['label', wordOf('label', document.label)[language]],
    ['chains', chainIds.join(', ')],
    ['source', source],
  ];
  return lines.map(([key, value]) => [documentsText(key, language), value]);
}

function factsOf({ document, chunks, standing }: ListedDocument, language: Language): Line[] {
  return [
    [documentsText('format', language), formatOf(document)],
    [documentsText('chunks', language), String(chunks)],
    [documentsText('standing', language), documentsText(`standing.${standing}`, language)],
  ];
}

/** What the file is, which its name need not say. */
function formatOf({ path, notes }: DocumentRow): string {
  const readAs = notes.map((note) => /^read-as (.+)$/.exec(note)?.[1]).find((kind) => kind !== undefined);
  return readAs ?? extname(path).slice(1).toLowerCase();
}

function statusOf({ status, document: { supersededById } }: ListedDocument, language: Language): string {
  const word = wordOf('documentStatus', status)[language];
  return supersededById === null ? word : withAside(word, supersededById, language);
}
