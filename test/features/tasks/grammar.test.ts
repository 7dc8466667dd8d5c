import { describe, expect, it } from 'vitest';
import { commandsOf, parseCommand, usageOf } from '../../../src/features/grammar.js';
import { VERBS } from '../../../src/features/registry.js';

const verbsOf = (name: string) => commandsOf(VERBS).find((each) => each.name === name)?.verbs ?? [];
const parse = (text: string) => parseCommand(text, verbsOf(/^\/(\w+)/.exec(text)?.[1] ?? ''));

describe('commands of the task book', () => {
  it.each<[text: string, verb: string, input: Record<string, string>]>([
    ['/task list 医药', 'tasks.list', { chain: '医药' }],
    ['/task 列表 链：医药 灯：红 排序：进度', 'tasks.list', { chain: '医药', light: '红', sort: '进度' }],
    ['/task list overdue:yes county:肥城', 'tasks.list', { overdue: 'yes', county: '肥城' }],
    ['/task list 缺：责任人', 'tasks.list', { without: '责任人' }],
    ['/task list within:5 owner:factor-land', 'tasks.list', { within: '5', owner: 'factor-land' }],
    ['/task mine', 'tasks.mine', {}],
    ['/task 我的任务 灯:黄', 'tasks.mine', { light: '黄' }],
    ['/task show t-12', 'tasks.show', { task: 't-12' }],
    ['/task 查看 T-0012', 'tasks.show', { task: 'T-0012' }],
    ['/task 历史 T-0012', 'tasks.history', { task: 'T-0012' }],
    [
      '/task add 对接康复器械企业 目标：签约1家 时限：2026年12月31日 责任人：member-pharma 链：医药',
      'task.add',
      { title: '对接康复器械企业', goal: '签约1家', due: '2026年12月31日', owner: 'member-pharma', chain: '医药' },
    ],
    ['/task 填报 T-0012 进度：60% 进展：已见面', 'task.report', { task: 'T-0012', progress: '60%', latest: '已见面' }],
    [
      '/task finish T-0012 evidence:"signed contract" on:2026-11-20',
      'task.finish',
      { task: 'T-0012', evidence: 'signed contract', doneOn: '2026-11-20' },
    ],
    [
      '/task 暂停 T-0012 原因：等待验收 恢复：2026-12-10',
      'task.suspend',
      { task: 'T-0012', reason: '等待验收', restart: '2026-12-10' },
    ],
    ['/task 恢复 T-0012', 'task.resume', { task: 'T-0012' }],
    ['/task 取消 T-0012 原因：并入', 'task.cancel', { task: 'T-0012', reason: '并入' }],
    ['/task 明确责任人 T-0012 责任人：factor-land', 'task.assign', { task: 'T-0012', owner: 'factor-land' }],
    ['/plan list 医药', 'plans.list', { chain: '医药' }],
    ['/plan 查看 医药', 'plans.show', { plan: '医药' }],
    ['/plan diff PLAN-pharma-2 对照：PLAN-pharma-1', 'plans.diff', { plan: 'PLAN-pharma-2', against: 'PLAN-pharma-1' }],
    [
      '/plan 起草 医药 原因：年中调整 生效：2026-12-01',
      'plan.draft',
      { plan: '医药', reason: '年中调整', effective: '2026-12-01' },
    ],
    ['/plan change PLAN-pharma-3.02 due:2026-12-20', 'plan.change', { item: 'PLAN-pharma-3.02', due: '2026-12-20' }],
    ['/plan 删去 PLAN-pharma-3.02', 'plan.drop', { item: 'PLAN-pharma-3.02' }],
    ['/plan 倒排 设计 20、审批 15 时限：2027-03-31', 'plans.back', { steps: '设计 20、审批 15', due: '2027-03-31' }],
    ['/plan back stage:LANDED due:2027-03-31', 'plans.back', { stage: 'LANDED', due: '2027-03-31' }],
    ['/plan 印发 医药', 'plan.publish', { plan: '医药' }],
  ])('%s', (text, verb, input) => {
    const parsed = parse(text);
    expect(parsed).toMatchObject({ kind: 'run', input });
    expect(parsed.kind === 'run' && [parsed.verb.name, parsed.input]).toEqual([verb, input]);
  });

  it.each([
    ['/task fnish T-0012 evidence:x', '/task finish T-0012 evidence:x'],
    ['/task T-0012', '/task show T-0012'],
    ['/task list light:redd', '/task list light:RED'],
    ['/task report T-0012 progres:60', '/task report T-0012 progress:60'],
    ['/plan publsh 医药', '/plan publish 医药'],
  ])('%s is offered as %s', (text, nearest) => {
    expect(parse(text)).toMatchObject({ kind: 'usage', nearest });
  });

  it('have a usage line each, with what must be written first', () => {
    const usages = ['task', 'plan'].flatMap((name) => verbsOf(name).map(usageOf));
    expect(usages).toContain('/task show T-0012');
    expect(usages).toContain('/task suspend T-0012 reason:REASON restart:2027-01-15');
    expect(usages).toContain('/plan publish PLAN [effective:2027-01-01]');
    for (const usage of usages) expect(usage.length).toBeLessThan(420);
  });
});
