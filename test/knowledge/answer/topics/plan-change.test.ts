import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileRows, type LaidAnswerer, laidAnswerer } from './laid-answerer.js';

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 120_000);
afterAll(() => laid.close());

describe('what a version of a plan changed', () => {
  it.each([
    '医药产业链实施方案第2版改了什么?',
    '医药产业链任务书第二版有哪些调整?',
    'What did version 2 of the pharma implementation plan change?',
    'What did pharma plan version 2 change?',
  ])('counts what was added and dropped, with the rows: %s', async (question) => {
    const { answer, explain, rowsOf } = await laid.ask(question);
    expect(answer.kind).toBe('answered');
    expect(explain.rejected).toEqual([]);
    const items = fileRows('planItems').filter(({ planId = '' }) => planId.startsWith('PLAN-pharma'));
    expect(rowsOf('planItems')).toEqual(items.map(({ id }) => id).sort());
    expect(rowsOf('plans')).toEqual(['PLAN-pharma-2']);
  });

  it('leaves other questions on the task book to their answers', async () => {
    const { rowsOf } = await laid.ask('医药链任务书里哪些事项还没有明确责任人?');
    expect(rowsOf('tasks')).toEqual(expect.arrayContaining(['T-0016', 'T-0017', 'T-0018']));
    const due = await laid.ask('医药链本周到期的任务有哪些?');
    expect(due.rowsOf('tasks')).toContain('T-0067');
  });
});
