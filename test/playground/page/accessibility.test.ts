import { describe, expect, it } from 'vitest';
import { findings } from '../../support/axe.js';
import { ALICE, BOT, PHARMA } from '../workspace.js';
import { useBrowser, type Visit } from './support.js';

describe('axe finds nothing', () => {
  const visit = useBrowser();

  /** A channel in which the bot has answered a mention, with the thread open. */
  async function inThread(width: number): Promise<Visit> {
    const here = await visit({ at: `channel/${PHARMA}`, width });
    const text = `<@${BOT}> *what* is &amp; red? \`code\` <#${PHARMA}> <!here>\n&gt; quoted\n- one`;
    await here.place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text });
    await here.page.getByTestId('composer').fill('/ask');
    await here.page.getByTestId('composer').press('Enter');
    await here.page.getByText('Only visible to you').waitFor();
    await here.page.getByTestId('replies').click();
    await here.page.getByTestId('thread').getByRole('button', { name: 'Open source' }).waitFor();
    return here;
  }

  it.each([1280, 800])('in a channel and its thread, %s pixels wide', async (width) => {
    const { page } = await inThread(width);
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close thread' }).click();
    expect(await findings(page)).toEqual([]);
  });

  it('in the agent, fresh and with an answer that is being written', async () => {
    const { page } = await visit();
    await page.getByTestId('prompt').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByTestId('composer').fill('Count slowly');
    await page.getByTestId('composer').press('Enter');
    await page.getByTestId('stop').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('in a home', async () => {
    const { page } = await visit({ at: 'home' });
    await page.getByRole('button', { name: 'Open source' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('in a modal, with errors, and in a dialog that asks', async () => {
    const { page } = await inThread(1280);
    await page.getByRole('button', { name: 'Withdraw' }).click();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'This did not help' }).click();
    const modal = page.getByRole('dialog', { name: 'What was wrong?' });
    await modal.getByRole('button', { name: 'Send' }).click();
    expect(await findings(page)).toEqual([]);
  });

  it('in the panel of requests, menus and completions, in Chinese too', async () => {
    const { page } = await inThread(1280);
    await page.getByTestId('language').selectOption('中文');
    await page.getByTestId('toggle-requests').click();
    await page.getByTestId('request').first().click();
    await page.getByTestId('composer').fill('/');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByTestId('person-menu').click();
    await page.getByRole('menu').waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
