import { incomingText } from '../../incoming-text.js';
import type { Place } from '../../request.js';
import type { RegisterListener } from '../listener.js';
import { eventRequest } from '../requests.js';

/** A mention in a channel: answered in its thread, within what the channel may see. */
export const registerAppMention: RegisterListener = (app, desk) => {
  app.event('app_mention', async ({ event, body }) => {
    const { user, channel, text, ts, thread_ts } = event;
    const fromBot = 'bot_id' in event && event.bot_id !== undefined;
    if (user === undefined || fromBot || user === desk.self.userId) return;
    const place: Place = { kind: 'thread', channelId: channel, threadTs: thread_ts ?? ts, direct: false };
    const request = eventRequest(body, { userId: user, place });
    await desk.receive(request, () => desk.ask(request, place, { text: incomingText(text, desk.self.userId) }));
  });
};
