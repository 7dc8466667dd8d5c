import type { Language } from '../../lib/language.js';

const HELP = {
  title: { en: 'What you can ask me', zh: '使用说明' },
  ask: {
    en: 'Write to me directly, mention me in a channel, or use a command. In a thread just go on asking.',
    zh: '直接给我发消息、在频道里提及我，或使用命令；在同一消息列里接着问即可。',
  },
  can: {
    en: 'What to grasp and how · the four chain maps · gaps and target enterprises · projects, tasks and problems · indicators · policies · who is responsible',
    zh: '抓什么、怎么抓 · 四图（产业图谱） · 缺链、弱链和目标企业 · 项目、任务、问题 · 指标 · 政策 · 责任单位和责任人',
  },
  sources: {
    en: 'Numbers such as [1] lead to the sources under the answer; “Open” shows the whole clause.',
    zh: '[1] 这样的序号对应答复下方的来源，点“查看”可看条款全文。',
  },
  seen: {
    en: 'In a channel I show what the channel may see; the rest I offer you privately.',
    zh: '在频道里只显示该频道可以查看的内容，其余内容可单独答复您。',
  },
  commands: { en: 'Commands', zh: '命令' },
  more: { en: 'help shows what a command takes, such as /ask help.', zh: '各命令后加 help 可看用法，如 /ask help。' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type HelpKey = keyof typeof HELP;

/** What the help says for a key. */
export function helpText(key: HelpKey, language: Language): string {
  return HELP[key][language];
}
