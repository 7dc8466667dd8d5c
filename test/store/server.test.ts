import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/postgres/index.js';
import { storeContract } from '../contracts/store-contract.js';
import { type PostgresServer, query, startPostgresServer } from '../support/postgres-server.js';

describe('the store on a server', () => {
  let server: PostgresServer;
  const open = async () => openStore({ kind: 'server', url: await server.createDatabase() });

  beforeAll(async () => {
    server = await startPostgresServer();
  }, 60_000);
  afterAll(() => server.stop());

  storeContract(open);

  it('tells where it is, without the password', async () => {
    const url = await server.createDatabase();
    const store = await openStore({ kind: 'server', url });
    const { kind, location, version } = await store.describe();
    expect([kind, location]).toEqual(['server', url.replace(/^.*@/, '')]);
    expect(version).toMatch(/^\d+/);
    await store.close();
  });

  it('survives the loss of its connections, and says so while they are lost', async () => {
    const url = await server.createDatabase();
    const store = await openStore({ kind: 'server', url });
    const cut = store.transaction(async (tx) => {
      await query(
        url,
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
      );
      await tx.corpusRevision();
    });
    await expect(cut).rejects.toMatchObject({ code: 'unavailable' });
    expect(await store.corpusRevision()).toBe(0);
    await store.close();
  });

  it('says of every kind of question that the server is gone', async () => {
    const another = await startPostgresServer();
    const store = await openStore({ kind: 'server', url: await another.createDatabase() });
    await another.stop();
    // The first question on each connection learns that it was cut, the next that nobody is there.
    for (let round = 1; round <= 2; round += 1) {
      await expect(store.lastAudit()).rejects.toMatchObject({ code: 'unavailable' });
      await expect(store.account('U1')).rejects.toMatchObject({ code: 'unavailable' });
      const writing = store.transaction((tx) => tx.finishClaim('none', '2026-11-23T01:00:00Z'));
      await expect(writing).rejects.toMatchObject({ code: 'unavailable' });
    }
    await store.close();
  });

  it('says that a server cannot be reached', async () => {
    const nowhere = openStore({ kind: 'server', url: 'postgresql://wutong:secret@127.0.0.1:1/none' });
    await expect(nowhere).rejects.toMatchObject({ code: 'unavailable' });
  });
});
