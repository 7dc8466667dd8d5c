import { createContext, useContext } from 'react';

export type Language = 'en' | 'zh';

/** What the page itself says, in both languages; `{name}` is filled in. */
const TEXTS = {
  skipToMessages: { en: 'Skip to messages', zh: '跳到消息' },
  skipToComposer: { en: 'Skip to the message box', zh: '跳到输入框' },
  loading: { en: 'Opening the workspace …', zh: '正在打开工作区…' },
  reconnecting: { en: 'No connection to the workspace. Trying again …', zh: '与工作区的连接已断开，正在重试…' },
  botConnected: { en: '{bot} is connected', zh: '{bot}已连接' },
  botAway: { en: '{bot} is not connected', zh: '{bot}未连接' },
  language: { en: 'Language', zh: '语言' },
  actingAs: { en: 'Acting as {name}. Switch person', zh: '当前身份：{name}。切换人员' },
  switchPerson: { en: 'Switch person', zh: '切换人员' },
  requests: { en: 'Requests', zh: '请求记录' },
  channels: { en: 'Channels', zh: '频道' },
  assistant: { en: 'Assistant', zh: '助手' },
  people: { en: 'People', zh: '人员' },
  home: { en: 'Home', zh: '主页' },
  homeOf: { en: 'Home of {bot}', zh: '{bot}主页' },
  homeEmpty: { en: 'The home page is being prepared …', zh: '主页正在准备…' },
  you: { en: 'you', zh: '本人' },
  guest: { en: 'Guest', zh: '访客' },
  app: { en: 'App', zh: '应用' },
  privateChannel: { en: 'private channel', zh: '私密频道' },
  unread: { en: '{count} unread', zh: '{count} 条未读' },
  navigation: { en: 'Channels and people', zh: '频道与人员' },
  showNavigation: { en: 'Show channels and people', zh: '显示频道与人员' },
  members: { en: '{count} members', zh: '{count} 位成员' },
  messages: { en: 'Messages of {name}', zh: '{name}的消息' },
  noMessages: { en: 'No messages here yet. Write the first one.', zh: '这里还没有消息，写下第一条吧。' },
  today: { en: 'Today', zh: '今天' },
  yesterday: { en: 'Yesterday', zh: '昨天' },
  edited: { en: '(edited)', zh: '（已编辑）' },
  onlyYou: { en: 'Only visible to you', zh: '仅您可见' },
  replies: { en: '{count} replies', zh: '{count} 条回复' },
  oneReply: { en: '1 reply', zh: '1 条回复' },
  lastReply: { en: 'last at {time}', zh: '最近 {time}' },
  replyInThread: { en: 'Reply in thread', zh: '在消息列中回复' },
  moreActions: { en: 'More actions', zh: '更多操作' },
  shortcuts: { en: 'Shortcuts', zh: '快捷方式' },
  thread: { en: 'Thread', zh: '消息列' },
  threadIn: { en: 'Thread in {name}', zh: '{name}中的消息列' },
  closeThread: { en: 'Close thread', zh: '关闭消息列' },
  threadGone: { en: 'This message is no longer here.', zh: '这条消息已不在此处。' },
  conversations: { en: 'Conversations', zh: '对话' },
  newConversation: { en: 'New conversation', zh: '新对话' },
  noConversations: { en: 'No conversations yet', zh: '还没有对话' },
  conversation: { en: 'Conversation with {bot}', zh: '与{bot}的对话' },
  greeting: { en: 'What would you like to know?', zh: '想了解什么？' },
  greetingBelow: {
    en: 'Ask in English or Chinese. {bot} answers from the documents and ledgers that you may see.',
    zh: '可用中文或英文提问，{bot}依据您有权查看的文件和台账作答。',
  },
  onlyBetween: { en: 'Only you and {bot} see these conversations.', zh: '这些对话仅您与{bot}可见。' },
  suggestions: { en: 'Suggestions', zh: '建议的问题' },
  stop: { en: 'Stop', zh: '停止' },
  stopAnswer: { en: 'Stop the answer', zh: '停止生成' },
  thinking: { en: '{bot} is thinking …', zh: '{bot}正在思考…' },
  writing: { en: '{bot} is writing …', zh: '{bot}正在作答…' },
  writeIn: { en: 'Write to {name}', zh: '发送到 {name}' },
  writeReply: { en: 'Reply …', zh: '回复…' },
  writeToBot: { en: 'Ask {bot} …', zh: '向{bot}提问…' },
  composer: { en: 'Message', zh: '消息' },
  send: { en: 'Send', zh: '发送' },
  sending: { en: 'Sending …', zh: '正在发送…' },
  attach: { en: 'Attach a file', zh: '添加文件' },
  removeFile: { en: 'Remove {name}', zh: '移除 {name}' },
  keys: { en: '{enter} sends, {shift} makes a new line', zh: '{enter} 发送，{shift} 换行' },
  notSent: { en: 'Not sent: {why}', zh: '未发送：{why}' },
  noSlashInThreads: {
    en: 'Slash commands do not work in threads. Use them in the channel, or write without the slash.',
    zh: '消息列中不能使用斜杠命令。请到频道里使用，或去掉开头的斜杠。',
  },
  unknownCommand: {
    en: 'There is no command {command}. Type / to see all.',
    zh: '没有命令 {command}，输入 / 可查看全部。',
  },
  suggestionsFor: { en: 'Completions', zh: '补全建议' },
  join: { en: 'Join channel', zh: '加入频道' },
  notMember: { en: 'You are looking at {name}.', zh: '您正在查看 {name}。' },
  noAnswer: { en: 'the workspace cannot be reached', zh: '无法连接到工作区' },
  refused: { en: 'the workspace refused it ({code})', zh: '工作区拒绝了请求（{code}）' },
  close: { en: 'Close', zh: '关闭' },
  back: { en: 'Back', zh: '返回' },
  cancel: { en: 'Cancel', zh: '取消' },
  confirmYes: { en: 'Yes', zh: '确定' },
  areYouSure: { en: 'Are you sure?', zh: '确定吗？' },
  submitting: { en: 'Sending …', zh: '正在提交…' },
  required: { en: 'Please fill in this field.', zh: '请填写此项。' },
  tooShort: { en: 'At least {count} characters.', zh: '至少 {count} 个字符。' },
  tooLong: { en: 'At most {count} characters.', zh: '最多 {count} 个字符。' },
  notANumber: { en: 'Please enter a number.', zh: '请输入数字。' },
  tooSmall: { en: 'Not less than {count}.', zh: '不能小于 {count}。' },
  tooLarge: { en: 'Not more than {count}.', zh: '不能大于 {count}。' },
  optional: { en: '(optional)', zh: '（选填）' },
  choose: { en: 'Choose …', zh: '请选择…' },
  working: { en: 'Working …', zh: '处理中…' },
  notShown: { en: 'This page cannot show a {type} here.', zh: '此处无法显示 {type}。' },
  table: { en: 'Table', zh: '表格' },
  download: { en: 'Download {name}', zh: '下载 {name}' },
  showRequests: { en: 'Show the requests between bot and workspace', zh: '显示机器人与工作区之间的请求' },
  hideRequests: { en: 'Hide the requests', zh: '隐藏请求记录' },
  filter: { en: 'Filter', zh: '筛选' },
  direction: { en: 'Direction', zh: '方向' },
  bothDirections: { en: 'Both directions', zh: '双向' },
  toBot: { en: 'To the bot', zh: '发给机器人' },
  fromBot: { en: 'From the bot', zh: '来自机器人' },
  onlyErrors: { en: 'Errors only', zh: '仅错误' },
  noRequests: { en: 'No request fits.', zh: '没有符合条件的请求。' },
  pickRequest: {
    en: 'Choose a request to see what was sent and what came back.',
    zh: '选择一条请求，查看发送和返回的内容。',
  },
  sent: { en: 'Sent', zh: '发送' },
  answered: { en: 'Answer', zh: '返回' },
  noReplyYet: { en: 'No answer yet', zh: '尚无返回' },
  open: { en: 'open', zh: '未完成' },
  faults: { en: 'Faults', zh: '故障开关' },
  faultsBelow: {
    en: 'Lets the workspace fail on purpose, as Slack might.',
    zh: '让工作区按需出错，模拟 Slack 可能发生的故障。',
  },
  method: { en: 'Method', zh: '方法' },
  anyMethod: { en: 'any method', zh: '任意方法' },
  times: { en: 'Times', zh: '次数' },
  untilOff: { en: 'until off', zh: '直到关闭' },
  rate_limited: { en: 'Too many requests (429)', zh: '请求过多（429）' },
  server_error: { en: 'Server error (5xx)', zh: '服务器错误（5xx）' },
  time_out_after_accepting: { en: 'Accepted, then no answer', zh: '已接收但不返回' },
  socket_dropped: { en: 'Socket drops', zh: '连接中断' },
  duplicate_delivery: { en: 'Delivered twice', zh: '重复投递' },
  late_delivery: { en: 'Delivered late', zh: '延迟投递' },
  stream_closed: { en: 'Stream closed early', zh: '流提前关闭' },
  invalid_blocks: { en: 'Blocks refused', zh: '消息块被拒绝' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type TextKey = keyof typeof TEXTS;

/** Says a text; what stands in braces comes from `values`. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** A `Say` of one language. */
export function sayIn(language: Language): Say {
  return (key, values = {}) =>
    TEXTS[key][language].replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

export const LanguageContext = createContext<Language>('en');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useSay(): Say {
  return sayIn(useLanguage());
}
