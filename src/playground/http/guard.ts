import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a request was meant for this server on this machine: its Host names it, and a page that sent it is its own. A page
 * of another site cannot be kept from sending, but it cannot choose these two.
 */
export function isOwn({ host, origin }: Pick<IncomingHttpHeaders, 'host' | 'origin'>, port: number): boolean {
  const hosts = LOOPBACK.map((name) => `${name}:${port}`);
  if (host === undefined || !hosts.includes(host.toLowerCase())) return false;
  return origin === undefined || hosts.some((own) => origin.toLowerCase() === `http://${own}`);
}
