import type { StepHandler } from '../delivery/index.js';
import type { VerbContext } from '../features/context.js';
import type { DailyStep } from '../features/digests/index.js';
import { evaluateLights } from '../features/lights/index.js';
import { scheduleChases } from '../features/problem-chase.js';
import { eraseContacts, scheduleFindings } from '../features/problems/index.js';
import { write, writeContext } from '../features/run-verb.js';

/** What is done once a day, in minutes after midnight: lights of the day, what problems are chased for, what the ledgers show, and the sweeping of what nobody needs any more. */
export const DAILY: readonly DailyStep[] = [
  { kind: 'lights', at: 6 },
  { kind: 'chases', at: 8 },
  { kind: 'findings', at: 10 },
  { kind: 'sweep', at: 190 },
];

const DAY = 86_400_000;
/** Messages and deliveries are kept for a week; steps as long as a digest may ask what it told last. */
const DELIVERIES_KEPT = 7 * DAY;
const STEPS_KEPT = 100 * DAY;

/** Does them. Of a day that has passed there is nothing left to do: the next day does it too. */
export function dailySteps(context: VerbContext): StepHandler[] {
  const { clock, log } = context;
  const once = (kind: string, work: (tx: Parameters<StepHandler['run']>[0]) => Promise<void>): StepHandler => ({
    kind,
    async run(tx, steps) {
      if (steps.some(({ round }) => round === clock.today())) await work(tx);
      return steps.map(() => ({ noted: null }));
    },
  });
  return [
    once('lights', async (tx) => void (await write(evaluateLights, writeContext(context, tx), {}))),
    once('chases', async (tx) => {
      const lacking = await scheduleChases(writeContext(context, tx));
      log.info({ lacking }, 'what problems are chased for is put up');
    }),
    once('findings', async (tx) => {
      const found = await scheduleFindings(writeContext(context, tx));
      log.info({ found }, 'what the ledgers show is put up to be proposed');
    }),
    once('sweep', async (tx) => {
      const before = (milliseconds: number) => new Date(clock.now().getTime() - milliseconds).toISOString();
      const forgotten = await tx.forgetDelivered(before(DELIVERIES_KEPT));
      const steps = await tx.forgetSteps(before(STEPS_KEPT));
      const expired = await tx.expireChanges(before(0));
      const contacts = await eraseContacts(writeContext(context, tx));
      log.info({ ...forgotten, steps, expired, contacts }, 'what nobody needs any more is swept');
    }),
  ];
}
