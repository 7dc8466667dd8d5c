import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** How the bot stands; each part is looked at when it is asked for. */
export interface Readiness {
  /** Whether requests of Slack come in: the socket is open, or the HTTP server listens. */
  slack(): boolean;
  /** Whether the database answers, within a second. */
  database(): Promise<boolean>;
  /** How many steps of the clock are late by more than a minute; null when that cannot be learnt within a second. */
  lateSteps(): Promise<number | null>;
  /** Whether search by meaning serves; null without an embedding model, or when that cannot be learnt within a second. */
  meaning(): Promise<SearchByMeaning | null>;
}

/** `serves`; `partial` while passages lack their vector; `away` when the model did not answer the last question. */
export type SearchByMeaning = 'serves' | 'partial' | 'away';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A route as Bolt's receivers take it. */
export interface HealthRoute {
  readonly path: string;
  readonly method: 'GET';
  readonly handler: Handler;
}

/**
 * `/healthz`: the process is alive. `/readyz`: 200 when Slack and database can be reached, else 503 with what cannot; how many
 * steps of the clock are late and whether search by meaning serves keep nobody from asking.
 */
export function healthRoutes(readiness: Readiness): HealthRoute[] {
  return [
    { path: '/healthz', method: 'GET', handler: (_request, response) => send(response, 200, { alive: true }) },
    {
      path: '/readyz',
      method: 'GET',
      handler: (_request, response) => {
        const { database: looked, lateSteps: late, meaning: known } = readiness;
        void Promise.all([looked(), late(), known()]).then(([database, lateSteps, meaning]) => {
          const parts = { slack: readiness.slack(), database };
          const ready = parts.slack && parts.database;
          send(response, ready ? 200 : 503, { ready, ...parts, lateSteps, meaning });
        });
      },
    },
  ];
}

/** Serves the routes by themselves, where no receiver has a server of its own. */
export async function serveHealth(routes: readonly HealthRoute[], port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    const route = routes.find((each) => each.path === path && each.method === request.method);
    if (route) route.handler(request, response);
    else send(response, 404, { error: 'not_found' });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return server;
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
