import { setTimeout as sleep } from 'node:timers/promises';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Logger } from '../../lib/logger.js';
import { checkView } from './check-message.js';
import type { SlackRequest } from './request.js';
import { plainModal } from './views/plain-view.js';
import { callFault, isRefusalOfForm } from './web/call-fault.js';
import { insist } from './web/insist.js';

/** Modals within Slack's three seconds. */
export interface Modals {
  /**
   * Opens a modal with what is loaded; where loading takes its time, a waiting modal is opened first and filled after. What
   * goes wrong while loading is told in the modal. False when Slack opens none any more, so that the person has to be told
   * in another way.
   */
  open(request: SlackRequest, load: () => Promise<ModalView>, waiting: ModalView): Promise<boolean>;
  /** Puts what is loaded into an open modal; true also when the person has closed it. */
  update(request: SlackRequest, viewId: string, load: () => Promise<ModalView>): Promise<boolean>;
}

interface ModalParts {
  readonly client: WebClient;
  readonly log: Logger;
  /** Logs a failure, and makes what the person is told of it. */
  readonly failed: (request: SlackRequest, error: unknown) => Promise<ModalView>;
}

/** Of the three seconds, how long loading may take before the waiting modal comes. */
const AT_ONCE = 700;

/** What Slack asks to wait at most while a modal can still be opened. */
const LONGEST_WAIT = 1_000;

type Target = { readonly view_id: string } | { readonly external_id: string };

/** Modals of one workspace. */
export function createModals({ client, log, failed }: ModalParts): Modals {
  function look(view: ModalView): void {
    const faults = checkView(view);
    if (faults.length > 0)
      log.error({ faults, callback: view.callback_id }, 'a view does not keep to the limits of Slack');
  }

  /**
   * Opens it under an id of our own: when Slack does not answer, that id tells whether it is open, and fills it later.
   */
  async function opened({ triggerId, key }: SlackRequest, view: ModalView): Promise<boolean> {
    look(view);
    let content: ModalView = { ...view, external_id: key };
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      try {
        await client.views.open({ trigger_id: String(triggerId), view: content });
        return true;
      } catch (error) {
        const fault = callFault(error);
        log.warn({ part: 'slack', fault }, 'a modal could not be opened');
        const plain = isRefusalOfForm(fault) ? plainModal(content) : null;
        if (plain !== null) content = plain;
        // The trigger was used by an attempt that was never answered: it is open, or was.
        else if (fault.kind === 'refused') return attempt > 1 && fault.code === 'exchanged_trigger_id';
        else if (fault.kind === 'unclear') {
          if (await filled({ external_id: key }, content)) return true;
        } else if (fault.milliseconds > LONGEST_WAIT) return false;
        else await sleep(fault.milliseconds);
      }
    }
    return false;
  }

  /** Whether the view stands in the modal now. */
  async function filled(target: Target, view: ModalView): Promise<boolean> {
    look(view);
    try {
      await insist(() => client.views.update({ ...target, view }));
      return true;
    } catch (error) {
      const fault = callFault(error);
      log.warn({ part: 'slack', fault }, 'a modal could not be filled');
      const plain = isRefusalOfForm(fault) ? plainModal(view) : null;
      return plain !== null && (await filled(target, plain));
    }
  }

  const loaded = (request: SlackRequest, load: () => Promise<ModalView>) =>
    load().catch((error: unknown) => failed(request, error));

  return {
    async update(request, viewId, load) {
      const view = await loaded(request, load);
      return await filled({ view_id: viewId }, view);
    },
    async open(request, load, waiting) {
      const loading = loaded(request, load);
      if (request.triggerId === null) {
        await loading;
        return false;
      }
      const soon = await Promise.race([loading, sleep(AT_ONCE, null)]);
      if (soon !== null) return await opened(request, soon);
      if (!(await opened(request, waiting))) return false;
      const { key } = request;
      return await filled({ external_id: key }, { ...(await loading), external_id: key });
    },
  };
}
