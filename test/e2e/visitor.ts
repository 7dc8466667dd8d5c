import type { Locator, Page } from 'playwright-core';
import { WUTONG } from '../support/slack-demo.js';

/** Somebody at the page: what people do there, and what they find. */
export interface Visitor {
  readonly page: Page;
  /** Writes something and sends it. */
  write(text: string, box?: 'composer' | 'thread-composer'): Promise<void>;
  /** Writes something, and waits for what the bot says next on the page. */
  ask(text: string, box?: 'composer' | 'thread-composer'): Promise<Locator>;
  /** What the bot has said, as far as it is shown; finished messages alone. */
  said(): Locator;
  /** Does something, and waits for what the bot says next on the page. */
  next(doing: () => Promise<unknown>): Promise<Locator>;
  /** Does something, and waits for what the bot says next to this person alone. */
  nextAlone(doing: () => Promise<unknown>): Promise<Locator>;
  /** Chooses another person, by a part of the name as it is shown. */
  become(name: string): Promise<void>;
  /** Opens the thread of the newest message that has one. */
  openThread(): Promise<Locator>;
}

/** A person's hands and eyes on a page that is open. */
export function visitorAt(page: Page): Visitor {
  const finished = `[data-testid="message"][data-user="${WUTONG}"]:not([data-streaming])`;
  // As a person does, who is told that the bot was away for a moment: it says so where the machine is so busy that it loses its socket.
  const away = page.getByRole('alert').filter({ hasText: 'the app is not connected' });
  const nextOf = async (messages: Locator, doing: () => Promise<unknown>) => {
    const found = messages.nth(await messages.count());
    await doing();
    await found.or(away).first().waitFor();
    if (await away.isVisible()) {
      await page.locator('.presence-on').waitFor();
      await doing();
    }
    await found.waitFor();
    return found;
  };
  const said = () => page.locator(finished);
  // Under an open dialog the page takes no keys; the bot may have answered it before it has closed.
  const write: Visitor['write'] = async (text, box = 'composer') => {
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.getByTestId(box).fill(text);
    await page.getByTestId(box).press('Enter');
  };
  return {
    page,
    write,
    said,
    ask: (text, box) => nextOf(said(), () => write(text, box)),
    next: (doing) => nextOf(said(), doing),
    nextAlone: (doing) => nextOf(page.locator('[data-only-for]'), doing),
    async become(name) {
      const menu = page.getByTestId('person-menu');
      const before = await menu.getAttribute('aria-label');
      await menu.click();
      await page.getByRole('menu').getByText(name, { exact: true }).first().click();
      await page.locator(`[data-testid="person-menu"]:not([aria-label="${before}"])`).waitFor();
    },
    async openThread() {
      await page.getByTestId('replies').last().click();
      const thread = page.getByTestId('thread');
      await thread.locator(finished).first().waitFor();
      return thread;
    },
  };
}

/** What there is to read in a part of the page. */
export async function wordsOf(part: Locator): Promise<string> {
  return (await part.textContent()) ?? '';
}
