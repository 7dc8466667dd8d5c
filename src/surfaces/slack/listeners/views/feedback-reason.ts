import { CALLBACKS, FEEDBACK_FORM, parseFeedbackForm, parseFeedbackReason } from '../../ids.js';
import { feedbackThanks } from '../../views/feedback-modal.js';
import type { RegisterListener } from '../listener.js';
import { viewRequest } from '../requests.js';

/** Why an answer was not good, as the form says it. */
export const registerFeedbackReason: RegisterListener = (app, desk) => {
  app.view(CALLBACKS.feedbackReason, async ({ ack, body, view }) => {
    const { answerId, language } = parseFeedbackForm(view.private_metadata);
    await ack({ response_action: 'update', view: feedbackThanks(language) });
    const request = viewRequest(body as Parameters<typeof viewRequest>[0]);
    const { values } = view.state;
    const { reason, words } = FEEDBACK_FORM;
    const chosen = values[reason.block]?.[reason.action];
    await desk.receive(request, () =>
      desk.takeReason(request, {
        answerId,
        reason: parseFeedbackReason(chosen?.selected_option?.value),
        comment: values[words.block]?.[words.action]?.value ?? null,
      }),
    );
  });
};
