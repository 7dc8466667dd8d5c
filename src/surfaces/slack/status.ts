import type { WebClient } from '@slack/web-api';
import type { Language } from '../../lib/language.js';
import type { Logger } from '../../lib/logger.js';
import { appText } from '../../texts/slack/surface.js';
import { shortened } from './mrkdwn.js';
import type { Place } from './request.js';
import { callFault } from './web/call-fault.js';
import { insist } from './web/insist.js';

/** Shows that the bot is at work; what Slack does not take is logged and keeps nobody waiting for an answer. */
export interface Statuses {
  /** "Looking it up": at once, and cleared by Slack with the next message in the thread. */
  looking(place: Place, language: Language): Promise<void>;
  /** How far work has come, in words. */
  telling(place: Place, words: string): Promise<void>;
  /** Work that takes a while: Slack shows its Stop button. */
  writing(place: Place, title: string): Promise<void>;
  /** The end of such work. */
  resting(place: Place): Promise<void>;
  /** Takes the status away where no message did. */
  clear(place: Place): Promise<void>;
}

const LONGEST_TITLE = 200;
const LONGEST_STATUS = 100;

/** Statuses of threads; a private reply has none. */
export function createStatuses(client: WebClient, log: Logger): Statuses {
  /** The last call for each thread: one begins when the one before has ended, so that none overtakes another. */
  const last = new Map<string, Promise<void>>();

  function tell(what: string, place: Place, call: (where: Where) => Promise<unknown>): Promise<void> {
    if (place.kind !== 'thread') return Promise.resolve();
    const key = `${place.channelId} ${place.threadTs}`;
    const told = (last.get(key) ?? Promise.resolve())
      .then(() => call({ channel_id: place.channelId, thread_ts: place.threadTs }))
      .then(
        () => {},
        (error: unknown) => log.warn({ part: 'slack', fault: callFault(error), what }, 'a status could not be shown'),
      )
      .finally(() => {
        if (last.get(key) === told) last.delete(key);
      });
    last.set(key, told);
    return told;
  }
  return {
    looking: (place, language) =>
      tell('looking', place, (where) =>
        client.assistant.threads.setStatus({ ...where, status: appText('looking', language) }),
      ),
    telling: (place, words) =>
      tell('telling', place, (where) =>
        client.assistant.threads.setStatus({ ...where, status: shortened(words, LONGEST_STATUS) }),
      ),
    writing: (place, title) =>
      tell('writing', place, (where) =>
        client.agents.sessions.setStatus({ ...where, status: 'processing', title: shortened(title, LONGEST_TITLE) }),
      ),
    resting: (place) =>
      tell('resting', place, (where) => insist(() => client.agents.sessions.setStatus({ ...where, status: 'active' }))),
    clear: (place) =>
      tell('clear', place, (where) => insist(() => client.assistant.threads.setStatus({ ...where, status: '' }))),
  };
}

interface Where {
  readonly channel_id: string;
  readonly thread_ts: string;
}
