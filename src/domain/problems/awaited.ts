import type { Problem } from '../ledgers/ledgers.js';
import type { MoveName } from './moves.js';
import { isOnHold } from './states.js';

/** Whose word a problem waits for: the next move, whose it is, and by when it is to be made (null: no day is laid down). */
export interface Awaited {
  readonly move: Extract<MoveName, 'accept' | 'decide' | 'confirm' | 'close'> | 'lasting';
  readonly of: 'OWNER' | 'FILER' | 'OFFICE';
  readonly until: string | null;
}

/**
 * The word without which a problem cannot go on: to take it (rule 18), to decide who is in charge (rule 14), to confirm that it
 * is solved, to close it out (rule 29), or to say whether that lasts (rule 35); null while it is being worked on or on hold.
 */
export function awaited(problem: Problem): Awaited | null {
  const { status, disputedOn, verifyDue, satisfied, inquiredOn, lasting } = problem;
  if (isOnHold(problem)) return null;
  if (status === 'ASSIGNED' && disputedOn !== null) return { move: 'decide', of: 'OFFICE', until: null };
  if (status === 'ASSIGNED') return { move: 'accept', of: 'OWNER', until: verifyDue };
  if (status === 'SOLVED_PENDING_CONFIRM')
    return satisfied === null
      ? { move: 'confirm', of: 'FILER', until: null }
      : { move: 'close', of: 'OFFICE', until: null };
  if (status === 'CLOSED' && inquiredOn !== null && lasting === null)
    return { move: 'lasting', of: 'FILER', until: null };
  return null;
}
