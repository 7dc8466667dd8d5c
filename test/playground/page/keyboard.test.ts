import { describe, expect, it } from 'vitest';
import { focused, pressUntil as until } from '../../support/keyboard.js';
import { BO, PHARMA } from '../workspace.js';
import { textsIn, useBrowser } from './support.js';

describe('without a mouse', () => {
  const visit = useBrowser();

  it('a person chooses a channel, completes a command, opens a thread, presses a button and fills a modal', async () => {
    const here = await visit();
    const { page } = here;
    const { keyboard } = page;
    // The channel.
    await page.getByTestId('prompt').waitFor();
    await page.evaluate('document.activeElement.blur()');
    await until(page, 'Tab', /^wutong/);
    await until(page, 'ArrowDown', /^pharma/);
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'pharma' }).waitFor();
    // A command, completed.
    await until(page, 'Tab', /^Write to #pharma$/);
    await keyboard.type('/a');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    await keyboard.press('Enter');
    await keyboard.type('what is due');
    await keyboard.press('Enter');
    await page.getByText('You asked: what is due').waitFor();
    // A mention, completed, on two lines.
    await keyboard.type('@wu');
    await keyboard.press('Enter');
    await keyboard.type('what is red?');
    await keyboard.press('Shift+Enter');
    await keyboard.type('And why?');
    await keyboard.press('Enter');
    await page.getByTestId('replies').waitFor();
    expect(textsIn(here, PHARMA)).toContainEqual(expect.stringMatching(/^<@\w+> what is red\?\nAnd why\?$/));
    // Its thread, by the arrow keys.
    await until(page, 'Shift+Tab', /^Alice, /);
    await until(page, 'Tab', /1 reply/);
    await keyboard.press('Enter');
    const thread = page.getByTestId('thread');
    await thread.waitFor();
    // A button of the answer.
    await until(page, 'Shift+Tab', /^This did not help$/);
    await keyboard.press('Enter');
    const modal = page.getByRole('dialog', { name: 'What was wrong?' });
    await modal.waitFor();
    expect(await focused(page)).toBe('What was wrong?');
    // The modal keeps the focus.
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('The number is old');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await until(page, 'Tab', /^Send$/);
    await keyboard.press('Enter');
    await modal.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('This did not help');
    // Back out of the thread.
    await keyboard.press('Escape');
    await thread.waitFor({ state: 'detached' });
  });

  it('a person switches to another, who has a workspace of the own', async () => {
    const { page } = await visit({ at: `channel/${PHARMA}` });
    await until(page, 'Tab', /^Acting as Alice/);
    await page.keyboard.press('Enter');
    await until(page, 'ArrowDown', /^BBo/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '频道', exact: true }).waitFor();
    expect(page.url()).toContain(`#/${BO}/channel/${PHARMA}`);
    expect(await focused(page)).toMatch(/Bo/);
  });

  it('the skip links lead to the messages and to the message box', async () => {
    const { page } = await visit({ at: `channel/${PHARMA}` });
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to messages');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Write to #pharma');
  });

  it('Escape closes menus and modals, and gives the focus back', async () => {
    const { page } = await visit({ at: 'home' });
    await until(page, 'Tab', /^Open source$/);
    await page.keyboard.press('Enter');
    const modal = page.getByRole('dialog', { name: 'Article 12' });
    await modal.waitFor();
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Open source');
    await page.getByTestId('person-menu').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toMatch(/^Acting as/);
  });
});
