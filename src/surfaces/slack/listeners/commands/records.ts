import { RECORD_COMMANDS } from '../../command-reply.js';
import { incomingText } from '../../incoming-text.js';
import type { RegisterListener } from '../listener.js';
import { commandRequest } from '../requests.js';

/** The commands that follow from verbs: `/chain`, `/indicator`. */
export const registerRecords: RegisterListener = (app, desk) => {
  for (const { name } of RECORD_COMMANDS) {
    // A part of `/wutong` comes in with that.
    if (name.includes(' ')) continue;
    app.command(`/${name}`, async ({ command, ack }) => {
      await ack();
      const request = commandRequest(command);
      const text = incomingText(command.text, desk.self.userId);
      await desk.receive(request, () => desk.runCommand(request, request.place, { name, text }));
    });
  }
};
