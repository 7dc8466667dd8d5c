import type { BlockAction, ViewSubmitAction } from '@slack/bolt';
import { isKnownAction, isKnownView } from '../../ids.js';
import type { RegisterListener } from '../listener.js';
import { actionRequest, viewRequest } from '../requests.js';

/** Buttons and forms of an earlier release, which still stand in old messages: who uses one is told that it means nothing now. */
export const registerStale: RegisterListener = (app, desk) => {
  app.action<BlockAction>({ action_id: /.*/, type: 'block_actions' }, async ({ ack, body }) => {
    if (body.actions.some(({ action_id: id }) => isKnownAction(id))) return;
    await ack();
    const request = actionRequest(body);
    await desk.receive(request, () => desk.staleButton(request));
  });
  app.view<ViewSubmitAction>({ callback_id: /.*/, type: 'view_submission' }, async ({ ack, body, view }) => {
    if (isKnownView(view.callback_id)) return;
    await ack();
    const request = viewRequest(body);
    await desk.receive(request, () => desk.staleButton(request));
  });
};
