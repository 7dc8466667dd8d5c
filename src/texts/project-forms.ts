import type { Language } from '../lib/language.js';
import { type Word, word } from './words/word.js';

/** What the forms of projects and their buttons are called. */
export const PROJECT_FORMS = {
  advance: word('推进阶段', 'Move on'),
  report: word('填报月度进度', 'Report a month'),
  milestone: word('登记节点', 'Set a milestone'),
  assign: word('指派责任人', 'Assign'),
  suspend: word('暂停项目', 'Suspend'),
  resume: word('登记复工', 'Resume'),
  end: word('终止项目', 'End the project'),
  note: word('添加备注', 'Add a note'),
  add: word('新增项目', 'Add a project'),
} as const satisfies Record<string, Word>;

/** What the fields of these forms are called, by the field of the verb's input. */
const FIELDS = {
  to: word('推进到', 'Move to'),
  date: word('发生日期', 'On which day'),
  gap: word('对应环节及缺口', 'Node and its gap'),
  brief: word('项目建议书', 'Project brief'),
  target: word('目标企业', 'Target enterprise'),
  framework: word('框架协议', 'Framework agreement'),
  contract: word('正式合同', 'Contract'),
  sum: word('合同金额', 'Sum of the contract'),
  credit: word('统一社会信用代码', 'Unified social credit code'),
  site: word('土地或厂房', 'Site: land or plant'),
  filing: word('备案代码', 'Filing code'),
  permit: word('施工许可', 'Construction permit'),
  exemption: word('免办施工许可依据', 'Why no permit is needed'),
  photo: word('开工照片', 'Photo of the start'),
  record: word('竣工验收记录', 'Completion record'),
  building: word('主体工程完工', 'Main building finished'),
  equipment: word('设备安装到位', 'Equipment installed'),
  product: word('首批产品或销售凭证', 'First product or sales'),
  trial: word('试生产通知', 'Notice of trial production'),
  output: word('产量记录', 'Output records'),
  statistics: word('规上企业入库纳统', 'Above-scale statistics entry'),
  restartRecord: word('复工记录', 'Record of the restart'),
  reason: word('原因', 'Reason'),
  note: word('说明', 'Note'),
  project: word('项目', 'Project'),
  words: word('备注内容', 'What is to be noted'),
  month: word('填报月份', 'Month'),
  investmentMonth: word('当月完成投资', 'Investment of the month'),
  progress: word('形象进度（%）', 'Physical progress (%)'),
  issue: word('存在问题', 'Issue'),
  nextStep: word('下一步打算', 'Next step'),
  milestoneKind: word('节点', 'Milestone'),
  planned: word('计划日期', 'Planned for'),
  revised: word('调整后日期', 'Revised to'),
  actual: word('实际完成日期', 'Done on'),
  owner: word('责任人或责任单位', 'Responsible person or unit'),
  restart: word('预计复工日期', 'Expected restart'),
  name: word('项目名称', 'Name of the project'),
  nameEn: word('英文名称', 'Name in English'),
  chain: word('产业链', 'Chain'),
  county: word('县（市、区）', 'County'),
  purpose: word('补链、延链、强链', 'Purpose'),
  investment: word('总投资', 'Total investment'),
  kind: word('新上或技改', 'New or transformation'),
  node: word('环节', 'Nodes'),
  enterprise: word('企业', 'Enterprise'),
  parent: word('原项目编号（技改）', 'Parent project'),
  park: word('园区', 'Park'),
  level: word('级别', 'Level'),
  digital: word('数字化项目', 'Digital'),
  summary: word('建设内容', 'Summary'),
  again: word('确认为另一项目', 'It is another project'),
} as const satisfies Record<string, Word>;
export type ProjectFieldText = keyof typeof FIELDS;

/** How some of them are written. */
const HINTS = {
  project: word('项目编号，例如 PRJ-0012', 'Its number, such as PRJ-0012'),
  money: word('请带单位，例如5600万元、2.7亿元', 'With its unit, such as 5600万元 or 2.7亿元'),
  filing: word('例如2511-370921-04-01-123456', 'Such as 2511-370921-04-01-123456'),
  exception: word('跳过落地或退回阶段时必填', 'Needed to leave out the landing or to move back'),
  revision: word('调整日期时必填', 'Needed with a revised day'),
  progress: word('0至100', '0 to 100'),
  several: word('多个用逗号分隔', 'Several parted by commas'),
  again: word('提示有相近项目时选“是”', 'Choose yes when told of a project of nearly the same name'),
  backProgress: word('进度低于上月时必填', 'Needed when progress went back'),
} as const satisfies Record<string, Word>;
export type ProjectHint = keyof typeof HINTS;

const LINES = {
  stands: word('当前阶段', 'stands at'),
  since: word('上次记录', 'last event'),
  known: word('已有佐证', 'shown already'),
  yes: word('是', 'yes'),
  no: word('否', 'no'),
} as const satisfies Record<string, Word>;

export function projectFieldText(field: ProjectFieldText, language: Language): string {
  return FIELDS[field][language];
}

export function projectHintText(hint: ProjectHint, language: Language): string {
  return HINTS[hint][language];
}

export function projectFormText(key: keyof typeof LINES, language: Language): string {
  return LINES[key][language];
}
