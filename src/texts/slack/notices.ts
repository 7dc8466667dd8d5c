import type { Language } from '../../lib/language.js';

/** What is said in one sentence or two when there is no answer to give; each tells what to do next. */
const NOTICES = {
  databaseAway: {
    en: 'The data cannot be reached just now, so there is no answer. Please ask again in a minute.',
    zh: '暂时连不上数据，这次无法答复。请过一分钟再问。',
  },
  tookTooLong: {
    en: 'The answer took too long and was stopped. Please ask again; a narrower question, such as one chain or one county, is quicker.',
    zh: '答复用时过长，已中止。请再问一次；限定一条链或一个县（市、区）会更快。',
  },
  interrupted: {
    en: 'The answer was interrupted. What stands above is not complete; please ask again.',
    zh: '答复中断，以上内容不完整，请再问一次。',
  },
  nothingToStop: { en: 'Nothing is being written here.', zh: '这里没有正在撰写的答复。' },
  rightsChanged: {
    en: 'What you may see has changed since then, so this is not shown any more. Please ask the question again.',
    zh: '您的查看权限已有变化，这条内容不再显示，请重新提问。',
  },
  notHere: {
    en: 'I am not a member of this channel. Invite me with /invite, or write to me directly.',
    zh: '我不在这个频道里。请用 /invite 邀请我，或直接给我发消息。',
  },
  undelivered: {
    en: 'My answer could not be posted where you asked. Please ask the question here.',
    zh: '答复无法发到您提问的地方，请在这里提问。',
  },
  staleButton: {
    en: 'This button does not work any more. Please ask the question again.',
    zh: '这个按钮已失效，请重新提问。',
  },
  emptyQuestion: {
    en: 'Write a question after the mention or the command, for example: “Which projects are red, and why?”',
    zh: '请在提及或命令之后写上问题，例如：“哪些项目亮红灯，为什么？”',
  },
  tooLongQuestion: {
    en: 'The question is longer than {most} characters. Please shorten it and ask again.',
    zh: '问题超过{most}个字符，请缩短后再问。',
  },
  emptyAnswer: {
    en: 'There is nothing more to show here. Please ask the question again.',
    zh: '这里没有更多内容可显示，请重新提问。',
  },
  tooLateForModal: {
    en: 'That took too long for Slack to open a window. Please click again.',
    zh: '用时过长，Slack 未能打开窗口，请再点一次。',
  },
  pageShown: {
    en: 'This part of the answer stands in the thread already.',
    zh: '这部分答复已经在消息列里。',
  },
  askInFull: {
    en: 'This question goes on from one that you asked in private. Please ask it in full in the channel.',
    zh: '这个问题承接您之前私下的提问，请在频道中完整提问。',
  },
  answerGone: {
    en: 'This answer is not kept any more. Please ask the question again.',
    zh: '这条答复已不再保存，请重新提问。',
  },
  unknownCommand: {
    en: 'There is no command “{command}”. Did you mean “{nearest}”?',
    zh: '没有“{command}”这个命令。您要的是“{nearest}”吗？',
  },
  unknownCommandFar: {
    en: 'There is no command “{command}”. /wutong help lists them all.',
    zh: '没有“{command}”这个命令。/wutong help 可查看全部命令。',
  },
  badInput: {
    en: 'This cannot be done with what was entered. Please check it and try again; help after a command shows what it takes.',
    zh: '按所输入的内容不能办理，请核对后再试；命令后加 help 可看用法。',
  },
  notFound: {
    en: 'This is not there, or not any more. Please check the name and try again.',
    zh: '没有找到相应内容，可能名称有误或内容已变动。请核对后再试。',
  },
  notAllowed: {
    en: 'This lies outside your rights. If you need it, ask the city industrial promotion office (市工业推进办).',
    zh: '这项内容不在您的权限范围内。如有需要，请联系市工业推进办。',
  },
  conflict: {
    en: 'As it stands now, this cannot be done. Please look at it again before you go on.',
    zh: '按目前情况不能这样办理，请重新查看后再办。',
  },
  thanksGood: { en: 'Thank you. It is kept with the answer.', zh: '谢谢，已随答复保存。' },
  thanksWithoutReason: {
    en: 'Thank you. It is kept with the answer, without a reason.',
    zh: '谢谢，评价已随答复保存，未注明原因。',
  },
  thanksBad: {
    en: 'Thank you. The reason is kept with the answer, and the city industrial promotion office (市工业推进办) reads it.',
    zh: '谢谢，原因已随答复保存，市工业推进办会查看。',
  },
  error: {
    en: 'Something went wrong on our side. Please try again; if it stays so, give the reference below to the city industrial promotion office (市工业推进办).',
    zh: '系统出现错误，请再试一次；仍不行时，请将下面的编号告知市工业推进办。',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type NoticeKind = keyof typeof NOTICES;

/** What a notice says, with `{name}` filled in from `values`. */
export function noticeText(kind: NoticeKind, language: Language, values: Readonly<Record<string, string>>): string {
  return NOTICES[kind][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
