import type { World } from '../world.js';

/** What an agent says that it is doing. */
export const SESSION_STATUSES = ['active', 'processing', 'suspended', 'closed'] as const;

interface Session {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly status: (typeof SESSION_STATUSES)[number];
}

/** Only work and waiting are shown; an agent that is active rests. */
export function setSessionStatus(world: World, { channel, threadTs, status }: Session): void {
  const shown = status === 'processing' || status === 'suspended' ? status : null;
  world.sessions.setStatus(channel, threadTs, shown);
}
