import type { CommandForm } from '../verb.js';

const ENTERPRISE = { shown: 'ENTERPRISE', aliases: ['企业', '公司', '名称', 'name', 'company'] };
const DATE = { shown: '2026-11-20', aliases: ['日期', '时间', 'on', 'day'] };
const SUM = { shown: '6000万元', aliases: ['金额', '需求', '数额', 'amount'] };

/** How the verbs of enterprises are called. */
export const ENTERPRISE_COMMANDS = {
  list: {
    name: 'enterprise',
    word: 'list',
    aliases: ['ls', '列表', '清单', '列出', '全部'],
    positional: 'chain',
    fields: {
      chain: { shown: 'CHAIN', aliases: ['产业链', '链', 'industry'] },
      county: { shown: 'COUNTY', aliases: ['县', '区', '县区', '县市区', '地区', 'district', 'place'] },
      listing: { shown: 'TUTORING', aliases: ['上市', '上市阶段', '阶段', 'stage'] },
      page: { shown: '2', aliases: ['页', '页码', '第'] },
    },
  },
  show: {
    name: 'enterprise',
    word: 'show',
    aliases: ['查看', '看', '显示', '详情', 'view', 'open'],
    positional: 'enterprise',
    fields: { enterprise: ENTERPRISE },
  },
  listing: {
    name: 'enterprise',
    word: 'listing',
    aliases: ['上市', '上市进展', '登记上市'],
    positional: 'enterprise',
    fields: {
      enterprise: ENTERPRISE,
      to: { shown: 'TUTORING', aliases: ['到', '至', '阶段', '上市阶段', 'stage'] },
      date: DATE,
      board: { shown: 'STAR', aliases: ['板块', '上市板块'] },
      papers: { shown: '"辅导备案回执"', aliases: ['佐证', '材料', 'evidence'] },
      reason: { shown: '原因', aliases: ['原因', '理由', 'why'] },
    },
  },
  financing: {
    name: 'enterprise',
    word: 'financing',
    aliases: ['融资', '融资需求', '登记融资'],
    positional: 'enterprise',
    fields: {
      enterprise: ENTERPRISE,
      sum: SUM,
      purpose: { shown: '"扩产设备"', aliases: ['用途', '目的', 'for'] },
      neededBy: { shown: '2027-03-31', aliases: ['需要日期', '时限', '到位时限', 'by', 'due'] },
    },
  },
  funded: {
    name: 'enterprise',
    word: 'funded',
    aliases: ['融资结果', '落实', '到位'],
    positional: 'need',
    fields: {
      need: { shown: 'FIN-0003', aliases: ['编号', '需求编号', 'number'] },
      sum: SUM,
      from: { shown: '"某某银行"', aliases: ['来源', '资金来源', '机构', 'bank', 'source'] },
      date: DATE,
    },
  },
} as const satisfies Record<string, CommandForm>;
