import { LINK } from '../../ids.js';
import type { RegisterListener } from '../listener.js';

/** Buttons that only open an address: Slack wants to hear that the click arrived, and shows a warning otherwise. */
export const registerLinks: RegisterListener = (app) => {
  app.action(LINK, async ({ ack }) => ack());
};
