import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../../src/domain/people/scope.js';
import type { HeldRole } from '../../../../src/domain/people/types.js';
import { bookOf, type Named } from '../../../../src/knowledge/answer/names.js';
import type { Question } from '../../../../src/knowledge/answer/question.js';
import { understand } from '../../../../src/knowledge/answer/understand/index.js';
import { createGazetteer } from '../../../../src/knowledge/answer/understand/mentions.js';

const name = (kind: Named['kind'], id: string, nameZh: string, nameEn: string, more: Partial<Named> = {}): Named => ({
  kind,
  id,
  nameZh,
  nameEn,
  aliases: [],
  chainId: null,
  countyId: null,
  ...more,
});

const BOOK = bookOf([
  name('chain', 'pharma', '医药及医疗器械', 'Pharmaceuticals and medical devices', {
    aliases: ['医药', '医药链', 'pharma', 'pharma and medical devices'],
    chainId: 'pharma',
  }),
  name('chain', 'textiles', '纺织服装', 'Textiles and garments', {
    aliases: ['纺织', 'textiles'],
    chainId: 'textiles',
  }),
  name('county', '370982', '新泰市', 'Xintai City', { aliases: ['新泰', 'Xintai'], countyId: '370982' }),
  name('county', '370921', '宁阳县', 'Ningyang County', { aliases: ['宁阳', 'Ningyang'], countyId: '370921' }),
  name('node', 'lithium.separator', '隔膜', 'Separator', { chainId: 'lithium' }),
  name('enterprise', 'ENT-002', '山东海天智能工程有限公司', 'Shandong Haitian Intelligent Engineering Co., Ltd.', {
    aliases: ['海天智能', 'Haitian'],
    countyId: '370902',
  }),
  name('enterprise', 'ENT-022', '泰安华晟医疗器械有限公司', "Tai'an Huasheng Medical Devices Co., Ltd.", {
    aliases: ['华晟', 'Huasheng'],
    countyId: '370921',
  }),
  name('enterprise', 'ENT-029', '肥城华晟锂能科技有限公司', 'Feicheng Huasheng Lithium Technology Co., Ltd.', {
    aliases: ['华晟', 'Huasheng'],
    countyId: '370983',
  }),
  name('enterprise', 'ENT-038', '泰安泰岳纤维有限公司', "Tai'an Taiyue Fibre Co., Ltd.", { aliases: ['泰岳'] }),
  name('enterprise', 'ENT-039', '山东泰岳新材料有限公司', 'Shandong Taiyue New Materials Co., Ltd.', {
    aliases: ['泰岳新材料'],
  }),
  name('project', 'PRJ-0043', '660兆瓦盐穴压缩空气储能电站项目', '660 MW salt-cavern compressed-air storage plant', {
    countyId: '370983',
  }),
  name('problem', 'P-0007', '电缆迁改责任争议', 'Dispute over who relocates the cable line', { countyId: '370982' }),
  name('unit', 'task-force-pharma', '医药及医疗器械产业链专班', 'Pharma Chain Task Force', {
    aliases: ['医药专班'],
    standsFor: 'chain',
    chainId: 'pharma',
  }),
  name('document', 'upgrade-policy', '支持企业技术改造若干政策', 'Policies in support of technical transformation', {
    aliases: ['演政办〔2025〕12号'],
  }),
]);
const GAZETTEER = createGazetteer(BOOK);
const OFFICE: HeldRole[] = [{ role: 'OFFICE', chainId: null, countyId: null, factor: null, enterpriseId: null }];
const HEAD: HeldRole[] = [
  { role: 'TASK_FORCE_HEAD', chainId: 'pharma', countyId: null, factor: null, enterpriseId: null },
];

function read(text: string, roles: HeldRole[] = OFFICE, thread?: Question): Question {
  const actor = { id: 'someone', kind: 'person' as const, unitId: null, roles };
  const scope = roles === OFFICE ? EVERYTHING : { ...EVERYTHING, all: false, chainIds: ['pharma'] };
  return understand({ text, actor, scope, today: '2026-11-23', ...(thread && { thread }) }, BOOK, GAZETTEER);
}

const ids = (question: Question) => question.mentions.map((mention) => mention.id);

describe('what a question is about', () => {
  it.each([
    ['本月医药产业链专班重点抓什么、怎么抓?', 'grasp'],
    ['What should the pharma task force grasp this month, and how?', 'grasp'],
    ['What is overdue in Xintai today, and who is responsible?', 'overdue'],
    ['PRJ-0043为什么亮红灯?', 'light'],
    ['What is the status of the 660 MW compressed-air storage project?', 'project'],
    ['What has been tried so far on the dispute over the relocated cable line?', 'problem'],
    ['隔膜环节有哪些目标企业?', 'gap'],
    ['医药链的技术路线图', 'map'],
    ['技改设备补贴的标准是多少?', 'policy'],
    ['谁负责用地?', 'who'],
    ['什么是链主企业?', 'definition'],
    ['Compare the pharma chain with the textiles chain on signed projects', 'comparison'],
    ['医药链营业收入达到序时进度了吗?', 'indicator'],
    ['上次调度会交办的事项办得怎么样了?', 'task'],
    ['登记一个诉求:用工缺口120人', 'write'],
    ['Please draft the task book for the separator node', 'write'],
  ])('%s → %s', (text, topic) => {
    expect(read(text).topics[0]).toBe(topic);
  });

  it('tells what from how', () => {
    expect(read('医药链本月抓什么?').aspects).toEqual(['what']);
    expect(read('What should pharma grasp, and how?').aspects).toEqual(['what', 'how']);
  });
});

describe('names', () => {
  it('finds the longest name and none inside it', () => {
    expect(ids(read('泰岳新材料在哪个环节?'))).toEqual(['ENT-039']);
    expect(ids(read('泰岳在哪个环节?'))).toEqual(['ENT-038']);
  });

  it('asks back when a short name belongs to two, and not when the county tells', () => {
    expect(read('华晟的情况怎么样?').ambiguities[0]?.candidates.map((one) => one.id)).toEqual(['ENT-022', 'ENT-029']);
    expect(read('宁阳县的华晟情况怎么样?').ambiguities).toEqual([]);
    expect(ids(read('宁阳县的华晟情况怎么样?'))).toContain('ENT-022');
  });

  it('finds a record by what describes it', () => {
    expect(ids(read('What is the status of the 660 MW compressed-air storage project?'))).toContain('PRJ-0043');
    expect(ids(read('电缆迁改的争议办到哪一步了?'))).toContain('P-0007');
  });

  it('reads record and document numbers as people write them', () => {
    expect(ids(read('prj-43现在什么阶段?'))).toEqual(['PRJ-0043']);
    expect(ids(read('演政办[2025]12号有什么规定?'))).toEqual(['upgrade-policy']);
  });

  it('forgives a slip of the pen', () => {
    expect(ids(read('What is overdue in Xintia?'))).toContain('370982');
    expect(ids(read('山东海天智能工成有限公司在哪个环节?'))).toContain('ENT-002');
  });

  it('knows a chain by its task force', () => {
    expect(ids(read('医药专班本月抓什么?'))).toContain('pharma');
  });
});

describe('what nothing here knows', () => {
  it.each([
    ['济南市本月抓什么?', 'place'],
    ['What should Suzhou grasp this month?', 'place'],
    ['PRJ-9999到哪一步了?', 'record'],
    ['演政办〔2019〕99号有什么规定?', 'document'],
    ['《关于月球开发的意见》有什么规定?', 'document'],
    ['北斗星河药业有限公司的项目进展如何?', 'enterprise'],
    ['What is the status of the Northwind Pharma project?', 'enterprise'],
    ['半导体产业链缺哪些环节?', 'chain'],
    ['What is missing in the semiconductor chain?', 'chain'],
    ['海天智能的股价是多少?', 'measure'],
    ['What is the phone number of the pharma task force?', 'measure'],
  ])('%s: %s', (text, kind) => {
    expect(read(text).unknowns.map((unknown) => unknown.kind)).toContain(kind);
  });
});

describe('conditions', () => {
  it('keeps a negation with its own condition', () => {
    const { filters } = read('Which projects are signed but not landed?');
    expect(filters).toContainEqual({ field: 'substage', values: ['SIGNED'], negated: false });
    expect(filters).toContainEqual({ field: 'stage', values: ['LANDED'], negated: true });
    expect(read('签约了但还没有开工的项目').filters).toContainEqual({
      field: 'stage',
      values: ['STARTED'],
      negated: true,
    });
    expect(read('哪些任务还没有明确责任人?').filters).toContainEqual({
      field: 'owner',
      values: ['yes'],
      negated: true,
    });
  });

  it('reads how many and how long', () => {
    expect(read('Which three tasks are most at risk?').limit).toBe(3);
    expect(read('风险最大的前五项任务').limit).toBe(5);
    expect(read('连续两个月没有填报的项目').amount).toEqual({ value: 2, unit: 'month' });
    expect(read('signed more than 90 days ago').amount).toEqual({ value: 90, unit: 'day' });
  });
});

describe('our chain, this project', () => {
  it('is the chain that the asker holds', () => {
    expect(ids(read('我们链今年的任务书', HEAD))).toContain('pharma');
    expect(ids(read('Are we on schedule with our chain?', HEAD))).toContain('pharma');
  });

  it('is unclear for who holds none', () => {
    expect(read('我们链本月抓什么?').ownUnresolved).toBe(true);
    expect(read('Compare our chain with the textiles chain').ownUnresolved).toBe(true);
  });

  it('comes from the thread in a follow-up', () => {
    const first = read('What is the status of PRJ-0043?');
    expect(ids(read('Why is this project red?', OFFICE, first))).toContain('PRJ-0043');
    expect(ids(read('那新泰呢?', OFFICE, read('医药链有哪些超期事项?')))).toEqual(['370982', 'pharma']);
  });
});
