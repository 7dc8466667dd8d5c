import type { LightColour } from '../../domain/lights/types.js';
import type { Awaited } from '../../domain/problems/index.js';
import type { Name } from '../figure.js';

/** What has a day by which it is to be done. */
export type DueKind = 'TASK' | 'MILESTONE' | 'PROBLEM' | 'REPORT';

/** Something to be done, with the record that it belongs to. A report is that of `month` for a project. */
export interface DueItem {
  readonly kind: DueKind;
  /** The number that people speak of; of a milestone its own, beside its project's. */
  readonly record: Name;
  readonly project: Name | null;
  readonly month: string | null;
  readonly due: string;
  /** Working days left; below zero when it is past due. */
  readonly workdaysLeft: number;
}

/** What of the ledgers can change under somebody's hands. */
export type ChangedKind = 'PROJECT' | 'TASK' | 'PROBLEM';

/** What others changed on one record since the last digest. */
export interface ChangedItem {
  readonly kind: ChangedKind;
  readonly record: Name;
  /** How many changes others made, and the last of them; none where only the light has changed. */
  readonly count: number;
  readonly last: { readonly verb: string; readonly by: Name | null; readonly at: string } | null;
  readonly light: { readonly before: LightColour; readonly after: LightColour } | null;
}

/** A change that waits for the person's own word. */
export interface WaitingItem {
  readonly id: string;
  readonly subject: string;
  readonly verb: string;
  /** What it was read from. */
  readonly words: string | null;
  /** Until when, by the wall clock: `2026-11-20T09:30`. */
  readonly until: string;
}

/** A problem that waits for the person's own word: to take, decide, confirm or close it, or to say whether it lasts. */
export interface AskedItem {
  readonly record: Name;
  readonly move: Awaited['move'];
  readonly until: string | null;
}

/** A document that is new or changed, for whoever holds a post in a chain that it concerns. */
export interface PolicyItem {
  readonly record: Name;
  readonly number: string | null;
  readonly issuer: string;
  readonly issuedOn: string | null;
  readonly effectiveOn: string | null;
  readonly repealed: boolean;
  /** What it took the place of. */
  readonly replaced: readonly { readonly record: Name; readonly number: string | null }[];
  /** The chains of the person's own that it concerns. */
  readonly chains: readonly Name[];
  /** It was read into the corpus, or anew, since the last digest. */
  readonly unread: boolean;
}

/** The parts of a digest, each in the order in which it is read. */
export interface DigestParts {
  readonly overdue: readonly DueItem[];
  readonly due: readonly DueItem[];
  readonly reports: readonly DueItem[];
  readonly changed: readonly ChangedItem[];
}

/** The same as counts. */
export type DigestCounts = { readonly [P in keyof DigestParts]: number };

/** What one person is told in the morning. */
export interface Digest {
  readonly personId: string;
  /** The day that counts as today; all figures are of this day. */
  readonly day: string;
  readonly demo: boolean;
  /** The day of the last one, from which on changes are told; null when there was none. */
  readonly since: string | null;
  /** What is the person's own, or that of the person's unit. */
  readonly own: DigestParts;
  /** Of whoever leads a chain or a county, and of the office: all that they answer for, which is counted. */
  readonly led: DigestCounts | null;
  readonly waiting: readonly WaitingItem[];
  /** The oldest day first. */
  readonly asked: readonly AskedItem[];
  /** The newest first. */
  readonly policies: readonly PolicyItem[];
}

export function countsOf({ overdue, due, reports, changed }: DigestParts): DigestCounts {
  return { overdue: overdue.length, due: due.length, reports: reports.length, changed: changed.length };
}

/** What waits for the person's word, and nothing else. */
export function waitingOf(digest: Digest): Digest {
  return { ...digest, asked: [], policies: [], own: { overdue: [], due: [], reports: [], changed: [] }, led: null };
}

/** Whether there is nothing to say; a policy that has been told once is no cause to write again. */
export function isSilent({ own, led, waiting, asked, policies }: Digest): boolean {
  if (waiting.length + asked.length > 0 || policies.some(({ unread }) => unread)) return false;
  return [countsOf(own), led ?? countsOf(own)].every((counts) => Object.values(counts).every((count) => count === 0));
}
