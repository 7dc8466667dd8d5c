import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app.js';
import { loadConfig } from '../../../src/config/index.js';
import type { Store } from '../../../src/store/types.js';
import { wutong } from '../../support/command-line.js';
import { memoryStore } from '../../support/database.js';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());

describe('wutong doctor', () => {
  it('says what to do when the search index cannot be built', async () => {
    const corpusRevision = async () => {
      throw new RangeError('offset is out of bounds');
    };
    const faulty = new Proxy(store, {
      get: (whole, name) => (name === 'corpusRevision' ? corpusRevision : Reflect.get(whole, name)),
    });
    const app = createApp(loadConfig({ WUTONG_LOG_LEVEL: 'silent' }), { store: faulty });
    const { code, out } = await wutong(['doctor'], () => ({ ...app, close: async () => {} }));
    expect(code).toBe(1);
    expect(out).toMatch(/^FAIL +index +cannot be built.*: delete the folder index\/ .* run `wutong doctor` again/m);
  });
});
