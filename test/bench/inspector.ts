import WebSocket from 'ws';

/** Node's inspector of another process, so that the product needs no door for who measures it. */
export interface Inspector {
  /** Calls a method of the inspector's protocol, such as `HeapProfiler.collectGarbage`, and gives its result. */
  call(method: string, params?: object): Promise<unknown>;
  close(): void;
}

/** Connects to a process that was started with `--inspect`, by the address that it told. */
export async function openInspector(address: string): Promise<Inspector> {
  const socket = new WebSocket(address);
  await new Promise((opened, failed) => socket.once('open', opened).once('error', failed));
  const open = new Map<number, (result: unknown) => void>();
  let count = 0;
  socket.on('message', (data: Buffer) => {
    const { id, result } = JSON.parse(data.toString()) as { id?: number; result?: unknown };
    if (id === undefined) return;
    open.get(id)?.(result);
    open.delete(id);
  });
  return {
    async call(method, params = {}) {
      count += 1;
      const id = count;
      const answered = new Promise((resolve) => open.set(id, resolve));
      socket.send(JSON.stringify({ id, method, params }));
      return await answered;
    },
    close: () => socket.close(),
  };
}
