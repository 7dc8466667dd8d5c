import type { Language } from '../../lib/language.js';

/** Short words of the Slack surface that stand by themselves: statuses, titles of modals, what a click is answered with. */
const SURFACE = {
  name: { en: 'Wutong (梧桐)', zh: '梧桐' },
  looking: { en: 'is looking it up…', zh: '正在查找……' },
  answerComing: {
    en: 'The answer is on its way to your Messages with Wutong.',
    zh: '答复将发送到您与梧桐的“消息”中。',
  },
  openMessages: { en: 'Open Messages', zh: '打开消息' },
  askTitle: { en: 'Ask Wutong', zh: '问梧桐' },
  askLabel: { en: 'Your question', zh: '您的问题' },
  askPlaceholder: {
    en: 'What should we grasp this month, and how?',
    zh: '本月重点抓什么、怎么抓？',
  },
  ask: { en: 'Ask', zh: '提问' },
  seeAll: { en: 'all chains, counties and documents', zh: '全部产业链、县（市、区）和文件' },
  seePublic: { en: 'public documents', zh: '公开文件' },
  seeBesides: { en: ', and the documents open to your role', zh: '，以及您的职责可查看的文件' },
  close: { en: 'Close', zh: '关闭' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** The word of the Slack surface for a key. */
export function appText(key: keyof typeof SURFACE, language: Language): string {
  return SURFACE[key][language];
}
