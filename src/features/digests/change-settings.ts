import { z } from 'zod';
import { UNOWNED } from '../../rights/index.js';
import type { Preference } from '../../store/types.js';
import type { WriteContext } from '../context.js';
import { defineVerb } from '../verb.js';
import { usualPreference } from './preference.js';
import { DIGEST_STEP } from './steps.js';

/** Writes what a person wants of the own digest; what is left out stays as it is. */
export const changeSettings = defineVerb({
  name: 'digest.change-settings',
  summary: {
    en: 'Change hour, language, channel and pauses of the own digest',
    zh: '修改本人摘要的时间、语言、频道和暂停',
  },
  input: z.object({
    digestAt: z.int().min(0).max(1439).optional(),
    language: z.enum(['zh', 'en']).nullable().optional(),
    channelId: z.string().nullable().optional(),
    paused: z.boolean().optional(),
    pausedUntil: z.string().nullable().optional(),
  }),
  action: 'digest.settings',
  writes: true,
  resource: async () => UNOWNED,
  async run(context, wanted) {
    const { tx, actor } = context;
    const subject = `preference/${actor.id}`;
    await tx.hold(subject);
    const before = (await tx.preference(actor.id)) ?? usualPreference(actor.id);
    const { version, ...rest } = before;
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    const after = await tx.putPreference({ ...rest, ...given }, version);
    await lookAgain(context);
    return { result: after, subject, before: version === 0 ? null : before, after };
  },
});

/**
 * Today's digest is looked at again at once: it then waits for the new hour, or goes out where that has passed. On a day
 * without digests there is none to look at, and none of a person whose digest has gone out.
 */
async function lookAgain({ tx, actor, clock, rules }: WriteContext): Promise<void> {
  const today = clock.today();
  if (!rules.calendar.isWorkday(today).workday) return;
  const step = { subject: actor.id, kind: DIGEST_STEP, round: today };
  const now = clock.now().toISOString();
  await tx.addSteps([{ ...step, dueAt: now }]);
  await tx.hastenStep(step, now);
}

/** What is wanted of a preference; what is left out, or undefined, stays as it is. */
export type Wanted = { readonly [K in keyof Preference]?: Preference[K] | undefined };

/** Whether a preference says already what is wanted. */
export function isSame(one: Preference, wanted: Wanted): boolean {
  return Object.entries(wanted).every(
    ([name, value]) => value === undefined || one[name as keyof Preference] === value,
  );
}
