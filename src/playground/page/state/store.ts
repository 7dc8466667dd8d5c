import { useSyncExternalStore } from 'react';
import type { PageState } from '../../page-protocol.js';
import { applyEvent } from './apply-event.js';
import { type Connection, connect } from './connection.js';

interface Snapshot {
  readonly state: PageState | null;
  readonly connection: Connection;
}

/** What the workspace has told so far, and whether it still tells. */
export interface PageStore {
  readonly snapshot: () => Snapshot;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPageStore(): PageStore {
  let snapshot: Snapshot = { state: null, connection: 'connecting' };
  const listeners = new Set<() => void>();
  const change = (next: Partial<Snapshot>) => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };
  connect({
    onEvent: (event) => change({ state: applyEvent(snapshot.state, event) }),
    onConnection: (connection) => change({ connection }),
  });
  return {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function usePageStore(store: PageStore): Snapshot {
  return useSyncExternalStore(store.subscribe, store.snapshot);
}
