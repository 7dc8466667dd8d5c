import { addMonths, monthOf as monthOfDay } from '../../domain/calendar/index.js';
import { fold } from '../../lib/text.js';
import { writtenDay } from '../../lib/written-day.js';
import type { Mention, Question } from './question.js';
import { masked } from './understand/spans.js';

/** What a sentence says that happened to a project or a task; nothing of it is written before somebody confirms it. */
export type Statement = ProjectStatement | TaskStatement;

interface Said {
  readonly id: string;
  /** When, where the sentence tells: `2026-11-20`. */
  readonly day: string | null;
  /** The whole sentence. */
  readonly words: string;
}

/** A project that moved, was reported on, stands still, goes on or has ended. */
export interface ProjectStatement extends Said {
  readonly kind: 'project';
  readonly did: 'moved' | 'reported' | 'suspended' | 'resumed' | 'ended';
  /** Where it moved to: a stage, or a step inside attraction or production. */
  readonly to: string | null;
  /** As it was written: `1200万元`. */
  readonly investment: string | null;
  /** In percent. */
  readonly progress: string | null;
  /** `2026-11`, where the sentence names a month. */
  readonly month: string | null;
}

/** A task that is done, or how far it is. */
export interface TaskStatement extends Said {
  readonly kind: 'task';
  readonly did: 'finished' | 'progressed';
  readonly progress: string | null;
}

const ASKS =
  /[?？]|吗|呢|哪|什么|多少|几个|几时|何时|是否|有没有|为什么|怎么|如何|谁|请问|查|看一下|列出|^(?:is|are|was|were|has|have|had|does|do|did|can|could|would|should|will|which|what|who|whom|when|where|why|how|show|list|tell|give)\b/iu;
/** Not yet, or not so: "will start", 「未开工」, 「预计」. */
const UNREAL =
  /未|没|不(?!锈)|尚|预计|计划|拟|将|争取|力争|如果|假如|要求|确保|推动|加快|\b(?:not|never|no|will|would|plans?|planned|expected|should|must|if|hope|going to|hasn't|isn't|wasn't)\b|n't\b/iu;

/** Several at once are told one by one. */
const MANY = /都|均|和|、|以及|\b(?:both|all|and)\b/iu;

/** What is said of a place, the later ones first, since "trial production" also holds "production". */
const PLACES: readonly (readonly [string, RegExp])[] = [
  ['ABOVE_SCALE', /上规|升规|\babove[- ](?:designated[- ])?(?:scale|size)\b/iu],
  ['FULL_OUTPUT', /达产|\b(?:design|full) output\b/iu],
  ['TRIAL', /试生产|试产|\btrial (?:production|run)\b/iu],
  [
    'PRODUCING',
    /投产|\b(?:in|into|started|began|begun) production\b|\bproduction (?:has )?(?:started|begun|began)\b/iu,
  ],
  [
    'COMPLETED',
    /竣工|完工|\b(?:is|was|has been|been|got) completed\b|\bcompleted on\b|\bcompletion (?:accepted|was)\b/iu,
  ],
  [
    'CONSTRUCTING',
    /开工|动工|在建|开始建设|\bunder construction\b|\b(?:construction|works|work) (?:has |have )?(?:started|begun|began)\b|\b(?:started|began|broke) (?:construction|ground|work|works|building)\b/iu,
  ],
  ['LANDED', /落地|\b(?:has |was )?landed\b/iu],
  ['SIGNED', /签约|正式签订|\b(?:has been |was |is |been )?signed\b/iu],
  ['FRAMEWORK', /框架协议|\bframework agreement\b/iu],
  ['NEGOTIATING', /在谈|\bunder negotiation\b/iu],
];
const SUSPENDED = /停工|停建|暂停|\b(?:suspended|stopped|halted|on hold)\b/iu;
const RESUMED = /复工|恢复(?:建设|施工)|\b(?:resumed|restarted)\b/iu;
const ENDED = /终止|取消|撤销|\b(?:cancelled|canceled|abandoned|terminated)\b/iu;
const FINISHED = /已?完成|办结|做完|\b(?:done|finished|completed)\b/iu;
/** That it is so by now: without it, words of a plan would be taken for what happened. */
const HAPPENED =
  /已|了|今天|昨天|前天|今日|昨日|\d+[日号]|周[一二三四五六日天]|星期|\b(?:is|was|has|have|had|since|on|yesterday|today|started|began|signed|landed|resumed|done|finished|completed)\b/iu;
const PROGRESS =
  /(?:进度|完成|达到?|progress|at|reached|now)[^\d%％]{0,12}(\d{1,3}(?:\.\d{1,2})?)\s*(?:%|％|percent|个百分点)/iu;
const INVESTED =
  /(?:完成投资|投资|invested|investment(?: of)?)[^\d]{0,8}((?:CNY |RMB |¥)?\d[\d,.]*\s*(?:亿元|万元|亿|万|million(?: yuan)?|billion(?: yuan)?|yuan|元))/iu;
const LAST_MONTH = /上个?月|\blast month\b/iu;
const MONTH = /(?:(\d{4})年)?(\d{1,2})月份?(?!\d|\d*[日号])|\b(\d{4})-(\d{2})\b(?!-)/u;

/** Whether a sentence can say that something happened, by its words alone: most questions are told from it without being read. */
export function mayState(text: string): boolean {
  const said = fold(text);
  return !ASKS.test(said) && (HAPPENED.test(said) || PROGRESS.test(said));
}

/** Reads whether a sentence states a change of one project or one task; null for everything else, such as a question. */
export function statementOf(question: Question, text: string, today: string): Statement | null {
  const named = question.mentions.filter(isRecord);
  const ids = new Set(named.map(({ id }) => id));
  const [record] = named;
  if (record === undefined || ids.size !== 1 || question.ambiguities.length > 0 || !mayState(text)) return null;
  const rest = masked(text, named);
  if (UNREAL.test(rest)) return null;
  const day = writtenDay(rest, today)?.day ?? null;
  const base = { id: record.id, day, words: text.trim() };
  return record.kind === 'task' ? taskOf(base, rest) : projectOf(base, rest, today);
}

function isRecord({ kind, how, excluded }: Mention): boolean {
  return (kind === 'project' || kind === 'task') && how !== 'typo' && how !== 'thread' && how !== 'asker' && !excluded;
}

function taskOf(base: Said, rest: string): TaskStatement | null {
  const progress = PROGRESS.exec(rest)?.[1] ?? null;
  if (progress !== null && Number(progress) < 100) return { ...base, kind: 'task', did: 'progressed', progress };
  return FINISHED.test(rest) && HAPPENED.test(rest) ? { ...base, kind: 'task', did: 'finished', progress: null } : null;
}

function projectOf(base: Said, rest: string, today: string): ProjectStatement | null {
  const investment = INVESTED.exec(rest)?.[1] ?? null;
  const progress = PROGRESS.exec(rest)?.[1] ?? null;
  const month = monthOf(rest, today);
  const about = { ...base, kind: 'project' as const, investment, progress, month };
  if (investment !== null && progress !== null) return { ...about, did: 'reported', to: null };
  if (!HAPPENED.test(rest) || MANY.test(rest)) return null;
  if (RESUMED.test(rest)) return { ...about, did: 'resumed', to: null };
  if (SUSPENDED.test(rest)) return { ...about, did: 'suspended', to: null };
  if (ENDED.test(rest)) return { ...about, did: 'ended', to: null };
  const [place] = PLACES.find(([, said]) => said.test(rest)) ?? [];
  return place === undefined ? null : { ...about, did: 'moved', to: place };
}

/** The month that a report is for; a month without its year is the last one of that number. */
function monthOf(rest: string, today: string): string | null {
  if (LAST_MONTH.test(rest)) return addMonths(monthOfDay(today), -1);
  const match = MONTH.exec(rest);
  if (!match) return null;
  const [, year, number, isoYear, isoNumber] = match;
  const two = (number ?? isoNumber ?? '').padStart(2, '0');
  if (two < '01' || two > '12') return null;
  const [thisYear = '', thisMonth = ''] = today.split('-');
  const known = year ?? isoYear ?? (two <= thisMonth ? thisYear : String(Number(thisYear) - 1));
  return `${known}-${two}`;
}
