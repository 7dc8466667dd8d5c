import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEDGER_NAMES } from '../../../src/domain/ledgers/ledgers.js';
import { nextQuestions } from '../../../src/features/ask/index.js';
import type { Answer } from '../../../src/knowledge/types.js';
import { checkMessage } from '../../../src/surfaces/slack/check-message.js';
import { type AnswerOptions, answerPages } from '../../../src/surfaces/slack/views/answer-pages.js';
import { plainPages } from '../../../src/surfaces/slack/views/plain-pages.js';
import { closingBlocks, openingLine } from '../../../src/surfaces/slack/views/stream-parts.js';
import { ledgerName } from '../../../src/texts/slack/answer.js';
import { type LaidAnswerer, laidAnswerer } from '../../knowledge/answer/topics/laid-answerer.js';
import { answerOf, FACT, PASSAGE } from '../../support/answer.js';
import { buttonsOf, contextsOf, linesOf, rowsOf, sectionsOf } from './reading.js';

const OPTIONS: AnswerOptions = { interfaceLanguage: 'en', canAskPrivately: false, canShare: false, nextQuestions: [] };

describe('answers of the demo data in Slack', () => {
  let answerer: LaidAnswerer;
  beforeAll(async () => {
    answerer = await laidAnswerer();
  });
  afterAll(() => answerer.close());

  async function pagesOf(text: string, person?: string) {
    const { answer, question } = await answerer.ask(text, person);
    const next = nextQuestions(answer, question, answerer.asker(person));
    const pages = answerPages(answer, { ...OPTIONS, nextQuestions: next });
    expect(pages.flatMap(checkMessage)).toEqual([]);
    return { answer, pages };
  }

  it('puts what and how to grasp on the first page in Chinese, the evidence after it', async () => {
    const { pages } = await pagesOf('本月锂电产业链专班重点抓什么、怎么抓？', 'head-lithium');
    const first = linesOf(pages.slice(0, 1));
    expect(contextsOf(pages)[0]).toMatch(/^数据截至 2026-11-23/);
    expect(first[0]).toEqual({ strong: '抓什么', text: '' });
    expect(first.map(({ strong }) => strong)).toContain('怎么抓');
    expect(rowsOf(pages.slice(0, 1))).toEqual([]);
    expect(contextsOf(pages.slice(1))[0]).toMatch(/^第2页，共\d页 · 数据截至 2026-11-23/);
    expect(rowsOf(pages.slice(1)).length).toBeGreaterThan(10);
    expect(buttonsOf(pages[0] as (typeof pages)[0])).toEqual([
      { action_id: 'answer_page', value: expect.stringMatching(/\|2$/), text: `数据和来源（2/${pages.length}）` },
    ]);
  });

  it('says the matters of a long list one under the other', async () => {
    const { pages } = await pagesOf('What should the lithium task force grasp this month, and how?', 'head-lithium');
    const lines = linesOf(pages).map(({ text }) => text);
    const lead = lines.findIndex((line) => /5 tasks past due\. \[\d+–\d+\]$/.test(line));
    expect(lines[lead + 1]).toMatch(/^T-0025 .*, due \d+ \w+ 2026;$/);
    expect(lines[lead + 2]).toMatch(/^T-\d{4} /);
  });

  it('groups how to grasp by matter, its name in bold once', async () => {
    const { pages } = await pagesOf('What should the pharma task force grasp this month, and how?', 'head-pharma');
    const lines = linesOf(pages);
    const title = lines.findIndex(({ strong }) => strong.startsWith('T-0013 '));
    expect(lines[title + 1]?.text).toMatch(/^path: .* \[\d+\]$/);
    expect(lines.filter(({ strong }) => strong.startsWith('T-0013 '))).toHaveLength(1);
  });

  it('shows a policy answer on one page, each clause with a button that opens it', async () => {
    const { answer, pages } = await pagesOf('问题诉求几个工作日内办结？', 'guest');
    expect(pages).toHaveLength(1);
    expect(sectionsOf(pages)).toHaveLength(answer.passages.length);
    const clause = sectionsOf(pages).find(({ text }) => text.includes('（三）十五个工作日内办结'));
    expect(clause?.text).toBe(
      '[1] 《全市产业链问题诉求办理工作规则》 演工推办〔2025〕6号 第十七条（现行有效）\n“（三）十五个工作日内办结；”',
    );
    expect(clause).toMatchObject({ button: '查看', value: expect.stringMatching(/^answer-\d+\|problem-rules#17/) });
  });

  it('names the ledgers as people call them, with their rows and numbers', async () => {
    const { pages } = await pagesOf('我县有哪些项目还没有开工？', 'county-370921');
    const sources = linesOf(pages).filter(({ strong }) => /：$/.test(strong));
    expect(sources.map(({ strong }) => strong)).toContain('项目：');
    expect(sources.find(({ strong }) => strong === '项目：')?.text).toMatch(/PRJ-\d{4} \[\d+/);
    for (const ledger of [...LEDGER_NAMES, 'lights', 'glossary']) expect(ledgerName(ledger, 'en')).not.toBe(ledger);
  });

  it('says a refusal in one short message with the titles that come near', async () => {
    const { answer, pages } = await pagesOf('链长的职责是什么？', 'guest');
    expect(answer.kind).toBe('refused');
    expect(pages).toHaveLength(1);
    expect(linesOf(pages)[0]?.text).toContain('可询问：市工业推进办');
    expect(buttonsOf(pages[0] as (typeof pages)[0]).map(({ value }) => value)).toEqual(
      answer.choices.map(({ question }) => question),
    );
  });

  it('asks back with buttons', async () => {
    const { answer, pages } = await pagesOf('华晟在哪个县？');
    expect(answer.kind).toBe('choose');
    expect(linesOf(pages).map(({ strong }) => strong)).toContain('请选择');
    expect(buttonsOf(pages[0] as (typeof pages)[0])).toHaveLength(answer.choices.length);
  });

  it('offers on the last page what can be asked next, and asks whether it was right', async () => {
    const { pages } = await pagesOf('What should our chain grasp this month, and how?', 'head-pharma');
    const last = pages.at(-1) as (typeof pages)[0];
    expect(buttonsOf(last).filter(({ action_id }) => /^ask_next_\d$/.test(action_id))).toHaveLength(3);
    expect(last.blocks.at(-1)?.type).toBe('context_actions');
    expect(pages.slice(0, -1).some(({ blocks }) => blocks.some(({ type }) => type === 'context_actions'))).toBe(false);
  });

  it('says the same in text alone, quotes whole', async () => {
    const { answer } = await pagesOf('问题诉求几个工作日内办结？', 'guest');
    const [text = ''] = plainPages(answer);
    expect(text).toContain('• 《全市产业链问题诉求办理工作规则》');
    expect(text).toContain('*来源*\n• [1] ');
    expect(text.split('\n')[0]).toContain('数据截至 2026-11-23');
  });
});

describe('an answer in Slack', () => {
  const point = { text: 'Medicine Valley costs CNY 2,000 million.', basis: 'ledger' as const, evidence: ['fact-1'] };
  const small = answerOf({
    what: [point],
    facts: [FACT],
    order: 'The dearest first.',
    withheld: 'Only of your chain.',
  });
  const only = (answer: Answer, options: Partial<AnswerOptions> = {}) => {
    const pages = answerPages(answer, { ...OPTIONS, ...options });
    expect(pages).toHaveLength(1);
    return pages[0] as (typeof pages)[0];
  };

  it('shows a figure with its unit, period and day, and what is kept back above the points', () => {
    const page = only(small);
    expect(rowsOf([page])).toEqual([
      ['[1]', 'Medicine Valley', 'total investment', 'CNY 2,000 million', '2026', '2026-11-20'],
    ]);
    expect(contextsOf([page])).toEqual([
      'As of 2026-11-23 · DEMO DATA (invented)',
      'Only of your chain.',
      'Order: The dearest first.',
    ]);
    expect(page.text).toBe('Medicine Valley costs CNY 2,000 million.');
  });

  it('says in words, and in no table, what is a day', () => {
    const due = { ...FACT, id: 'fact-2', kind: 'date' as const, value: '2026-11-30', unit: null, period: null };
    const page = only({ ...small, what: [{ ...point, evidence: ['fact-1', 'fact-2'] }], facts: [FACT, due] });
    expect(rowsOf([page]).map(([number]) => number)).toEqual(['[1]']);
  });

  it('says what an answer in part is', () => {
    expect(contextsOf([only({ ...small, kind: 'partial' })])[0]).toMatch(/^Answered in part · as of/);
  });

  it('says who asked what where the question does not stand above', () => {
    const page = only(small, { question: { text: 'What does <!channel> cost?', askedBy: 'U012' } });
    expect(page.blocks[1]).toMatchObject({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_quote',
          elements: [{ type: 'user', user_id: 'U012' }, { text: ' asked: ' }, { text: 'What does <!channel> cost?' }],
        },
      ],
    });
  });

  it('offers to answer privately and to share, in the words of the interface', () => {
    const page = only(small, { canAskPrivately: true, canShare: true, interfaceLanguage: 'zh' });
    expect(buttonsOf(page)).toEqual([
      { action_id: 'answer_private', value: 'a-1', text: '仅答复我' },
      { action_id: 'answer_share', value: 'a-1', text: '发到频道' },
    ]);
  });

  it('shortens a long quotation in the message, since its button opens the whole', () => {
    const passage = { ...PASSAGE, text: '长'.repeat(9_000) };
    const page = only(answerOf({ other: [{ ...point, evidence: [passage.id] }], passages: [passage] }));
    expect(sectionsOf([page])[0]?.text.length).toBeLessThan(500);
    expect(sectionsOf([page])[0]).toMatchObject({ button: 'Open', value: 'a-1|problem-rules#12' });
  });

  it('says an error with its reference, and does not ask whether it was right', () => {
    const page = only(answerOf({ kind: 'error', missing: ['The data cannot be reached.'], demo: false }));
    expect(linesOf([page])).toEqual([{ strong: '', text: 'The data cannot be reached.' }]);
    expect(contextsOf([page])).toEqual(['Error · as of 2026-11-23', 'Reference: a-1']);
    expect(page.blocks.some(({ type }) => type === 'context_actions')).toBe(false);
  });

  it('is never silent: an answer without a word says so', () => {
    for (const kind of ['answered', 'refused', 'choose', 'error'] as const) {
      expect(linesOf([only(answerOf({ kind }))])[0]?.text.length).toBeGreaterThan(20);
      expect(plainPages(answerOf({ kind }))[0]?.length).toBeGreaterThan(40);
    }
  });

  it('puts a choice that is too long for a button beside one', () => {
    const question = 'Which of the projects that were signed last year have not yet been landed in Taishan District?';
    const page = only(answerOf({ kind: 'choose', choices: [{ label: question, question }] }));
    expect(sectionsOf([page])).toEqual([{ text: question, value: question, button: 'Ask this' }]);
  });

  it('closes a streamed answer with sources, figures and feedback, and says that a model wrote it', () => {
    const blocks = closingBlocks(small, OPTIONS);
    expect(contextsOf([{ text: '', blocks }])[0]).toContain('Written by a language model');
    expect(contextsOf([{ text: '', blocks }]).slice(1)).toEqual([
      'Only of your chain.',
      expect.stringMatching(/^Order: /),
    ]);
    expect(blocks.map(({ type }) => type).filter((type) => type !== 'context')).toEqual([
      'rich_text',
      'table',
      'rich_text',
      'context_actions',
    ]);
    expect(openingLine({ language: 'en', asOf: '2026-11-23', demo: true })).toBe(
      '_as of 2026-11-23 · DEMO DATA (invented)_\n\n',
    );
  });

  it('leads from a streamed answer to the page with the evidence when that is too much', () => {
    const facts = Array.from({ length: 120 }, (_, index) => ({ ...FACT, id: `fact-${index}` }));
    const large = answerOf({ what: [{ ...point, evidence: facts.map(({ id }) => id) }], facts });
    const blocks = closingBlocks(large, OPTIONS);
    const [button] = buttonsOf({ text: '', blocks });
    expect(button).toEqual({ action_id: 'answer_page', value: 'a-1|2', text: 'Figures and sources' });
    expect(rowsOf(answerPages(large, OPTIONS).slice(1, 2))[0]?.[0]).toBe('[1]');
  });
});
