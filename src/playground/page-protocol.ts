/**
 * What the playground's server and its page say to each other. The page opens one WebSocket at `PAGE_ROUTES.socket`, gets the
 * whole state first and every change after it; what a person does goes as `POST PAGE_ROUTES.act` with an `PageAction` and is
 * answered with a `PageReply`. Both are guarded by the page key, which the page's address carries and a cookie keeps.
 * Blocks and views travel as Slack's JSON; the page renders them.
 */
export const PAGE_ROUTES = { socket: '/page/socket', act: '/page/act', upload: '/page/upload' } as const;

/** A block or view as Slack writes it. */
export type SlackJson = Readonly<Record<string, unknown>>;

export interface PagePerson {
  readonly id: string;
  /** As shown: 市工业推进办 · City Industrial Promotion Office. */
  readonly name: string;
  /** The role in words, shown under the name. */
  readonly title: string;
  readonly locale: 'en-US' | 'zh-CN';
  /** The bot itself; nobody can act as it. */
  readonly bot: boolean;
  readonly guest: boolean;
}

export interface PageChannel {
  readonly id: string;
  /** `pharma-task-force`; of a direct message the id of the person. */
  readonly name: string;
  readonly topic: string;
  readonly kind: 'channel' | 'private' | 'direct';
  readonly members: readonly string[];
}

export interface PageFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mimetype: string;
  /** Where the page fetches it. */
  readonly url: string;
}

export interface PageMessage {
  readonly ts: string;
  readonly threadTs: string | null;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly SlackJson[];
  readonly files: readonly PageFile[];
  readonly edited: boolean;
  /** Text is still being appended. */
  readonly streaming: boolean;
  /** Task cards of a stream, as its chunks told them. */
  readonly tasks: readonly { readonly id: string; readonly title: string; readonly status: string }[];
  /** Only this person sees it; null: everybody in the channel. */
  readonly onlyFor: string | null;
}

export interface PageStatus {
  readonly channel: string;
  readonly threadTs: string | null;
  /** `processing`, or a text such as `is thinking…`; null when the agent rests. */
  readonly status: string | null;
}

export interface PagePrompts {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly title: string | null;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

/** One open modal of a person; `viewId` is what actions and submissions name. */
export interface PageView {
  readonly viewId: string;
  readonly user: string;
  readonly view: SlackJson;
}

/** One request between the bot and the workspace, either way. */
export interface TrafficEntry {
  readonly id: number;
  readonly at: string;
  readonly direction: 'to-bot' | 'from-bot';
  /** `chat.postMessage`, `event: app_mention`, `command: /ask`, `block_actions: ask_next_0` … */
  readonly what: string;
  readonly request: unknown;
  readonly response: unknown;
  /** From request to answer, or to the acknowledgement; null while it is open. */
  readonly milliseconds: number | null;
  /** Slack's error code when it was refused. */
  readonly error: string | null;
}

/** The switches for faults; each works for the next `times` requests that it fits, or until it is switched off (null). */
export const FAULTS = [
  'rate_limited',
  'server_error',
  'time_out_after_accepting',
  'socket_dropped',
  'duplicate_delivery',
  'late_delivery',
  'stream_closed',
  'invalid_blocks',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface ArmedFault {
  readonly fault: Fault;
  /** Which Web API method it hits; null: whichever comes. */
  readonly method: string | null;
  readonly times: number | null;
}

export interface PageCommand {
  /** With its slash. */
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
  /** Whether people and channels that are named in it travel as mentions. */
  readonly escapes?: boolean;
}

export interface PageShortcut {
  readonly name: string;
  readonly type: 'message' | 'global';
  readonly callbackId: string;
  readonly description: string;
}

export interface PageState {
  readonly team: { readonly id: string; readonly name: string };
  /** Said on top of the page: that the data are invented, and the day they were laid on; null for none. */
  readonly notice: string | null;
  readonly bot: { readonly userId: string; readonly name: string; readonly connected: boolean };
  readonly people: readonly PagePerson[];
  readonly channels: readonly PageChannel[];
  /** By channel, oldest first; ephemeral ones among them. */
  readonly messages: Readonly<Record<string, readonly PageMessage[]>>;
  readonly statuses: readonly PageStatus[];
  readonly prompts: readonly PagePrompts[];
  /** By person. */
  readonly homes: Readonly<Record<string, SlackJson>>;
  readonly views: readonly PageView[];
  readonly commands: readonly PageCommand[];
  readonly shortcuts: readonly PageShortcut[];
  readonly faults: readonly ArmedFault[];
  readonly traffic: readonly TrafficEntry[];
}

/** What the server tells the page. */
export type PageEvent =
  | { readonly type: 'state'; readonly state: PageState }
  /** A new message, or a changed one with the same `ts`. */
  | { readonly type: 'message'; readonly channel: string; readonly message: PageMessage }
  | { readonly type: 'message_gone'; readonly channel: string; readonly ts: string }
  | { readonly type: 'channel'; readonly channel: PageChannel }
  | { readonly type: 'status'; readonly status: PageStatus }
  | { readonly type: 'prompts'; readonly prompts: PagePrompts }
  | { readonly type: 'home'; readonly user: string; readonly view: SlackJson }
  /** The open modals of a person, the topmost last; empty when all are closed. */
  | { readonly type: 'views'; readonly user: string; readonly views: readonly PageView[] }
  | { readonly type: 'bot'; readonly connected: boolean }
  | { readonly type: 'faults'; readonly faults: readonly ArmedFault[] }
  | { readonly type: 'traffic'; readonly entry: TrafficEntry };

/** Where a block action happened. */
export type ActionPlace =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'view'; readonly viewId: string }
  | { readonly kind: 'home' };

/** What a person does; `as` is who does it. */
export type PageAction = { readonly as: string } & (
  | { readonly do: 'post'; readonly channel: string; readonly threadTs: string | null; readonly text: string }
  | { readonly do: 'command'; readonly channel: string; readonly command: string; readonly text: string }
  /** `action` is Slack's action object: type, block_id, action_id, value or selected_option(s) …; `state` the values of the place's inputs. */
  | { readonly do: 'block_action'; readonly place: ActionPlace; readonly action: SlackJson; readonly state: SlackJson }
  /** `values` is Slack's `state.values`. */
  | { readonly do: 'submit_view'; readonly viewId: string; readonly values: SlackJson }
  | { readonly do: 'close_view'; readonly viewId: string }
  | {
      readonly do: 'shortcut';
      readonly callbackId: string;
      readonly channel: string | null;
      readonly ts: string | null;
    }
  | { readonly do: 'open_home' }
  /** Opens the agent's messages; a fresh one begins a new thread. */
  | { readonly do: 'open_agent'; readonly channel: string }
  | { readonly do: 'stop'; readonly channel: string; readonly threadTs: string }
  /** Makes the direct message between the person and the bot when there is none. */
  | { readonly do: 'open_direct'; readonly user: string }
  | { readonly do: 'join'; readonly channel: string }
  | { readonly do: 'set_locale'; readonly locale: 'en-US' | 'zh-CN' }
  | { readonly do: 'arm_fault'; readonly fault: Fault; readonly method: string | null; readonly times: number | null }
  | { readonly do: 'disarm_fault'; readonly fault: Fault }
);

/** `errors` by block id when a submitted view is refused at its fields; `error` says what else went wrong, for a person to read. */
export interface PageReply {
  readonly ok: boolean;
  readonly error?: string;
  readonly errors?: Readonly<Record<string, string>>;
  /** Of `open_direct` and `open_agent`: the channel; of `post`: the message. */
  readonly channel?: string;
  readonly ts?: string;
}
