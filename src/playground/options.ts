import type { Logger } from '../lib/logger.js';
import type { Kept } from './kept-messages.js';
import type { ArmedFault, PageAction, PageEvent, PageReply, PageState } from './page-protocol.js';

/** Who works in the workspace. */
export interface WorkspacePerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly locale: 'en-US' | 'zh-CN';
  /** A guest of single channels. */
  readonly guest?: boolean;
  /** Somebody of another organisation. */
  readonly stranger?: boolean;
}

export interface WorkspaceChannel {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly private?: boolean;
  /** Ids of people; the bot's user among them when it is in the channel. */
  readonly members: readonly string[];
}

/** What a playground starts with. */
export interface Workspace {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly app: { readonly id: string; readonly name: string };
  readonly bot: { readonly userId: string; readonly botId: string; readonly name: string };
  /** Said on top of the page; null for none. */
  readonly notice: string | null;
  readonly people: readonly WorkspacePerson[];
  readonly channels: readonly WorkspaceChannel[];
}

/** How long things take, in milliseconds. */
export interface PlaygroundTiming {
  /** Until an acknowledgement counts as missed. */
  readonly acknowledgement: number;
  /** From a missed acknowledgement of an event to the next attempt, one an attempt. */
  readonly retries: readonly number[];
  /** What `late_delivery` adds. */
  readonly late: number;
  /** Between the deliveries of `duplicate_delivery`. */
  readonly duplicate: number;
  /** How long `time_out_after_accepting` keeps the client waiting before it closes the connection. */
  readonly timeOut: number;
  /** Until Slack closes a stream to which nothing is appended. */
  readonly stream: number;
  /** Until a socket is asked to come again. */
  readonly refresh: number;
}

export interface PlaygroundOptions {
  /** 0: any that is free. */
  readonly port: number;
  readonly host?: string;
  readonly workspace: Workspace;
  /** `slack-manifest.yaml` in its JSON form. */
  readonly manifest: unknown;
  readonly clock: { now(): Date };
  readonly log: Logger;
  /** Folder of the bundled page; null: no page. */
  readonly pageFolder: string | null;
  /** Refuses with 429 what is over Slack's limits of calls. */
  readonly enforceTiers?: boolean;
  /** How many requests the traffic log keeps; 500 unless said otherwise. */
  readonly trafficEntries?: number;
  /** What an earlier start has kept. */
  readonly kept?: Kept;
  /** Deliver over HTTP, signed, instead of the socket. */
  readonly events?: { readonly url: string };
  readonly timing?: Partial<PlaygroundTiming>;
}

/** A running playground. */
export interface Playground {
  /** The page, with the key that opens it. */
  readonly address: string;
  /** What a client takes for `https://slack.com/api/`. */
  readonly apiUrl: string;
  readonly tokens: { readonly bot: string; readonly app: string; readonly signingSecret: string };
  /** Does what the page does for a person. */
  act(action: PageAction): Promise<PageReply>;
  state(): PageState;
  /** What another start can go on with. */
  kept(): Kept;
  /** Hears everything that the page hears; the function that is returned ends it. */
  observe(listener: (event: PageEvent) => void): () => void;
  arm(fault: ArmedFault): void;
  disarm(fault: ArmedFault['fault']): void;
  close(): Promise<void>;
}

/** Slack's own figures; Slack's retries of an event come at once, after a minute and after five. */
export const SLACK_TIMING: PlaygroundTiming = {
  acknowledgement: 3_000,
  retries: [1_000, 60_000, 300_000],
  late: 5_000,
  duplicate: 50,
  timeOut: 30_000,
  stream: 300_000,
  refresh: 18_060_000,
};
