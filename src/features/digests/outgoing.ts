import type { KeptSeen } from './seen.js';

/** The templates of what goes out by the clock. */
export const DIGEST = 'digest';
export const BOARD = 'board';
export const ALARM = 'alarm';

/** Why a digest does not go to the channel that was set: it stands for nothing, a guest reads along, or its person or the bot is not in it. */
export type Hindrance = 'unmapped' | 'guests' | 'absent';

/** What the message of a digest holds: for whom and for which changes, never what it says. */
export interface DigestData {
  readonly personId: string;
  /** Named so that nobody is told of a digest that could not be delivered. */
  readonly receiver: string;
  /** The channel that reads it too; null: nobody else does. */
  readonly channelId: string | null;
  /** Holds what waits for the person's word alone, where the rest goes to a channel. */
  readonly waitingOnly?: boolean;
  readonly day: string;
  readonly span: { readonly from: (KeptSeen & { readonly day: string }) | null; readonly upTo: KeptSeen };
}

/** What the message of a board holds. */
export interface BoardData {
  readonly channelId: string;
  readonly day: string;
  /** How far the board before told what became of lights; null when there was none. */
  readonly from: string | null;
}

/** What the office is told when the clock was not kept. */
export type AlarmData = { readonly receiver: string } & (
  | { readonly kind: 'missed'; readonly days: readonly string[]; readonly whole: boolean }
  | {
      readonly kind: 'late';
      readonly steps: number;
      /** By the wall clock. */
      readonly since: string;
      /** The problem that the oldest of them is about; null where it is about none. */
      readonly problemId: string | null;
    }
);
