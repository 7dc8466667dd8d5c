import type { ToldAs } from '../../store/types.js';

/** The template of a message by which a problem is chased; its data are `ChaseData`. */
export const CHASE = 'chase';

/** The template of a message that proposes what the ledgers show; its data are `FoundData`. */
export const FOUND = 'found';

/** To whom, and of which projects; what is said of them is read when the message is sent. */
export interface FoundData {
  readonly receiver: string;
  readonly projectIds: readonly string[];
}

/** For which problem and why somebody is written to; what is said of it is read when the message is sent. */
export interface ChaseData {
  readonly receiver: string;
  readonly problemId: string;
  /** The name of the chase in the clock profile, and its day. */
  readonly chase: string;
  readonly day: string;
  readonly as: ToldAs;
}
