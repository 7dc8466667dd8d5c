import type { Language } from '../../lib/language.js';

/** What Slack shows of the app by itself: its description, commands and shortcuts. */
const SLACK_APP = {
  name: { en: 'Wutong', zh: '梧桐' },
  description: {
    en: 'What to grasp and how to grasp it, for industrial-chain teams, with sources. 抓什么、怎么抓，有据可查。',
    zh: '产业链专班助手：抓什么、怎么抓，有据可查。',
  },
  longDescription: {
    en: 'Wutong (梧桐) answers the teams that look after a city’s industrial chains: chain leaders, task forces, counties and factor-security departments. Ask in English or Chinese what to grasp and how to grasp it. It answers from the city’s ledgers and documents, and every sentence names its source. What the data do not hold is said to be missing, with whom to ask. Everybody sees what their role allows, and a channel shows no more than it is meant for.',
    zh: '梧桐为市级产业链链长、专班、县（市、区）和要素保障部门答疑：抓什么、怎么抓。答复来自台账和文件，句句有出处；数据中没有的，明确说明并告知可向谁询问。',
  },
  agentDescription: {
    en: 'Ask what to grasp and how to grasp it (抓什么、怎么抓): chains, projects, tasks, problems, indicators and the rules behind them. Answers come from ledgers and documents, with their sources.',
    zh: '询问抓什么、怎么抓：产业链、项目、任务、问题、指标及其依据。',
  },
  promptTitle: { en: 'What should we grasp this month?', zh: '本月抓什么、怎么抓？' },
  promptMessage: { en: 'What should we grasp this month, and how?', zh: '本月重点抓什么、怎么抓？' },
  askDescription: { en: 'Ask a question; only you see the answer', zh: '提问，答复仅自己可见' },
  askHint: { en: 'your question', zh: '您的问题' },
  wutongDescription: { en: 'What Wutong can do', zh: '梧桐使用说明' },
  chainDescription: { en: 'Industrial chains: list and show', zh: '产业链：列表、查看' },
  enterpriseDescription: { en: 'Enterprises: show, listing, financing', zh: '企业：查看、上市、融资' },
  indicatorDescription: { en: 'Indicators: list and show', zh: '指标：列表、查看' },
  projectDescription: { en: 'Projects: look up and update', zh: '项目：查询、更新' },
  taskDescription: { en: 'Task book: list, show, add, report, finish', zh: '任务书：查询、新增、填报、办结' },
  problemDescription: {
    en: 'Problems: file, accept, answer, solve, close out',
    zh: '问题：登记、签收、答复、办结、销号',
  },
  planDescription: { en: 'Plans: versions, differences, working back', zh: '实施方案：版本、差异、倒排工期' },
  digestDescription: { en: 'Your morning digest: see it, set it', zh: '每日摘要：查看、设置' },
  askAboutMessage: { en: 'Ask about this', zh: '就此提问' },
  askAboutMessageDescription: {
    en: 'Takes the message as a question; only you see the answer',
    zh: '把这条消息作为问题，答复仅自己可见',
  },
  addToProject: { en: 'Add to project', zh: '添加到项目' },
  addToProjectDescription: {
    en: 'Notes the message on a project, with the link to it',
    zh: '把这条消息连同链接记到项目备注',
  },
  fileProblem: { en: 'File problem', zh: '登记问题' },
  fileProblemDescription: {
    en: 'Files the message as a problem, with the link to it',
    zh: '把这条消息登记为问题，并保留链接',
  },
  askAnywhere: { en: 'Ask Wutong', zh: '问梧桐' },
  askAnywhereDescription: {
    en: 'Ask from anywhere; the answer comes as a direct message',
    zh: '随处提问，答复以私信送达',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** The text that Slack shows of the app for a key. */
export function slackAppText(key: keyof typeof SLACK_APP, language: Language): string {
  return SLACK_APP[key][language];
}

/** What a command is for, by its name; null where that is told by its verbs alone. */
export function commandDescription(name: string, language: Language): string | null {
  const key = `${name}Description`;
  return key in SLACK_APP ? SLACK_APP[key as keyof typeof SLACK_APP][language] : null;
}
