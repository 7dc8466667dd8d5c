import { describe, expect, it } from 'vitest';
import { commandsOf, type ParsedCommand, parseCommand, usageOf } from '../../../src/features/grammar.js';
import { fieldsOf } from '../../../src/features/grammar-fields.js';
import { VERBS } from '../../../src/features/registry.js';

const found = commandsOf(VERBS).find(({ name }) => name === 'project');
if (!found) throw new Error('no command project');
const { verbs } = found;
const WRITING = verbs.filter(({ writes }) => writes);

const parse = (text: string): ParsedCommand => parseCommand(text, verbs);

describe('a command that writes a project', () => {
  it.each<[text: string, verb: string, input: Record<string, string>]>([
    [
      '/project advance PRJ-0012 to:constructing date:2026-11-20 permit:许可1号 photo:照片',
      'project.advance',
      { project: 'PRJ-0012', to: 'constructing', date: '2026-11-20', permit: '许可1号', photo: '照片' },
    ],
    [
      '/project 推进 PRJ-0012 到：开工 日期：2026年11月20日 施工许可：许可1号 开工照片：两张',
      'project.advance',
      { project: 'PRJ-0012', to: '开工', date: '2026年11月20日', permit: '许可1号', photo: '两张' },
    ],
    [
      '/project advance prj-12 到:签约 合同:"鲁合 12号" 金额:2.7亿元',
      'project.advance',
      { project: 'prj-12', to: '签约', contract: '鲁合 12号', sum: '2.7亿元' },
    ],
    [
      '/project 填报 PRJ-0012 月份:2026-10 本月投资:5600万元 进度:62.5% 问题:等用地',
      'project.report',
      { project: 'PRJ-0012', month: '2026-10', investmentMonth: '5600万元', progress: '62.5%', issue: '等用地' },
    ],
    [
      '/project 节点 PRJ-0012 名称:施工许可 调整:2026-12-20 原因:等图审',
      'project.milestone',
      { project: 'PRJ-0012', kind: '施工许可', revised: '2026-12-20', reason: '等图审' },
    ],
    ['/project 指派 PRJ-0012 责任人:李主任', 'project.assign', { project: 'PRJ-0012', owner: '李主任' }],
    ['/project assign PRJ-0012 to:<@U0123ABCD>', 'project.assign', { project: 'PRJ-0012', owner: '<@U0123ABCD>' }],
    [
      '/project 暂停 PRJ-0012 原因:设备仲裁 复工:2027-03-01',
      'project.suspend',
      { project: 'PRJ-0012', reason: '设备仲裁', restart: '2027-03-01' },
    ],
    ['/project 复工 PRJ-0012', 'project.resume', { project: 'PRJ-0012' }],
    ['/project 恢复 PRJ-0012 记录:复工令1号', 'project.resume', { project: 'PRJ-0012', record: '复工令1号' }],
    ['/project 终止 PRJ-0012 原因:投资方退出', 'project.end', { project: 'PRJ-0012', reason: '投资方退出' }],
    [
      '/project 新增 医用水凝胶敷料 产业链:医药 县区:宁阳 目的:延链 总投资:0.85亿元 数字化:是',
      'project.add',
      { name: '医用水凝胶敷料', chain: '医药', county: '宁阳', purpose: '延链', investment: '0.85亿元', digital: '是' },
    ],
    [
      '/project add Hydrogel dressings chain:pharma county:Ningyang purpose:extend investment:"85 million yuan"',
      'project.add',
      {
        name: 'Hydrogel dressings',
        chain: 'pharma',
        county: 'Ningyang',
        purpose: 'extend',
        investment: '85 million yuan',
      },
    ],
  ])('%s', (text, verb, input) => {
    const parsed = parse(text);
    expect(parsed.kind === 'run' ? { verb: parsed.verb.name, input: parsed.input } : parsed).toEqual({ verb, input });
  });

  it.each([
    ['/project advance PRJ-0012 to:constructed', 'to', 'CONSTRUCTING'],
    ['/project milestone PRJ-0012 kind:FILLING', 'kind', 'FILING'],
  ])('%s gets the nearest word of %s', (text, field, meant) => {
    expect(parse(text)).toMatchObject({ kind: 'usage', fault: { kind: 'wrong-value', field, meant } });
  });

  it.each(['/project advance PRJ-0012', '/project suspend PRJ-0012 reason:x', '/project end PRJ-0012'])(
    '%s lacks a field',
    (text) => {
      expect(parse(text)).toMatchObject({ kind: 'usage' });
    },
  );

  it('names each field by one name alone, and no word twice', () => {
    const words = WRITING.flatMap(({ command }) => [command.word, ...command.aliases]);
    expect(new Set(words).size).toBe(words.length);
    for (const verb of WRITING) {
      const fields = fieldsOf(verb);
      for (const [name, { aliases = [] }] of Object.entries(verb.command.fields)) {
        expect([verb.name, name, fields.nameOf(name)]).toEqual([verb.name, name, name]);
        for (const alias of aliases) expect([verb.name, alias, fields.nameOf(alias)]).toEqual([verb.name, alias, name]);
      }
    }
  });

  it('shows its form, without what is seldom written', () => {
    expect(WRITING.map(usageOf)).toEqual([
      '/project advance PRJ-0012 to:CONSTRUCTING [date:2026-11-20] [reason:原因]',
      '/project report PRJ-0012 month:2026-10 investmentMonth:5600万元 progress:62.5 [issue:问题] [nextStep:下一步] [reason:原因]',
      '/project milestone PRJ-0012 kind:START [planned:2026-12-01] [revised:2026-12-20] [actual:2026-12-18] [owner:PERSON] [reason:原因]',
      '/project assign PRJ-0012 owner:PERSON',
      '/project note PRJ-0012 words:内容 [date:2026-11-20]',
      '/project suspend PRJ-0012 reason:原因 restart:2027-03-01 [date:2026-11-20]',
      '/project resume PRJ-0012 [record:复工记录] [date:2026-11-20]',
      '/project end PRJ-0012 reason:原因 [date:2026-11-20]',
      '/project add NAME [chain:CHAIN] [county:COUNTY] purpose:MEND investment:2.7亿元 [kind:NEW] [parent:PRJ-0005] [date:2026-11-20]',
    ]);
  });
});
