import type { PageEvent } from './page-protocol.js';

/** Where every change is told, to the pages that are open and to whoever observes. */
export interface PageFeed {
  tell(event: PageEvent): void;
  /** The function that is returned ends it. */
  observe(listener: (event: PageEvent) => void): () => void;
}

export function createPageFeed(): PageFeed {
  const listeners = new Set<(event: PageEvent) => void>();
  return {
    tell(event) {
      for (const listener of listeners) listener(event);
    },
    observe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
