import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/lib/logger.js';
import { startPlayground } from '../../../src/playground/index.js';
import { ALICE, BO, BOT, INNER, MANIFEST, PHARMA, WORKSPACE } from '../workspace.js';
import { textsIn, useBrowser } from './support.js';

describe('the page', () => {
  const visit = useBrowser();
  const inPharma = { at: `channel/${PHARMA}` };

  it('sends a mention, and shows the answer in a thread', async () => {
    const here = await visit(inPharma);
    const { page } = here;
    const composer = page.getByTestId('composer');
    await composer.fill('@wutong what is red?');
    await composer.press('Enter');
    await page.getByTestId('replies').getByText('1 reply').click();
    const thread = page.getByTestId('thread');
    await thread.getByRole('heading', { name: 'What to grasp' }).waitFor();
    expect(textsIn(here, PHARMA)[0]).toBe(`<@${BOT}> what is red?`);
    expect(await composer.inputValue()).toBe('');
    expect(await thread.getByRole('row').nth(1).textContent()).toMatch(/Output\s*186\.4 亿元/);
    expect(await thread.getByRole('link', { name: 'plan' }).getAttribute('href')).toBe('https://a.example');
  });

  it('begins a conversation with the agent from a suggestion, and shows the text as it is written', async () => {
    const { page } = await visit();
    await page.getByRole('heading', { name: 'Ask for instance' }).waitFor();
    await page.getByTestId('prompt').click();
    const agent = page.getByTestId('agent');
    await agent.getByText('Three are red: PRJ-0012, PRJ-0019.').waitFor();
    expect(await agent.locator('strong', { hasText: 'red' }).count()).toBe(1);
    await agent.getByRole('button', { name: 'This helped' }).waitFor();
    await agent.getByRole('navigation').getByRole('button', { name: 'Which projects are red?' }).waitFor();
    await page.getByTestId('new-conversation').click();
    await page.getByTestId('composer').fill('And which are yellow?');
    await page.getByTestId('composer').press('Enter');
    await agent.getByRole('log').getByText('And which are yellow?').waitFor();
    expect(await agent.getByText('Which projects are red?').count()).toBe(1);
    expect(await agent.getByRole('log').count()).toBe(1);
  });

  it('stops an answer that is being written', async () => {
    const { page } = await visit();
    const composer = page.getByTestId('composer');
    await composer.fill('Count slowly');
    await composer.press('Enter');
    await page.locator('[data-streaming]').getByText('Three are red').waitFor();
    await page.getByTestId('stop').click();
    await page.getByTestId('stop').waitFor({ state: 'detached' });
    await page.getByText('Three are red').waitFor();
    expect(await page.locator('[data-streaming]').count()).toBe(0);
  });

  it('shows the reply to a command to its person alone', async () => {
    const { page } = await visit(inPharma);
    const composer = page.getByTestId('composer');
    await composer.fill('/ask what & why');
    await composer.press('Enter');
    await page.getByText('You asked: what & why').waitFor();
    await page.getByText('Only visible to you').waitFor();
    await page.getByTestId('person-menu').click();
    await page.getByRole('menuitemradio', { name: /^Bo/ }).click();
    await page.getByRole('heading', { name: '频道', exact: true }).waitFor();
    expect(await page.getByText('You asked').count()).toBe(0);
  });

  it('completes commands and people', async () => {
    const { page } = await visit(inPharma);
    const composer = page.getByTestId('composer');
    await composer.pressSequentially('/');
    await page.getByRole('option', { name: '/ask what' }).waitFor();
    await composer.press('Enter');
    expect(await composer.inputValue()).toBe('/ask ');
    await composer.fill('');
    await composer.pressSequentially('ask @wu');
    await composer.press('Tab');
    expect(await composer.inputValue()).toBe('ask @wutong ');
  });

  it('keeps drafts, and the text of what could not be sent with the reason', async () => {
    const { page } = await visit({ ...inPharma, bot: false });
    const composer = page.getByTestId('composer');
    await composer.fill('/ask later');
    await page.getByRole('button', { name: 'inner' }).click();
    await page.getByRole('heading', { name: 'inner' }).waitFor();
    expect(await composer.inputValue()).toBe('');
    await page.getByRole('button', { name: 'pharma' }).click();
    await page.getByRole('heading', { name: 'pharma' }).waitFor();
    expect(await composer.inputValue()).toBe('/ask later');
    await composer.press('Enter');
    expect(await page.getByTestId('not-sent').textContent()).toContain('the app is not connected');
    expect(await composer.inputValue()).toBe('/ask later');
  });

  it('refuses commands in threads, and commands that nobody knows', async () => {
    const { page, place } = await visit({ ...inPharma, bot: false });
    const { ts } = await place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text: 'root' });
    await page.getByTestId('composer').fill('/nothing here');
    await page.getByTestId('composer').press('Enter');
    expect(await page.getByTestId('not-sent').textContent()).toContain('/nothing');
    await page.goto(`${page.url()}/${ts}`);
    const composer = page.getByTestId('thread-composer');
    await composer.fill('/ask in a thread');
    await composer.press('Enter');
    expect(await page.getByTestId('thread').getByRole('alert').textContent()).toContain('do not work in threads');
    expect(await composer.inputValue()).toBe('/ask in a thread');
  });

  it('never takes what others wrote for a part of itself', async () => {
    const { page, place } = await visit(inPharma);
    const text = '&lt;img src=x onerror="document.title=1"&gt; <!channel> <javascript:alert(1)|press>';
    await place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text });
    const message = page.getByTestId('message').last();
    await message.getByText('<img src=x').waitFor();
    expect(await message.locator('img, a').count()).toBe(0);
    expect(await message.locator('[data-broadcast]').getAttribute('data-broadcast')).toBe('channel');
  });

  it('asks before it sends what is to be confirmed', async () => {
    const { page, place } = await visit(inPharma);
    await place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text: `<@${BOT}> hello` });
    await page.getByTestId('replies').click();
    const thread = page.getByTestId('thread');
    await thread.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog', { name: 'Withdraw it?' }).getByRole('button', { name: 'Keep it' }).click();
    await thread.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog', { name: 'Withdraw it?' }).getByRole('button', { name: 'Do it' }).click();
    await thread.getByText('Withdrawn').waitFor();
  });

  it('tells the bot what was chosen in a menu', async () => {
    const { page, place } = await visit(inPharma);
    await place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text: `<@${BOT}> hello` });
    await page.getByTestId('replies').click();
    await page.getByTestId('thread').getByLabel('Chain').selectOption('Lithium');
    await page.getByText('Chosen: lithium').waitFor();
  });

  it('opens modals, shows what is wrong at its field and keeps what was written', async () => {
    const { page, place } = await visit(inPharma);
    await place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text: `<@${BOT}> hello` });
    await page.getByTestId('replies').click();
    await page.getByRole('button', { name: 'This did not help' }).click();
    const modal = page.getByRole('dialog', { name: 'What was wrong?' });
    const words = modal.getByLabel('In your words');
    await modal.getByRole('button', { name: 'Send' }).click();
    expect(await modal.getByText('Please fill in this field.').count()).toBe(2);
    expect(place.state().traffic.some(({ what }) => what.startsWith('view_submission'))).toBe(false);
    await words.fill('bad');
    await modal.getByLabel('A source').check();
    await modal.getByRole('button', { name: 'Send' }).click();
    await modal.getByText('Please say more.').waitFor();
    expect(await words.getAttribute('aria-invalid')).toBe('true');
    expect(await words.inputValue()).toBe('bad');
    await words.fill('The number is old');
    await modal.getByRole('button', { name: 'Send' }).click();
    await modal.waitFor({ state: 'detached' });
    const sent = place.state().traffic.findLast(({ what }) => what.startsWith('view_submission'));
    expect(JSON.stringify(sent?.request)).toContain('The number is old');
  });

  it('shows a home to each person', async () => {
    const { page } = await visit({ at: 'home' });
    await page.getByRole('heading', { name: `Home of ${ALICE}` }).waitFor();
    await page.getByTestId('home').getByRole('button', { name: 'Open source' }).click();
    await page.getByRole('dialog', { name: 'Article 12' }).getByText('Land is reported').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('person-menu').click();
    await page.getByRole('menuitemradio', { name: /^Bo/ }).click();
    await page.getByRole('heading', { name: `Home of ${BO}` }).waitFor();
  });

  it('speaks the language of the person', async () => {
    const { page } = await visit(inPharma);
    await page.getByTestId('language').selectOption('中文');
    await page.getByRole('heading', { name: '频道', exact: true }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('zh-Hans');
    await page.waitForFunction('document.fonts.check(\'16px "Noto Sans SC"\', "频道")');
  });

  it('shows each request with what was sent and what came back, and switches faults', async () => {
    const { page, place } = await visit(inPharma);
    await place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text: `<@${BOT}> hello` });
    await page.getByTestId('toggle-requests').click();
    await page.getByTestId('requests').getByLabel('Filter').fill('chat.postMessage');
    await page.getByTestId('request').first().click();
    const detail = page.getByTestId('request-detail');
    await detail.getByText('"thread_ts"').first().waitFor();
    await detail.getByText('"ok": true').waitFor();
    await page.getByLabel('Method').selectOption('chat.postMessage');
    await page.getByLabel('Times').selectOption('until off');
    await page.getByRole('switch', { name: 'Blocks refused' }).click();
    await page.getByRole('switch', { name: 'Blocks refused', checked: true }).waitFor();
    expect(place.state().faults).toEqual([{ fault: 'invalid_blocks', method: 'chat.postMessage', times: null }]);
    await page.getByRole('switch', { name: 'Blocks refused' }).click();
    await page.getByRole('switch', { name: 'Blocks refused', checked: false }).waitFor();
    expect(place.state().faults).toEqual([]);
  });

  it('sends files and offers them for download', async () => {
    const { page } = await visit({ ...inPharma, bot: false });
    await page
      .getByTestId('attach')
      .setInputFiles({ name: '清单.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') });
    await page.getByTestId('composer').fill('The list');
    await page.getByTestId('composer').press('Enter');
    const link = page.getByRole('link', { name: 'Download 清单.csv' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('清单.csv');
  });

  it('shows one pane at a time on a narrow window', async () => {
    const { page, place } = await visit({ at: `channel/${INNER}`, width: 800, bot: false });
    const sidebar = page.getByTestId('sidebar');
    expect(await sidebar.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show channels and people' }).click();
    expect(await page.getByTestId('channel').isVisible()).toBe(false);
    await sidebar.getByRole('button', { name: 'pharma' }).click();
    await place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text: 'root' });
    await page.getByTestId('message').focus();
    await page.getByRole('button', { name: 'Reply in thread' }).click();
    await page.getByTestId('thread').waitFor();
    expect(await page.getByTestId('channel').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Close thread' }).click();
    await page.getByTestId('channel').waitFor();
  });

  it('says that the workspace is away, tries again, and asks for the key of a new start', async () => {
    const { page, place } = await visit(inPharma);
    const port = Number(new URL(place.address).port);
    await place.close();
    await page.getByText('No connection to the workspace').waitFor();
    const anew = await startPlayground({
      port,
      workspace: WORKSPACE,
      manifest: MANIFEST,
      clock: { now: () => new Date() },
      log: createLogger('silent'),
      pageFolder: null,
    });
    try {
      await page.getByLabel('Key').waitFor();
    } finally {
      await anew.close();
    }
  });
});
