import { setTimeout as sleep } from 'node:timers/promises';
import type { View } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Logger } from '../../lib/logger.js';
import { checkView } from './check-message.js';
import type { SlackRequest } from './request.js';
import { callFault } from './web/call-fault.js';

/** Modals within Slack's three seconds. */
export interface Modals {
  /**
   * Opens a modal with what is loaded; where loading takes its time, a waiting modal is opened first and filled after.
   * False when Slack opens none any more, so that the person has to be told in another way.
   */
  open(request: SlackRequest, load: () => Promise<View>, waiting: View): Promise<boolean>;
  /** Puts another content into an open modal; false when it is closed. */
  update(viewId: string, view: View): Promise<boolean>;
}

/** Of the three seconds, how long loading may take before the waiting modal comes. */
const AT_ONCE = 700;

/** Modals of one workspace. */
export function createModals(client: WebClient, log: Logger): Modals {
  function look(view: View): void {
    const faults = checkView(view);
    if (faults.length > 0)
      log.error({ faults, callback: view.callback_id }, 'a view does not keep to the limits of Slack');
  }
  async function opened(triggerId: string, view: View): Promise<string | null> {
    try {
      look(view);
      const answer = await client.views.open({ trigger_id: triggerId, view });
      return answer.view?.id ?? null;
    } catch (error) {
      log.warn({ part: 'slack', fault: callFault(error) }, 'a modal could not be opened');
      return null;
    }
  }
  async function update(viewId: string, view: View): Promise<boolean> {
    try {
      look(view);
      await client.views.update({ view_id: viewId, view });
      return true;
    } catch (error) {
      log.warn({ part: 'slack', fault: callFault(error) }, 'a modal could not be filled');
      return false;
    }
  }
  return {
    update,
    async open({ triggerId }, load, waiting) {
      if (triggerId === null) return false;
      const loading = load();
      const soon = await Promise.race([loading, sleep(AT_ONCE, null)]);
      if (soon !== null) return (await opened(triggerId, soon)) !== null;
      const viewId = await opened(triggerId, waiting);
      return viewId !== null && (await update(viewId, await loading));
    },
  };
}
