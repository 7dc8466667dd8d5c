import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Scope } from '../../domain/people/types.js';
import { WutongError } from '../../lib/errors.js';
import type { DocumentRow, Store, Transaction } from '../../store/types.js';
import type { FailureReason } from '../../texts/corpus.js';
import { describedRow, type Source } from './described-row.js';
import { type Descriptions, readDescriptions } from './descriptions.js';
import { createDocumentReader, type DocumentReader } from './document-reader.js';
import { reasonOf, UnreadableFile } from './failures.js';
import { filesOf } from './files.js';
import { fileOf, idsFor, isBelow, pathOf } from './places.js';

/** Raise it when the same file would give other chunks: documents are then read again. */
const READER = 'reader-3';

/** In bytes: what is larger is no document of an office but a mistake. */
const LARGEST = 200 * 1024 * 1024;

const EVERYTHING: Scope = {
  all: true,
  maps: true,
  label: 'INTERNAL',
  chainIds: [],
  countyIds: [],
  factors: [],
  unitIds: [],
  enterpriseIds: [],
};

/** A file that was not read, and why. */
export interface IngestFailure {
  readonly path: string;
  readonly reason: FailureReason | string;
}

/** What became of the files; documents by id. */
export interface IngestReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  readonly failed: readonly IngestFailure[];
  /** Links, which are not followed; what was read from such a place before is kept. */
  readonly skipped: readonly string[];
  /** What could be read only in part, such as pages without text. */
  readonly notes: readonly { readonly id: string; readonly note: string }[];
}

/** How a folder is read. */
export interface IngestOptions {
  /** How far it is: called after each file. */
  readonly onProgress?: OnProgress | undefined;
  /** Whether more than half of the folder's documents may go because their files have gone. */
  readonly remove?: boolean | undefined;
  /** Whether only to tell what would become of the files, and to write nothing. */
  readonly dryRun?: boolean | undefined;
  /** Called with each document that was read, as it is kept or would be. */
  readonly onRead?: ((document: DocumentRow) => void) | undefined;
}

/** How far it is: called after each file. */
export type OnProgress = (progress: { readonly done: number; readonly total: number; readonly path: string }) => void;

/** Reads a folder of documents, or one file, into the corpus. */
export type Ingest = (path: string, options?: IngestOptions) => Promise<IngestReport>;

/** What ingesting is built from. */
export interface IngestDependencies {
  readonly store: Pick<Store, 'documents' | 'transaction'>;
  readonly log: { warn(fields: object, message: string): void };
}

/** What is to be done about a file; nothing is written while files are parsed. */
interface Plan {
  readonly outcome: 'added' | 'changed' | 'unchanged';
  readonly row: DocumentRow;
  readonly write?: (tx: Transaction) => Promise<void>;
}

/**
 * Builds ingesting. A file is parsed outside any transaction and written in one of its own, so that a bad file, or an
 * end in the middle, leaves each document whole: as it was or as it is.
 */
export function createIngest({ store, log }: IngestDependencies): Ingest {
  return async (path, { onProgress, onRead, remove = false, dryRun = false } = {}) => {
    const descriptions = await readDescriptions(path);
    const { files, links } = await filesOf(path, descriptions);
    const kept = await store.documents(EVERYTHING);
    const ids = idsFor(files, descriptions, kept);
    const report = { added: [] as string[], changed: [] as string[], unchanged: [] as string[] };
    const failed: IngestFailure[] = descriptions.faults.map((reason) => ({ path: 'documents.yaml', reason }));
    const notes: { id: string; note: string }[] = [];
    const placed = kept.filter((document) => isBelow(fileOf(document, descriptions.root) ?? '', resolve(path)));
    const removed = goneOf(placed, { ids: new Set(ids.values()), links, root: descriptions.root });
    if (!remove && !dryRun) demandMost(path, placed, removed);
    if (!dryRun) for (const id of removed) await store.transaction((tx) => tx.removeDocument(id));
    const reader = createDocumentReader();
    try {
      for (const [at, file] of files.entries()) {
        const shown = pathOf(file, descriptions.root);
        const request = { file, id: ids.get(file) as string, descriptions, kept };
        const plan = await planFor(request, reader).catch((cause: unknown) => {
          failed.push({ path: shown, reason: reasonOf(cause) });
          log.warn({ err: cause, path: shown }, 'a file could not be read into the corpus');
        });
        if (plan?.write && !dryRun) await store.transaction(plan.write);
        if (plan) {
          report[plan.outcome].push(plan.row.id);
          notes.push(...plan.row.notes.map((note) => ({ id: plan.row.id, note })));
          onRead?.(plan.row);
        }
        onProgress?.({ done: at + 1, total: files.length, path: shown });
      }
    } finally {
      await reader.close();
    }
    failed.push(...missingFiles(path, [...files, ...links], descriptions));
    const skipped = links.map((link) => pathOf(link, descriptions.root));
    return { ...report, removed, failed, skipped, notes };
  };
}

interface Found {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly root: string | null;
}

/** What lay in this folder and is there no longer. A document whose file cannot be read now is kept as it was. */
function goneOf(placed: readonly DocumentRow[], { ids, links, root }: Found): string[] {
  const behindLink = (document: DocumentRow) => links.some((link) => isBelow(fileOf(document, root) ?? '', link));
  return placed.filter((document) => !ids.has(document.id) && !behindLink(document)).map(({ id }) => id);
}

/** A folder that lost most of its files was more likely emptied by mistake, or is not the one that was meant. */
function demandMost(path: string, placed: readonly DocumentRow[], removed: readonly string[]): void {
  if (removed.length * 2 <= placed.length) return;
  const share = removed.length === placed.length ? 'all' : `${removed.length} of the`;
  throw new WutongError(
    'conflict',
    `${share} ${placed.length} documents that were read from ${path} would be removed, because their files are no longer there (${removed.slice(0, 3).join(', ')}${removed.length > 3 ? ', …' : ''}). Nothing was changed. If they shall go, repeat with \`wutong ingest --remove\`; else put the files back.`,
  );
}

interface Planning {
  readonly file: string;
  readonly id: string;
  readonly descriptions: Descriptions;
  readonly kept: readonly DocumentRow[];
}

async function planFor({ file, id, descriptions, kept: before }: Planning, reader: DocumentReader): Promise<Plan> {
  const source = await sourceOf(file, descriptions);
  const kept = before.find((document) => document.id === id);
  if (kept?.hash === source.hash) {
    const row = source.description ? describedRow(source, source.description, kept.notes) : kept;
    return sameRow(row, kept)
      ? { outcome: 'unchanged', row }
      : { outcome: 'changed', row, write: (tx) => describeAnew(tx, row) };
  }
  const { document, chunks } = await reader.read({ source, id });
  const outcome = kept ? 'changed' : 'added';
  return { outcome, row: document, write: (tx) => tx.putDocument(document, chunks) };
}

/** The file is the same; what is said of it has changed. */
async function describeAnew(tx: Transaction, row: DocumentRow): Promise<void> {
  await tx.putDocument(row, await tx.chunks(EVERYTHING, { documentId: row.id }));
}

async function sourceOf(file: string, { root, byFile }: Descriptions): Promise<Source> {
  if ((await stat(file)).size > LARGEST) throw new UnreadableFile('too large');
  return { file, path: pathOf(file, root), hash: await hashOf(file), description: byFile.get(file) ?? null };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256').update(READER);
  for await (const bytes of createReadStream(file)) hash.update(bytes);
  return hash.digest('hex');
}

function missingFiles(path: string, files: readonly string[], { root, byFile }: Descriptions): IngestFailure[] {
  const own = resolve(path);
  const wanted = [...byFile.keys()].filter((file) => isBelow(file, own) && !files.includes(file));
  return wanted.map((file) => ({ path: pathOf(file, root), reason: 'missing' }));
}

function sameRow(row: DocumentRow, kept: DocumentRow): boolean {
  const names = Object.keys(row) as (keyof DocumentRow)[];
  return names.every((name) => JSON.stringify(row[name]) === JSON.stringify(kept[name]));
}
