import type { Problem } from '../ledgers/ledgers.js';
import type { MoveName } from './moves.js';
import { isOnHold } from './states.js';

/** Which word a problem waits for: the next move, whose it is, and by when it is to be made (null: no day is laid down). */
export interface Awaited {
  readonly move: Extract<MoveName, 'accept' | 'decide' | 'assign' | 'confirm' | 'close' | 'lasting'>;
  /** The unit and person in charge, the filer, or whoever has the right to it. */
  readonly of: 'OWNER' | 'FILER' | 'WHOEVER_MAY';
  readonly until: string | null;
}

/**
 * The word without which a problem cannot go on: to take it, to decide who is in charge, to lay what came back on a unit, to
 * confirm that it is solved, to close it out, or to say whether that lasts; null while it is being worked on or on hold.
 */
export function awaited(problem: Problem): Awaited | null {
  const { status, disputedOn, verifyDue, verifiedOn, satisfied, inquiredOn, lasting } = problem;
  if (isOnHold(problem)) return null;
  if (disputedOn !== null) return { move: 'decide', of: 'WHOEVER_MAY', until: null };
  if (status === 'RETURNED') return { move: 'assign', of: 'WHOEVER_MAY', until: null };
  if (status === 'ASSIGNED' || status === 'ESCALATED')
    return { move: 'accept', of: 'OWNER', until: verifiedOn === null ? verifyDue : null };
  if (status === 'SOLVED_PENDING_CONFIRM')
    return satisfied === null
      ? { move: 'confirm', of: 'FILER', until: null }
      : { move: 'close', of: 'WHOEVER_MAY', until: null };
  if (status === 'CLOSED' && inquiredOn !== null && lasting === null)
    return { move: 'lasting', of: 'FILER', until: null };
  return null;
}
