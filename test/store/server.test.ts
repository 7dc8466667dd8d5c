import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../../src/store/postgres/index.js';
import { storeContract } from '../contracts/store-contract.js';
import { type PostgresServer, startPostgresServer } from '../support/postgres-server.js';

describe('the store on a server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgresServer();
  }, 60_000);
  afterAll(() => server.stop());

  storeContract(async () => openStore({ kind: 'server', url: await server.createDatabase() }));
});
