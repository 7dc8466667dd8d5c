import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Pauses } from '../delivery/pause.js';

/** Answers nothing, and closes the connection after a while. */
export async function hang({ outgoing }: HttpBindings, pauses: Pauses, milliseconds: number): Promise<Response> {
  const gone = new Promise((resolve) => outgoing.once('close', resolve));
  await Promise.race([gone, pauses.wait(milliseconds)]);
  outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}
