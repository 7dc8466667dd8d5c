import { z } from 'zod';
import type { ReadContext } from '../context.js';
import { movesOf } from '../problems/index.js';
import { RECORD_COMMANDS } from '../record-commands.js';
import { defineVerb } from '../verb.js';
import { composeDigest, prepareDigests } from './compose.js';
import type { DayRules } from './day-rules.js';
import type { Digest } from './digest.js';
import { readRecords } from './records.js';
import { type Span, seenBy, seenNow, unkeep } from './seen.js';
import { DIGEST_STEP } from './steps.js';

const kept = z.object({ audit: z.string().regex(/^\d+$/), light: z.string().regex(/^\d+$/) });

/** What a person's digest says at this moment: since the last one, or within the span for which one was put up. */
export const readDigest = defineVerb({
  name: 'digest.now',
  summary: { en: 'Show what the digest would say now', zh: '查看此刻的摘要' },
  input: z.object({
    span: z.object({ from: kept.extend({ day: z.string() }).nullable(), upTo: kept }).optional(),
  }),
  action: 'digest.read',
  writes: false,
  command: RECORD_COMMANDS.digestNow,
  async run(context, { span: given }): Promise<Digest> {
    const { store, actor, scope, clock } = context;
    const span: Span = given
      ? { from: given.from && { ...unkeep(given.from), day: given.from.day }, upTo: unkeep(given.upTo) }
      : await spanOf(context);
    const rules = dayRules(context);
    const records = await readRecords(store, scope, {
      ...rules,
      from: span.from,
      now: clock.now().toISOString(),
      personId: actor.id,
    });
    const demo = (await store.installation())?.demo ?? false;
    return composeDigest(
      prepareDigests(records, {
        ...rules,
        demo,
        wallTime: clock.wallTime,
        movesOf: (problem) => movesOf(problem, context),
      }),
      {
        actor,
        span,
      },
    );
  },
});

export function dayRules({ clock, rules }: Pick<ReadContext, 'clock' | 'rules'>): DayRules {
  return { today: clock.today(), calendar: rules.calendar, lights: rules.lights };
}

async function spanOf({ store, actor }: ReadContext): Promise<Span> {
  const last = (await store.lastSteps(DIGEST_STEP)).find(({ subject }) => subject === actor.id);
  return { from: last ? seenBy(last) : null, upTo: await seenNow(store) };
}
