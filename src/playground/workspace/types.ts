import type { Json } from '../json.js';

/** Somebody of the workspace, or the bot's own user. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  locale: 'en-US' | 'zh-CN';
  readonly guest: boolean;
  readonly stranger: boolean;
  readonly bot: boolean;
}

export type ChannelKind = 'channel' | 'private' | 'direct';

export interface Channel {
  readonly id: string;
  /** Of a direct message the id of the person. */
  readonly name: string;
  readonly topic: string;
  readonly kind: ChannelKind;
  readonly members: Set<string>;
  /** Seconds. */
  readonly created: number;
}

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly status: string;
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly user: string;
  /** The app's bot, when it posted. */
  readonly botId: string | null;
  readonly subtype: string | null;
  readonly clientMessageId: string | null;
  text: string;
  blocks: readonly Json[];
  attachments: readonly Json[];
  files: readonly string[];
  metadata: Json | null;
  edited: { readonly user: string; readonly ts: string } | null;
  /** Of a streamed message; null for any other. */
  streaming: 'in_progress' | 'completed' | null;
  tasks: readonly Task[];
  /** Only this person sees it. */
  readonly onlyFor: string | null;
  reactions: readonly { readonly name: string; readonly users: readonly string[] }[];
}

/** A modal that is open, or a home tab. */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly rootId: string;
  readonly previousId: string | null;
  hash: string;
  /** As the app sent it, with block ids filled in. */
  content: Json;
  /** Slack's `state.values`. */
  values: Json;
  externalId: string;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  readonly user: string;
  /** Seconds. */
  readonly created: number;
  readonly bytes: Uint8Array;
  readonly channels: Set<string>;
}
