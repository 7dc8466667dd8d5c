import type { DocumentRow, DocumentStatus } from '../store/types.js';

/** How a document stands on a day: as it was described, but for one whose own days say otherwise. */
export type DocumentStanding = DocumentStatus | 'NOT_YET';

/** The standing of a document on a day such as `2026-11-20`: one that has expired is repealed, one that takes effect later is not yet in force. */
export function standingOn(
  { status, effectiveOn, expiresOn }: Pick<DocumentRow, 'status' | 'effectiveOn' | 'expiresOn'>,
  day: string,
): DocumentStanding {
  if (status !== 'IN_FORCE') return status;
  if (expiresOn !== null && expiresOn < day) return 'REPEALED';
  return effectiveOn !== null && effectiveOn > day ? 'NOT_YET' : status;
}

/** Whether it holds on the day or will: what has expired, was replaced or is a draft is told only where it is asked for. */
export function holdsNowOrSoon(standing: DocumentStanding): boolean {
  return standing === 'IN_FORCE' || standing === 'NOT_YET';
}
