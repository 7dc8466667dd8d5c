import type { Logger } from '../lib/logger.js';
import type { Delivery } from './delivery/delivery.js';
import type { Tickets } from './delivery/tickets.js';
import type { Faults } from './faults.js';
import type { Manifest } from './manifest.js';
import type { PlaygroundTiming, Workspace } from './options.js';
import type { PageFeed } from './page-feed.js';
import type { Traffic } from './traffic.js';
import type { Channels } from './workspace/channels.js';
import type { Contexts } from './workspace/contexts.js';
import type { Files } from './workspace/files.js';
import type { Messages } from './workspace/messages.js';
import type { People } from './workspace/people.js';
import type { ResponseUrls } from './workspace/response-urls.js';
import type { Sessions } from './workspace/sessions.js';
import type { Streams } from './workspace/streams.js';
import type { Triggers } from './workspace/triggers.js';
import type { Views } from './workspace/views.js';

/** Everything that one playground is made of. */
export interface World {
  readonly workspace: Workspace;
  readonly manifest: Manifest;
  readonly timing: PlaygroundTiming;
  readonly log: Logger;
  readonly tokens: {
    readonly bot: string;
    readonly app: string;
    readonly signingSecret: string;
    readonly verification: string;
  };
  now(): Date;
  /** A later one at each call. */
  timestamp(): string;
  /** `http://127.0.0.1:PORT`. */
  baseUrl(): string;
  readonly feed: PageFeed;
  readonly traffic: Traffic;
  readonly faults: Faults;
  readonly people: People;
  readonly channels: Channels;
  readonly messages: Messages;
  readonly streams: Streams;
  readonly sessions: Sessions;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly files: Files;
  readonly views: Views;
  readonly contexts: Contexts;
  readonly tickets: Tickets;
  readonly delivery: Delivery;
}
