import type { Language } from '../lib/language.js';
import { date, list } from './formats.js';
import { word } from './words/word.js';

const NEEDS = {
  goal: word('目标', 'goal'),
  due: word('完成时限', 'due date'),
  owner: word('责任人', 'responsible person'),
} as const;

/** What is missing, in one row: `goal and due date`, 「目标、完成时限」. */
export function needWords(needs: readonly (keyof typeof NEEDS)[], language: Language): string {
  return list(
    needs.map((need) => NEEDS[need][language]),
    language,
  );
}

/** What stands around lists and cards of tasks. */
const TASKS = {
  tasks: { en: 'Tasks (任务)', zh: '任务' },
  mine: { en: 'My tasks (我的任务)', zh: '我的任务' },
  task: { en: 'Task (任务)', zh: '任务' },
  owner: { en: 'Owner (责任)', zh: '责任单位和责任人' },
  due: { en: 'Due (时限)', zh: '完成时限' },
  left: { en: 'Working days left (剩余工作日)', zh: '剩余工作日' },
  progress: { en: 'Progress (进度)', zh: '进度' },
  status: { en: 'State (状态)', zh: '状态' },
  goal: { en: 'Goal (目标)', zh: '目标' },
  subject: { en: 'About (任务对象)', zh: '任务对象' },
  start: { en: 'Start (开始)', zh: '开始日期' },
  done: { en: 'Done on (完成日期)', zh: '完成日期' },
  evidence: { en: 'Evidence (佐证)', zh: '佐证' },
  restart: { en: 'Expected restart (预计恢复)', zh: '预计恢复日期' },
  coUnits: { en: 'Helped by (配合单位)', zh: '配合单位' },
  measure: { en: 'Measure (举措)', zh: '举措类别' },
  path: { en: 'Path (路径)', zh: '路径' },
  method: { en: 'Method (方法)', zh: '方法' },
  policy: { en: 'Policy (政策依据)', zh: '政策依据' },
  latest: { en: 'Latest (最新进展)', zh: '最新进展' },
  noLatest: { en: 'nothing has been reported yet', zh: '尚无填报' },
  content: { en: 'What is to be done (任务内容)', zh: '任务内容' },
  howPart: { en: 'How (举措)', zh: '举措' },
  standing: { en: 'How it stands (进展)', zh: '进展' },
  origin: { en: 'Where it comes from (来源)', zh: '来源' },
  plan: { en: 'Plan (实施方案)', zh: '实施方案' },
  meeting: { en: 'Meeting (会议)', zh: '会议' },
  byItself: { en: 'laid down by itself', zh: '单独下达' },
  why: { en: 'Why this light', zh: '亮灯原因' },
  nextChange: { en: 'Next change by time alone', zh: '仅因时间推移的下次变化' },
  noChange: { en: 'time alone does not change it', zh: '不再因时间推移而变化' },
  next: { en: 'What to do next (下一步)', zh: '下一步' },
  missing: { en: 'missing', zh: '缺' },
  none: { en: 'nobody yet', zh: '尚未明确' },
  wholeCity: { en: 'the whole city (全市)', zh: '全市' },
  helps: { en: 'your unit helps', zh: '本单位配合' },
  unit: { en: 'your unit', zh: '本单位' },
  yours: { en: 'you', zh: '本人' },
  part: { en: 'Your part (职责)', zh: '职责' },
  history: { en: 'What happened (变更记录)', zh: '变更记录' },
  made: { en: 'added', zh: '新增' },
  reason: { en: 'reason', zh: '原因' },
  noHistory: { en: 'Nothing has been changed since the ledger was laid.', zh: '台账写入后没有变更。' },
  draftsWithout: { en: 'Items of drafts that lack it too (方案草案事项)', zh: '同样缺项的方案草案事项' },
  empty: {
    en: 'No task answers to this. Leave out a condition, or write status:ALL for done ones too.',
    zh: '没有符合条件的任务。可去掉一个条件，或用 状态:全部 查看全部任务。',
  },
  allTasks: { en: 'All open tasks', zh: '全部在办任务' },
  showHistory: { en: 'History', zh: '变更记录' },
  overdueTasks: { en: 'Overdue', zh: '超期任务' },
  withoutOwner: { en: 'Without an owner', zh: '未明确责任人' },
  assign: { en: 'Assign', zh: '明确责任人' },
  report: { en: 'Report', zh: '填报' },
  finish: { en: 'Finish', zh: '办结' },
  suspend: { en: 'Suspend', zh: '暂停' },
  resume: { en: 'Resume', zh: '恢复' },
  within: { en: 'due within working days', zh: '内到期的工作日数' },
  before: { en: 'due before', zh: '此日前到期' },
  overdue: { en: 'past due', zh: '已超期' },
  without: { en: 'without', zh: '未明确' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type TaskKey = keyof typeof TASKS;

/** What lists and cards of tasks say for a key. */
export function taskText(key: TaskKey, language: Language): string {
  return TASKS[key][language];
}

const NEXT = {
  NAME_OWNER: word('明确责任人', 'name a responsible person'),
  RESTART: word(
    '已过预计恢复日期：恢复推进，或说明原因并重新确定日期',
    'past its restart: resume it, or give a new date with the reason',
  ),
  WAIT_RESTART: word('到预计恢复日期恢复推进', 'resume it on its restart date'),
  PROVE: word('进度已到100%：凭佐证办结', 'progress is at 100 %: finish it with its evidence'),
  CATCH_UP: word('已超期：说明原因并倒排剩余步骤', 'past due: say why, and work back what is left'),
  REPORT: word('一个月以上没有填报：填报进展', 'no report for over a month: report on it'),
  BEGIN: word('按开始日期启动', 'begin on its start date'),
  GO_ON: word('按路径和方法推进', 'go on by path and method'),
} as const;

/** What to do next, in words. */
export function nextStepText(step: keyof typeof NEXT, language: Language): string {
  return NEXT[step][language];
}

const SUBJECTS = {
  CITY: word('全市', 'the city'),
  COUNTY: word('县（市、区）', 'a county'),
  ENTERPRISE: word('企业', 'an enterprise'),
  PROJECT: word('项目', 'a project'),
} as const;

/** On whom tasks are laid, in words. */
export function subjectText(subject: keyof typeof SUBJECTS, language: Language): string {
  return SUBJECTS[subject][language];
}

/** A due date that is no working day, or lies in a year whose holidays are not published. */
export function dueNoteText(
  note:
    | { readonly key: 'not-a-workday'; readonly day: string; readonly workdayBefore: string }
    | { readonly key: 'assumed'; readonly day: string },
  language: Language,
): string {
  const day = date(note.day, language);
  if (note.key === 'assumed') {
    return language === 'zh'
      ? `${day.slice(0, 5)}放假安排尚未公布，工作日按周一至周五推算。`
      : `The holidays of ${note.day.slice(0, 4)} are not published yet; working days are counted as weekdays.`;
  }
  const before = date(note.workdayBefore, language);
  return language === 'zh'
    ? `${day}不是工作日，此前最近的工作日为${before}。`
    : `${day} is not a working day; the last one before it is ${before}.`;
}
