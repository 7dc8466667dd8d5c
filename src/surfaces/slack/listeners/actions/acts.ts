import { ACT, parseAct, parseForm } from '../../ids.js';
import type { RegisterListener } from '../listener.js';
import { onButton } from '../on-button.js';

/** Buttons of a record: one opens a form, the others settle a change. */
export const registerActs: RegisterListener = (app, desk) => {
  onButton(app, desk, { actionId: ACT, opensView: true }, async (request, value, { actionId }) => {
    const act = parseAct(actionId);
    if (act === null) return await desk.staleButton(request);
    if (act !== 'form') return await desk.settle(request, act, value);
    const wanted = parseForm(value);
    if (wanted === null) return await desk.staleButton(request);
    await desk.openForm(request, wanted);
  });
};
