import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../../src/store/postgres/index.js';
import type { Store } from '../../src/store/types.js';
import { memoryStore } from '../support/database.js';
import { startPostgresServer } from '../support/postgres-server.js';

/** Two stores over one database, as two processes have them; embedded there is one, which both share. */
export type TwoStores = () => readonly [Store, Store];

/** Runs the same tests over an embedded database and over two connections to a server. */
export function onBothDatabases(tests: (stores: TwoStores) => void): void {
  describe('over an embedded database', () => {
    let store: Store;
    beforeAll(async () => {
      store = await memoryStore();
    });
    afterAll(() => store.close());
    tests(() => [store, store]);
  });

  describe('over a server, in two processes', () => {
    let stores: [Store, Store];
    let stop: () => Promise<void>;
    beforeAll(async () => {
      const server = await startPostgresServer();
      stop = server.stop;
      const url = await server.createDatabase();
      stores = [await openStore({ kind: 'server', url }), await openStore({ kind: 'server', url })];
    });
    afterAll(async () => {
      await Promise.all(stores.map((store) => store.close()));
      await stop();
    });
    tests(() => stores);
  });
}
