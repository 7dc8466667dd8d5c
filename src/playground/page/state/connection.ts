import { PAGE_ROUTES, type PageEvent } from '../../page-protocol.js';

export type Connection = 'connecting' | 'open' | 'waiting';

interface Listener {
  readonly onEvent: (event: PageEvent) => void;
  readonly onConnection: (connection: Connection) => void;
}

const SHORTEST_WAIT = 400;
const LONGEST_WAIT = 10_000;

/**
 * Keeps a socket to the workspace open, waiting longer after each failure. A new socket gets the whole state again.
 */
export function connect({ onEvent, onConnection }: Listener): void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let socket: WebSocket | undefined;

  const open = () => {
    clearTimeout(timer);
    onConnection('connecting');
    const address = new URL(PAGE_ROUTES.socket, location.href);
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const current = new WebSocket(address);
    socket = current;
    current.addEventListener('open', () => {
      failures = 0;
      onConnection('open');
    });
    current.addEventListener('message', ({ data }) => onEvent(JSON.parse(String(data)) as PageEvent));
    current.addEventListener('close', () => {
      if (socket !== current) return;
      socket = undefined;
      onConnection('waiting');
      void leaveWithoutKey();
      const wait = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** failures);
      failures += 1;
      timer = setTimeout(open, wait * (0.75 + Math.random() / 2));
    });
  };
  // Whoever comes back to the page, or into the network, does not wait.
  const hurry = () => {
    if (socket === undefined && document.visibilityState === 'visible') open();
  };
  addEventListener('online', hurry);
  document.addEventListener('visibilitychange', hurry);
  open();
}

/** A workspace that was started anew has a new key, which it asks for on a page of its own. */
async function leaveWithoutKey(): Promise<void> {
  const answer = await fetch('/', { method: 'HEAD' }).catch(() => null);
  if (answer?.status === 401) location.reload();
}
