import { RECORD_COMMANDS } from '../../command-reply.js';
import { ACTIONS, parseHomePage, RUN_COMMAND } from '../../ids.js';
import { apart } from '../../request.js';
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
    // A list holds what who clicks may see: it goes to that person alone, and takes the place of nothing that others see.
    const replaces = actionId.startsWith('list_page') && request.place.kind === 'private';
    await desk.runCommand(request, apart(request, request.place), { name: command.name, text, replaces });
  });
};
