import type { Late } from '../delivery/index.js';
import type { WriteContext } from '../features/context.js';
import { tellOffice } from '../features/digests/index.js';
import { CHASE_STEP } from '../features/problem-chase.js';
import type { JobsParts } from './jobs-parts.js';

/** Tells the office that steps are late, once for the oldest of them. */
export async function tellOfLate(
  tx: WriteContext['tx'],
  { count, oldest }: Late,
  { clock, log }: Pick<JobsParts, 'clock' | 'log'>,
): Promise<void> {
  if (oldest === null) return;
  const { subject, kind, round, dueAt } = oldest;
  log.warn({ count, subject, kind, round, dueAt }, 'steps are late by more than a minute');
  const since = clock.wallTime(new Date(dueAt));
  const alarm = { kind: 'late', steps: count, since, problemId: kind === CHASE_STEP ? subject : null } as const;
  await tellOffice(tx, { key: `late:${kind}:${subject}:${round}`, alarm, now: clock.now().toISOString() });
}
