import { ACTIONS, parseFeedback } from '../../ids.js';
import type { RegisterListener } from '../listener.js';
import { onButton } from '../on-button.js';

/** Whether an answer was right; a no asks for the reason. */
export const registerFeedback: RegisterListener = (app, desk) => {
  onButton(app, desk, { actionId: ACTIONS.feedback, opensView: true }, async (request, value) => {
    const said = parseFeedback(value);
    if (said) await desk.takeFeedback(request, said);
    else await desk.staleButton(request);
  });
};
