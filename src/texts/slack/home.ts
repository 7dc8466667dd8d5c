import type { Language } from '../../lib/language.js';

const HOME = {
  title: { en: 'Wutong (梧桐)', zh: '梧桐' },
  lead: { en: 'What to grasp, and how to grasp it', zh: '抓什么、怎么抓' },
  today: { en: 'Today is', zh: '今天是' },
  you: { en: 'You are', zh: '您的身份' },
  see: { en: 'You may see', zh: '您可查看' },
  unknown: {
    en: 'You have no role here yet, so I answer from public documents only.',
    zh: '您还没有登记职责，我只能依据公开文件答复。',
  },
  getRights: {
    en: 'To see ledgers, ask the city industrial promotion office (市工业推进办) to enter your role. It needs your Slack member ID',
    zh: '要查看台账，请联系市工业推进办登记您的职责，并告知您的 Slack 成员 ID',
  },
  guest: {
    en: 'You have a guest account, and guests see public documents only. To see more you need the account of a full member; ask the city industrial promotion office (市工业推进办).',
    zh: '您使用的是访客账号，只能查看公开文件。如需查看更多内容，须改用正式成员账号，请联系市工业推进办。',
  },
  memberId: {
    en: '(your picture → Profile → ⋮ → Copy member ID)',
    zh: '（点头像 → 个人资料 → ⋮ → 复制成员 ID）',
  },
  pressing: { en: 'What is pressing', zh: '当前重点事项' },
  whole: { en: 'The whole answer, and how', zh: '完整答复和怎么抓' },
  noPressing: { en: 'Nothing is pressing in what you may see.', zh: '您可查看的范围内没有重点事项。' },
  samples: { en: 'Questions to begin with', zh: '可以这样问' },
  previous: { en: 'Previous page', zh: '上一页' },
  next: { en: 'Next page', zh: '下一页' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type HomeKey = keyof typeof HOME;

/** What the Home tab says for a key. */
export function homeText(key: HomeKey, language: Language): string {
  return HOME[key][language];
}
