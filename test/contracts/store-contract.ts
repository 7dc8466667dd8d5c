import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../src/store/types.js';
import { corpusContract } from './store-corpus.js';
import { deliveryContract } from './store-delivery.js';
import { dueStepContract } from './store-due-steps.js';
import { importContract } from './store-imports.js';
import { ledgerContract } from './store-ledgers.js';
import { projectContract } from './store-projects.js';
import { scopeContract } from './store-scope.js';
import { slackContract } from './store-slack.js';
import { transactionContract } from './store-transactions.js';
import { layWorld } from './store-world.js';

/** What every store must do, whatever database it keeps things in. */
export function storeContract(open: () => Promise<Store>): void {
  describe('scopes', () => scopeContract(fresh(open)));
  describe('ledgers', () => ledgerContract(fresh(open)));
  describe('pages of projects', () => projectContract(fresh(open)));
  describe('transactions', () => transactionContract(fresh(open)));
  describe('corpus', () => corpusContract(fresh(open)));
  describe('imports', () => importContract(fresh(open)));
  describe('slack', () => slackContract(fresh(open)));
  describe('delivery', () => deliveryContract(fresh(open)));
  describe('due steps', () => dueStepContract(fresh(open)));
}

/** A store with the small city in it, of this group of tests alone. */
function fresh(open: () => Promise<Store>): () => Store {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await layWorld(store);
  }, 60_000);
  afterAll(() => store.close());
  return () => store;
}
