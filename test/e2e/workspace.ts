import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished } from 'vitest';
import { noBrowser, openBrowser } from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { copyLaidFolder } from '../support/laid-folder.js';
import { type Product, startProduct } from '../support/product.js';
import { type Visitor, visitorAt } from './visitor.js';

export interface Visit {
  /** The Slack id of who is at the page. */
  readonly person: string;
  /** Where the page opens, such as `agent`, `home` or `channel/C1`. */
  readonly at?: string;
  readonly size?: { readonly width: number; readonly height: number };
}

/** A start of the product and a browser, for all tests of a file. */
export interface OpenWorkspace {
  visit(visit: Visit): Promise<Visitor>;
  /** Ends the process as Ctrl-C does, and starts it anew over the same data. */
  restart(): Promise<void>;
}

/** `npm start` over a data folder of the day, and a Chromium; without one the tests are skipped. */
export function openWorkspace(): OpenWorkspace {
  let browser: Browser;
  let folder: string;
  let product: Product;
  const start = async () => {
    product = await startProduct({ WUTONG_DATA_DIR: join(folder, 'data'), WUTONG_PORT: String(await freePort()) });
  };
  beforeAll(async () => {
    if (noBrowser !== null) return;
    folder = await mkdtemp(join(tmpdir(), 'wutong-e2e-'));
    await copyLaidFolder(join(folder, 'data'));
    [browser] = await Promise.all([openBrowser(), start()]);
  }, 180_000);
  afterAll(async () => {
    if (noBrowser !== null) return;
    await browser.close();
    await product.end();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(({ skip }) => {
    if (noBrowser !== null) skip(noBrowser);
  });
  return {
    async restart() {
      expect(await product.end()).toBe(0);
      await start();
    },
    async visit({ person, at = 'agent', size = { width: 1280, height: 800 } }) {
      const context = await browser.newContext({ viewport: size });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      onTestFinished(async () => {
        await context.close();
        expect(faults).toEqual([]);
      });
      await page.goto(`${product.address}#/${person}/${at}`);
      await page.getByTestId('sidebar').waitFor({ state: 'attached' });
      return visitorAt(page);
    },
  };
}
