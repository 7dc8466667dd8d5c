import type { ToldAs } from '../../store/types.js';

/** The template of a message by which a problem is chased; its data are `ChaseData`. */
export const CHASE = 'chase';

/** For which problem and why somebody is written to; what is said of it is read when the message is sent. */
export interface ChaseData {
  readonly receiver: string;
  readonly problemId: string;
  /** The name of the chase in the clock profile, and its day. */
  readonly chase: string;
  readonly day: string;
  readonly as: ToldAs;
}
