import type { Language } from '../lib/language.js';
import { type Word, word } from './words/word.js';

/** What is said around rates, groups and files of problems. */
const FIGURES = {
  rates: word(
    '问题办结率、按期办结率和满意率',
    'Solve rate, on-time rate and satisfaction (办结率、按期办结率、满意率)',
  ),
  received: word('收到时间', 'Received (收到时间)'),
  side: word('层面与单位', 'Side and unit (层面与单位)'),
  solved: word('办结率', 'Solve rate (办结率)'),
  onTime: word('按期办结率', 'On-time rate (按期办结率)'),
  content: word('满意率', 'Satisfaction (满意率)'),
  ALL: word('合计', 'All'),
  COUNTY: word('县（市、区）', 'County'),
  DEPARTMENT: word('要素保障部门', 'Factor department'),
  TASK_FORCE: word('产业链专班', 'Task force'),
  noneReceived: word(
    '该时段没有收到计入统计的问题。可换一个时段，如 时间:2026-10。',
    'No problem that counts was received in this period. Try another one, such as period:2026-10.',
  ),
  howCounted: word(
    '办结率=已销号/收到；按期办结率=在办结期限内办结/已销号；满意率=满意/已销号且已评价。不予受理和已并案的不计入；企业撤回的诉求台账尚无单独标记，未予剔除。',
    'Solve rate: closed out of received. On-time rate: solved by the day, of those closed out. Satisfaction: content, of those closed out whose filer answered. Rejected and merged ones do not count; those that an enterprise withdrew are not marked in the ledger, and are not left out.',
  ),
  whereCounted: word(
    '每件问题按所在县（市、区）、所缺要素的市级主管部门、所属产业链专班各计一次；不对个人统计。',
    'Each problem counts once for its county, once for the city department of its factor and once for the task force of its chain; nobody is ranked in person.',
  ),
  groups: word('可能同因的在办问题', 'Open problems that may have one cause (可能同因)'),
  noGroups: word('没有发现可能同因的在办问题。', 'No open problems seem to have one cause.'),
  sameCause: word('同县、同要素、同提到', 'Same county and factor, both name (同提到)'),
  sameProject: word('同一项目、同一要素', 'Same project and factor (同一项目)'),
  sameEnterprise: word('同一企业、同一要素', 'Same enterprise and factor (同一企业)'),
  howMerged: word(
    '以上由系统按标题用词和所属项目、企业提示，内容是否相同由有权单位判断；并案后并入最早登记的一件，各提出人均继续获知进展。',
    'These are hints by the words of titles and by project or enterprise: whoever has the right decides whether they are the same matter. What is merged goes on as part of the one that was filed first, and every filer stays informed.',
  ),
  proposal: word('如内容相同，可并入', 'could, if it is the same matter, go on as part of (可并入)'),
  file: word('导出问题清单', 'Have the list as a file (导出)'),
  asList: word('查看清单', 'Show the list'),
  withoutContact: word('文件不含提出人和联系方式。', 'The file holds neither filers nor how to reach them.'),
  ageWorkdays: word('总时长（工作日）', 'Total age in working days (总时长)'),
  leftWorkdays: word('剩余工作日（负数为超期）', 'Working days left, negative when late (剩余工作日)'),
} as const satisfies Record<string, Word>;
export type ProblemFigureKey = keyof typeof FIGURES;

/** What is said around rates, groups and files of problems for a key. */
export function problemFigureText(key: ProblemFigureKey, language: Language): string {
  return FIGURES[key][language];
}

/** How many problems a file holds. */
export function problemsInFile(count: number, language: Language): string {
  return language === 'zh'
    ? `共${count}件问题，见附件。`
    : `${count} ${count === 1 ? 'problem' : 'problems'} in the file.`;
}

/** How it is said on what ground problems may have one cause. */
export const GROUNDS = {
  PROJECT: 'sameProject',
  ENTERPRISE: 'sameEnterprise',
  CAUSE: 'sameCause',
} as const satisfies Record<string, ProblemFigureKey>;
