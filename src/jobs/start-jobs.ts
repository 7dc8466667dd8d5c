import { createDueSteps, type Late, type StepHandler } from '../delivery/index.js';
import type { VerbContext } from '../features/context.js';
import { beginPlanning, boardSteps, digestSteps, planSteps, type StepParts } from '../features/digests/index.js';
import { scheduleChases } from '../features/problem-chase.js';
import { chaseSteps, foundSteps } from '../features/problems/index.js';
import { writeContext } from '../features/run-verb.js';
import { tellOfLate } from './auditor.js';
import { DAILY, dailySteps } from './daily-steps.js';
import type { JobsParts } from './jobs-parts.js';
import { createLoop } from './loop.js';
import { startWaker, type Waker } from './waker.js';

/** The clock at work. */
export interface Jobs {
  /** Does what is due now, and waits for it. */
  run(): Promise<void>;
  /** The steps that are late by more than a minute. */
  late(): Promise<Late>;
  /** Begins nothing any more, and waits for what was begun. */
  stop(): Promise<void>;
}

const EVERY_SECONDS = 20;

/** Starts the clock: what is due is done at once, then every so many seconds, and when the queue wakes. */
export async function startJobs(parts: JobsParts): Promise<Jobs> {
  const { clock, log, everySeconds = EVERY_SECONDS } = parts;
  const context = await parts.context('system');
  const { store } = context;
  const steps = createDueSteps({ store, clock, log, handlers: handlersOf(parts, context) });
  let waker: Waker | null = null;
  let begun = false;

  async function round(): Promise<void> {
    await store.transaction((tx) => beginPlanning(tx, { clock }));
    // The calendar or a clock may be another one than when the last process stopped.
    if (!begun) await store.transaction((tx) => scheduleChases(writeContext(context, tx)));
    begun = true;
    const late = await steps.late();
    if (late.count > 0) await store.transaction((tx) => tellOfLate(tx, late, parts));
    await steps.runDue();
    const next = await steps.nextAt();
    if (next !== null && next > clock.now().toISOString()) await askToBeWoken(next);
  }

  async function askToBeWoken(instant: string): Promise<void> {
    await waker?.wakeAt(instant).catch((err: unknown) => log.warn({ err }, 'the queue that wakes could not be asked'));
  }

  const loop = createLoop(everySeconds * 1000, log, round);
  const opening = openWaker(parts, store, loop.wake).then((opened) => {
    waker = opened;
  });
  return {
    run: loop.run,
    late: steps.late,
    async stop() {
      await opening;
      await waker?.stop().catch((err: unknown) => log.warn({ err }, 'the queue that wakes could not be stopped'));
      await loop.stop();
    },
  };
}

/** Plans first, then lights, so that a digest speaks of those of its day. */
function handlersOf({ clock, timeZone, log }: JobsParts, context: VerbContext): StepHandler[] {
  const { rules } = context;
  const parts: StepParts = { clock, timeZone, log, rules };
  const problems = [chaseSteps(context), foundSteps(context)];
  return [planSteps(parts, DAILY), ...dailySteps(context), ...problems, digestSteps(parts), boardSteps(parts)];
}

async function openWaker(
  { log, queue }: JobsParts,
  store: VerbContext['store'],
  wake: () => void,
): Promise<Waker | null> {
  if (!queue) return null;
  try {
    return await startWaker(store, { log, wake });
  } catch (err) {
    log.warn({ err }, 'the queue that wakes could not be started; the loop goes on without it');
    return null;
  }
}
