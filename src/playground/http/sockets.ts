import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { SocketMode } from '../delivery/socket-mode.js';
import { PAGE_ROUTES } from '../page-protocol.js';
import { pageState } from '../page-state.js';
import type { World } from '../world.js';
import { isOwn, isOwnClient } from './guard.js';
import type { PageKey } from './page-key.js';

interface Parts {
  readonly world: World;
  readonly sockets: SocketMode;
  readonly key: PageKey;
  port(): number;
}

const LARGEST_MESSAGE = 1_000_000;
/** Paths are read against it; its name does not matter. */
const BASE = 'http://localhost';
const MOST_UNREAD = 50_000_000;

/** Takes the sockets of the app and of the page. The function that is returned ends them all. */
export function acceptSockets(server: Server, parts: Parts): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const accept = (use: (opened: WebSocket) => void) => sockets.handleUpgrade(request, socket, head, use);
    const address = request.url ?? '/';
    if (!URL.canParse(address, BASE)) return refuse(socket, 404);
    const { pathname, searchParams } = new URL(address, BASE);
    const isApp = pathname === '/socket/';
    const { host, origin } = request.headers;
    if (!(isApp ? isOwnClient : isOwn)({ host, origin }, parts.port())) return refuse(socket, 403);
    if (isApp) {
      if (!parts.world.tickets.redeem(searchParams.get('ticket') ?? '')) return refuse(socket, 401);
      return accept(parts.sockets.accept);
    }
    if (pathname !== PAGE_ROUTES.socket) return refuse(socket, 404);
    if (!parts.key.isIn(request.headers.cookie)) return refuse(socket, 401);
    accept((opened) => followPage(parts.world, opened));
  });
  return () => {
    for (const open of sockets.clients) open.terminate();
    sockets.close();
  };
}

/** First the whole state, then every change. */
function followPage(world: World, socket: WebSocket): void {
  socket.send(JSON.stringify({ type: 'state', state: pageState(world) }));
  const end = world.feed.observe((event) => {
    // A page that reads nothing any more must not fill the memory; it comes again.
    if (socket.bufferedAmount > MOST_UNREAD) return socket.terminate();
    socket.send(JSON.stringify(event));
  });
  socket.on('close', end);
  socket.on('error', () => socket.terminate());
}

function refuse(socket: Duplex, status: 401 | 403 | 404): void {
  const reasons = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' };
  socket.end(`HTTP/1.1 ${status} ${reasons[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
