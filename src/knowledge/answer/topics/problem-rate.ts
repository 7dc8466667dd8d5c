import type { Problem } from '../../../domain/ledgers/ledgers.js';
import { percentOf, type Rate, ratesOf } from '../../../domain/problems/rates.js';
import type { Fact } from '../../types.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsFor, ledgerPoint } from './facts.js';

const ON_TIME = /按期|按时|及时|准时|\bon[- ]time\b|\bin time\b/i;
const SATISFACTION = /满意|satisf/i;

/** Asks for one of the rates of problems. */
const RATE =
  /办结率|销号率|解决率|满意(?:率|度)|\b(?:solve|solution|closure|close-out|settlement|on-time) rates?\b|\bsatisfaction\b/i;

/** Whether a question asks for a rate of problems. */
export function asksRate(text: string): boolean {
  return RATE.test(text);
}

/** The rate that is asked for, with the two counts that it is made of: closed of received, in time or satisfied of closed. */
export function closeRate(
  context: TopicContext,
  problems: readonly Problem[],
  place: { id: string; name: string },
): Draft | null {
  const asked = context.question.period;
  const period = asked && asked.kind !== 'day' ? asked.key : undefined;
  const { words } = rateAsked(context, problems);
  const [all, some, share] = rateFacts(context, problems, { ...place, period });
  if (all === undefined || some === undefined || share === undefined) return null;
  const [total, done, percent] = [all, some, share].map((fact) => sayValue(fact, context.language));
  const when = period ? sayPeriod(period, context.language) : '';
  const text = context.say({
    en: `${place.name}: ${done} ${words.part.en} of ${total} ${words.whole.en}, ${words.rate.en} ${percent}${when ? ` (${when})` : ''}.`,
    zh: `${place.name}${when ? `（${when}）` : ''}：${words.whole.zh}${total}，其中${words.part.zh}${done}，${words.rate.zh}${percent}。`,
  });
  return { other: [ledgerPoint(text, [all, some, share])] };
}

/** The whole, the part and the rate that is asked for; the whole alone where there is nothing to ask. */
export function rateFacts(
  context: TopicContext,
  problems: readonly Problem[],
  { id, name, period }: { readonly id: string; readonly name: string; readonly period?: string | undefined },
): Fact[] {
  const { part, whole, words } = rateAsked(context, problems);
  const percent = percentOf({ part, whole });
  const facts = factsFor(context);
  const about = { id, subject: name, ledger: 'problems' as const, ...(period && { period }) };
  const rows = whole.map((row) => row.id);
  const all = facts.count({ ...about, key: `rate-of-${words.whole.en}`, measure: words.whole, rows }, 'problem');
  if (percent === null) return [all];
  const some = facts.count(
    { ...about, key: `rate-${words.part.en}`, measure: words.part, rows: part.map((row) => row.id) },
    'problem',
  );
  return [all, some, facts.number({ ...about, key: words.rate.en, measure: words.rate, rows }, percent, '%')];
}

function rateAsked({ question: { text } }: TopicContext, problems: readonly Problem[]): WordedRate {
  const { solved, onTime, content } = ratesOf(problems);
  if (ON_TIME.test(text)) return { ...onTime, words: WORDS.onTime };
  return SATISFACTION.test(text) ? { ...content, words: WORDS.content } : { ...solved, words: WORDS.solved };
}

const WORDS = {
  onTime: {
    part: { en: 'solved on time', zh: '按期办结' },
    whole: { en: 'closed', zh: '销号' },
    rate: { en: 'on-time rate', zh: '按期办结率' },
  },
  content: {
    part: { en: 'satisfied', zh: '满意' },
    whole: { en: 'closed and rated', zh: '销号且已评价' },
    rate: { en: 'satisfaction rate', zh: '满意率' },
  },
  solved: {
    part: { en: 'closed', zh: '销号' },
    whole: { en: 'received', zh: '受理' },
    rate: { en: 'solve rate', zh: '办结率' },
  },
};

interface Words {
  readonly en: string;
  readonly zh: string;
}

interface WordedRate extends Rate {
  readonly words: { readonly part: Words; readonly whole: Words; readonly rate: Words };
}
