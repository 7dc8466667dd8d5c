import type { Problem } from '../../../domain/ledgers/ledgers.js';
import { percentOf, type Rate, ratesOf } from '../../../domain/problems/rates.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsFor, ledgerPoint } from './facts.js';

const ON_TIME = /按期|按时|及时|准时|\bon[- ]time\b|\bin time\b/i;
const SATISFACTION = /满意|satisf/i;

/** The rate that is asked for, with the two counts that it is made of: closed of received, in time or satisfied of closed. */
export function closeRate(
  context: TopicContext,
  problems: readonly Problem[],
  place: { id: string; name: string },
): Draft | null {
  const { text } = context.question;
  const { solved, onTime, content } = ratesOf(problems);
  if (ON_TIME.test(text))
    return rate(context, place, {
      ...onTime,
      words: {
        part: { en: 'closed on time', zh: '按期销号' },
        whole: { en: 'closed', zh: '销号' },
        rate: { en: 'on-time rate', zh: '按期办结率' },
      },
    });
  if (SATISFACTION.test(text))
    return rate(context, place, {
      ...content,
      words: {
        part: { en: 'satisfied', zh: '满意' },
        whole: { en: 'closed and rated', zh: '销号且已评价' },
        rate: { en: 'satisfaction rate', zh: '满意率' },
      },
    });
  return rate(context, place, {
    ...solved,
    words: {
      part: { en: 'closed', zh: '销号' },
      whole: { en: 'received', zh: '受理' },
      rate: { en: 'solve rate', zh: '办结率' },
    },
  });
}

interface Words {
  readonly en: string;
  readonly zh: string;
}

interface WordedRate extends Rate {
  readonly words: { readonly part: Words; readonly whole: Words; readonly rate: Words };
}

function rate(
  context: TopicContext,
  place: { id: string; name: string },
  { part, whole, words }: WordedRate,
): Draft | null {
  const inPercent = percentOf({ part, whole });
  if (inPercent === null) return null;
  const facts = factsFor(context);
  const asked = context.question.period;
  const period = asked && asked.kind !== 'day' ? { period: asked.key } : {};
  const about = { id: place.id, subject: place.name, ledger: 'problems' as const, ...period };
  const rows = whole.map((row) => row.id);
  const all = facts.count({ ...about, key: `rate-of-${words.whole.en}`, measure: words.whole, rows }, 'problem');
  const some = facts.count(
    { ...about, key: `rate-${words.part.en}`, measure: words.part, rows: part.map((row) => row.id) },
    'problem',
  );
  const share = facts.number({ ...about, key: words.rate.en, measure: words.rate, rows }, inPercent, '%');
  const [total, done, percent] = [all, some, share].map((fact) => sayValue(fact, context.language));
  const when = period.period ? sayPeriod(period.period, context.language) : '';
  const text = context.say({
    en: `${place.name}: ${done} ${words.part.en} of ${total} ${words.whole.en}, ${words.rate.en} ${percent}${when ? ` (${when})` : ''}.`,
    zh: `${place.name}${when ? `（${when}）` : ''}：${words.whole.zh}${total}，其中${words.part.zh}${done}，${words.rate.zh}${percent}。`,
  });
  return { other: [ledgerPoint(text, [all, some, share])] };
}
