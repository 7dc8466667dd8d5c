import { z } from 'zod';
import { fold } from '../../lib/text.js';
import type { Preference } from '../../store/types.js';
import type { ReadContext } from '../context.js';
import { RECORD_COMMANDS } from '../record-commands.js';
import { refuse } from '../refuse.js';
import { runVerb } from '../run-verb.js';
import { defineVerb } from '../verb.js';
import { changeSettings, isSame, type Wanted } from './change-settings.js';
import { hourInput, languageInput, pauseDayInput } from './input.js';
import { isPaused, usualPreference } from './preference.js';
import { findMapping } from './set-board.js';
import { DIGEST_STEP } from './steps.js';

/** How a person's digest is set, and when the next one comes. */
export interface Settings {
  readonly preference: Preference;
  /** What the channel is called that it goes to; null for a direct message. */
  readonly channel: string | null;
  readonly today: string;
  /** The day of the next one; null while it is paused without an end. */
  readonly next: string | null;
  /** Whether today's has gone out, or was looked at and had nothing to say. */
  readonly doneToday: boolean;
  /** Whether the command has changed something. */
  readonly changed: boolean;
}

/** Shows the settings, and changes those that are named: what is set already is not written again. */
export const digestSettings = defineVerb({
  name: 'digest.settings',
  summary: { en: 'Show or change when and how the digest comes', zh: '查看或修改摘要的送达时间、语言和频道' },
  input: z.object({
    at: hourInput.optional(),
    language: languageInput.optional(),
    /** A channel that stands for a chain or county, or `direct`. */
    channel: z.string().trim().min(1, 'name a channel, or write direct').optional(),
  }),
  action: 'digest.settings',
  writes: false,
  command: RECORD_COMMANDS.digestSettings,
  async run(context, { at, language, channel }) {
    const channelId = channel === undefined ? undefined : await channelOf(context, channel);
    return await settle(context, { digestAt: at, language: language === 'auto' ? null : language, channelId });
  },
});

/** Stops the digest, up to and with a day where one is named. */
export const pauseDigest = defineVerb({
  name: 'digest.pause',
  summary: { en: 'Pause the digest, for good or up to a day', zh: '暂停摘要，可指定截止日期' },
  input: z.object({ until: pauseDayInput.optional() }),
  action: 'digest.settings',
  writes: false,
  command: RECORD_COMMANDS.digestPause,
  run: (context, { until = null }) => settle(context, { paused: true, pausedUntil: until }),
});

/** Lets the digest come again. */
export const resumeDigest = defineVerb({
  name: 'digest.resume',
  summary: { en: 'Resume the digest', zh: '恢复摘要' },
  input: z.object({}),
  action: 'digest.settings',
  writes: false,
  command: RECORD_COMMANDS.digestResume,
  run: (context) => settle(context, { paused: false, pausedUntil: null }),
});

const DIRECT: ReadonlySet<string> = new Set(['direct', 'dm', 'none', '私信', '本人', '无']);

/** The channel by id or name; null for a direct message. @throws WutongError for one that stands for nothing, or that one is not in. */
async function channelOf({ store, isInChannel }: ReadContext, typed: string): Promise<string | null> {
  if (DIRECT.has(fold(typed))) return null;
  const { channelId } = await findMapping(store, typed);
  if (isInChannel === undefined || (await isInChannel(channelId))) return channelId;
  refuse(
    'bad-input',
    {
      en: `${typed}: you or I are not in this channel. Name one that both of us are in, or join it first.`,
      zh: `您或本助手不在频道“${typed}”中，请改用双方都在的频道，或先加入该频道。`,
    },
    'channel',
  );
}

async function settle(context: ReadContext, wanted: Wanted): Promise<Settings> {
  const { store, actor } = context;
  const before = (await store.preference(actor.id)) ?? usualPreference(actor.id);
  const changed = !isSame(before, wanted);
  const preference = changed ? await runVerb(changeSettings, context, wanted) : before;
  const { channelId } = preference;
  const mapping = channelId === null ? null : await store.channelMapping(channelId);
  return { preference, channel: mapping?.name ?? channelId, ...(await nextDay(context, preference)), changed };
}

async function nextDay(
  { store, actor, clock, rules }: ReadContext,
  preference: Preference,
): Promise<Pick<Settings, 'today' | 'next' | 'doneToday'>> {
  const today = clock.today();
  const step = await store.dueStep({ subject: actor.id, kind: DIGEST_STEP, round: today });
  const doneToday = (step?.doneAt ?? null) !== null;
  const { calendar } = rules;
  const comesToday = step !== null && !doneToday && !isPaused(preference, today);
  let next = comesToday ? today : calendar.addWorkdays(today, 1);
  if (isPaused(preference, next)) {
    if (preference.pausedUntil === null) return { today, next: null, doneToday };
    next = calendar.addWorkdays(preference.pausedUntil, 1);
  }
  return { today, next, doneToday };
}
