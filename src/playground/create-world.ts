import { createDelivery } from './delivery/delivery.js';
import { tellMention, tellMessage, tellMessageChange } from './delivery/events.js';
import { createHttpTransport } from './delivery/http.js';
import type { Transport } from './delivery/outgoing.js';
import { createPauses, type Pauses } from './delivery/pause.js';
import { createSocketMode, type SocketMode } from './delivery/socket-mode.js';
import { createTickets } from './delivery/tickets.js';
import { createFaults } from './faults.js';
import { createSecret, createTimestamps } from './ids.js';
import type { Json } from './json.js';
import { parseManifest } from './manifest.js';
import { type PlaygroundOptions, SLACK_TIMING } from './options.js';
import { createPageFeed } from './page-feed.js';
import { pageMessage } from './page-state.js';
import { messageJson } from './slack-json/message.js';
import { createTraffic } from './traffic.js';
import { createChannels } from './workspace/channels.js';
import { createContexts } from './workspace/contexts.js';
import { createFiles } from './workspace/files.js';
import { createMessages, type MessageChange } from './workspace/messages.js';
import { createPeople } from './workspace/people.js';
import { createResponseUrls } from './workspace/response-urls.js';
import { createSessions } from './workspace/sessions.js';
import { createStreams } from './workspace/streams.js';
import { createTriggers } from './workspace/triggers.js';
import { createViews } from './workspace/views.js';
import type { World } from './world.js';

/** A world, and what has to be opened and closed with it. */
export interface Created {
  readonly world: World;
  readonly sockets: SocketMode;
  readonly pauses: Pauses;
  close(): void;
}

/** @param baseUrl says where the server listens, which is known once it does. */
export function createWorld(options: PlaygroundOptions, baseUrl: () => string): Created {
  const { workspace, log } = options;
  const now = () => options.clock.now();
  const timing = { ...SLACK_TIMING, ...options.timing };
  const feed = createPageFeed();
  const timestamp = createTimestamps(now);
  const pauses = createPauses();
  const faults = createFaults(feed);
  const traffic = createTraffic(feed, now, options.trafficEntries ?? 500);
  const tokens = {
    bot: `xoxb-${createSecret()}`,
    app: `xapp-1-${createSecret()}`,
    signingSecret: createSecret(),
    verification: createSecret(),
  };
  const connected = createConnectedTeller((there) => feed.tell({ type: 'bot', connected: there }));
  const sockets = createSocketMode({ appId: workspace.app.id, traffic, faults, timing, connected });
  const transport: Transport =
    options.events === undefined
      ? sockets
      : createHttpTransport({
          url: options.events.url,
          secret: tokens.signingSecret,
          token: tokens.verification,
          traffic,
          timing,
          now,
          connected,
        });
  const tell = createTeller(() => world);
  const messages = createMessages(timestamp, tell);
  const world: World = {
    workspace,
    manifest: parseManifest(options.manifest),
    timing,
    log,
    tokens,
    now,
    timestamp,
    baseUrl,
    feed,
    traffic,
    faults,
    people: createPeople(workspace),
    channels: createChannels(workspace, feed, now),
    messages,
    streams: createStreams(messages, timing.stream),
    sessions: createSessions(feed),
    triggers: createTriggers(now),
    responseUrls: createResponseUrls(now),
    files: createFiles(now),
    views: createViews(feed, now),
    contexts: createContexts(),
    tickets: createTickets(now),
    delivery: createDelivery({ transport, faults, timing, pauses }),
  };
  return {
    world,
    sockets,
    pauses,
    close() {
      pauses.close();
      world.streams.close();
      transport.close();
      if (transport !== sockets) sockets.close();
    },
  };
}

/** Says it only when it has changed. */
function createConnectedTeller(say: (there: boolean) => void): (there: boolean) => void {
  let last = false;
  return (there) => {
    if (there !== last) say(there);
    last = there;
  };
}

/** Tells page and app of every change of a message; appended text goes to the page alone. */
function createTeller(of: () => World): (change: MessageChange) => void {
  const before = new WeakMap<object, Json>();
  return ({ kind, message }) => {
    const world = of();
    if (kind === 'gone') world.feed.tell({ type: 'message_gone', channel: message.channel, ts: message.ts });
    else world.feed.tell({ type: 'message', channel: message.channel, message: pageMessage(world, message) });
    if (message.streaming === 'in_progress' && kind === 'changed') return;
    if (message.onlyFor !== null) return;
    const was = before.get(message);
    before.set(message, messageJson(world, message));
    if (kind === 'posted') {
      if (message.botId !== null) world.sessions.replied(message.channel, message.threadTs);
      tellMessage(world, message);
      tellMention(world, message);
    } else {
      tellMessageChange(world, message, kind, was ?? {});
    }
  };
}
