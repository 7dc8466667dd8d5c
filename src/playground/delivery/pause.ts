/** Pauses that end when the playground closes, so that none outlives it. */
export interface Pauses {
  /** False when the playground was closed before the time was over. */
  wait(milliseconds: number): Promise<boolean>;
  close(): void;
}

export function createPauses(): Pauses {
  const waiting = new Map<NodeJS.Timeout, (ended: boolean) => void>();
  let closed = false;
  return {
    wait(milliseconds) {
      if (closed) return Promise.resolve(false);
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(timer);
          resolve(true);
        }, milliseconds);
        waiting.set(timer, resolve);
      });
    },
    close() {
      closed = true;
      for (const [timer, resolve] of waiting) {
        clearTimeout(timer);
        resolve(false);
      }
      waiting.clear();
    },
  };
}
