import { ACTIONS } from '../../ids.js';
import type { RegisterListener } from '../listener.js';
import { onButton } from '../on-button.js';

/** The buttons under the preview of a file. */
export const registerImports: RegisterListener = (app, desk) => {
  onButton(app, desk, ACTIONS.importRun, (request, fileId) => desk.importFile(request, fileId));
  onButton(app, desk, ACTIONS.importCancel, (request, fileId) => desk.cancelFile(request, fileId));
};
