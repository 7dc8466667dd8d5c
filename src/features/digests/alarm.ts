import { addToOutbox } from '../../delivery/index.js';
import type { Transaction } from '../../store/types.js';
import { ALARM, type AlarmData } from './outgoing.js';
import { readReachable } from './receivers.js';

type Told = AlarmData extends infer A ? (A extends AlarmData ? Omit<A, 'receiver'> : never) : never;

/** Tells everybody of the office who can be written to, once under one key. */
export async function tellOffice(
  tx: Transaction,
  { key, alarm, now }: { readonly key: string; readonly alarm: Told; readonly now: string },
): Promise<void> {
  for (const { actor, slackUserId } of (await readReachable(tx)).values()) {
    if (!actor.roles.some(({ role }) => role === 'OFFICE')) continue;
    const data = { receiver: slackUserId, ...alarm };
    const message = { audience: { user: slackUserId }, template: ALARM, data, priority: 'escalation' } as const;
    await addToOutbox(tx, { key: `alarm:${key}:${actor.id}`, ...message }, now);
  }
}
