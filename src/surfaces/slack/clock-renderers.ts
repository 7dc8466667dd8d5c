import { ceilingOf } from '../../features/channels/index.js';
import type { VerbContext } from '../../features/context.js';
import {
  ALARM,
  type AlarmData,
  alarmSheet,
  BOARD,
  type BoardData,
  boardSheet,
  DIGEST,
  type DigestData,
  digestSheet,
  isSilent,
  readBoard,
  readDigest,
  waitingOf,
} from '../../features/digests/index.js';
import {
  CHASE,
  type ChaseData,
  chaseSheet,
  FOUND,
  type FoundData,
  foundProblems,
  foundSheet,
  readChase,
} from '../../features/problems/index.js';
import { runVerb } from '../../features/run-verb.js';
import type { Sheet } from '../../features/sheet.js';
import { WutongError } from '../../lib/errors.js';
import type { Language } from '../../lib/language.js';
import type { SlackApplication } from './application.js';
import type { Contexts } from './contexts.js';
import type { Rendered, Renderer } from './sending/sender.js';
import { plainMessage } from './views/plain-blocks.js';
import { sheetMessage } from './views/sheet.js';

interface RendererParts {
  readonly application: SlackApplication;
  readonly contexts: Contexts;
}

/** Renders what goes out by the clock: with the rights of the moment, in the receiver's language, on its own day alone. */
export function createClockRenderers({ application, contexts }: RendererParts): Record<string, Renderer> {
  const { clock, log } = application;

  /** What waited past its day would stand beside that of the next one. */
  function isOver(key: string, day: string): boolean {
    if (day === clock.today()) return false;
    log.error({ key, day }, 'what was to go out by the clock could not be sent on its day, and is left out');
    return true;
  }

  /** In a channel nobody is shown more than the channel may see. */
  async function contextFor(receiver: string, channelId: string | null) {
    if (channelId === null) return await contexts.own(receiver);
    return await contexts.at(receiver, { kind: 'thread', channelId, threadTs: '', direct: false });
  }

  async function digestOf({ personId, receiver, channelId, waitingOnly, span }: DigestData): Promise<Rendered | null> {
    const hindrance = channelId === null ? null : await contexts.hindranceIn(channelId, receiver);
    const { context, language: slackLanguage } = await contextFor(receiver, hindrance === null ? channelId : null);
    // The account may have passed to somebody else.
    if (context.actor.id !== personId) return null;
    const language = (await context.store.preference(personId))?.language ?? slackLanguage;
    const digest = await ifAllowed(() => runVerb(readDigest, { ...context, language }, { span }));
    if (digest === null) return null;
    // What waits for a person's word is nobody else's to read, and comes in a message of its own.
    const shown = waitingOnly ? waitingOf(digest) : channelId === null ? digest : { ...digest, waiting: [] };
    if (isSilent(shown)) return null;
    const said = rendered(digestSheet(shown, language, hindrance), language);
    return hindrance === null ? said : { ...said, instead: receiver };
  }

  async function boardOf({ channelId, from }: BoardData): Promise<Rendered | null> {
    const store = await application.store();
    const board = (await store.boards()).find((each) => each.channelId === channelId);
    if (board === undefined || (await store.channelMapping(channelId)) === null) return null;
    const guests = await contexts.hasGuests(channelId);
    const ceiling = await ceilingOf(store, channelId, { guests });
    if (!ceiling.maps) return null;
    const context: VerbContext = await application.context('system', board.language, ceiling);
    return rendered(boardSheet(await runVerb(readBoard, context, { channelId, from }), board.language), board.language);
  }

  /** Whoever may no longer see the problem gets nothing; nor does anybody of what is settled meanwhile. */
  async function chaseOf({ receiver, problemId, chase, day }: ChaseData): Promise<Rendered | null> {
    const { context } = await contexts.own(receiver);
    const chased = await ifAllowed(() => runVerb(readChase, context, { problem: problemId, chase, day }));
    if (chased === null || !chased.isSaid) return null;
    return rendered(chaseSheet(chased, context.language), context.language);
  }

  /** Of what has a problem by now, or has come right, nothing is proposed. */
  async function foundOf({ receiver, projectIds }: FoundData): Promise<Rendered | null> {
    const { context } = await contexts.own(receiver);
    const found = await ifAllowed(() => runVerb(foundProblems, context, { only: projectIds }));
    if (found === null || found.rows.length === 0) return null;
    return rendered(foundSheet(found, context.language), context.language);
  }

  return {
    [FOUND]: async ({ data }) => await foundOf(data as FoundData),
    [CHASE]: async ({ data }) => await chaseOf(data as ChaseData),
    [DIGEST]: async ({ key, data }) => {
      const wanted = data as DigestData;
      return isOver(key, wanted.day) ? null : await digestOf(wanted);
    },
    [BOARD]: async ({ key, data }) => {
      const wanted = data as BoardData;
      return isOver(key, wanted.day) ? null : await boardOf(wanted);
    },
    [ALARM]: async ({ data }) => {
      const alarm = data as AlarmData;
      const language = await contexts.languageOf(alarm.receiver);
      return rendered(alarmSheet(alarm, language), language);
    },
  };
}

/** Null where the right has gone meanwhile. */
async function ifAllowed<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof WutongError && (error.code === 'not-allowed' || error.code === 'not-found')) return null;
    throw error;
  }
}

function rendered(sheet: Sheet, language: Language): Rendered {
  const message = sheetMessage(sheet, language);
  return { message, plain: plainMessage(message), replaces: false, streamed: null };
}
