import { setTimeout as sleep } from 'node:timers/promises';
import type { ViewOutput } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { FormOutcome } from '../../change-desk.js';
import { CALLBACKS } from '../../ids.js';
import { type FormValues, formWaiting, withValues } from '../../views/form-modal.js';
import type { RegisterListener } from '../listener.js';
import { viewRequest } from '../requests.js';

/** Slack wants an answer within three seconds. */
const AT_ONCE = 2_000;

/**
 * A form that was sent: Slack is answered when it is known what became of it, so that errors stand at their fields; when that
 * takes too long, the form says that it is being saved, and the outcome takes its place.
 */
export const registerForm: RegisterListener = (app, desk) => {
  app.view(CALLBACKS.form, async ({ ack, body, view, client }) => {
    const request = viewRequest(body as Parameters<typeof viewRequest>[0]);
    const sent = asModal(view);
    /** Taken over from a process that died over it: Slack waits for no answer any more. */
    let wasCut = false;
    const save = async (): Promise<FormOutcome> => {
      let outcome: FormOutcome | null = null;
      await desk.receive(request, async () => {
        wasCut = desk.wasCut(request.key);
        outcome = await desk.saveForm(request, { id: view.id, view: sent, values: view.state.values as FormValues });
      });
      // Where another delivery has it, or its failure is told by a message, the form has nothing more to say.
      return outcome ?? { kind: 'saved' };
    };
    const saving = save();
    const outcome = await Promise.race([saving, sleep(AT_ONCE, null)]);
    if (outcome === null || wasCut) {
      const language = await desk.languageOf(request.userId);
      await ack({ response_action: 'update', view: formWaiting(sent.title, language) });
      const late = await saving;
      if (late.kind === 'saved') return;
      const again = withValues(late.view, view.state.values as FormValues);
      await client.views.update({ view_id: view.id, view: again }).catch(() => desk.formNotSaved(request, again));
      return;
    }
    if (outcome.kind === 'saved') return await ack();
    if (outcome.kind === 'errors') return await ack({ response_action: 'errors', errors: { ...outcome.errors } });
    await ack({ response_action: 'update', view: outcome.view });
  });
};

/** A view of a payload as it can be shown again. */
function asModal({ callback_id, private_metadata, title, submit, close, blocks }: ViewOutput): ModalView {
  return {
    type: 'modal',
    callback_id,
    private_metadata,
    title,
    ...(submit ? { submit } : {}),
    ...(close ? { close } : {}),
    blocks: blocks as ModalView['blocks'],
  };
}
