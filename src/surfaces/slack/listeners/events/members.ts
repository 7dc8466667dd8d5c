import type { RegisterListener } from '../listener.js';

/**
 * Who is in a channel decides what may be said in it, so what was learnt of it is forgotten when somebody comes or goes; so is
 * what was learnt of a person whose language or standing changes.
 */
export const registerMembers: RegisterListener = (app, desk) => {
  app.event('member_joined_channel', async ({ event }) => desk.forgetChannel(event.channel));
  app.event('member_left_channel', async ({ event }) => desk.forgetChannel(event.channel));
  app.event('user_change', async ({ event }) => desk.forgetUser(event.user.id));
};
