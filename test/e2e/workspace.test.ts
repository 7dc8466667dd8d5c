import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { slackAnswerText } from '../../src/texts/slack/answer.js';
import { homeText } from '../../src/texts/slack/home.js';
import { noticeText } from '../../src/texts/slack/notices.js';
import { PROMPTS } from '../../src/texts/slack/prompts.js';
import { findings } from '../support/axe.js';
import { focused, pressUntil } from '../support/keyboard.js';
import {
  GENERAL,
  HAITIAN,
  HEAD_LITHIUM,
  HEAD_PHARMA,
  MEMBER_PHARMA,
  NINGYANG,
  OFFICE,
  PHARMA,
  VISITOR,
  VISITORS,
} from '../support/slack-demo.js';
import { wordsOf } from './visitor.js';
import { openWorkspace } from './workspace.js';

const { visit, restart } = openWorkspace();

const RED = '哪些项目亮红灯，为什么？';
const inPharma = `channel/${PHARMA}`;

describe('the agent', () => {
  it('answers in English, with figures and sources, and goes on in the thread', async () => {
    const { page, ask, next } = await visit({ person: MEMBER_PHARMA });
    const answer = await ask('What should the pharma chain grasp this month, and how?');
    const words = await wordsOf(answer);
    expect(words).toMatch(/As of 20\d\d-\d\d-\d\d · DEMO DATA \(invented\)/);
    expect(words).toMatch(/What to grasp[\s\S]*CNY [\d,]+ million \([\d.,]+亿元\)/);
    const how = await next(() => answer.getByRole('button', { name: /^How to grasp it/ }).click());
    expect(await wordsOf(how)).toMatch(/How to grasp it[\s\S]*responsible: [\s\S]*by when: /);
    const evidence = await next(() => how.getByRole('button', { name: /^Figures and sources/ }).click());
    await evidence.getByRole('columnheader', { name: 'Value' }).waitFor();
    expect(await evidence.getByRole('row').count()).toBeGreaterThan(5);
    const more = await ask('Which projects are red, and why?', 'thread-composer');
    expect(await wordsOf(more)).toMatch(/1 project with red[\s\S]*PRJ-0026/);
    expect(await page.getByRole('navigation', { name: 'Conversations' }).getByRole('listitem').count()).toBe(1);
  });

  it('answers in Chinese, opens the clause that it quotes, and takes a verdict', async () => {
    const { page, ask, nextAlone } = await visit({ person: HEAD_PHARMA });
    const answer = await ask('问题诉求几个工作日内办结？');
    expect(await wordsOf(answer)).toMatch(/数据截至[\s\S]*《全市产业链问题诉求办理工作规则》[\s\S]*现行有效/);
    await answer.getByRole('button', { name: '查看来源 1' }).click();
    const modal = page.getByRole('dialog', { name: '来源' });
    await modal.getByText('演工推办〔2025〕6号').waitFor();
    expect(await modal.locator('strong', { hasText: '十五个工作日内办结' }).count()).toBe(1);
    await modal.getByRole('button', { name: '关闭' }).last().click();
    await modal.waitFor({ state: 'detached' });

    const thanks = await nextAlone(() => answer.getByRole('button', { name: '有用' }).click());
    expect(await wordsOf(thanks)).toContain(noticeText('thanksGood', 'zh', {}));
    await answer.getByRole('button', { name: '不对' }).click();
    const form = page.getByRole('dialog', { name: '哪里不对？' });
    await form.getByRole('button', { name: '提交' }).click();
    await form.getByText('请填写此项').waitFor();
    await form.getByLabel('数字不对').check();
    await form.getByRole('textbox').fill('应为十个工作日');
    await form.getByRole('button', { name: '提交' }).click();
    await form.getByText(noticeText('thanksBad', 'zh', {})).waitFor();
    await form.getByRole('button', { name: '关闭' }).last().click();
    await form.waitFor({ state: 'detached' });
  });

  it('is asked by a suggestion', async () => {
    const [, openProblems] = PROMPTS.chain;
    const { page, next } = await visit({ person: HEAD_PHARMA });
    const answer = await next(() => page.getByRole('button', { name: openProblems.title.zh }).click());
    expect(await wordsOf(answer)).toMatch(/P-\d{4}/);
  });
});

describe('App Home', () => {
  it('shows who somebody is and what is pressing, and asks a question', async () => {
    const { page, said } = await visit({ person: NINGYANG, at: 'home' });
    const home = page.getByTestId('home');
    await home.getByText(homeText('pressing', 'zh')).waitFor();
    expect(await wordsOf(home)).toMatch(/您的身份：宁阳县工业推进办联络员[\s\S]*您可查看：宁阳县/);
    const [, notStarted] = PROMPTS.county;
    await home.getByRole('button', { name: notStarted.title.zh }).click();
    const told = page.getByRole('dialog', { name: '问梧桐' });
    await told.getByText('答复将发送到').waitFor();
    await told.getByRole('button', { name: '关闭' }).last().click();
    await page.getByTestId('open-agent').click();
    await page.getByRole('navigation', { name: '对话' }).getByText(notStarted.message.zh).click();
    const answer = said().last();
    await answer
      .getByText(/PRJ-\d{4}/)
      .first()
      .waitFor();
  });
});

describe('a channel', () => {
  it('answers a mention in its thread, where the asker goes on without one', async () => {
    const { page, ask, write, openThread } = await visit({ person: OFFICE, at: inPharma });
    await write(`@梧桐 ${RED}`);
    await page.getByTestId('replies').waitFor();
    const thread = await openThread();
    expect(await wordsOf(thread)).toMatch(/红灯共1个项目[\s\S]*PRJ-0026/);
    const more = await ask('由谁负责？', 'thread-composer');
    expect(await wordsOf(more)).toContain('PRJ-0026');
  });

  it('that stands for nothing shows no row of a ledger, and offers them in private', async () => {
    const { page, write, openThread, nextAlone } = await visit({ person: OFFICE, at: `channel/${GENERAL}` });
    await write(`@梧桐 ${RED}`);
    await page.getByTestId('replies').waitFor();
    const thread = await openThread();
    expect(await wordsOf(thread)).not.toMatch(/(?:PRJ|P|T)-\d{4}/);
    const alone = await nextAlone(() => thread.getByRole('button', { name: slackAnswerText('private', 'zh') }).click());
    expect(await wordsOf(alone)).toMatch(/仅您可见[\s\S]*红灯共10个项目[\s\S]*PRJ-0026/);
  });

  it('gets a private answer when its asker shares it', async () => {
    const { page, nextAlone, write } = await visit({ person: OFFICE, at: inPharma });
    const threads = page.getByTestId('replies');
    const before = await threads.count();
    const alone = await nextAlone(() => write(`/ask ${RED}`));
    expect(await wordsOf(alone)).toContain('红灯共10个项目');
    await alone.getByRole('button', { name: slackAnswerText('share', 'zh') }).click();
    await threads.nth(before).click();
    const shared = page.getByTestId('thread');
    await shared.getByText('红灯共1个项目').waitFor();
    expect(await wordsOf(shared)).not.toContain('红灯共10个项目');
  });
});

describe('who sees less', () => {
  it('gets less for the same question, as a county, an enterprise and a guest', async () => {
    const { page, ask, become } = await visit({ person: OFFICE });
    const projects = async () => new Set((await wordsOf(await ask(RED))).match(/PRJ-\d{4}/g) ?? []).size;
    expect(await projects()).toBe(10);
    await become('宁阳县工业推进办联络员');
    const ofCounty = await projects();
    expect(ofCounty).toBeLessThan(10);
    await become('海天智能企业联络人');
    expect(await projects()).toBeLessThanOrEqual(ofCounty);
    await become('访客');
    expect(await projects()).toBe(0);
    expect(page.url()).toContain(VISITOR);
  });

  it('hears of no row in a channel with people from outside, whoever asks', async () => {
    for (const [person, words] of [
      [OFFICE, `@梧桐 ${RED}`],
      [HAITIAN, `@梧桐 ${RED}`],
      [VISITOR, '@Wutong Which projects are red, and why?'],
    ] as const) {
      const { page, write, openThread } = await visit({ person, at: `channel/${VISITORS}` });
      const before = await page.getByTestId('replies').count();
      await write(words);
      await page.getByTestId('replies').nth(before).waitFor();
      expect(await wordsOf(await openThread())).not.toMatch(/(?:PRJ|P|T)-\d{4}/);
    }
  });
});

describe('commands', () => {
  it('answer to their writer alone: lists and their pages, cards, help, and what was mistyped', async () => {
    const { page, write, nextAlone } = await visit({ person: OFFICE, at: inPharma });
    const type = async (text: string) => await nextAlone(() => write(text));
    const list = await type('/chain list');
    expect(await list.getByRole('row').count()).toBe(11);
    await list.getByRole('button', { name: '下一页（2/2）' }).click();
    await list.getByRole('button', { name: '上一页（1/2）' }).waitFor();
    expect(await list.getByRole('row').count()).toBe(5);
    expect(await wordsOf(await type('/chain show pharma'))).toMatch(/医药及医疗器械[\s\S]*目标与进度[\s\S]*亿元/);
    expect(await (await type('/indicator list')).getByRole('row').count()).toBe(11);
    expect(await wordsOf(await type('/wutong help'))).toMatch(/使用说明[\s\S]*\/chain list/);
    const usage = await type('/chain shwo pharma');
    expect(await wordsOf(usage)).toContain('没有看懂这条命令。没有“shwo”；可用：list、show。');
    const card = await nextAlone(() => usage.getByRole('button', { name: '执行：/chain show pharma' }).click());
    await card.getByText('目标与进度').waitFor();
    await write('/nothing');
    expect(await wordsOf(page.getByTestId('not-sent'))).toContain('没有命令 /nothing');
  });
});

describe('shortcuts', () => {
  it('take a message as the question, for who asks alone', async () => {
    const { page, write, nextAlone } = await visit({ person: MEMBER_PHARMA, at: inPharma });
    await write('Which tasks of the pharma chain are overdue?');
    const message = page.getByTestId('message').last();
    await message.hover();
    await message.getByRole('button', { name: 'More actions' }).click();
    const alone = await nextAlone(() => page.getByRole('menuitem', { name: 'Ask about this' }).click());
    expect(await wordsOf(alone)).toMatch(/Only visible to you[\s\S]*T-\d{4}/);
  });

  it('ask from anywhere, and the answer comes as a direct message', async () => {
    const { page } = await visit({ person: MEMBER_PHARMA, at: inPharma });
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: 'Ask Wutong' }).click();
    const form = page.getByRole('dialog', { name: 'Ask Wutong' });
    await form.getByLabel('Your question').fill('Who leads the pharma chain?');
    await form.getByRole('button', { name: 'Ask', exact: true }).click();
    await form.getByText('on its way').waitFor();
    await form.getByRole('button', { name: 'Close' }).last().click();
    await page.getByTestId('open-agent').click();
    const conversations = page.getByRole('navigation', { name: 'Conversations' });
    await conversations.getByText('Who leads the pharma chain?').click();
    await page.getByText('Chain leader, pharma chain').last().waitFor();
  });
});

describe('the panel of requests', () => {
  it('shows a request with its payload, its answer and its time', async () => {
    const { page, ask } = await visit({ person: MEMBER_PHARMA });
    await ask('What does red mean for a project?');
    await page.getByTestId('toggle-requests').click();
    const row = page.getByTestId('request').filter({ hasText: 'chat.postMessage' }).first();
    expect(await wordsOf(row)).toMatch(/\d+ ms/);
    await row.click();
    const detail = await wordsOf(page.getByTestId('request-detail'));
    expect(detail).toMatch(/"channel": "D\w+"[\s\S]*"ok": true/);
  });

  it('switches a fault on, and there is still one answer', async () => {
    const { page, ask, said } = await visit({ person: MEMBER_PHARMA });
    await page.getByTestId('toggle-requests').click();
    const faults = page.getByTestId('faults');
    await faults.getByLabel('Method').selectOption('chat.postMessage');
    await faults.getByRole('switch', { name: 'Too many requests (429)' }).click();
    await ask('Which indicators of the pharma chain are behind schedule?');
    await page.getByTestId('request').filter({ hasText: 'ratelimited' }).first().waitFor();
    await page.getByTestId('status').getByRole('button').waitFor({ state: 'detached' });
    expect(await said().count()).toBe(1);
  });
});

describe('without a mouse', () => {
  it('somebody asks, opens a source, gives a verdict, and uses a command in a channel', async () => {
    const { page, next } = await visit({ person: HEAD_PHARMA });
    const { keyboard } = page;
    await page.getByTestId('prompt').first().waitFor();
    await pressUntil(page, 'Tab', /^向梧桐提问/);
    await keyboard.type('问题诉求几个工作日内办结？');
    await next(() => keyboard.press('Enter'));
    await pressUntil(page, 'Shift+Tab', /^查看来源 1$/);
    await keyboard.press('Enter');
    await page.getByRole('dialog', { name: '来源' }).getByText('演工推办〔2025〕6号').waitFor();
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('查看来源 1');
    await pressUntil(page, 'Tab', /^不对$/);
    await keyboard.press('Enter');
    await page.getByRole('dialog', { name: '哪里不对？' }).waitFor();
    await pressUntil(page, 'Tab', /^$/);
    await keyboard.press('Space');
    await pressUntil(page, 'Tab', /^提交$/);
    await keyboard.press('Enter');
    await page.getByText(noticeText('thanksBad', 'zh', {})).waitFor();
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await pressUntil(page, 'Shift+Tab', /^梧桐$/);
    await pressUntil(page, 'ArrowDown', /^医药产业链-pharma/);
    await keyboard.press('Enter');
    await pressUntil(page, 'Tab', /^发送到 #医药产业链-pharma$/);
    await keyboard.type('/ch');
    await page.getByRole('option', { name: '/chain' }).waitFor();
    await keyboard.press('Enter');
    await keyboard.type('show pharma');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: '医药及医疗器械' }).last().waitFor();
    await pressUntil(page, 'Shift+Tab', /^本月抓什么？$/);
    const answer = await next(() => keyboard.press('Enter'));
    await answer.getByText('抓什么', { exact: true }).waitFor();
  });
});

describe('every screen', () => {
  const serious = async (page: Page) =>
    (await findings(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical');

  it.each([
    ['in Chinese', OFFICE, { width: 1280, height: 800 }],
    ['in English', MEMBER_PHARMA, { width: 1280, height: 800 }],
    ['on a phone', MEMBER_PHARMA, { width: 390, height: 844 }],
  ])('holds nothing that axe finds serious, and nothing runs over its edge, %s', async (_, person, size) => {
    for (const at of ['agent', 'home', inPharma]) {
      const { page } = await visit({ person, at, size });
      await page.locator('[data-testid="message"], [data-testid="prompt"], .home-sheet button').first().waitFor();
      expect(await serious(page), at).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), at).toBeLessThanOrEqual(0);
    }
    const { page } = await visit({ person, at: inPharma, size });
    await page.getByTestId('replies').first().click();
    await page.getByTestId('thread').getByTestId('message').nth(1).waitFor();
    expect(await serious(page)).toEqual([]);
  });
});

describe('a restart', () => {
  it('ends cleanly; what was said is still there, and what it was about is still known', async () => {
    const before = await visit({ person: HEAD_LITHIUM });
    await before.ask('锂电产业链本月重点抓什么、怎么抓？');
    await restart();
    const { page, ask } = await visit({ person: HEAD_LITHIUM });
    await page.getByRole('navigation', { name: '对话' }).getByText('锂电产业链本月重点抓什么').click();
    await page.getByText('怎么抓', { exact: true }).waitFor();
    expect(await wordsOf(await ask('有哪些超期的任务？', 'thread-composer'))).toMatch(/锂电：[\s\S]*T-\d{4}/);
  }, 90_000);
});
