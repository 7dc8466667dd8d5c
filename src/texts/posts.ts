import type { Language } from '../lib/language.js';

/** What stands around the lists and forms of people and channels. */
const POSTS = {
  people: { en: 'Who holds what (人员与职责)', zh: '人员与职责' },
  person: { en: 'Person (人员)', zh: '人员' },
  unit: { en: 'Unit (单位)', zh: '单位' },
  roles: { en: 'Roles (职责)', zh: '职责' },
  account: { en: 'Slack', zh: 'Slack 账号' },
  noRole: { en: 'none', zh: '无' },
  nobody: { en: 'Nobody answers to this. Leave out a condition.', zh: '没有符合条件的人员，可去掉一个条件。' },
  grant: { en: 'Add a role', zh: '登记职责' },
  revoke: { en: 'Revoke a role', zh: '撤销职责' },
  allPeople: { en: 'All people', zh: '全部人员' },
  role: { en: 'Role', zh: '职责' },
  everyRole: { en: 'Role; without one all roles go', zh: '职责（不选则撤销全部）' },
  chain: { en: 'Chain', zh: '产业链' },
  county: { en: 'County', zh: '县（市、区）' },
  department: { en: 'Factor department', zh: '要素保障部门' },
  enterprise: { en: 'Enterprise', zh: '企业' },
  enterpriseHint: { en: 'Its name in English or Chinese, or its number', zh: '企业名称或编号' },
  placeHint: {
    en: 'Only the one that the role is held for',
    zh: '只填该职责对应的一项',
  },
  holdsNow: { en: 'holds now', zh: '现任' },
  channels: { en: 'What channels stand for (频道对应关系)', zh: '频道对应关系' },
  channel: { en: 'Channel (频道)', zh: '频道' },
  standsFor: { en: 'Stands for (对应)', zh: '对应' },
  documents: { en: 'Documents up to (可显示文件)', zh: '可显示文件' },
  since: { en: 'Since (设置日期)', zh: '设置日期' },
  noChannel: {
    en: 'No channel stands for anything yet; all show public documents alone.',
    zh: '尚无频道设置对应关系，各频道只显示公开文件。',
  },
  gone: { en: 'not in the ledgers any more', zh: '已不在台账中' },
  map: { en: 'Say what a channel stands for', zh: '设置频道对应关系' },
  unmap: { en: 'Let a channel stand for nothing', zh: '取消频道对应关系' },
  oneOfBoth: { en: 'A chain or a county, not both', zh: '产业链和县（市、区）只选一项' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type PostKey = keyof typeof POSTS;

/** What stands around people and channels for a key. */
export function postText(key: PostKey, language: Language): string {
  return POSTS[key][language];
}
