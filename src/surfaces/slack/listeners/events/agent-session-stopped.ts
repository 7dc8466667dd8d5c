import type { Place } from '../../request.js';
import type { RegisterListener } from '../listener.js';
import { eventRequest } from '../requests.js';

/** Slack's Stop button: what is being written ends, and what was written stays. */
export const registerAgentSessionStopped: RegisterListener = (app, desk) => {
  app.event('agent_session_stopped', async ({ event, body }) => {
    const { channel, thread_ts, user } = event;
    const place: Place = { kind: 'thread', channelId: channel, threadTs: thread_ts, direct: channel.startsWith('D') };
    const request = eventRequest(body, { userId: user, place });
    await desk.receive(request, () => desk.stop(request, place));
  });
};
