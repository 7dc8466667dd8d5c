import type { Language } from '../lib/language.js';

/** What stands in digests, boards and their settings. */
const DIGESTS = {
  title: { en: 'Morning digest (每日摘要)', zh: '每日摘要' },
  nothing: { en: 'Nothing is due, and nothing has changed', zh: '没有到期事项，也没有新的变动' },
  overdue: { en: 'Past due (已逾期)', zh: '已逾期' },
  due: { en: 'Due soon (即将到期)', zh: '即将到期' },
  reports: { en: 'Reports to hand in (待填报)', zh: '待填报' },
  changed: { en: 'Changed by others (他人变动)', zh: '他人变动' },
  waiting: { en: 'Waiting for your word (待您确认)', zh: '待您确认' },
  asked: { en: 'Problems that wait for your word (待您办理的问题)', zh: '待您办理的问题' },
  'asked.accept': { en: 'to be taken or returned', zh: '待受理或者退回' },
  'asked.decide': { en: 'to be decided who is in charge', zh: '责任争议待裁定' },
  'asked.assign': { en: 'came back, to be laid on a unit', zh: '已退回，待重新交办' },
  'asked.confirm': { en: 'to be confirmed as solved, or not', zh: '待您确认是否解决' },
  'asked.close': { en: 'confirmed, to be closed out', zh: '已确认，待销号' },
  'asked.lasting': { en: 'closed: is it truly solved?', zh: '已销号，请答复是否真正解决' },
  policies: { en: 'New or changed policies (新增和变更的政策文件)', zh: '新增和变更的政策文件' },
  policyHint: {
    en: 'What a document says: ask for it by its number or title, as the buttons do',
    zh: '查看文件内容：点按钮，或直接输入文号、标题提问',
  },
  issued: { en: 'issued', zh: '印发' },
  effective: { en: 'in force from', zh: '施行' },
  replaces: { en: 'takes the place of', zh: '替代' },
  repealed: { en: 'repealed', zh: '已废止' },
  concerns: { en: 'concerns', zh: '涉及' },
  report: { en: 'Report', zh: '填报' },
  led: { en: 'All that you answer for, counted (分管范围合计)', zh: '分管范围合计' },
  own: { en: 'Line by line stands what you are named for yourself', zh: '逐条列出的仅为您本人负责的事项' },
  reportOf: { en: 'report for', zh: '填报月份' },
  light: { en: 'light', zh: '亮灯' },
  settings: { en: 'Settings of your digest (摘要设置)', zh: '摘要设置' },
  settingsHint: {
    en: 'Hour, language, channel, pause: /digest settings',
    zh: '时间、语言、频道、暂停：/digest settings',
  },
  'instead.unmapped': {
    en: 'This comes to you alone: the channel that you chose stands for no chain or county any more. Choose another: /digest settings channel:…',
    zh: '本次改为私信送达：您设置的频道已不再对应产业链或县（市、区）。可重新设置：/digest settings 频道:…',
  },
  'instead.guests': {
    en: 'This comes to you alone: somebody from outside is in the channel that you chose. Choose another: /digest settings channel:…',
    zh: '本次改为私信送达：您设置的频道中有外部人员。可重新设置：/digest settings 频道:…',
  },
  'instead.absent': {
    en: 'This comes to you alone: you or I are not in the channel that you chose. Choose another: /digest settings channel:…',
    zh: '本次改为私信送达：您或本助手不在所设置的频道中。可重新设置：/digest settings 频道:…',
  },
  at: { en: 'Hour, on working days', zh: '送达时间（工作日）' },
  language: { en: 'Language', zh: '语言' },
  'language.zh': { en: 'Chinese', zh: '中文' },
  'language.en': { en: 'English', zh: '英文' },
  'language.auto': { en: 'that of your Slack', zh: '与 Slack 一致' },
  where: { en: 'Goes to', zh: '送达' },
  direct: { en: 'you alone, as a direct message', zh: '本人私信' },
  state: { en: 'State', zh: '状态' },
  running: { en: 'comes', zh: '正常送达' },
  paused: { en: 'paused', zh: '已暂停' },
  until: { en: 'up to', zh: '截至' },
  next: { en: 'The next one', zh: '下次送达' },
  noNext: { en: 'none while it is paused', zh: '暂停期间不送达' },
  doneToday: {
    en: 'Today’s has been seen to; a change holds from the next working day on.',
    zh: '今日摘要已处理，修改自下一个工作日起生效。',
  },
  todayAtOnce: {
    en: 'Where the hour has passed today, today’s comes at once.',
    zh: '如所设时间今日已过，今日摘要随即送达。',
  },
  silentDays: {
    en: 'No message comes on a day on which there is nothing to say.',
    zh: '当日无事项时不发送。',
  },
  pause: { en: 'Pause', zh: '暂停' },
  resume: { en: 'Resume', zh: '恢复' },
  now: { en: 'What it says now', zh: '查看此刻的摘要' },
  board: { en: 'Weekly board (每周看板)', zh: '每周看板' },
  boardOn: {
    en: 'The board comes on the first working day of each week at 08:30',
    zh: '看板于每周首个工作日08:30发送',
  },
  boardOff: { en: 'No board is sent to this channel', zh: '该频道不再发送看板' },
  boardLights: { en: 'Lights (亮灯)', zh: '亮灯' },
  turnedRed: { en: 'Turned red (新转红灯)', zh: '新转红灯' },
  turnedGreen: { en: 'Turned green (新转绿灯)', zh: '新转绿灯' },
  dueThisWeek: { en: 'Due this week (本周到期)', zh: '本周到期' },
  topProblems: { en: 'Problems longest past due (逾期最久的问题)', zh: '逾期最久的问题' },
  before: { en: 'before', zh: '原为' },
  none: { en: 'none', zh: '无' },
  alarm: { en: 'The clock was not kept (定时任务异常)', zh: '定时任务异常' },
  missedWhole: {
    en: 'No process was running on these working days, so no digest and no board went out:',
    zh: '以下工作日服务未运行，摘要和看板未发送：',
  },
  missedSome: {
    en: 'Some digests of these days could not go out in time and were left out:',
    zh: '以下日期的部分摘要未能按时发送，已略过：',
  },
  lateSteps: {
    en: 'Steps that are late by more than a minute, and are being seen to',
    zh: '延迟超过一分钟的定时事项，正在补办',
  },
  lateSince: { en: 'the oldest was due at', zh: '最早应于' },
  lateProblem: { en: 'it is about the problem', zh: '涉及问题' },
  whatToDo: {
    en: 'Look whether the service ran all the time; wutong.log in the data folder tells more.',
    zh: '请检查服务是否持续运行，数据目录中的 wutong.log 有详情。',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;
export type DigestTextKey = keyof typeof DIGESTS;

/** The words for a key. */
export function digestText(key: DigestTextKey, language: Language): string {
  return DIGESTS[key][language];
}

/** What somebody did, by the verb; what has no word of its own was changed. */
const DONE: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'project.add': { en: 'added', zh: '新增' },
  'project.advance': { en: 'moved on', zh: '推进阶段' },
  'project.report': { en: 'reported on', zh: '填报进度' },
  'project.milestone': { en: 'a milestone set', zh: '更新节点' },
  'project.assign': { en: 'assigned', zh: '调整责任人' },
  'project.suspend': { en: 'suspended', zh: '暂停' },
  'project.resume': { en: 'resumed', zh: '恢复' },
  'project.end': { en: 'ended', zh: '终止' },
  'task.add': { en: 'added', zh: '新增' },
  'task.assign': { en: 'assigned', zh: '调整责任人' },
  'task.report': { en: 'reported on', zh: '填报进展' },
  'task.finish': { en: 'finished', zh: '办结' },
  'task.suspend': { en: 'suspended', zh: '暂停' },
  'task.cancel': { en: 'cancelled', zh: '取消' },
  'ledger.import': { en: 'imported', zh: '导入' },
  'change.undo': { en: 'undone', zh: '撤销' },
};

/** What a verb did to a record, in a word. */
export function doneText(verb: string, language: Language): string {
  return (DONE[verb] ?? { en: 'changed', zh: '修改' })[language];
}
