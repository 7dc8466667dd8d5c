import type { Language } from '../lib/language.js';

/** The fixed words around an answer, in both languages. */
const ANSWER_FORM = {
  what: { en: 'What to grasp', zh: '抓什么' },
  how: { en: 'How to grasp it', zh: '怎么抓' },
  answer: { en: 'Answer', zh: '答复' },
  other: { en: 'Other points', zh: '其他情况' },
  figures: { en: 'Figures', zh: '数据' },
  sources: { en: 'Sources', zh: '来源' },
  missing: { en: 'Not in the data', zh: '数据中没有' },
  searched: { en: 'Why there is no answer', zh: '无法回答的原因' },
  order: { en: 'Order', zh: '排序' },
  writing: { en: 'Wording', zh: '成文' },
  next: { en: 'You can ask next', zh: '接着可以问' },
  choose: { en: 'Which do you mean?', zh: '请选择' },
  asOf: { en: 'as of', zh: '数据截至' },
  demo: { en: 'DEMO DATA (invented)', zh: '演示数据（虚构）' },
  subject: { en: 'Subject', zh: '对象' },
  measure: { en: 'Measure', zh: '指标' },
  value: { en: 'Value', zh: '数值' },
  unit: { en: 'Unit', zh: '单位' },
  period: { en: 'Period', zh: '期间' },
  dataDay: { en: 'As of', zh: '截至' },
  ledger: { en: 'ledger', zh: '台账' },
  inference: { en: 'inferred from', zh: '推断依据' },
  'kind.answered': { en: 'Answered', zh: '已答复' },
  'kind.partial': { en: 'Answered in part', zh: '部分答复' },
  'kind.refused': { en: 'No answer', zh: '不能回答' },
  'kind.choose': { en: 'Please choose', zh: '请选择' },
  'kind.proposal': { en: 'Proposed change', zh: '拟修改' },
  'kind.draft': { en: 'Draft', zh: '草稿' },
  'kind.error': { en: 'Error', zh: '出错' },
  'status.IN_FORCE': { en: 'in force', zh: '现行有效' },
  'status.NOT_YET': { en: 'not yet in force', zh: '尚未施行' },
  'status.SUPERSEDED': { en: 'superseded', zh: '已被替代' },
  'status.REPEALED': { en: 'repealed', zh: '已废止' },
  'status.DRAFT': { en: 'draft', zh: '草案' },
  'label.PUBLIC': { en: 'public', zh: '公开' },
  'label.INTERNAL': { en: 'internal', zh: '内部' },
  page: { en: 'page', zh: '页' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type AnswerFormKey = keyof typeof ANSWER_FORM;

/** The fixed word of the answer form for a key. */
export function answerForm(key: AnswerFormKey, language: Language): string {
  return ANSWER_FORM[key][language];
}
