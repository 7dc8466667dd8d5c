import { createSecret } from '../ids.js';

/** Tickets for one socket each, as the address that `apps.connections.open` gives. */
export interface Tickets {
  create(): string;
  /** Whether the ticket was good; it is not any more. */
  redeem(ticket: string): boolean;
}

const LIFE = 60_000;

export function createTickets(now: () => Date): Tickets {
  const issued = new Map<string, number>();
  return {
    create() {
      const at = now().getTime();
      for (const [old, time] of issued) if (at - time > LIFE) issued.delete(old);
      const ticket = createSecret();
      issued.set(ticket, at);
      return ticket;
    },
    redeem(ticket) {
      const time = issued.get(ticket);
      issued.delete(ticket);
      return time !== undefined && now().getTime() - time <= LIFE;
    },
  };
}
