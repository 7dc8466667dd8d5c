import type { RegisterListener } from '../listener.js';

/** Who is in a channel decides what may be said in it, so what was learnt of it is forgotten when somebody comes or goes. */
export const registerMembers: RegisterListener = (app, desk) => {
  app.event('member_joined_channel', async ({ event }) => desk.forgetChannel(event.channel));
  app.event('member_left_channel', async ({ event }) => desk.forgetChannel(event.channel));
};
