import type { ListingRecord } from '../ledgers/ledgers.js';
import { LISTING_STAGES, type ListingBoard, type ListingStage } from './types.js';

/** What an application names its board in: before it the enterprise may not have chosen one. */
const BOARD_FROM: ListingStage = 'FILED';

/** A step that is to be recorded. */
export interface ListingStep {
  readonly to: ListingStage;
  /** A day. */
  readonly on: string;
  /** The board that is named with it; without one that of the step before holds on. */
  readonly board: ListingBoard | null;
  /** The papers that show it, in words. */
  readonly papers: string | null;
  readonly reason: string | null;
}

/** Why a step cannot be recorded; `limit` is the stage, day or word that says what would be right. */
export type ListingFault =
  | { readonly kind: 'SAME' | 'SKIPS'; readonly next: ListingStage | null }
  | { readonly kind: 'TO_COME' | 'TOO_EARLY'; readonly limit: string }
  | { readonly kind: 'NO_PAPERS' | 'NO_REASON' | 'NO_BOARD' };

type Recorded = Pick<ListingRecord, 'id' | 'toStage' | 'board' | 'on'>;

/** The steps of one enterprise in the order in which they were taken. */
export function listingLine<R extends Recorded>(records: readonly R[]): R[] {
  return [...records].sort((one, other) => order(one.on, other.on) || order(one.id, other.id));
}

/** The last step that an enterprise has taken; null before the first. */
export function latestListing<R extends Recorded>(records: readonly R[]): R | null {
  return listingLine(records).at(-1) ?? null;
}

/** The stage after one, from the first; null after the last. */
export function nextListingStage(stage: ListingStage | null): ListingStage | null {
  return LISTING_STAGES[stage === null ? 0 : LISTING_STAGES.indexOf(stage) + 1] ?? null;
}

/** Whether a step leads back. */
function leadsBack(from: ListingStage | null, to: ListingStage): boolean {
  return from !== null && LISTING_STAGES.indexOf(to) < LISTING_STAGES.indexOf(from);
}

/** The board that holds after a step. */
export function boardAfter(records: readonly Recorded[], step: Pick<ListingStep, 'board'>): ListingBoard | null {
  return step.board ?? latestListing(records)?.board ?? null;
}

/**
 * What is wrong with a step: forward it goes one stage at a time, with its papers and from the application on with a board;
 * back to any stage before, with a reason; never on a day to come or before the last step. Null when it may be recorded.
 */
export function listingFault(records: readonly Recorded[], step: ListingStep, today: string): ListingFault | null {
  const last = latestListing(records);
  const from = last?.toStage ?? null;
  const next = nextListingStage(from);
  if (step.to === from) return { kind: 'SAME', next };
  const back = leadsBack(from, step.to);
  if (!back && step.to !== next) return { kind: 'SKIPS', next };
  if (step.on > today) return { kind: 'TO_COME', limit: today };
  if (last !== null && step.on < last.on) return { kind: 'TOO_EARLY', limit: last.on };
  if (back) return step.reason === null ? { kind: 'NO_REASON' } : null;
  if (step.papers === null) return { kind: 'NO_PAPERS' };
  const named = LISTING_STAGES.indexOf(step.to) >= LISTING_STAGES.indexOf(BOARD_FROM);
  return named && boardAfter(records, step) === null ? { kind: 'NO_BOARD' } : null;
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
