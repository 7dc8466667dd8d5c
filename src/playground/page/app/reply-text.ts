import type { PageReply } from '../../page-protocol.js';
import { UNREACHABLE } from '../state/act.js';
import type { Say } from '../texts.js';

/** Why something was not done, for a person to read. */
export function replyText(reply: PageReply, say: Say): string {
  if (reply.error === undefined || reply.error === UNREACHABLE) return say('noAnswer');
  return /^[a-z_]+$/.test(reply.error) ? say('refused', { code: reply.error }) : reply.error;
}
