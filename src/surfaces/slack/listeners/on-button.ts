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

type Button = string | RegExp | { readonly actionId: string | RegExp; readonly opensView: boolean };

type Handler = (request: SlackRequest, value: string, place: ButtonPlace) => Promise<void>;

/**
 * Listens to a button by its action id: acknowledges, lets a second click of the same hand pass, and hands on the value.
 * Where a button opens a view, a click after it was opened opens it again; where it asks something, not so soon.
 */
export function onButton(app: App, desk: SlackDesk, button: Button, handle: Handler): void {
  const { actionId, opensView = false } =
    typeof button === 'object' && 'actionId' in button ? button : { actionId: button };
  app.action<BlockAction>({ action_id: actionId, type: 'block_actions' }, async ({ ack, body }) => {
    await ack();
    const [action] = body.actions as [ButtonAction?];
    if (action === undefined) return;
    const request = actionRequest(body);
    const { action_id: pressed, value = '' } = action;
    const click = [request.userId, body.container?.message_ts, body.view?.id, pressed, value].join(' ');
    if (desk.clicks.isSecond(click)) return;
    await desk.receive(request, () => handle(request, value, { viewId: body.view?.id ?? null, actionId: pressed }));
    if (opensView) desk.clicks.forget(click);
  });
}
