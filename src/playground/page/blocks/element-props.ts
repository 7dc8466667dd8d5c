import type { SlackJson } from '../../page-protocol.js';

/** What an input block tells its element. */
export interface InputFrame {
  readonly id: string;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly required: boolean;
  /** Whether a change is told at once, and not only when the view is sent. */
  readonly dispatches: boolean;
}

export interface ElementProps {
  readonly element: SlackJson;
  readonly blockId: string;
  /** For whoever cannot see what stands around, where no label belongs to the element. */
  readonly label: string;
  /** Inside an input block. */
  readonly input?: InputFrame;
}
