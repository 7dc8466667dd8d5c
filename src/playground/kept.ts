import { derivedSlackId } from './ids.js';
import { type Kept, keptSchema } from './kept-messages.js';
import type { Message } from './workspace/types.js';
import type { World } from './world.js';

/** How many messages of a channel outlive a start. */
const MOST = 300;

/** What there is to keep of a world. */
export function keptOf({ channels, messages }: World): Kept {
  const said = channels.all().flatMap(({ id }) =>
    messages
      .all(id)
      .filter(({ onlyFor }) => onlyFor === null)
      .slice(-MOST),
  );
  return keptSchema.parse({ messages: said });
}

/** Brings back what was kept, in channels that there still are, and in direct messages with the bot. */
export function restore({ workspace, people, channels, messages }: World, kept: Kept): void {
  const bot = workspace.bot.userId;
  for (const { id } of people.all()) {
    const direct = derivedSlackId('D', `${id} ${bot}`);
    if (kept.messages.some(({ channel }) => channel === direct)) channels.direct(id, bot);
  }
  const known = kept.messages.filter(({ channel }) => channels.find(channel) !== undefined);
  messages.restore(known.map((message): Message => ({ ...message, files: [], streaming: null, onlyFor: null })));
}
