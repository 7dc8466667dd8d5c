import { ACTIONS, parseHomePage } from '../../ids.js';
import { RECORD_COMMANDS } from '../../records.js';
import type { RegisterListener } from '../listener.js';
import { onButton } from '../on-button.js';

/** Pages of App Home, and of lists that a command made. */
export const registerPages: RegisterListener = (app, desk) => {
  onButton(app, desk, ACTIONS.homePage, async (request, value) => {
    await desk.showHome(request.userId, parseHomePage(value) ?? 1);
  });
  onButton(app, desk, ACTIONS.listPage, async (request, value) => {
    const command = RECORD_COMMANDS.find(({ name }) => value.startsWith(`/${name} `));
    if (command && request.place) {
      await desk.runCommand(request, request.place, { name: command.name, text: value, replaces: true });
    }
  });
};
