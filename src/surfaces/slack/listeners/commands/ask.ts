import { isHelpWord } from '../../../../features/grammar.js';
import { incomingText } from '../../incoming-text.js';
import type { RegisterListener } from '../listener.js';
import { commandRequest } from '../requests.js';

/** `/ask QUESTION`: answered to who asks alone, wherever that is. */
export const registerAsk: RegisterListener = (app, desk) => {
  app.command('/ask', async ({ command, ack }) => {
    await ack();
    const request = commandRequest(command);
    const text = incomingText(command.text, desk.self.userId);
    await desk.receive(request, async () => {
      const { place } = request;
      if (text === '' || isHelpWord(text)) await desk.help(request, place);
      else await desk.ask(request, place, { text, said: true, before: null });
    });
  });
};
