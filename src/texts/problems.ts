import type { Language } from '../lib/language.js';
import { date } from './formats.js';
import { type Word, word } from './words/word.js';

/** What stands around lists and cards of problems. */
const PROBLEMS = {
  problems: word('问题', 'Problems (问题)'),
  mine: word('与我有关的问题', 'My problems (我的问题)'),
  overdue: word('超期问题', 'Overdue problems (超期问题)'),
  problem: word('问题', 'Problem (问题)'),
  owner: word('主办单位', 'Laid on (主办单位)'),
  person: word('办理人', 'Handled by (办理人)'),
  helpers: word('协办单位', 'Helped by (协办单位)'),
  level: word('层级', 'Level (层级)'),
  levelOwner: word('本级承接', 'who settles it on this level (本级承接)'),
  state: word('状态', 'State (状态)'),
  factor: word('所缺要素', 'Short of (所缺要素)'),
  severity: word('严重程度', 'Severity (严重程度)'),
  due: word('办结期限', 'To be solved by (办结期限)'),
  verifyDue: word('核实期限', 'To be verified by (核实期限)'),
  replyDue: word('答复期限', 'To be answered by (答复期限)'),
  done: word('已完成', 'done'),
  received: word('收到', 'Received (收到)'),
  age: word('总时长', 'Total age (总时长)'),
  left: word('剩余', 'left'),
  late: word('超期', 'late by'),
  about: word('对象', 'About (对象)'),
  filed: word('提出人', 'Filed by (提出人)'),
  detail: word('问题情况', 'What it is (问题情况)'),
  clock: word('时限', 'Clock (时限)'),
  clockName: word('时限依据', 'by (时限依据)'),
  assumed: word(
    '其中跨入尚未公布放假安排的年份，按周末推算',
    'it reaches into a year whose holidays are not published yet; weekends are assumed',
  ),
  route: word('责任与层级', 'Who and on which level (责任与层级)'),
  nextLevel: word('上一级', 'Next level (上一级)'),
  leavesWhen: word('提级条件', 'it goes up when (提级条件)'),
  standing: word('办理情况', 'How it stands (办理情况)'),
  latest: word('最新', 'Latest (最新)'),
  result: word('办理结果', 'Result (办理结果)'),
  evidence: word('佐证', 'Evidence (佐证)'),
  satisfied: word('提出人满意', 'The filer is content (满意)'),
  unsaid: word('尚未确认', 'not confirmed yet'),
  yes: word('是', 'yes'),
  no: word('否', 'no'),
  review: word('复核日期', 'Review (复核日期)'),
  nextStep: word('下一步安排', 'Next step (下一步)'),
  onHold: word('暂缓至', 'On hold until (暂缓至)'),
  disputed: word('提出争议', 'Disputed since (提出争议)'),
  returned: word('退回次数', 'Times returned (退回次数)'),
  reopened: word('重新办理次数', 'Times reopened (重新办理次数)'),
  merged: word('并入本件', 'Merged into it (并入本件)'),
  mergedInto: word('并入', 'Goes on as part of (并入)'),
  message: word('原消息', 'Message (原消息)'),
  why: word('亮灯原因', 'Why this light (亮灯原因)'),
  history: word('办理过程', 'Every hand it passed (办理过程)'),
  held: word('停留', 'stayed'),
  byClock: word('系统按时限办理', 'by the clock'),
  noHistory: word('尚无办理记录。', 'Nothing has been recorded yet.'),
  empty: word(
    '没有符合条件的问题。可去掉一个条件，或用 状态:全部 查看已办结问题。',
    'No problem answers to this. Leave out a condition, or write status:ALL for settled ones too.',
  ),
  noneMine: word('目前没有与您有关的在办问题。', 'No open problem is yours at present.'),
  noneOverdue: word('没有超期的在办问题。', 'No open problem is past its day.'),
  all: word('全部在办问题', 'All open problems'),
  part: word('与我的关系', 'Your part (与我的关系)'),
  FILED: word('本人提出', 'you filed it'),
  OWN: word('本人办理', 'you handle it'),
  UNIT: word('本单位主办', 'your unit leads'),
  HELPS: word('本单位协办', 'your unit helps'),
  showHistory: word('办理过程', 'History'),
  ways: word('解决办法', 'Ways to solve it (解决办法)'),
  letter: word('起草函件', 'Draft a letter (起草函件)'),
  solvedBefore: word('同类问题怎么解决的', 'How problems like it were solved (同类问题)'),
  noneSolved: word(
    '台账中没有您可查看的、同一要素且已销号的问题。',
    'The ledger holds no closed problem of the same kind that you may see.',
  ),
  clausesInForce: word('现行文件依据', 'What documents in force say (现行文件)'),
  noClause: word(
    '现行文件中没有找到相关条款，请向要素主管部门核实。',
    'No clause on it was found in the documents in force. Ask the department for it.',
  ),
  whoDecides: word('上一级可决定', 'Who can decide on the next level (上一级)'),
  highestLevel: word('已在最高层级。', 'It is on the highest level already.'),
  whoKnows: word('可咨询部门', 'Who would know (可咨询部门)'),
  neverUnsolvable: word(
    '暂时不能解决的，只能挂账，写明原因、下一步安排和复核日期。',
    'What cannot be solved now can only be set aside, with the reason, the next step and a day of review.',
  ),
  reachedBy: word('提出人联系方式', 'How the filer can be reached (联系方式)'),
  noContact: word('没有留存联系方式。', 'Nothing is kept of how to reach the filer.'),
  erasedOn: word('保留至', 'kept until'),
  contactNote: word('仅供办理本问题使用，请勿转发。', 'For handling this problem alone; please do not pass it on.'),
  forget: word('删除联系方式', 'Erase it'),
  routeWhy: word('层级依据', 'why (层级依据)'),
  notFiled: word('尚未登记：请核对后登记', 'Not filed yet: please check it (请核对)'),
  fileByForm: word(
    '点按钮打开已填好的表单，保存后才正式登记，并通知承接单位。',
    'The button opens the form with this in it; it is filed, and its unit told, once you save it.',
  ),
  unseen: word('没有您可查看的项目，请核对编号', 'No such project that you may see; please check (请核对)'),
  unread: word('未能读出，请选择', 'Not told by the text; please choose (请选择)'),
  readFirst: word(
    '填写情况后先显示承接单位、时限和相似问题，核对后再保存。',
    'First you are shown who takes it, by when, and what is like it; then it is saved.',
  ),
  wanted: word('希望解决日期', 'Wanted by (希望解决)'),
  alike: word(
    '可能相同或者同因的在办问题，可选择并入：',
    'Open problems that may be the same or of the same cause; it can be merged into one:',
  ),
  SAME: word('可能是同一件', 'probably the same'),
  CAUSE: word('可能同因', 'probably of the same cause'),
  openProject: word('查看项目', 'Open the project'),
  openEnterprise: word('查看企业', 'Open the enterprise'),
} as const satisfies Record<string, Word>;

/** The clause of the rules on problems that something follows. */
export function clauseText(clause: string, language: Language): string {
  return language === 'zh' ? `规则第${clause}条` : `rule ${clause}`;
}

export type ProblemKey = keyof typeof PROBLEMS;

/** What lists and cards of problems say for a key. */
export function problemText(key: ProblemKey, language: Language): string {
  return PROBLEMS[key][language];
}

const FIELDS = {
  unit: word('主办单位', 'Unit (主办单位)'),
  owner: word('办理人', 'Person (办理人)'),
  reason: word('原因', 'Reason (原因)'),
  note: word('内容', 'Words (内容)'),
  expected: word('预计办结日期', 'Expected by (预计办结)'),
  newDue: word('新的办结日期', 'New day (新的办结日期)'),
  until: word('预计恢复日期', 'On hold until (预计恢复)'),
  nextStep: word('下一步安排', 'Next step (下一步安排)'),
  review: word('复核日期', 'Review (复核日期)'),
  result: word('办理结果', 'Result (办理结果)'),
  evidence: word('佐证材料', 'Evidence (佐证材料)'),
  satisfied: word('是否解决、是否满意', 'Solved, and content?'),
  way: word('正确途径', 'The right way (正确途径)'),
  into: word('并入问题编号', 'Merge into (并入)'),
  text: word('问题情况', 'What is the problem? (问题情况)'),
  enterprise: word('企业', 'Enterprise (企业)'),
  project: word('项目', 'Project (项目)'),
  county: word('县（市、区）', 'County (县)'),
  factor: word('所缺要素', 'Short of (所缺要素)'),
  severity: word('严重程度', 'Severity (严重程度)'),
  contact: word('联系方式', 'How to reach you (联系方式)'),
  wanted: word('希望解决日期', 'Wanted by (希望解决)'),
  kind: word('问题类别', 'Kind (问题类别)'),
  chain: word('产业链', 'Chain (产业链)'),
} as const satisfies Record<string, Word>;
export type ProblemField = keyof typeof FIELDS;

/** What a field of the forms of problems is called. */
export function problemFieldText(field: ProblemField, language: Language): string {
  return FIELDS[field][language];
}

const HINTS = {
  reply: word('写明谁在办、怎么办、找谁问', 'who is on it, how, and whom to ask'),
  evidence: word('如批复、合同、照片、缴费凭证', 'such as an approval, contract, picture or receipt'),
  contact: word('仅办理人员可见，可随时要求删除', 'shown to those who handle it alone, and erased when you ask for it'),
  wanted: word('供办理单位参考，办理时限以规则为准', 'for whoever handles it to know; the days of the rules hold'),
  into: word(
    '选择后并入该件办理，您仍会获知进展；不选则单独登记',
    'then it goes on as part of that one, and you stay informed; leave it empty to file it apart',
  ),
  review: word('距今不超过九十日', 'within ninety days'),
} as const satisfies Record<string, Word>;

/** How a field of the forms of problems is filled in. */
export function problemHintText(hint: keyof typeof HINTS, language: Language): string {
  return HINTS[hint][language];
}

/** What the form for filing is called, and its button. */
export const FILE_FORM = word('登记问题', 'File a problem');

const CHASES = {
  VERIFY_DUE: word('今天应当完成核实', 'it is to be verified today'),
  VERIFY_OVERDUE: word('超过核实期限仍未签收', 'nobody has taken it, and the day to verify it has passed'),
  REPLY_SOON: word('下一个工作日应当答复提出人', 'the filer is to be answered on the next working day'),
  REPLY_DUE: word('今天应当答复提出人', 'the filer is to be answered today'),
  REPLY_OVERDUE: word('超过答复期限', 'the day to answer the filer has passed'),
  NO_PLAN: word(
    '三个工作日没有形成办理方案，自动提请上一级',
    'without a plan for three working days, it has gone to the next level',
  ),
  RESOLVE_SOON: word('距办结期限还有三个工作日', 'three working days are left to solve it'),
  RESOLVE_DUE: word('今天是办结期限', 'it is to be solved today'),
  RESOLVE_OVERDUE: word(
    '超过办结期限，自动提请上一级',
    'the day to solve it has passed, and it has gone to the next level',
  ),
  LEADER_OVERDUE: word(
    '链长、总链长承接的问题超过办结期限',
    'the day to solve it has passed on the level of the leaders',
  ),
  LEADER_URGED: word(
    '链长、总链长承接的问题超过办结期限一周',
    'the day to solve it passed a week ago on the level of the leaders',
  ),
  REVIEW_SOON: word('挂账问题五个工作日后复核', 'it is set aside, and its review is in five working days'),
  REVIEW_DUE: word('挂账问题今天复核', 'it is set aside, and its review is today'),
  REVIEW_MISSED: word('挂账问题到期未复核，恢复计时', 'it was set aside, the review was missed, and its clock goes on'),
  HOLD_ENDS: word('今天是预计恢复日期', 'it is to be taken up again today'),
  HOLD_MISSED: word('超过预计恢复日期', 'it was to be taken up again, and the day has passed'),
  DISPUTE_DUE: word('主办单位有争议，今天裁定', 'who answers for it is disputed; it is to be decided today'),
  DISPUTE_OVERDUE: word(
    '主办单位有争议，超过当日裁定期限',
    'who answers for it is disputed, and it was to be decided the same day',
  ),
  CONFIRM_SOON: word('已办结，请确认是否解决', 'it is said to be solved; please say whether it is'),
  CONFIRM_LATE: word('已办结八个工作日，仍未确认', 'it was solved eight working days ago, and nobody has confirmed it'),
  RESULT_ASKED: word('问效：销号一个月，是否真正解决', 'a month after its close-out: is it truly solved?'),
} as const satisfies Record<string, Word>;

/** What a chase says in the history of the problem, with the day on which it was due. */
export function chasedOn(name: string, day: string): Word {
  const { zh, en } = chaseWords(name);
  return word(`${zh}（${date(day, 'zh')}）`, `${en} (${date(day, 'en')})`);
}

/** What a chase of the clock profile says; one of an own profile, its name. */
export function chaseWords(name: string): Word {
  return (CHASES as Readonly<Record<string, Word>>)[name] ?? { zh: name, en: name };
}
