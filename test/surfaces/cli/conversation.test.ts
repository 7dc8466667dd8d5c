import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedCorpus } from '../../../src/features/corpus/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { answerBatch } from '../../../src/surfaces/cli/batch.js';
import { beginConversation, type Conversation } from '../../../src/surfaces/cli/chat/conversation.js';
import { contextOf } from '../../../src/surfaces/cli/session.js';
import { createStyle } from '../../../src/surfaces/cli/style.js';
import { openTestApp, type TestApp, TODAY } from '../../support/app.js';

const screen = { width: 100, style: createStyle(false) };

let opened: TestApp;
beforeAll(async () => {
  opened = await openTestApp();
  await runVerb(seedCorpus, await opened.app.context('system'), {});
});
afterAll(() => opened.app.close());

describe('a conversation', () => {
  let conversation: Conversation;
  beforeEach(async () => {
    conversation = await beginConversation(opened.app, screen);
  });
  const reply = async (line: string) => (await conversation.reply(line)).text;

  it('begins as the promotion office, with sample questions behind numbers', async () => {
    expect(conversation.personId).toBe('office');
    expect(await reply('1')).toContain('What to grasp');
  });

  it('answers in the language of the question, with demo mark and day', async () => {
    expect(await reply('泰山药谷项目总投资多少？')).toContain('数据截至 2026-11-23 · 演示数据');
  });

  it('keeps the thread: the next question may say "it"', async () => {
    await reply('What is the total investment of PRJ-0001?');
    expect(await reply('Which stage is it in?')).toContain('PRJ-0001');
  });

  it('asks as somebody else after /as, and says when there is no such person', async () => {
    expect(await reply('/as head-pharma')).toContain('head-pharma');
    expect(conversation.personId).toBe('head-pharma');
    expect(await reply('/as head-farma')).toContain('Do you mean head-pharma?');
    expect(conversation.personId).toBe('head-pharma');
  });

  it('opens a source by its number', async () => {
    await reply('What is the total investment of PRJ-0001?');
    expect(await reply('/sources 1')).toContain('PRJ-0001');
    expect(await reply('/sources 99')).toContain('no source with this number');
  });

  it('says what it does not understand, and ends with /quit', async () => {
    expect(await reply('/dance')).toContain('/help');
    expect(await reply('77')).toContain('no such number');
    expect(await conversation.reply('/quit')).toEqual({ text: 'Goodbye.', over: true });
  });
});

describe('a batch', () => {
  async function answers(...lines: string[]) {
    async function* source() {
      yield* lines;
    }
    const contextFor = (person: string | undefined) => contextOf(opened.app, person);
    const found = [];
    for await (const answer of answerBatch(source(), { asOf: TODAY, contextFor })) found.push(answer);
    return found;
  }

  it('answers line by line in order, with the ids of the lines', async () => {
    const found = await answers(
      '{"id":"b","question":"What is the total investment of PRJ-0001?","kind":"ignored"}',
      '{"id":1,"question":"PRJ-0001在什么阶段？","as":"head-pharma"}',
    );
    expect(found.map(({ id, language, kind }) => [id, language, kind])).toEqual([
      ['b', 'en', 'answered'],
      ['1', 'zh', 'answered'],
    ]);
  });

  it('puts an answer of kind error where a line is broken, with what is known of its id', async () => {
    const found = await answers(
      '{"id":"a"',
      '{"id":"q2"}',
      '{"id":"q3","question":"为何？","as":"nobody-here"}',
      '',
      '{"id":"q4","question":"What is 441X?"}',
    );
    expect(found.map(({ id, kind }) => [id, kind])).toEqual([
      ['line-1', 'error'],
      ['q2', 'error'],
      ['q3', 'error'],
      ['q4', expect.stringMatching(/answered|partial|refused/)],
    ]);
    expect(found.map((answer) => answer.missing[0]).slice(0, 3)).toEqual([
      expect.stringContaining('Line 1 is no JSON'),
      expect.stringContaining('question is missing'),
      expect.stringContaining('no person "nobody-here"'),
    ]);
  });
});
