import type { Language } from '../lib/language.js';
import type { WordKey } from './words/index.js';
import { type Word, word } from './words/word.js';

type Letter = WordKey<'problemLetter'>;

/** What stands in and around every letter on a problem. */
const LETTER = {
  draft: word('草稿', 'DRAFT (草稿)'),
  mark: word('【草稿，未签发】', '[DRAFT, not issued] 【草稿】'),
  to: word('主送', 'To (主送)'),
  copies: word('抄送', 'Copies to (抄送)'),
  matter: word('问题', 'Problem (问题)'),
  place: word('属地', 'Place (属地)'),
  level: word('层级', 'Level (层级)'),
  received: word('收到', 'Received (收到)'),
  due: word('办结期限', 'To be solved by (办结期限)'),
  age: word('总时长', 'Total age (总时长)'),
  basis: word('依据', 'By (依据)'),
  noBasis: word(
    '未收录现行的问题办理规则，请签发前核对依据。',
    'the rules on problems in force are not kept here; check the clause before it is issued.',
  ),
  asked: word('要求', 'What is asked (要求)'),
  issuer: word('发文单位', 'From (发文单位)'),
  unsigned: word('签发日期：待签发', 'Date: left open until it is issued (待签发)'),
  before: word('本级此前的提醒、催办', 'Sent before on this level (此前)'),
  nothingBefore: word('没有记录。', 'Nothing is recorded.'),
  unnamed: word('催办（未写明文种）', 'urged, without a letter named (催办)'),
  escalated: word('累计提级次数', 'Times it went up (累计提级)'),
  notSent: word(
    '以上按台账起草，系统不会自动发送。请核对、签发后再发出。',
    'Drafted from the ledger; nothing is sent by itself. Check it, have it issued, then send it.',
  ),
  toItself: word(
    '本件由发文单位自己主办，请核对主送单位，可改送协办单位。',
    'The unit that issues it is in charge itself; check to whom it goes, such as the units that help.',
  ),
  record: word('发出后请登记', 'Once it is sent, record it'),
} as const satisfies Record<string, Word>;

/** What stands in and around every letter for a key. */
export function letterText(key: keyof typeof LETTER, language: Language): string {
  return LETTER[key][language];
}

const TITLES: Readonly<Record<Letter, (id: string) => Word>> = {
  REMINDER: (id) => word(`关于办理${id}号问题的提醒函（草稿）`, `Reminder on problem ${id} (提醒函) – DRAFT`),
  URGING: (id) => word(`关于限期办结${id}号问题的催办函（草稿）`, `Urging letter on problem ${id} (催办函) – DRAFT`),
  CIRCULAR: (id) => word(`关于${id}号问题超期未办结情况的通报（草稿）`, `Circular on problem ${id} (通报) – DRAFT`),
  SUPERVISION: (id) =>
    word(`关于督促办结${id}号问题的督办函（草稿）`, `Supervision letter on problem ${id} (督办函) – DRAFT`),
  INTERVIEW: (id) =>
    word(`关于就${id}号问题约谈的通知（草稿）`, `Notice of an interview on problem ${id} (约谈通知) – DRAFT`),
  LISTED: (id) =>
    word(`关于对${id}号问题挂牌督办的通知（草稿）`, `Listed supervision of problem ${id} (挂牌督办) – DRAFT`),
};

/** What a letter is called. */
export function letterTitle(letter: Letter, id: string, language: Language): string {
  return TITLES[letter](id)[language];
}

const ASKS: Readonly<Record<Letter, Word>> = {
  REMINDER: word(
    '请抓紧办理，并在问题台账中填报办理情况和预计办结日期。',
    'please go on with it, and enter how it stands and by when it will be solved.',
  ),
  URGING: word(
    '请立即办理，书面说明未按期办结的原因、已做的工作和新的办结日期。',
    'please act at once, and say in writing why it is late, what was done, and by when it will be solved.',
  ),
  CIRCULAR: word(
    '现将该问题超期未办结的情况予以通报。请主办单位尽快办结，并说明原因和下一步安排；协办单位予以配合。',
    'it is made known that this problem is past its day. The unit in charge solves it soon, and gives the reason and the next step; those that help do their part.',
  ),
  SUPERVISION: word(
    '现予督办。请主办单位负责同志牵头，列明办理步骤和办结日期，办结后报送结果和佐证材料。',
    'it is put under supervision. The head of the unit in charge takes the lead, sets out the steps and the day, and reports the result with its evidence.',
  ),
  INTERVIEW: word(
    '拟就该问题约谈你单位，时间、地点另行通知。请准备未按期办结的原因、已做的工作、存在的困难和办结安排。',
    'your unit is to be interviewed on this problem; time and place follow. Please prepare why it is late, what was done, what stands in the way, and how it will be solved.',
  ),
  LISTED: word(
    '现对该问题挂牌督办。请主办单位制定办结方案，明确责任和日期，持续填报进展，销号后摘牌。',
    'it is put under listed supervision. The unit in charge draws up how it is solved, by whom and by when, and goes on reporting; it leaves the list when it is closed out.',
  ),
};

/** What a letter asks of the unit. */
export function letterAsk(letter: Letter, language: Language): string {
  return ASKS[letter][language];
}
