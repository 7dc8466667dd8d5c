import { RECORD_COMMANDS } from '../../command-reply.js';
import { ACTIONS, parseHomePage, RUN_COMMAND } from '../../ids.js';
import type { RegisterListener } from '../listener.js';
import { onButton } from '../on-button.js';

/** Pages of App Home; buttons that run a command, of which those that turn the page of a list take its place. */
export const registerPages: RegisterListener = (app, desk) => {
  onButton(app, desk, { actionId: ACTIONS.homePage, opensView: true }, async (request, value) => {
    await desk.showHome(request, parseHomePage(value) ?? 1);
  });
  onButton(app, desk, RUN_COMMAND, async (request, text, { actionId }) => {
    const command = RECORD_COMMANDS.find(({ name }) => text.startsWith(`/${name} `));
    if (command === undefined || request.place === null) return await desk.staleButton(request);
    const replaces = actionId.startsWith('list_page');
    await desk.runCommand(request, request.place, { name: command.name, text, replaces });
  });
};
