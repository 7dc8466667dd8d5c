import type { Language } from '../../lib/language.js';

/** What stands around an answer in Slack besides the words of the answer form. */
const SLACK_ANSWER = {
  page: { en: 'Page {page} of {total}', zh: '第{page}页，共{total}页' },
  continue: { en: 'Read on', zh: '继续阅读' },
  evidence: { en: 'Figures and sources', zh: '数据和来源' },
  open: { en: 'Open', zh: '查看' },
  openSource: { en: 'Open source', zh: '查看来源' },
  asked: { en: 'asked: ', zh: '问：' },
  private: { en: 'Answer me privately', zh: '仅答复我' },
  share: { en: 'Share in the channel', zh: '发到频道' },
  good: { en: 'Helpful', zh: '有用' },
  bad: { en: 'Not right', zh: '不对' },
  askThis: { en: 'Ask this', zh: '问这个' },
  near: { en: 'Documents that come near', zh: '相近的文件' },
  empty: {
    en: 'There is nothing to say to this question. Try it in other words, or ask the city industrial promotion office (市工业推进办).',
    zh: '这个问题没有可答复的内容。请换一种问法，或询问市工业推进办。',
  },
  failed: { en: 'This question could not be answered. Please try again.', zh: '未能答复这个问题，请再试一次。' },
  reference: { en: 'Reference', zh: '编号' },
  byModel: {
    en: 'Written by a language model over the sources below; numbers and sources are checked.',
    zh: '由语言模型依据下列来源撰写，数字和来源已经核对。',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type SlackAnswerKey = keyof typeof SLACK_ANSWER;

/** The words around an answer in Slack. */
export function slackAnswerText(key: SlackAnswerKey, language: Language): string {
  return SLACK_ANSWER[key][language];
}

/** The ledgers as people call them. */
const LEDGERS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  counties: { en: 'Counties', zh: '县（市、区）' },
  units: { en: 'Units', zh: '单位' },
  people: { en: 'People', zh: '人员' },
  roles: { en: 'Roles', zh: '人员职责' },
  duties: { en: 'Duties', zh: '单位职责' },
  chains: { en: 'Chains', zh: '产业链' },
  maps: { en: 'Industry maps', zh: '产业图谱' },
  nodes: { en: 'Nodes of the chain map', zh: '产业链图环节' },
  edges: { en: 'Links of the chain map', zh: '产业链图关系' },
  technologies: { en: 'Technologies', zh: '技术' },
  applications: { en: 'Fields of application', zh: '应用领域' },
  parks: { en: 'Parks', zh: '园区' },
  enterprises: { en: 'Enterprises', zh: '企业' },
  standings: { en: 'Standings of enterprises', zh: '企业地位' },
  targetEnterprises: { en: 'Target enterprises', zh: '目标企业' },
  contacts: { en: 'Contacts with target enterprises', zh: '招商对接' },
  listingRecords: { en: 'Listing of enterprises', zh: '企业上市进程' },
  financings: { en: 'Financing needs of enterprises', zh: '企业融资需求' },
  enterpriseReports: { en: 'Monthly reports of enterprises', zh: '企业月报' },
  projects: { en: 'Projects', zh: '项目' },
  stageEvents: { en: 'Stages of projects', zh: '项目阶段' },
  milestones: { en: 'Milestones of projects', zh: '项目节点' },
  progressReports: { en: 'Progress reports of projects', zh: '月度进度填报' },
  projectNotes: { en: 'Notes on projects', zh: '项目备注' },
  problems: { en: 'Problems', zh: '问题诉求' },
  problemEvents: { en: 'Handling of problems', zh: '问题办理' },
  meetings: { en: 'Meetings', zh: '会议' },
  meetingProjects: { en: 'Projects of meetings', zh: '会议涉及项目' },
  plans: { en: 'Plans', zh: '方案' },
  tasks: { en: 'Tasks', zh: '任务' },
  planItems: { en: 'Plan items', zh: '方案事项' },
  indicators: { en: 'Indicators', zh: '指标' },
  targets: { en: 'Targets of indicators', zh: '指标目标' },
  actuals: { en: 'Actual figures of indicators', zh: '指标完成值' },
  lights: { en: 'Lights', zh: '亮灯' },
  glossary: { en: 'Glossary', zh: '术语表' },
};

/** A ledger as people call it: `Projects`, 「项目」. */
export function ledgerName(ledger: string, language: Language): string {
  return LEDGERS[ledger]?.[language] ?? ledger;
}
