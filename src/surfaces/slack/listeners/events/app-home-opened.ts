import type { RegisterListener } from '../listener.js';
import { eventRequest } from '../requests.js';

/** The agent is opened: its Home is drawn for whoever opens it; its empty conversation gets questions to begin with. */
export const registerAppHomeOpened: RegisterListener = (app, desk) => {
  app.event('app_home_opened', async ({ event, body }) => {
    const request = eventRequest(body, { userId: event.user, place: null });
    await desk.receive(request, async () => {
      if (event.tab === 'home') await desk.showHome(request);
      else await desk.suggestPrompts(request, event.channel);
    });
  });
};
