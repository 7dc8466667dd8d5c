import type { MessageShortcut } from '@slack/bolt';
import { fileProblem } from '../../../../features/problems/index.js';
import { incomingText } from '../../incoming-text.js';
import { SHORTCUT_IDS } from '../../shortcuts.js';
import type { RegisterListener } from '../listener.js';
import { permalinkOf } from '../permalink.js';
import { shortcutRequest } from '../requests.js';

/** "File problem" on a message: opens the form with what its words tell, and keeps the link to it. */
export const registerFileProblem: RegisterListener = (app, desk) => {
  app.shortcut<MessageShortcut>(
    { callback_id: SHORTCUT_IDS.fileProblem, type: 'message_action' },
    async ({ ack, shortcut, client }) => {
      await ack();
      const request = shortcutRequest(shortcut);
      const text = incomingText(shortcut.message.text ?? '', desk.self.userId);
      await desk.receive(request, async () => {
        const permalink = await permalinkOf(client, shortcut);
        await desk.openForm(request, {
          verb: fileProblem.name,
          subject: '',
          given: { text, ...(permalink !== null && { permalink }) },
        });
      });
    },
  );
};
