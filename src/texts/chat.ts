import type { Language } from '../lib/language.js';

/** What the chat in the terminal says by itself, in both languages. */
const CHAT = {
  welcome: {
    en: 'Wutong (梧桐): ask what to grasp and how to grasp it.',
    zh: '梧桐：抓什么、怎么抓，问我。',
  },
  you: { en: 'You ask as', zh: '您的身份' },
  demo: {
    en: 'The data are invented DEMO data, laid for',
    zh: '以下均为虚构的演示数据，数据日期',
  },
  today: { en: 'Today is', zh: '今天是' },
  samples: { en: 'Try one of these, by its number:', zh: '可以输入序号试问：' },
  help: {
    en: [
      'Write a question in English or Chinese.',
      'a number      chooses from the numbered list above',
      '/sources N    opens source [N] of the last answer in full',
      '/as PERSON    asks as somebody else (ids: wutong people)',
      '/help         shows this',
      '/quit         ends; so does Ctrl-C',
    ].join('\n'),
    zh: [
      '用中文或英文提问即可。',
      '序号          选择上面列出的一项',
      '/sources N    查看上一答复来源 [N] 的全文',
      '/as PERSON    换一个身份提问（编号见 wutong people）',
      '/help         显示本说明',
      '/quit         退出，也可按 Ctrl-C',
    ].join('\n'),
  },
  noSuchNumber: { en: 'There is no such number in the last list.', zh: '上面的列表里没有这个序号。' },
  noSuchSource: { en: 'The last answer has no source with this number.', zh: '上一答复没有这个序号的来源。' },
  noSuchCommand: { en: 'There is no such command. /help lists them.', zh: '没有这个命令，/help 可查看全部命令。' },
  personMissing: { en: 'Write /as PERSON, such as /as head-pharma.', zh: '请写 /as PERSON，例如 /as head-pharma。' },
  bye: { en: 'Goodbye.', zh: '再见。' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type ChatKey = keyof typeof CHAT;

/** What the chat says for a key. */
export function chatText(key: ChatKey, language: Language): string {
  return CHAT[key][language];
}

/** Questions to begin with. */
export const SAMPLE_QUESTIONS = [
  'What should the pharma and medical devices task force grasp this month, and how?',
  '本月锂电产业链专班重点抓什么、怎么抓？',
  'Which projects are red, and why?',
] as const;
