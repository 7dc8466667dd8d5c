import { textWithIds } from '../../incoming-text.js';
import type { RegisterListener } from '../listener.js';
import { commandRequest } from '../requests.js';

/** `/wutong help`: what Wutong can do; `/wutong people` and `/wutong channel`; other words get the form that was probably meant. */
export const registerWutong: RegisterListener = (app, desk) => {
  app.command('/wutong', async ({ command, ack }) => {
    await ack();
    const request = commandRequest(command);
    await desk.receive(request, () => desk.wutong(request, request.place, textWithIds(command.text)));
  });
};
