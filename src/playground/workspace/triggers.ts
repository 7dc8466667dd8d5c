import { SLACK_LIMITS } from '../../lib/slack-limits.js';
import { createSecret } from '../ids.js';

export interface Trigger {
  readonly user: string;
  /** The view in which the person acted; null outside a modal. */
  readonly viewId: string | null;
}

/** Hands out trigger ids, each good for one view within three seconds. */
export interface Triggers {
  create(trigger: Trigger): string;
  /** @returns the trigger, or Slack's error code. */
  exchange(id: string): Trigger | 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';
}

const REMEMBERED_MINUTES = 5;

export function createTriggers(now: () => Date): Triggers {
  const known = new Map<string, Trigger & { readonly at: number; used: boolean }>();
  return {
    create(trigger) {
      const at = now().getTime();
      for (const [id, old] of known) {
        if (at - old.at < REMEMBERED_MINUTES * 60_000) break;
        known.delete(id);
      }
      const id = `${Math.floor(at / 1000)}.${createSecret().slice(0, 12)}.${createSecret().slice(0, 32)}`;
      known.set(id, { ...trigger, at, used: false });
      return id;
    },
    exchange(id) {
      const trigger = known.get(id);
      if (trigger === undefined) return 'invalid_trigger_id';
      if (now().getTime() - trigger.at > SLACK_LIMITS.triggerSeconds * 1000) return 'expired_trigger_id';
      if (trigger.used) return 'exchanged_trigger_id';
      trigger.used = true;
      return trigger;
    },
  };
}
