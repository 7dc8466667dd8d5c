import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a request was meant for this server on this machine: its Host names it, and a page that sent it is its own. A page
 * of another site cannot be kept from sending, but it cannot choose these two.
 */
export function isOwn({ host, origin }: Named, port: number): boolean {
  return isOwnHost({ host }, port) && (origin === undefined || isOwnOrigin(origin, port));
}

/**
 * The same for a client of the app's socket, which is let in by a ticket that no page of another site can get. Some clients
 * (slack-go is one) name Slack's own API as their origin.
 */
export function isOwnClient({ host, origin }: Named, port: number): boolean {
  return isOwn({ host, origin: origin === SLACK ? undefined : origin }, port);
}

type Named = { readonly [Name in 'host' | 'origin']: IncomingHttpHeaders[Name] };

const SLACK = 'https://api.slack.com';

function isOwnHost({ host }: Pick<Named, 'host'>, port: number): boolean {
  return host !== undefined && hostsOf(port).includes(host.toLowerCase());
}

function isOwnOrigin(origin: string, port: number): boolean {
  return hostsOf(port).some((own) => origin.toLowerCase() === `http://${own}`);
}

function hostsOf(port: number): string[] {
  return LOOPBACK.map((name) => `${name}:${port}`);
}
