import type { View } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { checkMessage, checkView } from '../../../src/surfaces/slack/check-message.js';
import { FEEDBACK_REASONS, parseSource } from '../../../src/surfaces/slack/ids.js';
import { feedbackModal } from '../../../src/surfaces/slack/views/feedback-modal.js';
import { helpMessage } from '../../../src/surfaces/slack/views/help.js';
import { type HomeParts, homeView } from '../../../src/surfaces/slack/views/home.js';
import type { SlackMessage } from '../../../src/surfaces/slack/views/message.js';
import { notice } from '../../../src/surfaces/slack/views/notices.js';
import {
  loadingModal,
  type SourceParts,
  sourceModal,
  sourceNotFoundModal,
} from '../../../src/surfaces/slack/views/source-modal.js';
import type { NoticeKind } from '../../../src/texts/slack/notices.js';
import { answerOf, FACT, PASSAGE } from '../../support/answer.js';
import { buttonsOf, contextsOf, linesOf, sectionsOf } from './reading.js';
import { blockBroken } from './restated-limits.js';

/** A view read as a message is, after both statements of the limits have been held against it. */
function read(view: View): SlackMessage {
  expect(checkView(view)).toEqual([]);
  expect(view.blocks.flatMap(blockBroken)).toEqual([]);
  return { text: '', blocks: view.blocks as SlackMessage['blocks'] };
}

function readMessage(message: SlackMessage): SlackMessage {
  expect(checkMessage(message)).toEqual([]);
  expect(message.blocks.flatMap(blockBroken)).toEqual([]);
  return message;
}

const LANGUAGES = ['en', 'zh'] as const;

/** Every kind, which the type demands. */
const NOTICES: Readonly<Record<NoticeKind, true>> = {
  databaseAway: true,
  tookTooLong: true,
  interrupted: true,
  nothingToStop: true,
  pageShown: true,
  askInFull: true,
  thanksWithoutReason: true,
  thanksGood: true,
  undelivered: true,
  staleButton: true,
  rightsChanged: true,
  notHere: true,
  emptyQuestion: true,
  tooLongQuestion: true,
  emptyAnswer: true,
  tooLateForModal: true,
  answerGone: true,
  unknownCommand: true,
  unknownCommandFar: true,
  thanksBad: true,
  badInput: true,
  notFound: true,
  notAllowed: true,
  conflict: true,
  error: true,
};

describe('an opened source', () => {
  const parts: SourceParts = {
    answerId: 'a-1',
    passage: PASSAGE,
    quote: '责任单位应当在三个工作日内答复。',
    before: { clause: '第十一条', text: '第十一条 问题应当当日登记。' },
    after: { clause: '第十三条', text: '第十三条 逾期的通报。' },
    language: 'zh',
    page: 1,
  };

  it('shows where it stands, whether it holds, its neighbours, and the quoted sentence in bold', () => {
    const page = read(sourceModal(parts));
    expect(linesOf([page])).toEqual([
      { strong: '《问题办理规则》 演工推办〔2025〕6号 第十二条 第3页', text: '' },
      { strong: '责任单位应当在三个工作日内答复。', text: '第十二条 逾期的亮红灯。' },
    ]);
    expect(contextsOf([page])).toEqual([
      '市工业推进办 · 2025年3月14日发布 · 2025年4月1日施行 · 已被替代',
      '第三章 办理时限 > 第十二条',
      '上一条：第十一条 问题应当当日登记。',
      '下一条：第十三条 逾期的通报。',
    ]);
  });

  it('goes through a passage of any length by its parts, and loses nothing of it', () => {
    const text = '问题诉求应当及时办理👩‍👩‍👧‍👦。'.repeat(3_000);
    const long = { ...parts, passage: { ...PASSAGE, text }, quote: null };
    let whole = '';
    for (let page = 1; ; page += 1) {
      const shown = read(sourceModal({ ...long, page }));
      whole += linesOf([shown])
        .slice(1)
        .map((line) => line.text)
        .join('');
      const values = buttonsOf(shown).map(({ value }) => parseSource(value)?.page);
      expect(values).toEqual([...(page > 1 ? [page - 1] : []), ...(whole === text ? [] : [page + 1])]);
      if (whole.length >= text.length) break;
    }
    expect(whole).toBe(text);
  });

  it('shows a quoted sentence in bold also where it goes over the edge of a block', () => {
    const quote = '乙'.repeat(600);
    const text = `${'甲'.repeat(2_500)}${quote}${'丙'.repeat(900)}`;
    const bold = linesOf([read(sourceModal({ ...parts, passage: { ...PASSAGE, text }, quote }))]).slice(1);
    expect(bold.map(({ strong }) => strong).join('')).toBe(quote);
  });

  it('shows the last part for one beyond it, waits, and says when it cannot be shown', () => {
    expect(sourceModal({ ...parts, page: 99 })).toEqual(sourceModal(parts));
    for (const language of LANGUAGES) {
      expect(sectionsOf([read(loadingModal('Source of the answer in the ledgers', language))])).toHaveLength(1);
      expect(sectionsOf([read(sourceNotFoundModal(language))])[0]?.text).toContain('市工业推进办');
    }
  });
});

describe('the form for a reason', () => {
  it.each(LANGUAGES)('offers every reason and takes words, in %s', (language) => {
    const view = feedbackModal('a-1', language);
    read(view);
    expect(view.private_metadata).toMatch(/^a-1\|(en|zh)$/);
    expect(JSON.stringify(view)).toContain(`"value":"${FEEDBACK_REASONS[0]}"`);
    const [reasons] = view.blocks as { element: { options: unknown[] } }[];
    expect(reasons?.element.options).toHaveLength(6);
  });
});

describe('notices', () => {
  it.each(Object.keys(NOTICES) as NoticeKind[])('%s says one sentence with nothing left to fill in', (kind) => {
    for (const language of LANGUAGES) {
      const message = readMessage(notice(kind, { most: 2000, command: 'graps', nearest: 'grasp' }, language));
      expect(message.text).not.toMatch(/[{}]|undefined/);
      expect(sectionsOf([message])[0]?.text.length).toBeGreaterThan(8);
    }
  });

  it('name the reference of an error, and the command that was meant', () => {
    expect(contextsOf([notice('error', { reference: 'c-abc' }, 'en')])).toEqual(['Reference: c-abc']);
    expect(notice('unknownCommand', { command: '<!channel>', nearest: 'list' }, 'en').text).toContain(
      'There is no command “&lt;!channel&gt;”. Did you mean “list”?',
    );
    expect(notice('unknownCommand', { command: 'x' }, 'zh').text).toContain('/wutong help');
  });
});

describe('help', () => {
  const command = { command: '/chain', usage: 'list | show CHAIN', summary: 'Chains and how they stand' };

  it.each(LANGUAGES)('tells what can be asked and what each command takes, in %s', (language) => {
    const message = readMessage(helpMessage(language, [command, { ...command, command: '/indicator' }]));
    expect(linesOf([message]).map(({ strong }) => strong)).toContain('/chain list | show CHAIN');
  });
});

describe('the Home tab', () => {
  const pressing = answerOf({
    what: [{ text: 'Medicine Valley costs CNY 2,000 million.', basis: 'ledger', evidence: ['fact-1'] }],
    how: [{ text: 'Ask the county.', basis: 'ledger', evidence: ['fact-2'] }],
    facts: [FACT, { ...FACT, id: 'fact-2' }],
  });
  const parts: HomeParts = {
    person: {
      titleZh: '医药产业链专班组长',
      titleEn: 'Head, pharma task force',
      roles: [{ role: 'TASK_FORCE_HEAD', chainId: 'pharma', countyId: null, factor: null, enterpriseId: null }],
    },
    scopeWords: 'the pharma chain',
    today: '2026-11-23',
    demo: true,
    samples: [{ label: 'What is overdue?', question: 'What is overdue in the city?' }],
    pressing,
    pressingQuestion: 'What should our chain grasp this month, and how?',
    page: 1,
    language: 'en',
    commands: [{ command: '/ask', usage: 'QUESTION', summary: 'Ask' }],
  };

  it('says who you are, what you may see and what is pressing with its day and source', () => {
    const page = read(homeView(parts));
    const lines = linesOf([page]);
    expect(lines[0]).toEqual({
      strong: 'You are: ',
      text: 'Head, pharma task force (医药产业链专班组长) · head of the task force',
    });
    expect(lines[1]).toEqual({ strong: 'You may see: ', text: 'the pharma chain' });
    expect(lines.map(({ text }) => text)).toContain('Medicine Valley costs CNY 2,000 million. [1]');
    expect(lines.map(({ text }) => text)).not.toContain('Ask the county. [2]');
    expect(lines.map(({ strong, text }) => strong + text)).toContain('Projects: [1]');
    expect(contextsOf([page])).toEqual([
      'What to grasp, and how to grasp it · Today is 23 November 2026 · DEMO DATA (invented)',
      'As of 2026-11-23 · DEMO DATA (invented)',
    ]);
  });

  it('has questions as buttons and the commands', () => {
    const page = read(homeView(parts));
    expect(buttonsOf(page)).toEqual([
      { action_id: 'home_ask_0', value: parts.pressingQuestion, text: 'The whole answer, and how' },
      { action_id: 'home_ask_1', value: 'What is overdue in the city?', text: 'What is overdue?' },
    ]);
    expect(linesOf([page]).map(({ strong }) => strong)).toContain('/ask QUESTION');
  });

  it('tells who has no role whom to ask, and what to tell them', () => {
    for (const language of LANGUAGES) {
      const page = read(homeView({ ...parts, person: null, pressing: null, userId: 'U012', language }));
      const text = linesOf([page])
        .map((line) => line.text)
        .join('\n');
      expect(text).toContain('市工业推进办');
      expect(text).toContain('U012');
    }
  });

  it('tells a guest that a role would change nothing', () => {
    for (const language of LANGUAGES) {
      const page = read(
        homeView({ ...parts, person: null, pressing: null, userId: 'U012', restricted: true, language }),
      );
      const text = linesOf([page])
        .map((line) => line.text)
        .join('\n');
      expect(text).toMatch(
        language === 'zh' ? /访客账号，只能查看公开文件.*正式成员账号/ : /guest account.*full member/,
      );
      expect(text).not.toMatch(/U012|登记您的职责|enter your role/);
    }
  });

  it('turns its pages when there is much', () => {
    const what = Array.from({ length: 300 }, (_, index) => ({
      text: `Point ${index} ${'words '.repeat(40)}`,
      basis: 'ledger' as const,
      evidence: ['fact-1'],
    }));
    const large = { ...parts, pressing: { ...pressing, what } };
    const first = read(homeView(large));
    expect(buttonsOf(first).at(-1)).toMatchObject({ action_id: 'home_page', value: '2' });
    const second = read(homeView({ ...large, page: 2 }));
    expect(buttonsOf(second)[0]).toMatchObject({ action_id: 'home_page', value: '1' });
    let shown = '';
    for (let page = 1; page < 30; page += 1) {
      shown += linesOf([read(homeView({ ...large, page }))])
        .map(({ text }) => text)
        .join('\n');
    }
    for (const { text } of what) expect(shown).toContain(text.trim());
  });
});
