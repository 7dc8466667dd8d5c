import type { MessageShortcut } from '@slack/bolt';
import { incomingText } from '../../incoming-text.js';
import { SHORTCUT_IDS } from '../../shortcuts.js';
import type { RegisterListener } from '../listener.js';
import { shortcutRequest } from '../requests.js';

/** "Ask about this" on a message: the message is the question, and the answer is for who asks alone. */
export const registerAskAboutMessage: RegisterListener = (app, desk) => {
  app.shortcut<MessageShortcut>(
    { callback_id: SHORTCUT_IDS.askAboutMessage, type: 'message_action' },
    async ({ ack, shortcut }) => {
      await ack();
      const request = shortcutRequest(shortcut);
      const text = incomingText(shortcut.message.text ?? '', desk.self.userId);
      await desk.receive(request, async () => {
        if (request.place) await desk.ask(request, request.place, { text, said: true, before: null });
      });
    },
  );
};
