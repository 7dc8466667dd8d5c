import { ASK_NEXT, HOME_ASK } from '../../ids.js';
import type { RegisterListener } from '../listener.js';
import { onButton } from '../on-button.js';

/** Buttons that ask: what can be asked next, in the same place; the questions of App Home, in the direct message. */
export const registerQuestions: RegisterListener = (app, desk) => {
  onButton(app, desk, ASK_NEXT, async (request, text) => {
    if (request.place) await desk.ask(request, request.place, { text, said: true, before: null });
    else await desk.askInMessages(request, text);
  });
  onButton(app, desk, HOME_ASK, (request, text) => desk.askInMessages(request, text));
};
