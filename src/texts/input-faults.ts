import { type Word, word } from './words/word.js';

/** How a field of an input is to be written, where what stands in it is none. */
const FAULTS = {
  problemNumber: word('请填写问题编号，例如P-0012', 'write a problem number such as P-0012'),
  level: word('请填写层级1至6', 'write a level from 1 to 6'),
  story: word('请写明问题情况', 'write what the problem is'),
  longStory: word('请不超过2000字', 'write at most 2000 characters'),
  sentence: word('请填写内容', 'write a sentence'),
  yesNo: word('请填写是或否', 'write yes or no'),
  projectNumber: word('请填写项目编号，例如PRJ-0012', 'write a project number such as PRJ-0012'),
  day: word('请填写日期，例如2026-11-20', 'write a day such as 2026-11-20'),
  month: word('请填写月份，例如2026-10', 'write a month such as 2026-10'),
  sum: word(
    '请填写带单位的金额，例如5600万元、0.56亿元',
    'write a sum with its unit, such as 5600万元, 0.56亿元 or 56000000 yuan',
  ),
  noTakingBack: word('当月投资不能为负，请填0或以上', 'a month cannot take investment back: write 0 or more'),
  tooMuchForMonth: word(
    '单个项目当月投资不会超过1000亿元，请核对单位',
    'no month of a project takes more than 1,000亿元: check the unit',
  ),
  percentage: word(
    '请填写0至100的百分数，最多两位小数，例如62.5',
    'write a percentage from 0 to 100, with at most two decimals, such as 62.5',
  ),
  reason: word('请写明原因', 'write a sentence that says why'),
  longWords: word('请不超过500字', 'write at most 500 characters'),
  longEvidence: word('请不超过200字', 'write at most 200 characters'),
  wholeNumber: word('请填写整数', 'write a whole number'),
  yesOrNo: word('请填“是”或“否”', 'write yes or no'),
  name: word('请填写名称', 'write a name'),
  creditCode: word(
    '请核对统一社会信用代码：应为18位，且校验位相符',
    'write the unified social credit code of 18 signs; a sign of this one is mistaken',
  ),
  filingCode: word(
    '请按审批平台的格式填写备案代码，例如2511-370921-04-01-123456',
    'write the filing code as the approval platform gives it, such as 2511-370921-04-01-123456',
  ),
  evidence: word('请写明佐证材料，没有则不填', 'write what shows it, or leave the field out'),
} as const satisfies Record<string, Word>;

/** The sentence in English, as an input says it. */
export function inputFault(key: keyof typeof FAULTS): string {
  return FAULTS[key].en;
}

const CHINESE = new Map(Object.values(FAULTS).map(({ en, zh }) => [en as string, zh as string]));

/** The same sentence in Chinese; null where it is not known. */
export function inputFaultInChinese(sentence: string): string | null {
  return CHINESE.get(sentence) ?? null;
}
