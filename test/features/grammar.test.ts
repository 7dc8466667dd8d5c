import { describe, expect, it } from 'vitest';
import { type Command, commandsOf, commandText, parseCommand, usageOf } from '../../src/features/grammar.js';
import { VERBS } from '../../src/features/registry.js';

const COMMANDS = commandsOf(VERBS);

function command(name: string): Command {
  const found = COMMANDS.find((each) => each.name === name);
  if (!found) throw new Error(`no command ${name}`);
  return found;
}

const parse = (text: string) => {
  const name =
    /^[/／]?(problem|indicator|enterprise|wutong people|wutong channel)/i.exec(text)?.[1]?.toLowerCase() ?? 'chain';
  return parseCommand(text, command(name).verbs);
};

describe('a command that is understood', () => {
  it.each<[text: string, verb: string, input: Record<string, string>]>([
    ['/chain list', 'chains.list', {}],
    ['/chain ls', 'chains.list', {}],
    ['/CHAIN LIST', 'chains.list', {}],
    ['／chain　list', 'chains.list', {}],
    ['/chain 列表', 'chains.list', {}],
    ['/chain 清单', 'chains.list', {}],
    ['/chain list page:2', 'chains.list', { page: '2' }],
    ['/chain list page：２', 'chains.list', { page: '2' }],
    ['/chain 列表 页:2', 'chains.list', { page: '2' }],
    ['/chain list pageSize:5', 'chains.list', { pageSize: '5' }],
    ['/chain show pharma', 'chains.show', { name: 'pharma' }],
    ['/chain   show   pharma  ', 'chains.show', { name: 'pharma' }],
    ['/chain show salt cavern storage', 'chains.show', { name: 'salt cavern storage' }],
    ['/chain show "salt cavern storage"', 'chains.show', { name: 'salt cavern storage' }],
    ['/chain show “salt cavern storage”', 'chains.show', { name: 'salt cavern storage' }],
    ['/chain show 「盐穴储能」', 'chains.show', { name: '盐穴储能' }],
    ['/chain show 医药', 'chains.show', { name: '医药' }],
    ['/chain 查看 医药链', 'chains.show', { name: '医药链' }],
    ['/chain 查看医药链', 'chains.show', { name: '医药链' }],
    ['/chain show医药链', 'chains.show', { name: '医药链' }],
    ['/chain 查看　医药', 'chains.show', { name: '医药' }],
    ['/chain view lithium', 'chains.show', { name: 'lithium' }],
    ['/chain show name:lithium', 'chains.show', { name: 'lithium' }],
    ['/chain show 名称：锂电', 'chains.show', { name: '锂电' }],
    ['/chain show list', 'chains.show', { name: 'list' }],
    ['/chain show "help"', 'chains.show', { name: 'help' }],
    ['/chain show "unclosed name', 'chains.show', { name: 'unclosed name' }],
    ['/indicator list', 'indicators.list', {}],
    ['/indicator list pharma', 'indicators.list', { chain: 'pharma' }],
    ['/indicator list chain:pharma', 'indicators.list', { chain: 'pharma' }],
    ['/indicator list chain: pharma', 'indicators.list', { chain: 'pharma' }],
    ['/indicator list chain : pharma', 'indicators.list', { chain: 'pharma' }],
    ['/indicator list chain=pharma', 'indicators.list', { chain: 'pharma' }],
    ['/indicator list chain：医药', 'indicators.list', { chain: '医药' }],
    ['/indicator list 链：医药 月份：2026-10', 'indicators.list', { chain: '医药', period: '2026-10' }],
    ['/indicator list chain:pharma period:2026-10', 'indicators.list', { chain: 'pharma', period: '2026-10' }],
    ['/indicator list period:2026-10 chain:pharma', 'indicators.list', { chain: 'pharma', period: '2026-10' }],
    ['/indicator list period:2026年10月', 'indicators.list', { period: '2026年10月' }],
    ['/indicator list period:2026-Q3', 'indicators.list', { period: '2026-Q3' }],
    ['/indicator list 季度:2026年第三季度', 'indicators.list', { period: '2026年第三季度' }],
    ['/indicator list year:2026', 'indicators.list', { period: '2026' }],
    ['/indicator list light:red', 'indicators.list', { light: 'red' }],
    ['/indicator list light:红灯', 'indicators.list', { light: '红灯' }],
    ['/indicator list 灯：黄', 'indicators.list', { light: '黄' }],
    ['/indicator list county:肥城 light:RED', 'indicators.list', { county: '肥城', light: 'RED' }],
    ['/indicator list county:"High-tech Zone"', 'indicators.list', { county: 'High-tech Zone' }],
    ['/indicator list county:High-tech Zone light:red', 'indicators.list', { county: 'High-tech Zone', light: 'red' }],
    ['/indicator show IND-01', 'indicators.show', { name: 'IND-01' }],
    ['/indicator show "operating revenue" chain:医药', 'indicators.show', { name: 'operating revenue', chain: '医药' }],
    [
      '/indicator show operating revenue chain:pharma',
      'indicators.show',
      { name: 'operating revenue', chain: 'pharma' },
    ],
    [
      '/indicator show chain:pharma operating revenue',
      'indicators.show',
      { name: 'operating revenue', chain: 'pharma' },
    ],
    ['/indicator 查看 医药链营收 县：肥城', 'indicators.show', { name: '医药链营收', county: '肥城' }],
    ['/indicator 查看“医药链营收” 期间：2026年', 'indicators.show', { name: '医药链营收', period: '2026年' }],
    ['/enterprise list 医药 上市：辅导', 'enterprise.list', { chain: '医药', listing: '辅导' }],
    ['/enterprise show Panli Cathode', 'enterprise.show', { enterprise: 'Panli Cathode' }],
    [
      '/enterprise 上市 磐锂 到：注册 日期：2026年11月20日 佐证：“同意注册的批复”',
      'enterprise.listing',
      { enterprise: '磐锂', to: '注册', date: '2026年11月20日', papers: '同意注册的批复' },
    ],
    [
      '/enterprise financing 沐宁 sum:3500万元 for:"moulds" by:2027-03-31',
      'enterprise.financing',
      { enterprise: '沐宁', sum: '3500万元', purpose: 'moulds', neededBy: '2027-03-31' },
    ],
    [
      '/enterprise funded FIN-0003 sum:1500万元 from:某银行',
      'enterprise.funded',
      { need: 'FIN-0003', sum: '1500万元', from: '某银行' },
    ],
    ['/wutong people list role:专班组长', 'people.roster', { role: '专班组长' }],
    ['/wutong people grant U0001 OFFICE', 'people.grant', { slackId: 'U0001', role: 'OFFICE' }],
    [
      '/wutong people grant U0001 task force head chain:医药',
      'people.grant',
      { slackId: 'U0001', role: 'task force head', chain: '医药' },
    ],
    [
      '/wutong people 登记 U0001 职责：专班成员 产业链：医药',
      'people.grant',
      { slackId: 'U0001', role: '专班成员', chain: '医药' },
    ],
    ['/wutong people revoke U0001', 'people.revoke', { slackId: 'U0001' }],
    [
      '/wutong channel map C0001 chain:pharma label:INTERNAL',
      'channels.map',
      { channelId: 'C0001', chain: 'pharma', label: 'INTERNAL' },
    ],
    ['/wutong channel unmap C0001', 'channels.unmap', { channelId: 'C0001' }],
    ['/indicator show "chain: a name with a colon"', 'indicators.show', { name: 'chain: a name with a colon' }],
  ])('%s', (text, verb, input) => {
    const parsed = parse(text);
    expect(parsed).toMatchObject({ kind: 'run', input });
    expect(parsed.kind === 'run' && parsed.verb.name).toBe(verb);
    expect(parsed.kind === 'run' && parsed.input).toEqual(input);
  });

  it('is read the same without the command, as Slack hands it over', () => {
    const { verbs } = command('indicator');
    expect(parseCommand('show IND-01 period:2026', verbs)).toEqual(
      parseCommand('/indicator show IND-01 period:2026', verbs),
    );
  });
});

describe('help', () => {
  it.each([
    '',
    '/chain',
    '  ',
    '/chain help',
    '/chain HELP',
    '/chain ?',
    '/chain 帮助',
    '/chain ？',
    '/chain show help',
  ])('is given for "%s"', (text) => {
    expect(parse(text)).toEqual({ kind: 'help', command: 'chain' });
  });

  it('knows how each verb is written', () => {
    expect(['chain', 'enterprise', 'indicator'].map((name) => [name, command(name).verbs.map(usageOf)])).toEqual([
      ['chain', ['/chain list [page:2]', '/chain show NAME']],
      [
        'enterprise',
        [
          '/enterprise list [CHAIN] [county:COUNTY] [listing:TUTORING] [page:2]',
          '/enterprise funded FIN-0003 sum:6000万元 from:"某某银行" [date:2026-11-20]',
          '/enterprise listing ENTERPRISE to:TUTORING [date:2026-11-20] [board:STAR] [papers:"辅导备案回执"] [reason:原因]',
          '/enterprise show ENTERPRISE',
          '/enterprise financing ENTERPRISE sum:6000万元 purpose:"扩产设备" neededBy:2027-03-31',
        ],
      ],
      [
        'indicator',
        [
          '/indicator list [CHAIN] [county:COUNTY] [period:2026-10] [light:RED] [page:2]',
          '/indicator show NAME [chain:CHAIN] [county:COUNTY] [period:2026-10]',
        ],
      ],
    ]);
  });
});

describe('a command that is not understood', () => {
  it.each<[text: string, fault: object, nearest: string]>([
    ['/chain sho pharma', { kind: 'unknown-word', given: 'sho' }, '/chain show pharma'],
    ['/chain lsit', { kind: 'unknown-word', given: 'lsit' }, '/chain list'],
    ['/chain lst page:2', { kind: 'unknown-word', given: 'lst' }, '/chain list page:2'],
    ['/chain pharma', { kind: 'unknown-word', given: 'pharma', words: ['list', 'show'] }, '/chain show pharma'],
    ['/chain 医药', { kind: 'unknown-word', given: '医药' }, '/chain show 医药'],
    ['/chain salt cavern', { kind: 'unknown-word', given: 'salt' }, '/chain show "salt cavern"'],
    ['/chain show', { kind: 'missing', field: 'name' }, '/chain show NAME'],
    ['/chain show ""', { kind: 'missing', field: 'name' }, '/chain show NAME'],
    ['/chain list red', { kind: 'left-over', given: 'red' }, '/chain list [page:2]'],
    ['/chain list page:0', { kind: 'wrong-value', field: 'page', given: '0' }, '/chain list page:2'],
    ['/chain list page:two', { kind: 'wrong-value', field: 'page', given: 'two' }, '/chain list page:2'],
    ['/chain list pag:2', { kind: 'unknown-field', given: 'pag' }, '/chain list page:2'],
    ['/chain list size:2', { kind: 'unknown-field', given: 'size', fields: ['page'] }, '/chain list [page:2]'],
    ['/indicator lits chain:pharma', { kind: 'unknown-word', given: 'lits' }, '/indicator list pharma'],
    ['/indicator chain:pharma', { kind: 'unknown-word', given: 'chain:pharma' }, '/indicator list pharma'],
    ['/indicator revenue', { kind: 'unknown-word', given: 'revenue' }, '/indicator show revenue'],
    ['/indicator list chian:pharma', { kind: 'unknown-field', given: 'chian' }, '/indicator list pharma'],
    [
      '/indicator list light:redd',
      { kind: 'wrong-value', field: 'light', meant: 'RED', allowed: ['GREEN', 'YELLOW', 'RED', 'GREY'] },
      '/indicator list light:RED',
    ],
    [
      '/indicator list light:violet',
      { kind: 'wrong-value', field: 'light', given: 'violet', meant: null },
      '/indicator list light:GREEN',
    ],
    [
      '/indicator list pharma period:2026-13',
      { kind: 'wrong-value', field: 'period', given: '2026-13', allowed: ['2026-10'] },
      '/indicator list pharma period:2026-10',
    ],
    ['/indicator list period:next', { kind: 'wrong-value', field: 'period' }, '/indicator list period:2026-10'],
    [
      '/indicator list period:',
      { kind: 'missing', field: 'period' },
      '/indicator list [CHAIN] [county:COUNTY] [period:2026-10] [light:RED] [page:2]',
    ],
    [
      '/indicator show IND-01 chain:a chain:b',
      { kind: 'twice', field: 'chain' },
      '/indicator show NAME [chain:CHAIN] [county:COUNTY] [period:2026-10]',
    ],
    [
      '/indicator show IND-01 由：医药',
      { kind: 'unknown-field', given: '由', fields: ['chain', 'county', 'period'] },
      '/indicator show NAME [chain:CHAIN] [county:COUNTY] [period:2026-10]',
    ],
  ])('%s', (text, fault, nearest) => {
    expect(parse(text)).toMatchObject({ kind: 'usage', fault, nearest, typed: text });
  });

  it('is offered a form that is understood, or the form of the verb', () => {
    for (const text of ['/chain sho pharma', '/indicator list light:redd', '/indicator list chian:"a b"']) {
      const parsed = parse(text);
      expect(parsed.kind).toBe('usage');
      expect(parsed.kind === 'usage' && parse(parsed.nearest).kind).toBe('run');
    }
  });
});

describe('the text of a command', () => {
  it.each([
    ['indicator', 'indicators.show', { name: 'operating revenue', chain: '医药', period: '2026-10' }],
    ['indicator', 'indicators.list', { light: 'RED', page: '3' }],
    ['chain', 'chains.show', { name: 'a:b' }],
  ] as const)('of /%s %s is read back as it was', (name, verbName, input) => {
    const { verbs } = command(name);
    const verb = verbs.find((each) => each.name === verbName);
    if (!verb) throw new Error(verbName);
    expect(parseCommand(commandText(verb.command, input), verbs)).toEqual({ kind: 'run', verb, input });
  });

  it('keeps the stops of a Chinese sentence as they were typed', () => {
    const parsed = parse('/chain show 医药，及医疗器械（全市）。');
    expect(parsed).toMatchObject({ input: { name: '医药，及医疗器械（全市）。' } });
  });
});

describe('problems', () => {
  it.each<[text: string, verb: string, input: Record<string, string>]>([
    ['/problem list', 'problems.list', {}],
    ['/problem 列表医药及医疗器械产业链', 'problems.list', { chain: '医药及医疗器械产业链' }],
    ['/problem 办结率', 'problems.rate', {}],
    ['/problem 通报 2026-10', 'problems.rate', { period: '2026-10' }],
    ['/problem draft P-0001 as:urging', 'problem.draft', { problem: 'P-0001', letter: 'urging' }],
    ['/problem 起草 P-0001 督办函', 'problem.draft', { problem: 'P-0001', letter: '督办函' }],
    ['/problem found', 'problems.found', {}],
    ['/problem 体检 医药', 'problems.found', { chain: '医药' }],
    ['/problem 成效 2026-10', 'problems.results', { period: '2026-10' }],
    ['/problem 同因 医药', 'problems.clusters', { chain: '医药' }],
    ['/problem 导出 状态:全部', 'problems.export', { status: '全部' }],
    ['/problem 二期变压器容量不足，月底投产受影响', 'problem.file', { text: '二期变压器容量不足，月底投产受影响' }],
    ['/problem 确认书迟迟办不下来影响开工', 'problem.file', { text: '确认书迟迟办不下来影响开工' }],
  ])('%s', (text, verb, input) => {
    expect(parse(text)).toMatchObject({ kind: 'run', verb: { name: verb }, input });
  });
});
