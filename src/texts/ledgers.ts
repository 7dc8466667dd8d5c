import { type Word, word } from './words/word.js';

/** What each ledger is called. */
const LEDGERS: Readonly<Record<string, Word>> = {
  counties: word('县（市、区）', 'counties'),
  units: word('单位', 'units'),
  people: word('人员', 'people'),
  roles: word('职责', 'roles'),
  duties: word('部门职能', 'duties'),
  chains: word('产业链', 'chains'),
  maps: word('产业图谱', 'maps'),
  nodes: word('环节', 'nodes'),
  edges: word('环节关系', 'edges'),
  technologies: word('技术', 'technologies'),
  applications: word('应用', 'applications'),
  parks: word('园区', 'parks'),
  enterprises: word('企业', 'enterprises'),
  standings: word('企业环节', 'standings'),
  targetEnterprises: word('目标企业', 'target enterprises'),
  contacts: word('对接记录', 'contacts'),
  enterpriseReports: word('企业月报', 'enterprise reports'),
  projects: word('项目', 'projects'),
  stageEvents: word('阶段记录', 'stage events'),
  projectNotes: word('项目记事', 'project notes'),
  milestones: word('节点', 'milestones'),
  progressReports: word('进度填报', 'progress reports'),
  problems: word('问题', 'problems'),
  problemEvents: word('问题办理记录', 'problem events'),
  meetings: word('会议', 'meetings'),
  meetingProjects: word('会议项目', 'projects of meetings'),
  plans: word('实施方案', 'plans'),
  tasks: word('任务', 'tasks'),
  indicators: word('指标', 'indicators'),
  targets: word('指标目标', 'targets'),
  actuals: word('指标完成值', 'actuals'),
};

/** What a ledger is called, with the word that people add to it in Chinese. */
export function ledgerWord(ledger: string): Word {
  const { zh, en } = LEDGERS[ledger] ?? word(ledger, ledger);
  return word(`${zh}台账`, en);
}
