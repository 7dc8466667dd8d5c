import type { Language } from '../../lib/language.js';

const FEEDBACK = {
  title: { en: 'What was not right?', zh: '哪里不对？' },
  submit: { en: 'Send', zh: '提交' },
  close: { en: 'Cancel', zh: '取消' },
  done: { en: 'Close', zh: '关闭' },
  reason: { en: 'Reason', zh: '原因' },
  words: { en: 'In your own words', zh: '具体说明' },
  hint: {
    en: 'For example the right number and where it stands. It is kept with the answer.',
    zh: '例如正确的数字和出处。内容随答复一并保存。',
  },
  'wrong-number': { en: 'A number is wrong', zh: '数字不对' },
  'wrong-source': { en: 'A source is wrong or missing', zh: '来源不对或缺少来源' },
  'out-of-date': { en: 'It is out of date', zh: '内容过时' },
  'not-what-i-asked': { en: 'It is not what I asked', zh: '答非所问' },
  'hard-to-understand': { en: 'It is hard to understand', zh: '不好懂' },
  other: { en: 'Something else', zh: '其他' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type FeedbackKey = keyof typeof FEEDBACK;

/** What the form for feedback says. */
export function feedbackText(key: FeedbackKey, language: Language): string {
  return FEEDBACK[key][language];
}
