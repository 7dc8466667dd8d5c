import type { LedgerName, LedgerRecord } from '../domain/ledgers/ledgers.js';
import type { LightRow } from '../domain/lights/types.js';
import type { Label, Scope } from '../domain/people/types.js';
import type { Language } from '../lib/language.js';

export type { LightRow } from '../domain/lights/types.js';

/** What a column must be: a value, one of several, nothing, or within bounds (`from` and `to` included, `before` not). */
export type Condition<T> =
  | T
  | readonly T[]
  | { readonly from?: T; readonly to?: T; readonly before?: T }
  | { readonly has: string | readonly string[] };

/** Conditions by column name; all must hold. `has` is for list columns: any of the words is in the list. */
export type Where<R> = { readonly [K in keyof R]?: Condition<R[K]> };

/** Whether this database holds demo data, which it then says for good, and the day they were laid on. */
export interface Installation {
  readonly demo: boolean;
  readonly seededOn: string | null;
}

export type DocumentStatus = 'IN_FORCE' | 'SUPERSEDED' | 'REPEALED' | 'DRAFT';

/** A document as it was described and read. Dates are `2026-11-20`. */
export interface DocumentRow {
  readonly id: string;
  readonly path: string;
  readonly hash: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly number: string | null;
  readonly issuer: string;
  readonly level: string;
  readonly kind: string;
  readonly language: Language;
  readonly issuedOn: string | null;
  readonly effectiveOn: string | null;
  readonly expiresOn: string | null;
  readonly status: DocumentStatus;
  readonly supersededById: string | null;
  readonly label: Label;
  readonly chainIds: readonly string[];
  readonly source: string;
  readonly demo: boolean;
  /** What could not be read, such as pages without text. */
  readonly notes: readonly string[];
}

/** One passage of a document. */
export interface ChunkRow {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly clause: string | null;
  readonly headingPath: readonly string[];
  readonly page: number | null;
  readonly language: Language;
  readonly text: string;
  readonly hash: string;
}

/** One line of the audit table. `before` and `after` are what changed, as JSON. */
export interface AuditRow {
  readonly id: bigint;
  readonly at: string;
  readonly actorId: string;
  readonly verb: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly correlationId: string;
}

/** A sum over enterprises, or the reason why it is not told. */
export type EnterpriseFigure =
  | { readonly disclosed: true; readonly value: bigint; readonly enterprises: number; readonly rows: readonly string[] }
  | { readonly disclosed: false; readonly reason: 'fewer-than-three' | 'no-right' };

/** Reading: all that a question needs. Every call filters by `scope` in SQL. */
export interface Reader {
  /** Records of a ledger that the scope may see, by id. */
  read<L extends LedgerName>(ledger: L, scope: Scope, where?: Where<LedgerRecord<L>>): Promise<LedgerRecord<L>[]>;
  /** Lights of what the scope may see. */
  lights(
    scope: Scope,
    where?: Where<Pick<LightRow, 'subject' | 'kind' | 'light' | 'evaluatedOn'>>,
  ): Promise<LightRow[]>;
  /**
   * The revenue of a chain's enterprises in a month (`2026-10`), in yuan. It is told when the scope may see each of
   * them, or leaves at least three unseen: whoever takes off what he may see must not be left with one or two.
   */
  chainRevenue(scope: Scope, chainIds: readonly string[], month: string): Promise<EnterpriseFigure>;
  documents(scope: Scope): Promise<DocumentRow[]>;
  /** Chunks in order, all that the scope may see, or those of one document. */
  chunks(scope: Scope, where?: { documentId?: string }): Promise<ChunkRow[]>;
  corpusRevision(): Promise<number>;
  installation(): Promise<Installation | null>;
  /** The newest audit lines first, of one subject or of all. */
  audit(where?: { subject?: string }): Promise<AuditRow[]>;
  /** The id of the newest audit line: changes with every write. */
  lastAudit(): Promise<bigint>;
}

/** Writing: what one transaction may do. Nothing but SQL happens in here. */
export interface Transaction extends Reader {
  insert<L extends LedgerName>(ledger: L, records: readonly LedgerRecord<L>[]): Promise<void>;
  /**
   * Changes a record and raises its version (where the ledger has one).
   * @throws WutongError `conflict` when `version` is given and is no longer the record's version, `not-found` when it is gone.
   */
  update<L extends LedgerName>(
    ledger: L,
    id: string,
    changes: Partial<LedgerRecord<L>>,
    version?: number,
  ): Promise<LedgerRecord<L>>;
  putLights(rows: readonly LightRow[]): Promise<void>;
  /** Writes a document: chunks whose hash is unchanged stay, others are replaced, missing ones go. Raises the corpus revision. */
  putDocument(document: DocumentRow, chunks: readonly ChunkRow[]): Promise<void>;
  removeDocument(id: string): Promise<void>;
  /**
   * Waits until no other transaction holds `what`, then holds it to the end of this one: for rules over several records,
   * which a version cannot guard. Those who hold it `shared` do not wait for each other. Ask in the same order everywhere.
   */
  hold(what: string, mode?: 'alone' | 'shared'): Promise<void>;
  appendAudit(row: Omit<AuditRow, 'id'>): Promise<void>;
  markInstallation(installation: Installation): Promise<void>;
  /** Removes every record of every ledger and every light; documents, audit and installation stay. For laying demo data anew. */
  clearLedgers(): Promise<void>;
}

/** The database behind two adapters that behave alike. */
export interface Store extends Reader {
  /** Runs one short transaction; they wait for each other in one queue where there is one connection. */
  transaction<T>(run: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Which database this is, for `doctor`: never a password. */
  describe(): Promise<{ kind: 'embedded' | 'server'; location: string; version: string }>;
  close(): Promise<void>;
}

/** Nearest neighbours by cosine over normalised vectors; exact and HNSW behave alike. */
export interface VectorIndex {
  readonly kind: 'exact' | 'hnsw';
  readonly size: number;
  /** Adds or replaces. */
  put(id: string, vector: Float32Array): void;
  remove(id: string): void;
  /** The `count` nearest, best first, similarity 1 for the same direction. */
  search(vector: Float32Array, count: number): { id: string; similarity: number }[];
  /** Writes all of it to a file that did not stand before; beside it may stand others whose names begin with it. */
  save(file: string): Promise<void>;
}

/**
 * Opens an index for about `expected` vectors: an empty one, or the one that was saved to `file`.
 * @throws when the file is missing, damaged or of the other kind; the caller then builds it anew.
 */
export type OpenVectorIndex = (options: {
  readonly dimension: number;
  readonly expected: number;
  readonly file?: string;
}) => VectorIndex;
