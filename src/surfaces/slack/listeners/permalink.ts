import type { MessageShortcut } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';

/** The link to the message of a shortcut; null where Slack does not give it, for what is kept is worth as much without it. */
export async function permalinkOf(
  client: Pick<WebClient, 'chat'>,
  { message, channel }: MessageShortcut,
): Promise<string | null> {
  return await client.chat.getPermalink({ channel: channel.id, message_ts: message.ts }).then(
    ({ permalink }) => permalink ?? null,
    () => null,
  );
}
