import { commandText } from './grammar.js';
import { PROJECT_READINGS } from './project-readings.js';
import type { SheetCommand } from './sheet.js';
import type { CommandForm } from './verb.js';

export const PAGE = { shown: '2', aliases: ['页', '页码', '第'] };
export const CHAIN = { shown: 'CHAIN', aliases: ['产业链', '链', 'industry'] };
export const COUNTY = { shown: 'COUNTY', aliases: ['县', '区', '县区', '县市区', '地区', 'district', 'place'] };
export const PERIOD = {
  shown: '2026-10',
  aliases: ['期间', '时间', '月份', '月', '季度', '年', 'month', 'quarter', 'year'],
};
export const LIGHT = { shown: 'RED', aliases: ['灯', '亮灯', '灯色', 'colour', 'color'] };
export const LIST = ['ls', '列表', '清单', '列出', '全部'];
export const SHOW = ['查看', '看', '显示', '详情', 'view', 'open'];

/** How the lists and cards of records are called; other cards lead on to them. */
export const RECORD_COMMANDS = {
  chainList: { name: 'chain', word: 'list', aliases: LIST, fields: { page: PAGE } },
  chainShow: {
    name: 'chain',
    word: 'show',
    aliases: SHOW,
    positional: 'name',
    fields: { name: { shown: 'NAME', aliases: ['产业链', '链', '名称', 'chain'] } },
  },
  indicatorList: {
    name: 'indicator',
    word: 'list',
    aliases: LIST,
    positional: 'chain',
    fields: { chain: CHAIN, county: COUNTY, period: PERIOD, light: LIGHT, page: PAGE },
  },
  indicatorShow: {
    name: 'indicator',
    word: 'show',
    aliases: SHOW,
    positional: 'name',
    fields: {
      name: { shown: 'NAME', aliases: ['指标', '名称', 'indicator'] },
      chain: CHAIN,
      county: COUNTY,
      period: PERIOD,
    },
  },
  digestNow: { name: 'digest', word: 'now', aliases: ['现在', '今日', '今天', 'today'], fields: {} },
  digestSettings: {
    name: 'digest',
    word: 'settings',
    aliases: ['设置', 'set', 'setting'],
    fields: {
      at: { shown: '08:30', aliases: ['时间', '时刻', 'time', 'hour'] },
      language: { shown: 'zh', aliases: ['语言', 'lang'] },
      channel: { shown: 'direct', aliases: ['频道', '送达', 'where', 'to'] },
    },
  },
  digestPause: {
    name: 'digest',
    word: 'pause',
    aliases: ['暂停', '停', 'stop'],
    positional: 'until',
    fields: { until: { shown: '2026-12-01', aliases: ['至', '截止', '到', 'to'] } },
  },
  digestResume: { name: 'digest', word: 'resume', aliases: ['恢复', '继续', 'start'], fields: {} },
  digestBoard: {
    name: 'digest',
    word: 'board',
    aliases: ['看板'],
    positional: 'state',
    fields: {
      state: { shown: 'on|off', aliases: ['状态'] },
      channel: { shown: '#CHANNEL', aliases: ['频道'] },
    },
  },
} as const satisfies Record<string, CommandForm>;

/** The command that opens a record by its number; null where none does. */
export function recordCommandOf(id: string): string | null {
  if (/^T-\d+$/.test(id)) return `/task show ${id}`;
  if (/^P-\d+$/.test(id)) return `/problem show ${id}`;
  if (/^PLAN-/.test(id)) return `/plan show ${id.replace(/\.\d+$/, '')}`;
  const enterprise = /^(?:LST-)?(ENT-\d+)(?:-\d+)?$/.exec(id)?.[1];
  if (enterprise !== undefined) return `/enterprise show ${enterprise}`;
  const project = /^PRJ-\d+$/.test(id);
  return project ? commandText(PROJECT_READINGS.show, { project: id }) : null;
}

/** The commands that open records by their numbers, each under its number. */
export function recordCommands(records: readonly { readonly id: string }[]): SheetCommand[] {
  return records.flatMap(({ id }) => {
    const command = recordCommandOf(id);
    return command === null ? [] : [{ label: id, command }];
  });
}
