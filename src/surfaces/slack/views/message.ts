import type { KnownBlock } from '@slack/types';

/** A message as it is posted: `text` is what notifications and screen readers say, and is mrkdwn. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}
