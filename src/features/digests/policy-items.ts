import { addDays } from '../../domain/calendar/index.js';
import type { Actor } from '../../domain/people/types.js';
import type { AuditRow, DocumentRow } from '../../store/types.js';
import { type Name, nameOf } from '../figure.js';
import type { PolicyItem } from './digest.js';
import type { Span } from './seen.js';

/** So many days after it was issued or came into force a document counts as new. */
const NEW_FOR_DAYS = 14;

/** The verb whose audit lines tell which documents were read. */
const READ = 'corpus.record';

/** A document that is new or was read anew, with the chains that it concerns. */
export interface NewPolicy {
  readonly document: DocumentRow;
  /** What it took the place of. */
  readonly replaced: readonly DocumentRow[];
  readonly chains: readonly Name[];
  /** The newest audit line by which it was read; null where none of those that are told of names it. */
  readonly readAt: bigint | null;
}

/** The documents that are new on a day, by their own days or because they were read by one of the audit lines. */
export function newDocuments(
  documents: readonly DocumentRow[],
  { audit, today }: { readonly audit: readonly AuditRow[]; readonly today: string },
): Omit<NewPolicy, 'chains'>[] {
  const readAt = readLines(documents, audit);
  const after = addDays(today, -NEW_FOR_DAYS);
  const isRecent = (day: string | null) => day !== null && day > after && day <= today;
  return documents
    .filter(({ status }) => status === 'IN_FORCE' || status === 'REPEALED')
    .filter(({ id, issuedOn, effectiveOn }) => readAt.has(id) || isRecent(issuedOn) || isRecent(effectiveOn))
    .map((document) => ({
      document,
      replaced: documents.filter(({ supersededById }) => supersededById === document.id),
      readAt: readAt.get(document.id) ?? null,
    }));
}

/** By which audit line each document was last read; that one was superseded is news of what took its place. */
function readLines(documents: readonly DocumentRow[], audit: readonly AuditRow[]): ReadonlyMap<string, bigint> {
  const successors = new Map(documents.map(({ id, supersededById }) => [id, supersededById ?? id]));
  const lines = audit.filter(({ verb }) => verb === READ);
  return new Map(lines.flatMap(({ id, after }) => readIn(after).map((of) => [successors.get(of) ?? of, id] as const)));
}

function readIn(after: unknown): readonly string[] {
  const { added, changed } = after as { readonly added: readonly string[]; readonly changed: readonly string[] };
  return [...added, ...changed];
}

/** What is new for whoever holds a post in a chain that it concerns, the newest first. */
export function policyItems(policies: readonly NewPolicy[], { roles }: Actor, { from, upTo }: Span): PolicyItem[] {
  const held = new Set(roles.flatMap(({ chainId }) => chainId ?? []));
  const isUnread = (line: bigint | null) => line !== null && from !== null && line > from.audit && line <= upTo.audit;
  return policies
    .flatMap(({ document, replaced, chains, readAt }): PolicyItem[] => {
      const own = chains.filter(({ id }) => held.has(id));
      if (own.length === 0) return [];
      const { number, issuer, issuedOn, effectiveOn, status } = document;
      const said = { number, issuer, issuedOn, effectiveOn, repealed: status === 'REPEALED' };
      const places = replaced.map((one) => ({ record: titled(one), number: one.number }));
      return [{ record: titled(document), ...said, replaced: places, chains: own, unread: isUnread(readAt) }];
    })
    .toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)) || (one.record.id < other.record.id ? -1 : 1));
}

/** A document often has a title in one language alone. */
function titled({ id, titleZh, titleEn }: DocumentRow): Name {
  return nameOf({ id, nameZh: titleZh || titleEn, nameEn: titleEn || titleZh });
}

function dayOf({ issuedOn }: PolicyItem): string {
  return issuedOn ?? '';
}
