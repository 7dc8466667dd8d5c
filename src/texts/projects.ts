import type { Language } from '../lib/language.js';

/** What stands around lists and cards of projects, in Slack and in the terminal. */
const PROJECTS = {
  projects: { en: 'Projects (项目)', zh: '项目' },
  mine: { en: 'My projects (我的项目)', zh: '我的项目' },
  project: { en: 'Project (项目)', zh: '项目' },
  stage: { en: 'Stage (阶段), since', zh: '阶段（进入时间）' },
  place: { en: 'Chain, county (链、县)', zh: '产业链、县（市、区）' },
  investment: { en: 'Total investment (总投资)', zh: '总投资' },
  lastReport: { en: 'Last report (最近填报)', zh: '最近填报' },
  due: { en: 'Next milestone (下一节点)', zh: '下一节点' },
  owner: { en: 'Responsible (责任)', zh: '责任人、责任单位' },
  noReport: { en: 'none', zh: '无' },
  missed: { en: 'past due', zh: '已逾期' },
  sortedBy: { en: 'Sorted by', zh: '排序' },
  reversed: { en: 'reversed', zh: '倒序' },
  'sort.number': { en: 'number', zh: '编号' },
  'sort.name': { en: 'name', zh: '名称' },
  'sort.investment': { en: 'total investment, the largest first', zh: '总投资从大到小' },
  'sort.light': { en: 'light, red first', zh: '亮灯，红灯在前' },
  'sort.report': { en: 'age of the last report, the oldest first', zh: '最近填报，最久未报的在前' },
  'sort.stage': { en: 'stage', zh: '阶段' },
  'sort.due': { en: 'next milestone, the earliest first', zh: '下一节点，最早的在前' },
  'filter.text': { en: 'names hold', zh: '名称含' },
  'filter.chain': { en: 'chain', zh: '产业链' },
  'filter.county': { en: 'county', zh: '县（市、区）' },
  'filter.owner': { en: 'responsible', zh: '责任人或单位' },
  'filter.enterprise': { en: 'enterprise', zh: '企业' },
  'filter.node': { en: 'node', zh: '环节' },
  'filter.digital': { en: 'digital (数字化) projects', zh: '数字化项目' },
  'filter.notDigital': { en: 'projects that are not digital', zh: '非数字化项目' },
  'filter.overdue': { en: 'a milestone is past due (节点逾期)', zh: '有节点逾期' },
  withoutEnded: {
    en: 'Ended projects are not listed; state:ENDED lists them.',
    zh: '未列已终止项目，可用 state:ENDED 查看。',
  },
  empty: {
    en: 'No project answers to this. Leave out a condition, or look at all projects.',
    zh: '没有符合条件的项目。可去掉一个条件，或查看全部项目。',
  },
  emptyMine: {
    en: 'No project is yours under these conditions. Look at the list of all projects that you may see, or ask the task force to name you as responsible.',
    zh: '没有由您或您单位负责且符合条件的项目。可查看您有权查看的全部项目，或请专班将您列为责任人。',
  },
  all: { en: 'All projects', zh: '全部项目' },
  red: { en: 'Red ones', zh: '红灯项目' },
  silentOnes: { en: 'Without a report for 60 days', zh: '60天未填报' },
  signedOnes: { en: 'Signed, not landed for 90 days', zh: '签约90天未落地' },
  totals: { en: 'Totals (汇总)', zh: '汇总' },
  asFile: { en: 'As XLSX', zh: '导出XLSX' },
  history: { en: 'History (沿革)', zh: '沿革' },
  card: { en: 'Card', zh: '项目卡' },
  standing: { en: 'Where it stands (进展)', zh: '进展' },
  stageLine: { en: 'Stages (阶段)', zh: '阶段' },
  now: { en: 'now', zh: '当前' },
  runState: { en: 'State (状态)', zh: '状态' },
  restartOn: { en: 'expected to restart on', zh: '预计复工' },
  light: { en: 'Light (亮灯)', zh: '亮灯' },
  why: { en: 'Why (依据)', zh: '依据' },
  nextChange: { en: 'Next change at the earliest', zh: '最早变化时间' },
  judgedOn: { en: 'judged on', zh: '评定日期' },
  milestones: { en: 'Milestones (节点)', zh: '节点' },
  planned: { en: 'planned', zh: '计划' },
  revised: { en: 'revised to', zh: '调整为' },
  reachedOn: { en: 'reached', zh: '完成' },
  money: { en: 'Investment (投资)', zh: '投资' },
  yearPlan: { en: 'Planned for the year (年度计划)', zh: '年度计划投资' },
  yearDone: { en: 'Done in the year (年度完成)', zh: '年度完成投资' },
  doneSoFar: { en: 'Done so far (累计完成)', zh: '累计完成投资' },
  progress: { en: 'progress', zh: '形象进度' },
  plannedProgress: { en: 'planned', zh: '计划' },
  issue: { en: 'Issue (存在问题)', zh: '存在问题' },
  nextStep: { en: 'Next step (下步打算)', zh: '下步打算' },
  noReportYet: { en: 'No report has been filed yet.', zh: '尚无填报。' },
  problems: { en: 'Open problems (待销号问题)', zh: '待销号问题' },
  tasks: { en: 'Open tasks (在办任务)', zh: '在办任务' },
  dueOn: { en: 'due', zh: '时限' },
  people: { en: 'Who (责任)', zh: '责任' },
  ownerPerson: { en: 'Responsible person (责任人)', zh: '责任人' },
  ownerUnit: { en: 'Responsible unit (责任单位)', zh: '责任单位' },
  noOwner: { en: 'Nobody is named as responsible.', zh: '尚未明确责任人。' },
  about: { en: 'What it is (概况)', zh: '概况' },
  enterprise: { en: 'Enterprise (企业)', zh: '企业' },
  park: { en: 'Park (园区)', zh: '园区' },
  nodes: { en: 'Nodes (环节)', zh: '环节' },
  parent: { en: 'Part of (上级项目)', zh: '上级项目' },
  children: { en: 'Follow-up projects (后续项目)', zh: '后续项目' },
  kindAndPurpose: { en: 'Kind (类别)', zh: '类别' },
  digital: { en: 'digital (数字化)', zh: '数字化' },
  press: { en: 'What to press next (下一步抓什么)', zh: '下一步抓什么' },
  needs: { en: 'Evidence needed (所需依据)', zh: '所需依据' },
  missing: { en: 'Still missing in the ledger (尚缺)', zh: '台账中尚缺' },
  nothingMissing: { en: 'nothing', zh: '无' },
  noPress: { en: 'It has ended: nothing is to be pressed.', zh: '项目已终止，无下一步。' },
  askWhy: { en: 'Why this light?', zh: '为什么亮这个灯？' },
  newestFirst: { en: 'The newest first.', zh: '新的在前。' },
  'entry.stage': { en: 'stage', zh: '阶段' },
  'entry.report': { en: 'report', zh: '填报' },
  'entry.note': { en: 'note (备注)', zh: '备注' },
  'entry.change': { en: 'change', zh: '变更' },
  'entry.revision': { en: 'milestone moved from', zh: '节点调整（原定日期）' },
  evidence: { en: 'evidence', zh: '依据' },
  reason: { en: 'reason', zh: '原因' },
  by: { en: 'by', zh: '经办' },
  approvedBy: { en: 'approved by', zh: '批准' },
  inMonth: { en: 'in the month', zh: '当月' },
  system: { en: 'the system', zh: '系统' },
  emptyHistory: { en: 'Nothing has been recorded of this project yet.', zh: '该项目尚无记录。' },
  wheels: {
    en: 'Two wheels, new against transformation (双轮驱动): projects, total investment, of them digital',
    zh: '双轮驱动：新上与技改扩规（项目数，总投资，其中数字化项目数）',
  },
  allTogether: { en: 'All', zh: '合计' },
  pipeline: { en: 'Pipeline by county and stage, projects (各县分阶段项目数)', zh: '各县（市、区）分阶段项目数（个）' },
  county: { en: 'County (县市区)', zh: '县（市、区）' },
  sum: { en: 'Sum (合计)', zh: '合计' },
  counties: {
    en: 'By county (分县): projects, total investment, of them digital',
    zh: '分县（市、区）（项目数，总投资，其中数字化项目数）',
  },
  departments: {
    en: 'By factor department, projects with open problems (分要素部门)',
    zh: '分要素部门：有待销号问题的项目',
  },
  taskForces: {
    en: 'By task force (分专班): projects, total investment, of them digital',
    zh: '分专班（项目数，总投资，其中数字化项目数）',
  },
  openProblems: { en: 'open problems', zh: '待销号问题' },
  withoutEndedTotals: { en: 'Ended projects are not counted.', zh: '已终止项目未计入。' },
  oneInSeveral: {
    en: 'A project with problems of several factors stands with each of their departments.',
    zh: '一个项目有多类要素问题的，分别计入各部门。',
  },
  picture: { en: 'As a picture', zh: '生成图片' },
  pictureTitle: { en: 'Projects by stage and county', zh: '各县（市、区）项目阶段分布' },
  pictureUnit: { en: 'projects', zh: '项目数（个）' },
  pictureMade: {
    en: 'The picture shows the projects of each county by stage.',
    zh: '图中为各县（市、区）各阶段项目数。',
  },
  withoutEndedShort: { en: 'ended projects left out', zh: '不含已终止项目' },
  pictureEmpty: { en: 'There is no project to be drawn.', zh: '没有可绘制的项目。' },
  'column.since': { en: 'in this stage since', zh: '进入该阶段时间' },
  'column.light': { en: 'light', zh: '亮灯' },
  'column.reportMonth': { en: 'last report of', zh: '最近填报月份' },
  'column.due': { en: 'next milestone', zh: '下一节点' },
  'column.dueOn': { en: 'next milestone due', zh: '下一节点时限' },
  'column.asOf': { en: 'as of', zh: '数据截至' },
  'column.demo': { en: 'demo data', zh: '演示数据' },
  noRows: { en: 'No project answers to this, so there is no file.', zh: '没有符合条件的项目，未生成文件。' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type ProjectsKey = keyof typeof PROJECTS;

/** What lists and cards of projects say for a key. */
export function projectsText(key: ProjectsKey, language: Language): string {
  return PROJECTS[key][language];
}

/** What is said of a number of days. */
export const projectConditions = {
  inFile: (count: number, language: Language) =>
    language === 'zh'
      ? `文件含${count}个项目及全部列，仅发给您本人。`
      : `The file holds ${count} ${count === 1 ? 'project' : 'projects'} with all columns; it is for you alone.`,
  digital: (count: number, language: Language) => (language === 'zh' ? `数字化${count}个` : `digital ${count}`),
  ago: (days: number, language: Language) =>
    language === 'zh' ? `${days}天前` : days === 1 ? '1 day ago' : `${days} days ago`,
  silent: (days: number, language: Language) =>
    language === 'zh' ? `已${days}天未填报` : `no report for ${days} days (未填报)`,
  signed: (days: number, language: Language) =>
    language === 'zh' ? `签约满${days}天未落地` : `signed but not landed for ${days} days (签约未落地)`,
  landed: (days: number, language: Language) =>
    language === 'zh' ? `落地满${days}天未开工` : `landed but not started for ${days} days (落地未开工)`,
} as const;

/** Questions that a card leads on to. */
export const projectQuestions = {
  why: (name: string, language: Language) =>
    language === 'zh' ? `${name}为什么亮这个灯？` : `Why does ${name} have this light?`,
  how: (name: string, language: Language) =>
    language === 'zh' ? `${name}下一步抓什么、怎么抓？` : `What should be pressed next for ${name}, and how?`,
} as const;

/** What a verb did to a project, as its audit line tells it. */
const VERBS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'project.add': { en: 'added', zh: '新增项目' },
  'project.advance': { en: 'moved on', zh: '推进阶段' },
  'project.report': { en: 'reported', zh: '填报进度' },
  'project.milestone': { en: 'milestone changed', zh: '调整节点' },
  'project.assign': { en: 'made responsible', zh: '指定责任人' },
  'project.suspend': { en: 'suspended', zh: '暂停' },
  'project.resume': { en: 'resumed', zh: '恢复' },
  'project.end': { en: 'ended', zh: '终止' },
  'change.undo': { en: 'taken back', zh: '撤销' },
};

/** What a verb did, in a word; its own name where it has none. */
export function verbText(verb: string, language: Language): string {
  return VERBS[verb]?.[language] ?? verb;
}
