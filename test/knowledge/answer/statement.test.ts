import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGolden, readUnanswerable } from '../../eval/questions.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openDemo();
}, 60_000);
afterAll(() => opened.app.close());

async function read(text: string, personId = 'head-pharma') {
  const { knowledge, actor, scope } = await opened.app.context({ personId });
  return await knowledge.read({ text, actor, scope });
}

/** The demo day is Monday, 23 November 2026. */
describe('a sentence that says what happened', () => {
  it.each([
    [
      'Haitian phase two is under construction since Monday',
      { id: 'PRJ-0003', did: 'moved', to: 'CONSTRUCTING', day: '2026-11-23' },
    ],
    ['海天二期上周五已竣工', { id: 'PRJ-0003', did: 'moved', to: 'COMPLETED', day: '2026-11-20' }],
    ['PRJ-0003 11月20日投产了', { id: 'PRJ-0003', did: 'moved', to: 'PRODUCING', day: '2026-11-20' }],
    ['PRJ-0003 started trial production yesterday', { id: 'PRJ-0003', did: 'moved', to: 'TRIAL', day: '2026-11-22' }],
    ['PRJ-0003 was signed on 2026-11-18', { id: 'PRJ-0003', did: 'moved', to: 'SIGNED', day: '2026-11-18' }],
    ['PRJ-0003已上规', { id: 'PRJ-0003', did: 'moved', to: 'ABOVE_SCALE', day: null }],
    [
      '海天二期11月完成投资1200万元，形象进度96%',
      { id: 'PRJ-0003', did: 'reported', investment: '1200万元', progress: '96', month: '2026-11' },
    ],
    [
      'PRJ-0003 invested 12 million yuan, progress 96 %',
      { id: 'PRJ-0003', did: 'reported', investment: '12 million yuan', progress: '96' },
    ],
    ['PRJ-0003昨天停工了', { id: 'PRJ-0003', did: 'suspended', day: '2026-11-22' }],
    ['PRJ-0003 resumed today', { id: 'PRJ-0003', did: 'resumed' }],
    ['T-0003已完成', { id: 'T-0003', did: 'finished' }],
    ['T-0003 is done', { id: 'T-0003', did: 'finished' }],
    ['T-0003进度达到80%', { id: 'T-0003', did: 'progressed', progress: '80' }],
  ])('%s', async (text, expected) => {
    expect(await read(text)).toMatchObject(expected);
  });
});

describe('a sentence that says nothing of the kind', () => {
  it.each([
    'Is Haitian phase two under construction?',
    '海天二期开工了吗',
    '海天二期预计下月竣工',
    'PRJ-0003 has not started production',
    'PRJ-0003 will be completed on 30 November',
    '海天二期现在到哪一步了',
    '海天二期和泰山药谷都已开工',
    'PRJ-0003',
    'What is the status of PRJ-0003',
    '推动海天二期尽快竣工',
    '医药链已经开工',
    'good morning',
  ])('%s', async (text) => {
    expect(await read(text)).toBeNull();
  });

  it('such as a project that the reader may not see', async () => {
    expect(await read('PRJ-0003 was signed on 2026-11-18', 'head-lithium')).toBeNull();
  });

  it('and none of the questions that people ask', async () => {
    const taken: string[] = [];
    for (const { question, as = 'office' } of [...readGolden(), ...readUnanswerable()]) {
      if ((await read(question, as)) !== null) taken.push(question);
    }
    expect(taken).toEqual([]);
  }, 120_000);
});
