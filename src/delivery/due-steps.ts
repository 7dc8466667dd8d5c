import type { Clock } from '../lib/clock.js';
import type { Logger } from '../lib/logger.js';
import type { DueStep, Json, StepEnd, StepKey, Store, Transaction } from '../store/types.js';
import { after } from './after.js';

/** How a step went: done, with what it notes (null: it did nothing), or put off to another instant. */
export type StepOutcome = { readonly noted: Json } | { readonly putOffTo: string };

/** Does the steps of one kind. */
export interface StepHandler {
  readonly kind: string;
  /** So many are done in one transaction; one where it is left out. */
  readonly lot?: number;
  /**
   * Does steps that are due, with all that comes of them, by `tx` alone; the outcomes in the order of the steps. What it
   * throws undoes the whole lot, and each step is then tried by itself.
   */
  run(tx: Transaction, steps: readonly DueStep[]): Promise<readonly StepOutcome[]>;
}

/** What the steps stand on. */
export interface DueStepsParts {
  readonly store: Pick<Store, 'transaction' | 'openSteps'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Pick<Logger, 'error'>;
  /** In the order in which they run. */
  readonly handlers: readonly StepHandler[];
}

/** What a run did. */
export interface Ran {
  readonly done: number;
  readonly putOff: number;
  /** These stay due, and are tried again by the next run. */
  readonly failed: readonly StepKey[];
}

/** Steps that are late, as the auditor sees them. */
export interface Late {
  readonly count: number;
  readonly oldest: DueStep | null;
}

/** Does what is due, each step once, whatever number of processes do and die over it. */
export interface DueSteps {
  /** Does all that is due now, also what becomes due by it. */
  runDue(): Promise<Ran>;
  /** The steps that should have been done more than a minute ago. */
  late(): Promise<Late>;
  /** When the next step is due; null when none is open. */
  nextAt(): Promise<string | null>;
}

/** A step that is done within so many seconds is in time. */
const GRACE_SECONDS = 60;
const ANY_TIME = '9999-12-31T00:00:00.000Z';

/** Steps that handlers do: step and outcome are one transaction, so a kill leaves both or neither. */
export function createDueSteps({ store, clock, log, handlers }: DueStepsParts): DueSteps {
  async function doLot(handler: StepHandler, limit: number, except: readonly StepKey[]): Promise<Lot> {
    let taken: readonly DueStep[] = [];
    try {
      return await store.transaction(async (tx) => {
        const now = clock.now().toISOString();
        taken = await tx.takeSteps({ kind: handler.kind, now, limit, except });
        if (taken.length === 0) return NOTHING;
        const outcomes = await handler.run(tx, taken);
        const ends = taken.map((step, index) => endOf(step, outcomes[index], now));
        await tx.endSteps(ends);
        const done = ends.filter((end) => 'doneAt' in end).length;
        return { taken: taken.length, done, failed: [] };
      });
    } catch (err) {
      if (taken.length === 0) throw err;
      log.error(
        { err, kind: handler.kind, steps: taken.length, first: keyOf(taken[0]) },
        'due steps could not be done',
      );
      return { taken: taken.length, done: 0, failed: taken.map(keyOf) };
    }
  }

  /** Lots as large as the handler takes them; once one has failed, step by step. */
  async function runKind(handler: StepHandler, failed: StepKey[]): Promise<Omit<Ran, 'failed'>> {
    let limit = handler.lot ?? 1;
    let [done, putOff] = [0, 0];
    for (;;) {
      const lot = await doLot(handler, limit, failed);
      if (lot.taken === 0) return { done, putOff };
      if (lot.failed.length === 1) failed.push(...lot.failed);
      if (lot.failed.length > 0) limit = 1;
      else {
        done += lot.done;
        putOff += lot.taken - lot.done;
      }
    }
  }

  return {
    async runDue() {
      const failed: StepKey[] = [];
      let [done, putOff] = [0, 0];
      for (;;) {
        let inPass = 0;
        for (const handler of handlers) {
          const ran = await runKind(handler, failed);
          inPass += ran.done;
          putOff += ran.putOff;
        }
        done += inPass;
        if (inPass === 0) return { done, putOff, failed };
      }
    },
    late: () => lateSteps({ store, clock }),
    nextAt: async () => (await store.openSteps(ANY_TIME)).oldest?.dueAt ?? null,
  };
}

/** The steps that should have been done more than a minute ago, whoever should have. */
export async function lateSteps({
  store,
  clock,
}: {
  readonly store: Pick<Store, 'openSteps'>;
  readonly clock: Pick<Clock, 'now'>;
}): Promise<Late> {
  return await store.openSteps(after(clock, -GRACE_SECONDS));
}

interface Lot {
  readonly taken: number;
  readonly done: number;
  readonly failed: readonly StepKey[];
}

const NOTHING: Lot = { taken: 0, done: 0, failed: [] };

/** Whoever puts a step off to an instant that has passed would be asked again without end. */
function endOf(step: DueStep, outcome: StepOutcome | undefined, now: string): StepEnd {
  if (outcome === undefined) throw new Error(`${step.kind} of ${step.subject} has no outcome`);
  if ('noted' in outcome) return { ...keyOf(step), doneAt: now, data: outcome.noted };
  if (outcome.putOffTo <= now) throw new Error(`${step.kind} of ${step.subject} is put off to the past`);
  return { ...keyOf(step), dueAt: outcome.putOffTo };
}

function keyOf(step: StepKey | undefined): StepKey {
  const { subject = '', kind = '', round = '' } = step ?? {};
  return { subject, kind, round };
}
