import type { GlobalShortcut } from '@slack/bolt';
import { ASK_FORM, SHORTCUT_IDS } from '../../shortcuts.js';
import type { RegisterListener } from '../listener.js';
import { shortcutRequest, viewRequest } from '../requests.js';

/** "Ask Wutong" from anywhere: a form for the question, and the answer in the direct message. */
export const registerAskAnywhere: RegisterListener = (app, desk) => {
  app.shortcut<GlobalShortcut>(
    { callback_id: SHORTCUT_IDS.askAnywhere, type: 'shortcut' },
    async ({ ack, shortcut }) => {
      await ack();
      const request = shortcutRequest(shortcut);
      await desk.receive(request, () => desk.openAskForm(request));
    },
  );
  app.view(ASK_FORM.callbackId, async ({ ack, body, view }) => {
    await ack();
    const request = viewRequest(body as Parameters<typeof viewRequest>[0]);
    const text = view.state.values[ASK_FORM.block]?.[ASK_FORM.action]?.value ?? '';
    await desk.receive(request, () => desk.askInMessages(request, text));
  });
};
