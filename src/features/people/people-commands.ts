import type { CommandForm } from '../verb.js';

const PERSON = { shown: '@person', aliases: ['人员', '用户', 'user', 'person', 'who'] };
const ROLE = { shown: 'TASK_FORCE_HEAD', aliases: ['职责', '角色'] };
const PLACES = {
  chain: { shown: 'CHAIN', aliases: ['产业链', '链'] },
  county: { shown: 'COUNTY', aliases: ['县', '区', '县区', '县市区', '地区'] },
  department: { shown: 'DEPARTMENT', aliases: ['部门', '要素保障部门', 'unit'] },
  enterprise: { shown: 'ENTERPRISE', aliases: ['企业', '公司', 'company'] },
};

/** How people and their posts are managed in a chat: `/wutong people grant @person OFFICE`. */
export const PEOPLE_COMMANDS = {
  list: {
    name: 'wutong people',
    word: 'list',
    aliases: ['ls', '列表', '清单', '名单'],
    fields: {
      role: ROLE,
      chain: PLACES.chain,
      county: PLACES.county,
      page: { shown: '2', aliases: ['页', '页码', '第'] },
    },
  },
  grant: {
    name: 'wutong people',
    word: 'grant',
    aliases: ['add', '登记', '授予', '新增'],
    positional: 'slackId',
    second: 'role',
    fields: { slackId: PERSON, role: ROLE, ...PLACES },
  },
  revoke: {
    name: 'wutong people',
    word: 'revoke',
    aliases: ['remove', '撤销', '移除'],
    positional: 'slackId',
    second: 'role',
    fields: { slackId: PERSON, role: ROLE, ...PLACES },
  },
} as const satisfies Record<string, CommandForm>;
