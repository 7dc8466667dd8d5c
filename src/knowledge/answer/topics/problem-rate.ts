import type { Problem } from '../../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../domain/people/scope.js';
import { percentOf, type Rate, ratesOf } from '../../../domain/problems/rates.js';
import { SIDES, type Side, unitsOnSides } from '../../../domain/problems/sides.js';
import { problemFigureText } from '../../../texts/problem-figures.js';
import type { Fact, Point } from '../../types.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsFor, ledgerPoint } from './facts.js';
import type { Line } from './listing.js';

const ON_TIME = /按期|按时|及时|准时|\bon[- ]time\b|\bin time\b/i;
const SATISFACTION = /满意|satisf/i;

/** Asks for the solve rate, though perhaps for another one too. */
const SOLVED =
  /(?<!按期|按时|及时|准时)(?:办结率|销号率|解决率)|(?<!\bon[- ]time )\b(?:solve|solution|closure|close-out|settlement) rates?\b/i;

/** Asks for a figure of each unit, and of which side where it says so. */
const BY_UNIT =
  /各个?(?:责任)?(?:单位|县|区|部门|专班|产业链|链)|分(?:单位|县区?|部门|专班|产业链)|(?:哪|每)(?:个|些)(?:单位|县|区|部门|专班)|\b(?:each|every|by|per|which) (?:unit|county|department|task force|chain)s?\b/i;
const SIDE: Readonly<Record<Side, RegExp>> = {
  COUNTY: /[各分个些](?:个)?[县区]|\bcount(?:y|ies)\b/i,
  DEPARTMENT: /部门|\bdepartments?\b/i,
  TASK_FORCE: /专班|[各分个些](?:个)?(?:产业)?链|\btask forces?\b|\bchains?\b/i,
};

/** Asks for one of the rates of problems. */
const RATE =
  /办结率|销号率|解决率|满意(?:率|度)|\b(?:solve|solution|closure|close-out|settlement|on-time) rates?\b|\bsatisfaction\b/i;

/** Whether a question asks for a rate of problems. */
export function asksRate(text: string): boolean {
  return RATE.test(text);
}

/** Each rate that is asked for, with the two counts that it is made of: closed of received, in time or satisfied of closed. */
export function closeRate(context: TopicContext, problems: readonly Problem[], place: Place): Draft | null {
  const points = ratesAsked(context, problems).flatMap((rate) => ratePoint(context, rate, place) ?? []);
  return points.length === 0 ? null : { other: points };
}

function ratePoint(context: TopicContext, rate: WordedRate, place: Place): Point | null {
  const said = sayRate(context, rate, place);
  if (said === null) return null;
  const { total, done, percent, facts } = said;
  const { words } = rate;
  const period = monthsAsked(context);
  const when = period ? sayPeriod(period, context.language) : '';
  const text = context.say({
    en: `${place.name}: ${done} ${words.part.en} of ${total} ${words.whole.en}, ${words.rate.en} ${percent}${when ? ` (${when})` : ''}.`,
    zh: `${place.name}${when ? `（${when}）` : ''}：${words.whole.zh}${total}，其中${words.part.zh}${done}，${words.rate.zh}${percent}。`,
  });
  return ledgerPoint(text, facts);
}

/** A rate and its two counts as facts and in words; null where there is nothing to ask. */
function sayRate(context: TopicContext, rate: WordedRate, { id, name }: Place) {
  const [all, some, share] = factsOf(context, rate, { id, name, period: monthsAsked(context) });
  if (all === undefined || some === undefined || share === undefined) return null;
  const say = (fact: Fact) => sayValue(fact, context.language);
  return { total: say(all), done: say(some), percent: say(share), facts: [all, some, share] };
}

/** The rates that are asked for of each unit of a side, one point for each rate and side; none where no units are asked for. */
export async function ratesByUnit(context: TopicContext, problems: readonly Problem[]): Promise<Point[]> {
  const { store, question } = context;
  if (!BY_UNIT.test(question.text)) return [];
  const named = SIDES.filter((side) => SIDE[side].test(question.text));
  const units = unitsOnSides(problems, {
    counties: await store.read('counties', EVERYTHING),
    units: await store.read('units', EVERYTHING),
  });
  return (named.length > 0 ? named : SIDES).flatMap((side) =>
    keysAsked(context).flatMap((key) => {
      const lines = units
        .filter((each) => each.side === side)
        .flatMap(({ unit, problems: own }) => unitLine(context, worded(key, own), unit.id) ?? []);
      return lines.length === 0 ? [] : [sidePoint(context, side, WORDS[key].rate, lines)];
    }),
  );
}

/** A unit of which nothing is asked has no line. */
function unitLine(context: TopicContext, rate: WordedRate, id: string): Line | null {
  const name = context.names.of(id);
  const said = sayRate(context, rate, { id, name });
  if (said === null) return null;
  const { total, done, percent, facts } = said;
  const { whole, part } = rate.words;
  const words = context.say({
    en: `${name} ${percent}: ${done} ${part.en} of ${total} ${whole.en}`,
    zh: `${name}${percent}，${whole.zh}${total}、${part.zh}${done}`,
  });
  return { words, facts };
}

function sidePoint(context: TopicContext, side: Side, rate: Words, lines: readonly Line[]): Point {
  const heading = problemFigureText(side, context.language);
  const text = context.say({
    en: `${heading}, ${rate.en}: ${lines.map(({ words }) => words).join('; ')}.`,
    zh: `${heading}${rate.zh}：${lines.map(({ words }) => words).join('；')}。`,
  });
  return ledgerPoint(
    text,
    lines.flatMap(({ facts }) => facts),
  );
}

interface Place {
  readonly id: string;
  readonly name: string;
}

function monthsAsked({ question: { period } }: TopicContext): string | undefined {
  return period && period.kind !== 'day' ? period.key : undefined;
}

/** The whole, the part and the rate that is asked for first; the whole alone where there is nothing to ask. */
export function rateFacts(
  context: TopicContext,
  problems: readonly Problem[],
  about: Place & { readonly period?: string | undefined },
): Fact[] {
  const [first] = ratesAsked(context, problems);
  return first ? factsOf(context, first, about) : [];
}

function factsOf(
  context: TopicContext,
  { part, whole, words }: WordedRate,
  { id, name, period }: Place & { readonly period?: string | undefined },
): Fact[] {
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

function ratesAsked(context: TopicContext, problems: readonly Problem[]): WordedRate[] {
  return keysAsked(context).map((key) => worded(key, problems));
}

/** Where none is named, the solve rate is meant. */
function keysAsked({ question: { text } }: TopicContext): readonly RateKey[] {
  const named: readonly RateKey[] = [
    ...(ON_TIME.test(text) ? (['onTime'] as const) : []),
    ...(SATISFACTION.test(text) ? (['content'] as const) : []),
  ];
  return named.length === 0 || SOLVED.test(text) ? ['solved', ...named] : named;
}

function worded(key: RateKey, problems: readonly Problem[]): WordedRate {
  return { ...ratesOf(problems)[key], words: WORDS[key] };
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

type RateKey = keyof ReturnType<typeof ratesOf>;

interface WordedRate extends Rate {
  readonly words: { readonly part: Words; readonly whole: Words; readonly rate: Words };
}
