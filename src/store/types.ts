import type { LedgerName, LedgerRecord } from '../domain/ledgers/ledgers.js';
import type { LightRow } from '../domain/lights/types.js';
import type { Label, Scope } from '../domain/people/types.js';
import type { ProjectSelection, ProjectSort } from '../domain/projects/selection.js';
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
  | { readonly disclosed: false; readonly reason: 'fewer-than-three' | 'no-right' | 'not-in-channel' };

/** Any value that JSON can hold; sums in yuan are written as numbers as long as that is exact. */
export type Json = unknown;

/** A Slack user who is a person here. */
export interface SlackAccount {
  /** `U…` or `W…`. */
  readonly userId: string;
  readonly personId: string;
}

/** What a channel may see at most: exactly one of chain and county, and documents up to the label. */
export interface ChannelMapping {
  readonly channelId: string;
  readonly name: string | null;
  readonly chainId: string | null;
  readonly countyId: string | null;
  readonly label: Label;
  readonly mappedBy: string;
  /** A day. */
  readonly mappedOn: string;
  readonly version: number;
}

/** What was understood of a thread's last question, never its rows. Instants are as `2026-11-20T01:02:03.004Z`. */
export interface ThreadRow {
  /** `team:channel:thread_ts`. */
  readonly id: string;
  /** The Slack user who asked last; null where the question came from elsewhere. */
  readonly askedBy: string | null;
  /** The `Question` of knowledge. */
  readonly question: Json;
  readonly language: Language;
  readonly updatedAt: string;
}

/** An answer as it was given. */
export interface AnswerRow {
  readonly id: string;
  readonly threadId: string | null;
  /** The id of a person, or `slack:U…` of somebody who is none here. */
  readonly askedBy: string;
  readonly slackUserId: string | null;
  readonly channelId: string | null;
  /** As it was asked. */
  readonly question: string;
  readonly kind: string;
  readonly language: Language;
  /** A day. */
  readonly asOf: string;
  readonly askedAt: string;
  /** The fingerprint of the scope that it was answered with. */
  readonly scopeKey: string;
  /** Whether others read it too, as in a channel. */
  readonly shared: boolean;
  /** The `Question` that it went on from, in the same thread; null where it stood by itself. */
  readonly before: Json;
  /** The questions that it leads on to. */
  readonly nextQuestions: Json;
  /** The `Answer` of knowledge. */
  readonly content: Json;
}

export type Verdict = 'GOOD' | 'BAD';

/** What one person says of an answer. */
export interface FeedbackRow {
  readonly answerId: string;
  readonly personId: string;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly at: string;
}

/** What a person says of an answer, with what was asked. */
export type JudgedAnswer = FeedbackRow & Pick<AnswerRow, 'question' | 'kind' | 'askedAt'>;

export type ClaimKind = 'EVENT' | 'COMMAND' | 'INTERACTION';

/** A delivery of Slack that somebody works on or has done. */
export interface ClaimRow {
  readonly key: string;
  readonly kind: ClaimKind;
  /** What was delivered; null once it is done. */
  readonly body: Json;
  readonly claimedAt: string;
  readonly leaseUntil: string;
  readonly doneAt: string | null;
  /** Which process has it. */
  readonly owner: string;
  /** How often it was taken up, the first time included. */
  readonly attempts: number;
}

/** A claim as it is asked for. */
export interface NewClaim {
  readonly key: string;
  readonly kind: ClaimKind;
  readonly body: Json;
  readonly now: string;
  readonly leaseUntil: string;
  readonly owner: string;
}

export type OutboxState = 'WAITING' | 'SENDING' | 'SENT' | 'FAILED';

/** A message to be sent, or that was. */
export interface OutboxRow {
  readonly key: string;
  readonly audience: Json;
  readonly template: string;
  readonly data: Json;
  /** The higher one goes first. */
  readonly priority: number;
  readonly notBefore: string;
  readonly state: OutboxState;
  /** How often sending was begun. */
  readonly attempts: number;
  /** Until when who sends it has it to himself. */
  readonly leaseUntil: string | null;
  /** What Slack calls the message. */
  readonly messageTs: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly error: string | null;
}

export type NewOutboxRow = Pick<
  OutboxRow,
  'key' | 'audience' | 'template' | 'data' | 'priority' | 'notBefore' | 'createdAt'
>;

/** How sending a message ended. */
export type OutboxOutcome =
  | { readonly state: 'SENT'; readonly sentAt: string; readonly messageTs: string | null }
  | { readonly state: 'WAITING'; readonly notBefore: string; readonly error: string }
  | { readonly state: 'FAILED'; readonly error: string };

/** One record that was changed, as it was and as it is; null where it was not there, or is no longer. */
export interface ChangedRecord {
  readonly subject: string;
  /** Which ledger it is a record of; null for what is kept elsewhere and can only be told. */
  readonly ledger: LedgerName | null;
  readonly before: Json;
  readonly after: Json;
}

/** Why a person is told of a change. */
export type ToldAs = 'owner' | 'former-owner' | 'co-owner' | 'approver' | 'filer' | 'office';

/** A person who is told of a change. */
export interface ToldPerson {
  readonly personId: string;
  readonly as: ToldAs;
}

/** What one command, form or confirmation wrote, under the key of what asked for it. */
export interface ReceiptRow {
  readonly key: string;
  readonly verb: string;
  /** The right that the verb needed. */
  readonly action: string;
  readonly actorId: string;
  readonly at: string;
  readonly subject: string;
  /** The marks by which the right was judged. */
  readonly resource: Json;
  readonly changes: readonly ChangedRecord[];
  readonly told: readonly ToldPerson[];
  /** The key of the receipt that this one takes back. */
  readonly undoes: string | null;
  /** The key of the receipt that took this one back. */
  readonly undoneBy: string | null;
}

export type PendingState = 'OPEN' | 'CONFIRMED' | 'DISCARDED' | 'EXPIRED';

/** A change that waits for a person's word, with what it would change. */
export interface PendingChangeRow {
  readonly id: string;
  readonly actorId: string;
  readonly verb: string;
  readonly input: Json;
  readonly subject: string;
  /** The marks by which the right was judged. */
  readonly resource: Json;
  readonly changes: readonly ChangedRecord[];
  /** What it was read from, in the person's own words. */
  readonly words: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: PendingState;
  readonly closedBy: string | null;
  readonly receiptKey: string | null;
}

/** How a change that waited came to its end. */
export interface ClosedChange {
  readonly state: Exclude<PendingState, 'OPEN'>;
  readonly closedBy: string;
  readonly receiptKey: string | null;
}

/** What a step that is due is known by: what it is about, what is to be done, and which time, such as a day. */
export interface StepKey {
  readonly subject: string;
  readonly kind: string;
  readonly round: string;
}

/** A step as it is put up. */
export interface NewStep extends StepKey {
  readonly dueAt: string;
  readonly data?: Json;
}

/** What must happen at an instant, once. */
export interface DueStep extends StepKey {
  readonly dueAt: string;
  /** Null as long as it is open. */
  readonly doneAt: string | null;
  /** What whoever put it up, and then whoever did it, noted. */
  readonly data: Json;
}

/** How a step ended: done, or put off to another instant. */
export type StepEnd =
  | (StepKey & { readonly doneAt: string; readonly data: Json })
  | (StepKey & { readonly dueAt: string });

/** Which steps are taken: those of one kind that are due, the oldest first. */
export interface StepsWanted {
  readonly kind: string;
  readonly now: string;
  readonly limit: number;
  /** Not these. */
  readonly except: readonly StepKey[];
}

/** When and how a person wants the morning digest. */
export interface Preference {
  readonly personId: string;
  /** Minutes after midnight. */
  readonly digestAt: number;
  /** Null: that of the person's Slack. */
  readonly language: Language | null;
  /** The channel that it goes to, as far as that may see; null: to the person alone. */
  readonly channelId: string | null;
  readonly paused: boolean;
  /** The last day of a pause that ends by itself. */
  readonly pausedUntil: string | null;
  readonly version: number;
}

/** A channel that gets the board of its chain or county each week. */
export interface BoardRow {
  readonly channelId: string;
  readonly language: Language;
  readonly setBy: string;
  /** A day. */
  readonly setOn: string;
}

/** A light that became another one. */
export interface LightChange extends Pick<LightRow, 'subject' | 'kind'> {
  readonly id: bigint;
  readonly before: LightRow['light'];
  readonly after: LightRow['light'];
  /** The day for which it was judged. */
  readonly on: string;
}

/** The ledger column that each header of a file was read as; null for one that is left out. */
export type ImportColumns = Readonly<Record<string, string | null>>;

/** How the headers of a file are read, as somebody confirmed it. */
export interface ImportMappingRow {
  readonly ledger: LedgerName;
  /** Of the headers as they stand in the file. */
  readonly fingerprint: string;
  readonly columns: ImportColumns;
  readonly keptBy: string;
  /** A day. */
  readonly keptOn: string;
}

/** A file that was brought into a ledger. */
export interface ImportRunRow {
  /** `IMP-0001` */
  readonly id: string;
  readonly at: string;
  readonly actorId: string;
  readonly ledger: LedgerName;
  readonly fileName: string;
  /** SHA-256 of its bytes. */
  readonly fileHash: string;
  readonly columns: ImportColumns;
  readonly counts: Readonly<Record<'added' | 'changed' | 'unchanged', number>>;
  readonly meetingId: string | null;
  /** The file that waited for it; null where none did. */
  readonly fileId: string | null;
}

/** A file that waits until whoever sent it says what is to become of it. */
export interface ImportFileRow {
  readonly id: string;
  readonly actorId: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly options: Json;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** A page of the projects that are wanted, in an order. */
export interface ProjectPageQuery {
  readonly where: ProjectSelection;
  readonly sort: ProjectSort;
  /** Against the natural direction of the order. */
  readonly reversed?: boolean;
  /** In whose names it is sorted by name. */
  readonly language: Language;
  /** From 1; the last page where a later one is asked for. */
  readonly page: number;
  readonly pageSize: number;
  /** In the place of the lights that are kept: those of another day. */
  readonly lights?: readonly Pick<LightRow, 'subject' | 'light'>[];
}

/** The ids of a page in order, and how many projects there are in all. */
export interface ProjectPage {
  readonly ids: readonly string[];
  readonly total: number;
}

/** How to reach whoever filed a problem, in words, until the day on which it is erased. */
export interface ProblemContactRow {
  readonly problemId: string;
  readonly words: string;
  readonly eraseOn: string;
}

/** Reading: all that a question needs. Every call filters by `scope` in SQL. */
export interface Reader {
  /** Records of a ledger that the scope may see, by id. */
  read<L extends LedgerName>(ledger: L, scope: Scope, where?: Where<LedgerRecord<L>>): Promise<LedgerRecord<L>[]>;
  /** Lights of what the scope may see. */
  lights(
    scope: Scope,
    where?: Where<Pick<LightRow, 'subject' | 'kind' | 'light' | 'evaluatedOn'>>,
  ): Promise<LightRow[]>;
  /** The highest number behind a prefix such as `P-` among the ids of a ledger; 0 when there is none. */
  highestNumber(ledger: LedgerName, prefix: string): Promise<number>;
  /** How to reach whoever filed a problem; who may see it is for the asker to judge. */
  problemContact(problemId: string): Promise<ProblemContactRow | null>;
  /** A page of the projects that the scope may see, found, sorted and counted in SQL. */
  projectPage(scope: Scope, query: ProjectPageQuery): Promise<ProjectPage>;
  /**
   * The revenue of a chain's enterprises in a month (`2026-10`), in yuan. It is told when the scope may see each of
   * them, or leaves at least three unseen: whoever takes off what he may see must not be left with one or two. Where
   * others read along it is told only when the scope may see each of them.
   */
  chainRevenue(scope: Scope, chainIds: readonly string[], month: string): Promise<EnterpriseFigure>;
  documents(scope: Scope): Promise<DocumentRow[]>;
  /** Chunks in order, all that the scope may see, or those of one document. */
  chunks(scope: Scope, where?: { documentId?: string }): Promise<ChunkRow[]>;
  corpusRevision(): Promise<number>;
  /** What an embedding model made of passages, by the hash of what it was sent; those that it has not made are left out. */
  passageVectors(model: string, hashes: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
  installation(): Promise<Installation | null>;
  /** The newest audit lines first, of one subject, of several, or of all. */
  audit(where?: { subject?: string | readonly string[] }): Promise<AuditRow[]>;
  /** The id of the newest audit line of any verb but those of `ask`: changes with every write to a ledger. */
  lastAudit(): Promise<bigint>;
  account(userId: string): Promise<SlackAccount | null>;
  /** All accounts by user id. */
  accounts(): Promise<SlackAccount[]>;
  channelMapping(channelId: string): Promise<ChannelMapping | null>;
  /** All mappings by channel id. */
  channelMappings(): Promise<ChannelMapping[]>;
  thread(id: string): Promise<ThreadRow | null>;
  answer(id: string): Promise<AnswerRow | null>;
  /** What was said of an answer, by person. */
  feedback(answerId: string): Promise<FeedbackRow[]>;
  /** The newest first, of all answers; at most so many. */
  latestFeedback(most: number): Promise<JudgedAnswer[]>;
  receipt(key: string): Promise<ReceiptRow | null>;
  /** What a person wrote last, the newest first; at most so many. */
  latestReceipts(actorId: string, most: number): Promise<ReceiptRow[]>;
  pendingChange(id: string): Promise<PendingChangeRow | null>;
  /** Those that are open at this instant, the oldest first, of all or of one person. */
  openChanges(now: string, where?: { readonly actorId?: string }): Promise<PendingChangeRow[]>;
  claimRow(key: string): Promise<ClaimRow | null>;
  outboxRow(key: string): Promise<OutboxRow | null>;
  /** What could be sent at this instant, the most urgent first: what waits, and what whoever sent it has not ended in time. */
  openOutbox(now: string): Promise<OutboxRow[]>;
  /** How a file with these headers is read; null when nobody has said so. */
  importMapping(ledger: LedgerName, fingerprint: string): Promise<ImportColumns | null>;
  /** What was brought in, the newest first. */
  importRuns(where?: { ledger?: LedgerName; fileHash?: string; fileId?: string }): Promise<ImportRunRow[]>;
  importFile(id: string): Promise<ImportFileRow | null>;
  dueStep(key: StepKey): Promise<DueStep | null>;
  /** The steps that are not done and were due before an instant: how many, and the oldest. */
  openSteps(before: string): Promise<{ count: number; oldest: DueStep | null }>;
  /** Of each subject the last round of a kind that was done and noted something, by subject. */
  lastSteps(kind: string): Promise<DueStep[]>;
  preference(personId: string): Promise<Preference | null>;
  /** All preferences by person. */
  preferences(): Promise<Preference[]>;
  /** All boards by channel. */
  boards(): Promise<BoardRow[]>;
  /** The audit lines after one, the oldest first, of any verb but those of `ask`. */
  auditAfter(id: bigint): Promise<AuditRow[]>;
  /** The changes of lights after one, or from a day on, the oldest first. */
  lightChanges(where: { after: bigint } | { from: string }): Promise<LightChange[]>;
  /** The id of the newest change of a light; 0 when there is none. */
  lastLightChange(): Promise<bigint>;
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
  /**
   * Writes whole records over those that stand, and raises their versions (where the ledger has one); `version` of each
   * is the one that was looked at.
   * @throws WutongError `conflict` when any of them has another version now, or is gone.
   */
  updateAll<L extends LedgerName>(ledger: L, records: readonly LedgerRecord<L>[]): Promise<LedgerRecord<L>[]>;
  /** Takes records away; tells how many there were. */
  remove(ledger: LedgerName, ids: readonly string[]): Promise<number>;
  /** Writes lights over those that stand, and keeps which became another one. */
  putLights(rows: readonly LightRow[]): Promise<void>;
  /** Takes away the lights of records that are no longer there. */
  removeLights(subjects: readonly string[]): Promise<void>;
  /** Writes a document: chunks whose hash is unchanged stay, others are replaced, missing ones go. Raises the corpus revision. */
  putDocument(document: DocumentRow, chunks: readonly ChunkRow[]): Promise<void>;
  removeDocument(id: string): Promise<void>;
  /** Keeps vectors of an embedding model by the hash of what it was sent; one that is kept already stays. */
  putPassageVectors(model: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
  /** Removes all vectors but these of this model, and raises the corpus revision, so that every process takes them up. */
  finishPassageVectors(model: string, hashes: readonly string[]): Promise<void>;
  /**
   * Waits until no other transaction holds `what`, then holds it to the end of this one: for rules over several records,
   * which a version cannot guard. Those who hold it `shared` do not wait for each other. Ask in the same order everywhere;
   * several are held in the order given.
   */
  hold(what: string | readonly string[], mode?: 'alone' | 'shared'): Promise<void>;
  appendAudit(row: Omit<AuditRow, 'id'>): Promise<void>;
  /** Many lines at once, in the order given. */
  appendAudits(rows: readonly Omit<AuditRow, 'id'>[]): Promise<void>;
  markInstallation(installation: Installation): Promise<void>;
  /** Removes every record of every ledger and every light; documents, audit and installation stay. For laying demo data anew. */
  clearLedgers(): Promise<void>;
  /** Joins a Slack user to a person; one who is joined already changes over. */
  putAccount(account: SlackAccount): Promise<void>;
  /** Whether there was one. */
  removeAccount(userId: string): Promise<boolean>;
  /**
   * Writes a mapping, counting its version from the one before.
   * @throws WutongError `conflict` when `version` is given and is not that of the mapping that stands.
   */
  putChannelMapping(mapping: Omit<ChannelMapping, 'version'>, version?: number): Promise<ChannelMapping>;
  /** Whether there was one. */
  removeChannelMapping(channelId: string): Promise<boolean>;
  putThread(thread: ThreadRow): Promise<void>;
  /** @throws WutongError `conflict` when there is an answer with this id. */
  putAnswer(answer: AnswerRow): Promise<void>;
  /** Writes what a person says of an answer over what the same person said before. */
  putFeedback(feedback: FeedbackRow): Promise<void>;
  /** @throws WutongError `conflict` when there is a receipt with this key. */
  putReceipt(receipt: Omit<ReceiptRow, 'undoneBy'>): Promise<void>;
  /** Says that a receipt was taken back; false when it was already. */
  markUndone(key: string, undoneBy: string): Promise<boolean>;
  /** Keeps a change that waits; false when there is one with this id, which stays as it is. */
  addPendingChange(change: Omit<PendingChangeRow, 'state' | 'closedBy' | 'receiptKey'>): Promise<boolean>;
  /** Ends one that is open; false when it is not open any more. */
  closePendingChange(id: string, closing: ClosedChange): Promise<boolean>;
  /** Closes those whose time has run out at this instant; tells how many. */
  expireChanges(now: string): Promise<number>;
  /** Takes a delivery; false when somebody has it already, or has done it. */
  claim(wanted: NewClaim): Promise<boolean>;
  /** Keeps a claim longer; false when it is done or another has it now. */
  renewClaim(key: string, owner: string, leaseUntil: string): Promise<boolean>;
  /** Marks a claim as done, and lets its body go. */
  finishClaim(key: string, at: string): Promise<void>;
  /** Takes up to `limit` claims that are neither done nor kept by anybody any longer, the oldest first. */
  takeExpiredClaims(wanted: Pick<NewClaim, 'now' | 'leaseUntil' | 'owner'> & { limit: number }): Promise<ClaimRow[]>;
  /** Puts a message up for sending; false when there is one with this key, which stays as it is. */
  addOutbox(row: NewOutboxRow): Promise<boolean>;
  /** The same for many at once; tells how many are new. */
  addAllToOutbox(rows: readonly NewOutboxRow[]): Promise<number>;
  /** Takes a message to send it; null when it is not there, is not due, is sent or has failed, or another one sends it. */
  takeOutbox(key: string, now: string, leaseUntil: string): Promise<OutboxRow | null>;
  /**
   * Writes how the attempt with this number ended; false when it no longer counts, since another one has begun or the
   * message is sent. That a message was sent counts always.
   */
  markOutbox(key: string, attempt: number, outcome: OutboxOutcome): Promise<boolean>;
  /** Removes claims that were done, and messages that were sent or given up, before an instant; tells how many. */
  forgetDelivered(before: string): Promise<{ claims: number; messages: number }>;
  /** Keeps how a file's headers are read, in the place of what was kept for them. */
  putImportMapping(row: ImportMappingRow): Promise<void>;
  addImportRun(row: ImportRunRow): Promise<void>;
  putImportFile(row: ImportFileRow): Promise<void>;
  /** Takes a waiting file away. @throws WutongError `conflict` when this person has none with this id. */
  takeImportFile(id: string, actorId: string): Promise<void>;
  /** Removes files that waited until an instant in vain; tells how many. */
  forgetImportFiles(before: string): Promise<number>;
  /** Puts up steps; those that stand there already, done or not, stay as they are. Tells how many are new. */
  addSteps(steps: readonly NewStep[]): Promise<number>;
  /** Takes steps that are due and that no other transaction has, and keeps them to the end of this one. */
  takeSteps(wanted: StepsWanted): Promise<DueStep[]>;
  /** Writes how steps that were taken ended. */
  endSteps(ends: readonly StepEnd[]): Promise<void>;
  /** Makes a step due by an instant at the latest; false when it is done, or not there. */
  hastenStep(key: StepKey, dueAt: string): Promise<boolean>;
  /** Removes steps that were done before an instant; tells how many. */
  forgetSteps(before: string): Promise<number>;
  /**
   * Writes what a person wants, counting the version from the one before.
   * @throws WutongError `conflict` when `version` is given and is not that of the row that stands.
   */
  putPreference(preference: Omit<Preference, 'version'>, version?: number): Promise<Preference>;
  putProblemContact(row: ProblemContactRow): Promise<void>;
  /** Erases how to reach whoever filed a problem; false when nothing was kept. */
  eraseProblemContact(problemId: string): Promise<boolean>;
  /** Erases what was to be kept until before a day; tells of which problems. */
  eraseProblemContacts(before: string): Promise<string[]>;
  putBoard(board: BoardRow): Promise<void>;
  /** Whether there was one. */
  removeBoard(channelId: string): Promise<boolean>;
}

/** The database behind two adapters that behave alike. */
export interface Store extends Reader {
  /** Runs one short transaction; they wait for each other in one queue where there is one connection. */
  transaction<T>(run: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Which database this is, for `doctor`: never a password. */
  describe(): Promise<{ kind: 'embedded' | 'server'; location: string; version: string }>;
  /**
   * Runs SQL for a package that keeps tables of its own in a schema of its own, such as a queue; without values several
   * statements at once.
   */
  executeSql(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
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
