import { setTimeout as sleep } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { Undeliverable } from '../../../delivery/index.js';
import type { Logger } from '../../../lib/logger.js';
import type { SlackMessage } from '../views/message.js';
import { type CallFault, callFault, isRefusalOfForm } from '../web/call-fault.js';
import { PostUnclear } from './post.js';
import { askAddress } from './response-address.js';

/** A reply that one person alone sees. */
export interface PrivateReply {
  readonly channelId: string;
  readonly userId: string;
  /** The thread that it is shown in; null: in the channel. */
  readonly threadTs: string | null;
  /** The address that came with the command or the click; null when there is none. */
  readonly responseUrl: string | null;
  /** Whether the address came with a command: a second reply through it then takes the place of the first. */
  readonly fromCommand: boolean;
  readonly message: SlackMessage;
  readonly plain: readonly string[];
  /** Whether it is sent as text from the beginning. */
  readonly asText: boolean;
  /** Whether it takes the place of the message that was clicked on. */
  readonly replaces: boolean;
  /** Whether an earlier attempt may have arrived. */
  readonly again: boolean;
}

interface RespondParts {
  readonly client: WebClient;
  readonly log: Logger;
}

/** One way to reach the person. */
interface Way {
  readonly name: 'address' | 'ephemeral';
  /** Whether the same content sent again takes the place of what was sent before. */
  readonly repeats: boolean;
  send(message: SlackMessage, repeated: boolean): Promise<CallFault | null>;
}

const ATTEMPTS = 4;
const LONGEST_PAUSE = 10_000;

/**
 * Sends a reply to one person, through the address that came with the request while that is good, else as an ephemeral
 * message. Neither leaves a trace that could be looked up. An address of a command is used again with `replace_original`;
 * at one of a click that would change the message that was clicked on, which others may see. So what nobody knows of is
 * sent once more and counted there: the one thing that may appear twice.
 * @throws Undeliverable when no way is left, PostUnclear when Slack is out of order.
 */
export async function respond(reply: PrivateReply, parts: RespondParts): Promise<void> {
  const ways = waysTo(reply, parts);
  if (!reply.asText && (await say(reply.message, ways, { reply, parts, place: 0 })) === 'said') return;
  for (const [place, text] of reply.plain.entries()) {
    if ((await say({ text, blocks: [] }, ways, { reply, parts, place })) === 'form') throw new Undeliverable('form');
  }
}

interface Course {
  readonly reply: PrivateReply;
  readonly parts: RespondParts;
  /** Which part of a reply in text; only the first can take the place of something. */
  readonly place: number;
}

/** Says it by the first way that takes it; ways that refuse are not tried again. */
async function say(message: SlackMessage, ways: Way[], course: Course): Promise<'said' | 'form'> {
  let refusal = 'nowhere';
  for (let way = ways[0]; way !== undefined; way = ways[0]) {
    const fault = await sayBy(way, message, course);
    if (fault === null) return 'said';
    if (isRefusalOfForm(fault)) return 'form';
    if (fault.kind !== 'refused') throw new PostUnclear();
    refusal = fault.code;
    course.parts.log.warn({ part: 'slack', way: way.name, code: refusal }, 'a way to a person is closed');
    ways.shift();
  }
  throw new Undeliverable(refusal);
}

async function sayBy(way: Way, message: SlackMessage, { reply, parts, place }: Course): Promise<CallFault | null> {
  let repeated = reply.again && place === 0;
  if (repeated && !way.repeats) tellDoubt(way, parts.log);
  for (let attempt = 1; ; attempt += 1) {
    const fault = await way.send(message, repeated && place === 0);
    if (fault === null || fault.kind === 'refused') return fault;
    const pause = fault.kind === 'rate-limited' ? fault.milliseconds : attempt * 500;
    if (attempt === ATTEMPTS || pause > LONGEST_PAUSE) return fault;
    await sleep(pause);
    if (fault.kind === 'rate-limited') continue;
    if (fault.silent && !way.repeats) {
      // It has most likely arrived; a third one would be worse than none.
      if (repeated) return null;
      tellDoubt(way, parts.log);
    }
    repeated = true;
  }
}

function tellDoubt(way: Way, log: Logger): void {
  log.warn(
    { part: 'slack', way: way.name, doubtful: true },
    'a private reply is sent once more without knowing whether it arrived',
  );
}

function waysTo(
  { channelId, userId, threadTs, responseUrl, fromCommand, replaces }: PrivateReply,
  { client }: RespondParts,
): Way[] {
  const ephemeral: Way = {
    name: 'ephemeral',
    repeats: false,
    async send({ text, blocks }) {
      try {
        const content = { text, ...(blocks.length > 0 ? { blocks: [...blocks] } : {}) };
        const thread = threadTs === null ? {} : { thread_ts: threadTs };
        await client.chat.postEphemeral({ channel: channelId, user: userId, ...thread, ...content });
        return null;
      } catch (error) {
        return callFault(error);
      }
    },
  };
  if (responseUrl === null) return [ephemeral];
  const repeats = fromCommand || replaces;
  const address: Way = {
    name: 'address',
    repeats,
    send: (message, repeated) =>
      askAddress(responseUrl, message, {
        replaces: replaces || (fromCommand && repeated),
        apiUrl: client.slackApiUrl,
        threadTs,
      }),
  };
  return [address, ephemeral];
}
