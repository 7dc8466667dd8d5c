import { setTimeout as sleep } from 'node:timers/promises';
import { createChannelQueues, createClaims, createDispatcher, lateSteps } from '../../delivery/index.js';
import { createCorrelationId } from '../../lib/ids.js';
import { once } from '../../lib/once.js';
import type { FreshAnswers } from './answer-template.js';
import type { SlackApplication } from './application.js';
import { createBoltApp } from './bolt-app.js';
import { createContexts } from './contexts.js';
import { createDesk, type SlackDesk } from './desk.js';
import { healthRoutes, type SearchByMeaning } from './health.js';
import { createInFlight } from './in-flight.js';
import { createIntake } from './intake.js';
import { registerListeners } from './listeners/index.js';
import { createInlet, type InletSettings } from './receivers.js';
import { createRenderers } from './renderers.js';
import { repeat } from './repeat.js';
import { createReplies } from './replies.js';
import { createAnswerStream } from './sending/answer-stream.js';
import { takeAwayCutStreams } from './sending/cut-streams.js';
import { createSender, laneOf, type OpenStreams } from './sending/sender.js';
import { insteadOf } from './undelivered.js';
import { createSlackChannels } from './web/channels.js';
import { createSlackUsers } from './web/users.js';
import { createWebClient } from './web/web-client.js';

export type { SlackApplication } from './application.js';
export type { InletSettings } from './receivers.js';

/** Which workspace the bot works in, and how it is reached. */
export interface SlackSettings {
  readonly botToken: string;
  readonly apiUrl: string | null;
  readonly inlet: InletSettings;
}

/** A bot at work. */
export interface SlackBot {
  /** Lets nothing in any more, finishes what was begun, and sends what waits; tells whether all of that was done in time. */
  stop(): Promise<boolean>;
}

/** How long a delivery stays with a process that says nothing, and how long a stop waits for what was begun. */
const LEASE_SECONDS = 60;
const DRAIN = 25_000;
const RETAKE_EVERY = 20_000;
/** Whoever is in charge of a problem learns of it within five seconds. */
const SEND_EVERY = 2_000;

/**
 * Starts the bot: joins Bolt to the product, takes up what an earlier process left, and lets Slack in.
 * @throws when Slack does not know the token or cannot be reached.
 */
export async function startSlack(application: SlackApplication, settings: SlackSettings): Promise<SlackBot> {
  const { clock, log } = application;
  const client = createWebClient({ token: settings.botToken, apiUrl: settings.apiUrl }, log);
  const self = await whoAmI(client);
  const store = await application.store();
  const users = createSlackUsers(client, { teamId: self.teamId, clock });
  const channels = createSlackChannels(client, { users, botUserId: self.userId, clock });
  const contexts = createContexts({ application, users, channels });
  const streams: OpenStreams = new Map();
  const queues = createChannelQueues();
  const fresh: FreshAnswers = new Map();
  const renderers = createRenderers({ application, contexts, fresh });
  const send = createSender({ client, clock, log, renderers, streams });
  const dispatcher = createDispatcher({
    store,
    clock,
    log,
    send,
    instead: insteadOf(log),
    inTurn: ({ audience, priority }, run) => {
      const lane = laneOf(audience);
      return lane === null ? run() : queues.add(lane, priority, run);
    },
  });
  const claims = createClaims({ store, clock, log, owner: createCorrelationId(), leaseSeconds: LEASE_SECONDS });
  const replies = createReplies({ application, dispatcher, sendNow: send });
  const inFlight = createInFlight();
  const desk: SlackDesk = createDesk({
    application,
    client,
    self,
    contexts,
    replies,
    streams,
    fresh,
    forgetChannel: channels.forget,
    forgetUser: channels.forgetUser,
    openStream: (place) => createAnswerStream({ client, clock, log }, place),
    takeAwayCut: (thread) => takeAwayCutStreams({ client, clock, log, botUserId: self.userId }, thread),
    createIntake: (tellFailure) => createIntake({ claims, inFlight, log, tellFailure }),
  });
  const database = async () => (await withinASecond(store.lastAudit())) !== null;
  const late = async () => (await withinASecond(lateSteps({ store, clock })))?.count ?? null;
  const meaning = () => withinASecond(searchByMeaning(application));
  const inlet = createInlet(settings.inlet, {
    routes: healthRoutes({ slack: () => inlet.open(), database, lateSteps: late, meaning }),
    clock,
    log,
  });
  const bolt = await createBoltApp({ token: settings.botToken, apiUrl: settings.apiUrl, self }, inlet, log);
  registerListeners(bolt, desk);
  await inlet.start();
  void prepare(application);
  const rounds = [
    repeat(RETAKE_EVERY, log, async () => {
      for (const claim of await claims.retake()) {
        // Not waited for: the next round has to come in time to keep what this process works on.
        desk
          .resume(claim, () => bolt.processEvent({ body: claim.body as object, ack: async () => {} }))
          .catch((err: unknown) => log.error({ err, key: claim.key }, 'a claim could not be taken up again'));
      }
    }),
    repeat(SEND_EVERY, log, async () => void (await dispatcher.dispatchDue())),
  ];
  const stopping = once(async () => {
    const rounding = Promise.all(rounds.map((round) => round.stop()));
    await inlet.stop();
    const drained = async () => {
      await rounding;
      const done = await inFlight.drain(DRAIN);
      await queues.idle();
      return done;
    };
    return await Promise.race([drained(), sleep(DRAIN, false, { ref: false })]);
  });
  return { stop: () => stopping.get() };
}

/** Whoever asks meanwhile waits for the same. */
async function prepare(application: SlackApplication): Promise<void> {
  try {
    const { knowledge } = await application.context('system');
    await knowledge.prepare();
  } catch (err) {
    application.log.warn({ err }, 'what answers stand on could not be loaded yet; the first question tries again');
  }
}

async function searchByMeaning(application: SlackApplication): Promise<SearchByMeaning | null> {
  const { knowledge } = await application.context('system');
  const health = await knowledge.embeddingHealth();
  if (health === null) return null;
  if (!health.whole) return 'partial';
  return health.away === null ? 'serves' : 'away';
}

async function whoAmI(client: ReturnType<typeof createWebClient>) {
  const { team_id: teamId, user_id: userId, bot_id: botId } = await client.auth.test();
  return { teamId: String(teamId), userId: String(userId), botId: String(botId) };
}

/** What something answers; null when it does not within a second. */
async function withinASecond<T>(question: Promise<T>): Promise<T | null> {
  return await Promise.race([question.catch(() => null), sleep(1_000, null, { ref: false })]);
}
