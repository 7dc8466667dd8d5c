import type { Page } from 'playwright-core';

/** The name or words of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    `(() => { const it = document.activeElement; return it.getAttribute('aria-label') ?? it.textContent; })()`,
  );
}

/** Presses a key until something has the focus; at most as often as a patient person would. */
export async function pressUntil(page: Page, key: string, wanted: RegExp): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${wanted}; the focus is on ${await focused(page)}`);
}
