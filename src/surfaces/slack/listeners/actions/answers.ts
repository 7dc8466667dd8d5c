import { ACTIONS, parseAnswerPage } from '../../ids.js';
import type { RegisterListener } from '../listener.js';
import { onButton } from '../on-button.js';

/** Buttons under an answer: its next page, the same for me alone, the same for the channel. */
export const registerAnswers: RegisterListener = (app, desk) => {
  onButton(app, desk, ACTIONS.answerPage, async (request, value) => {
    const wanted = parseAnswerPage(value);
    if (wanted && request.place) await desk.showPage(request, request.place, wanted);
    else await desk.staleButton(request);
  });
  onButton(app, desk, ACTIONS.answerPrivate, async (request, answerId) => {
    if (request.place) await desk.answerAlone(request, request.place, answerId);
    else await desk.staleButton(request);
  });
  onButton(app, desk, ACTIONS.answerShare, async (request, answerId) => {
    if (request.place) await desk.shareAnswer(request, request.place, answerId);
    else await desk.staleButton(request);
  });
};
