import { openStore } from '../../../src/store/postgres/index.js';

/** Opens the store on a server when told to, and answers how that went. */
process.on('message', async (url: string) => {
  try {
    const store = await openStore({ kind: 'server', url });
    await store.corpusRevision();
    await store.close();
    process.send?.('opened');
  } catch (error) {
    process.send?.(String(error));
  }
});
