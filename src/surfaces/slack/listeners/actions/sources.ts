import { ACTIONS, parseSource } from '../../ids.js';
import type { RegisterListener } from '../listener.js';
import { onButton } from '../on-button.js';

/** Opens a passage, or turns its pages, with the rights of who clicks. */
export const registerSources: RegisterListener = (app, desk) => {
  onButton(app, desk, { actionId: ACTIONS.sourceOpen, opensView: true }, async (request, value) => {
    const source = parseSource(value);
    if (source) await desk.openSource(request, source, null);
    else await desk.staleButton(request);
  });
  onButton(app, desk, { actionId: ACTIONS.sourcePage, opensView: true }, async (request, value, { viewId }) => {
    const source = parseSource(value);
    if (source && viewId !== null) await desk.openSource(request, source, viewId);
    else await desk.staleButton(request);
  });
};
