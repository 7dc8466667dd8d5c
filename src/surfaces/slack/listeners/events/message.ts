import { incomingText, mentionsAnybody } from '../../incoming-text.js';
import { conversationId, type Place } from '../../request.js';
import { writtenMessage } from '../../slack-event.js';
import type { RegisterListener } from '../listener.js';
import { eventRequest } from '../requests.js';

/** Files that may hold a ledger; an .xls is told what it has to be saved as. */
const LEDGER_FILE = /\.(?:xlsx|xlsm|xls|csv|tsv|txt)$/i;

/**
 * What people write: every message of a direct message, and in a channel what goes on with an answered question, by the
 * person who asked last and without speaking to somebody else. A mention has its own event.
 */
export const registerMessage: RegisterListener = (app, desk) => {
  app.event('message', async ({ event, body }) => {
    const message = writtenMessage(event);
    if (message === null || message.userId === desk.self.userId) return;
    const { channelId, userId, text, ts, threadTs, files } = message;
    const direct = message.channelType === 'im';
    if (!direct && (threadTs === null || mentionsAnybody(text))) return;
    const question = incomingText(text, desk.self.userId);
    // A picture among people is no question; in a direct message it is meant for us.
    if (!direct && question === '') return;
    const place: Place = { kind: 'thread', channelId, threadTs: threadTs ?? ts, direct };
    const request = eventRequest(body, { userId, place });
    const ledger = direct ? files.find(({ name }) => LEDGER_FILE.test(name)) : undefined;
    if (ledger !== undefined) return await desk.receive(request, () => desk.bringFile(request, place, ledger, text));
    const isMeant = async () => direct || (await desk.lastAsker(conversationId(request, place))) === userId;
    await desk.receive(request, () => desk.ask(request, place, { text: question }), isMeant);
  });
};
