import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { act } from './actions/act.js';
import { createWorld } from './create-world.js';
import { addApiRoutes } from './http/api-routes.js';
import type { App, Environment } from './http/environment.js';
import { addFileRoutes } from './http/file-routes.js';
import { isOwn } from './http/guard.js';
import { createPageKey } from './http/page-key.js';
import { addPageRoutes } from './http/page-routes.js';
import { addResponseRoutes } from './http/response-routes.js';
import { acceptSockets } from './http/sockets.js';
import { createSecret } from './ids.js';
import { keptOf, restore } from './kept.js';
import type { Playground, PlaygroundOptions } from './options.js';
import { pageState } from './page-state.js';
import { createTiers } from './tiers.js';

export { type Kept, keptSchema } from './kept-messages.js';
export type { Playground, PlaygroundOptions, Workspace } from './options.js';

const HOST = '127.0.0.1';

/**
 * Starts a Slack workspace on this machine: Web API, Socket Mode or signed requests, and the page on which people work in it.
 * It listens on loopback alone.
 * @throws Error when the port is taken, the host is no loopback, or the manifest is not as Slack writes it.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const host = options.host ?? HOST;
  if (![HOST, '::1', 'localhost'].includes(host))
    throw new Error(`The playground listens on loopback alone, not ${host}.`);
  let port = options.port;
  const baseUrl = () => `http://${host === '::1' ? '[::1]' : host}:${port}`;
  const created = createWorld(options, baseUrl);
  const { world, sockets, pauses } = created;
  if (options.kept) restore(world, options.kept);
  const key = createPageKey(createSecret(), () => port);
  const app: App = new Hono<Environment>();
  app.use(async (context, next) => {
    if (!isOwn({ host: context.req.header('host'), origin: context.req.header('origin') }, port)) {
      return context.text('This address is for this machine alone.', 403);
    }
    return next();
  });
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    options.log.error({ err: error, path: context.req.path }, 'The playground failed to answer.');
    return context.json({ ok: false, error: 'internal_error' }, 500);
  });
  addApiRoutes(app, { world, pauses, tiers: createTiers(world.now, options.enforceTiers ?? false) });
  addResponseRoutes(app, { world, pauses });
  addFileRoutes(app, world);
  addPageRoutes(app, { world, key, folder: options.pageFolder });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  const endSockets = acceptSockets(server, { world, sockets, key, port: () => port });
  port = await listen(server, port, host);
  return {
    address: `${baseUrl()}/?key=${key.value}`,
    apiUrl: `${baseUrl()}/api/`,
    tokens: world.tokens,
    act: (action) => act(world, action),
    state: () => pageState(world),
    kept: () => keptOf(world),
    observe: world.feed.observe,
    arm: world.faults.arm,
    disarm: world.faults.disarm,
    async close() {
      created.close();
      endSockets();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
