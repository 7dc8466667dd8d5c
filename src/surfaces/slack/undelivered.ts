import type { OutboxEntry, OutboxMessage } from '../../delivery/index.js';
import { createCorrelationId } from '../../lib/ids.js';
import type { Language } from '../../lib/language.js';
import type { Logger } from '../../lib/logger.js';
import type { SlackMessage } from './views/message.js';
import { notice } from './views/notices.js';

/** The template of what a person is told in a direct message when a reply could not be posted where it belongs. */
export const UNDELIVERED = 'undelivered';

/** What such a message holds. */
export interface UndeliveredData {
  readonly userId: string;
  /** Slack's word for why, or ours. */
  readonly reason: string;
  /** Under which the log has it. */
  readonly reference: string;
}

/** The person took the question back, so there is nothing to tell. */
const TAKEN_BACK: ReadonlySet<string> = new Set(['thread_not_found', 'message_not_found']);
const NOT_THERE: ReadonlySet<string> = new Set(['not_in_channel', 'channel_not_found']);

/** Makes what is sent in the place of a reply that is given up; null where nobody waits for it. */
export function insteadOf(log: Pick<Logger, 'error'>): (message: OutboxMessage, error: unknown) => OutboxEntry | null {
  return ({ key, template, data }, error) => {
    const { userId: askedBy, clickedBy } = (data ?? {}) as { readonly userId?: unknown; readonly clickedBy?: unknown };
    const userId = clickedBy ?? askedBy;
    const reason = error instanceof Error ? error.message : String(error);
    if (template === UNDELIVERED || typeof userId !== 'string' || TAKEN_BACK.has(reason)) return null;
    const reference = createCorrelationId();
    log.error({ key, reason, reference }, 'a reply could not be posted; the person is told in a direct message');
    const told: UndeliveredData = { userId, reason, reference };
    return {
      key: `${key}/${UNDELIVERED}`,
      audience: { user: userId },
      template: UNDELIVERED,
      data: told,
      priority: 'answer',
    };
  };
}

/** The words of such a message. */
export function undeliveredMessage({ reason, reference }: UndeliveredData, language: Language): SlackMessage {
  return NOT_THERE.has(reason) ? notice('notHere', {}, language) : notice('undelivered', { reference }, language);
}
