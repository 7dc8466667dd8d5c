import type { Language } from '../lib/language.js';

/** What is said around a change: one that was made, one that waits, one that was taken back. */
const CHANGES = {
  MADE: { en: 'Saved (已保存)', zh: '已保存' },
  TOLD: { en: 'Changed (变更告知)', zh: '变更告知' },
  TAKEN_BACK: { en: 'Taken back (已撤销)', zh: '已撤销' },
  TOOK_BACK: { en: 'Taken back (已撤销)', zh: '已撤销' },
  OPEN: { en: 'Please confirm (待确认)', zh: '请确认' },
  CONFIRMED: { en: 'Confirmed (已确认)', zh: '已确认' },
  DISCARDED: { en: 'Let go (已放弃)', zh: '已放弃' },
  EXPIRED: { en: 'Ran out of time (已过期)', zh: '已过期' },
  made: { en: 'new', zh: '新增' },
  changed: { en: 'changed', zh: '变更' },
  'taken-away': { en: 'taken away', zh: '移除' },
  alsoChanged: { en: 'Also changed (其他变更)', zh: '其他变更' },
  by: { en: 'By', zh: '办理人' },
  told: { en: 'Told', zh: '已通知' },
  readFrom: { en: 'Read from what you wrote', zh: '根据您写的内容' },
  waitsHint: {
    en: 'Nothing is written yet. Confirm within 24 hours, or let it go.',
    zh: '尚未写入台账。请在24小时内确认或放弃。',
  },
  lights: { en: 'Lights now (亮灯)', zh: '现亮灯' },
  open: { en: 'Open', zh: '打开' },
  undo: { en: 'Undo', zh: '撤销' },
  confirm: { en: 'Confirm', zh: '确认写入' },
  discard: { en: 'Let go', zh: '放弃' },
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type ChangeKey = keyof typeof CHANGES;

/** What is said around a change for a key. */
export function changeText(key: ChangeKey, language: Language): string {
  return CHANGES[key][language];
}

const TOLD_AS = {
  owner: { en: 'responsible', zh: '责任人' },
  'former-owner': { en: 'responsible until now', zh: '原责任人' },
  'co-owner': { en: 'co-responsible', zh: '配合责任人' },
  approver: { en: 'approves', zh: '批准人' },
  filer: { en: 'filed it', zh: '提出人' },
  office: { en: 'for the promotion office', zh: '市工业推进办' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** Why a person is told of a change. */
export function toldAsText(as: keyof typeof TOLD_AS, language: Language): string {
  return TOLD_AS[as][language];
}
