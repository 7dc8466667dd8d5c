import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { SlackDesk } from '../desk.js';
import type { SlackRequest } from '../request.js';
import { actionRequest } from './requests.js';

/** What a handler gets beside the request. */
export interface ButtonPlace {
  /** The open modal that holds the button; null elsewhere. */
  readonly viewId: string | null;
  readonly actionId: string;
}

type Handler = (request: SlackRequest, value: string, place: ButtonPlace) => Promise<void>;

/** Listens to a button by its action id: acknowledges, lets a second click of the same hand pass, and hands on the value. */
export function onButton(app: App, desk: SlackDesk, actionId: string | RegExp, handle: Handler): void {
  app.action<BlockAction>({ action_id: actionId, type: 'block_actions' }, async ({ ack, body }) => {
    await ack();
    const [action] = body.actions as [ButtonAction?];
    if (action === undefined) return;
    const request = actionRequest(body);
    const { action_id: pressed, value = '' } = action;
    const click = [request.userId, body.container?.message_ts, body.view?.id, pressed, value].join(' ');
    if (desk.isSecondClick(click)) return;
    await desk.receive(request, () => handle(request, value, { viewId: body.view?.id ?? null, actionId: pressed }));
  });
}
