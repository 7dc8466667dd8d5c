import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished } from 'vitest';
// biome-ignore lint/correctness/useImportExtensions: the build is plain JavaScript
import { buildPage } from '../../../scripts/build-page.mjs';
import type { Playground, PlaygroundOptions } from '../../../src/playground/index.js';
import { noBrowser, openBrowser } from '../../support/browser.js';
import { bolt, playground } from '../support.js';
import { ALICE } from '../workspace.js';
import { answering } from './bot.js';

export interface Visit {
  readonly page: Page;
  readonly place: Playground;
}

interface Wishes {
  readonly person?: string;
  /** Where the page opens, such as `agent` or `channel/C1`. */
  readonly at?: string;
  readonly width?: number;
  /** Whether a bot is there. */
  readonly bot?: boolean;
  readonly options?: Partial<PlaygroundOptions>;
}

/** A browser for the tests of a file; each visit has a playground, a bot and a browser profile of its own. */
export function useBrowser() {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    if (noBrowser !== null) return;
    folder = await mkdtemp(join(tmpdir(), 'wutong-page-'));
    [browser] = await Promise.all([openBrowser(), buildPage(folder, { development: true })]);
  });
  afterAll(async () => {
    if (noBrowser !== null) return;
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(({ skip }) => {
    if (noBrowser !== null) skip(noBrowser);
  });

  return async ({ person = ALICE, at = 'agent', width = 1280, bot = true, options }: Wishes = {}): Promise<Visit> => {
    const place = await playground({ ...options, pageFolder: folder });
    if (bot) await bolt(place, answering);
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'en-GB' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      const isOwn = !/Failed to load resource|WebSocket connection/.test(message.text());
      if (message.type() === 'error' && isOwn) faults.push(message.text());
    });
    onTestFinished(async () => {
      await context.close();
      expect(faults).toEqual([]);
    });
    await page.goto(`${place.address}#/${person}/${at}`);
    await page.getByTestId('sidebar').waitFor({ state: 'attached' });
    return { page, place };
  };
}

/** What was posted in a channel, by text. */
export function textsIn({ place }: Visit, channel: string): readonly string[] {
  return (place.state().messages[channel] ?? []).map(({ text }) => text);
}
