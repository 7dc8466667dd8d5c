import type { MessageShortcut } from '@slack/bolt';
import { noteOnProject } from '../../../../features/projects/index.js';
import { incomingText } from '../../incoming-text.js';
import { SHORTCUT_IDS } from '../../shortcuts.js';
import type { RegisterListener } from '../listener.js';
import { permalinkOf } from '../permalink.js';
import { shortcutRequest } from '../requests.js';

const NUMBER = /\bPRJ-?\d{1,6}\b/iu;

/** "Add to project" on a message: opens the form of a note with its words, its link, and the project that it names. */
export const registerAddToProject: RegisterListener = (app, desk) => {
  app.shortcut<MessageShortcut>(
    { callback_id: SHORTCUT_IDS.addToProject, type: 'message_action' },
    async ({ ack, shortcut, client }) => {
      await ack();
      const request = shortcutRequest(shortcut);
      const words = incomingText(shortcut.message.text ?? '', desk.self.userId);
      await desk.receive(request, async () => {
        const subject = NUMBER.exec(words)?.[0] ?? '';
        const link = await permalinkOf(client, shortcut);
        await desk.openForm(request, {
          verb: noteOnProject.name,
          subject,
          given: { words, ...(link !== null && { link }) },
        });
      });
    },
  );
};
