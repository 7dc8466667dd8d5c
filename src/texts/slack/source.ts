import type { Language } from '../../lib/language.js';

const SOURCE = {
  title: { en: 'Source', zh: '来源' },
  loading: { en: 'One moment …', zh: '请稍候……' },
  close: { en: 'Close', zh: '关闭' },
  issued: { en: 'issued', zh: '发布' },
  effective: { en: 'in force from', zh: '施行' },
  before: { en: 'Before it', zh: '上一条' },
  after: { en: 'After it', zh: '下一条' },
  previousPart: { en: 'Previous part', zh: '上一部分' },
  nextPart: { en: 'Next part', zh: '下一部分' },
  notFound: {
    en: 'This passage cannot be shown: the document has changed since the answer, or you may not see it. Ask the question again, or ask the city industrial promotion office (市工业推进办).',
    zh: '这段原文无法显示：文件在答复之后有变动，或者您无权查看。请重新提问，或询问市工业推进办。',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type SourceKey = keyof typeof SOURCE;

/** What stands around a passage that was opened. */
export function sourceText(key: SourceKey, language: Language): string {
  return SOURCE[key][language];
}
