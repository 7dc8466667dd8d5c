import type { Language } from '../lib/language.js';

/** What stands around the list and the card of enterprises, and in their forms. */
const ENTERPRISES = {
  enterprises: { en: 'Enterprises (企业)', zh: '企业' },
  enterprise: { en: 'Enterprise (企业)', zh: '企业' },
  county: { en: 'County (县市区)', zh: '县（市、区）' },
  chains: { en: 'Chains (产业链)', zh: '产业链' },
  park: { en: 'Park (园区)', zh: '园区' },
  creditCode: { en: 'Credit code (统一社会信用代码)', zh: '统一社会信用代码' },
  aboveScale: { en: 'Above scale since (上规)', zh: '纳入规上日期' },
  honours: { en: 'Honours (荣誉资质)', zh: '荣誉资质' },
  listing: { en: 'Listing (上市)', zh: '上市阶段' },
  profile: { en: 'What it is (基本情况)', zh: '基本情况' },
  standings: { en: 'Where it stands on the map (所在环节)', zh: '所在环节' },
  listingLine: { en: 'Way to the stock exchange (上市进程)', zh: '上市进程' },
  noListing: { en: 'No step of a listing is on record.', zh: '尚无上市进程登记。' },
  nextStage: { en: 'Next stage', zh: '下一阶段' },
  papers: { en: 'papers', zh: '佐证' },
  reason: { en: 'reason', zh: '原因' },
  back: { en: 'back', zh: '退回' },
  money: { en: 'Financing and latest report (融资与月报)', zh: '融资与月报' },
  neededBy: { en: 'needed by', zh: '需于' },
  stated: { en: 'stated', zh: '登记于' },
  late: { en: 'overdue', zh: '已逾期' },
  left: { en: 'still missing', zh: '缺口' },
  got: { en: 'got', zh: '已落实' },
  from: { en: 'from', zh: '来源' },
  noNeed: { en: 'No need for money is on record.', zh: '尚无融资需求登记。' },
  revenue: { en: 'Revenue of the month (月营业收入)', zh: '月营业收入' },
  reported: { en: 'reported', zh: '填报于' },
  moneyOutside: {
    en: 'Reports and needs for money of this enterprise are outside your right.',
    zh: '该企业的月报和融资需求不在您的权限内。',
  },
  projects: { en: 'Projects (项目)', zh: '项目' },
  project: { en: 'Project (项目)', zh: '项目' },
  stage: { en: 'Stage (阶段)', zh: '阶段' },
  light: { en: 'Light (亮灯)', zh: '亮灯' },
  problems: { en: 'Open problems (待销号问题)', zh: '待销号问题' },
  due: { en: 'due', zh: '时限' },
  inPart: {
    en: 'Projects and problems are only those that you may see.',
    zh: '只列出您可查看的项目和问题。',
  },
  source: { en: 'Source', zh: '来源' },
  rows: { en: 'Rows', zh: '数据行' },
  demo: { en: 'demo data', zh: '演示数据' },
  none: { en: 'No enterprise answers to this. Leave out a condition.', zh: '没有符合条件的企业，可去掉一个条件。' },
  allEnterprises: { en: 'All enterprises', zh: '全部企业' },
  recordListing: { en: 'Record a step of the listing', zh: '登记上市进程' },
  stateNeed: { en: 'State a need for money', zh: '登记融资需求' },
  recordFunding: { en: 'Record the result', zh: '登记融资结果' },
  formStage: { en: 'Stage', zh: '阶段' },
  formDate: { en: 'Day', zh: '日期' },
  formBoard: { en: 'Board', zh: '板块' },
  formPapers: { en: 'Papers that show it', zh: '佐证材料' },
  formReason: { en: 'Reason, for a step back', zh: '退回原因' },
  formSum: { en: 'Sum', zh: '金额' },
  formSumHint: { en: 'With its unit: 6000万元, 0.6亿元', zh: '请带单位，如6000万元、0.6亿元' },
  formPurpose: { en: 'What for', zh: '用途' },
  formNeededBy: { en: 'Needed by', zh: '需要日期' },
  formFrom: { en: 'From whom', zh: '资金来源' },
  formGot: { en: 'Sum that came in all', zh: '累计落实金额' },
  now: { en: 'now', zh: '现为' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type EnterpriseKey = keyof typeof ENTERPRISES;

/** What stands around enterprises for a key. */
export function enterpriseText(key: EnterpriseKey, language: Language): string {
  return ENTERPRISES[key][language];
}
