import type { Json } from '../json.js';

/** Something that the workspace tells the app. */
export interface Outgoing {
  readonly kind: 'event' | 'command' | 'interaction';
  /** What faults are armed for: the event's type, the command, the type of the interaction. */
  readonly name: string;
  /** As the traffic log shows it. */
  readonly what: string;
  readonly payload: Json;
}

/** What became of one attempt. */
export type Outcome =
  | { readonly kind: 'acknowledged'; readonly answer: unknown }
  | { readonly kind: 'missed'; readonly reason: 'timeout' | 'closed' | 'http_error' | 'no_app' };

/** Which attempt it is: 0 for the first. */
export interface Attempt {
  readonly number: number;
  /** Slack's word for why it is repeated; empty for the first. */
  readonly reason: string;
}

/** A way to the app: sockets, or signed requests. */
export interface Transport {
  attempt(outgoing: Outgoing, attempt: Attempt): Promise<Outcome>;
  /** Whether somebody is there to receive. */
  isReady(): boolean;
  /** Resolves when somebody is; false when none came in time. */
  ready(milliseconds: number): Promise<boolean>;
  close(): void;
}
