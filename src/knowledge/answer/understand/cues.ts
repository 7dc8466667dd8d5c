import { NUMERAL_CHARACTERS, plainNumber } from '../../../lib/numerals.js';
import type { Filter, Form, Question, Topic } from '../question.js';
import { CUES, type Spoken } from './lexicon.js';
import { readCount } from './period-patterns.js';

const NEGATION_BEFORE =
  /(?:\bnot\b|n['’]t\b|\bnever\b|\bno\b|\bwithout\b|\bnone\b|\byet to(?: be)?\b|\bfail(?:ed|ing)? to|\bun|\black(?:s|ing)?|\bmissing\b|\bneither\b|\bnobody\b|\bno one\b|\bnor\b|\bstill to(?: be)?|未|没有?|尚未|还没有?|不|非|无|缺(?:少|乏)?|没能)\s*(?:(?:\w+|yet|been|be|have|has|had|an?|any|the|明确|定|指定|分配|安排|落实|按[时期]|进行|完成|有|实现|能|确定)\s*){0,3}$/i;
const LIMIT_EN =
  /\b(?:top|first|best|which|the|biggest|largest|worst)\s+(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\b(?!\s*(?:months?|days?|weeks?|years?|quarters?|working|maps?|MW|levels?))/i;
const LIMIT_ZH =
  /前([一二两三四五六七八九十]|\d{1,2})(?:个|项|家|名|位|条)?(?!个?月|季度)|哪([两三四五])(?:个|项|家|条)|最[大多高慢快](?:的)?(?:前)?([一二两三四五六七八九十]|\d{1,2})(?:个|项|家|条)/;
const AMOUNT_EN =
  /\b(\d{1,3}|one|two|three|four|five|six)\s+(?:consecutive |straight |calendar )?(day|month|year)s?\b/i;
const AMOUNT_ZH = /(\d{1,3}|[一二两三四五六])个?(天|日|月|年)(?!份|度|\d)/;

/** Every phrase of the lexicon that the question holds, in both languages, with whether a denial stands before it. */
export function findCues(folded: string): Spoken[] {
  const found: Spoken[] = [];
  for (const cue of CUES) {
    for (const pattern of [cue.en, cue.zh]) {
      if (!pattern) continue;
      for (const match of folded.matchAll(pattern)) {
        const before = folded.slice(Math.max(0, match.index - 28), match.index);
        const clause = before.split(/[,,;;。.?!?!]|\bbut\b|\band\b|但|却/).at(-1) ?? '';
        found.push({
          cue,
          start: match.index,
          end: match.index + match[0].length,
          negated: NEGATION_BEFORE.test(clause),
        });
      }
    }
  }
  return found;
}

/** A record has one light, one kind, one priority: two of them named side by side ask for either. */
const EITHER: ReadonlySet<Filter['field']> = new Set([
  'light',
  'runState',
  'priority',
  'kind',
  'purpose',
  'level',
  'area',
  'milestone',
]);

/** The conditions that the phrases set, each once. */
export function filtersOf(spoken: readonly Spoken[]): Filter[] {
  const filters: Filter[] = [];
  for (const { cue, negated } of spoken) {
    if (!cue.filter) continue;
    const { field } = cue.filter;
    const alike = filters.findIndex((other) => other.field === field && other.negated === negated);
    if (EITHER.has(field) && alike >= 0) {
      const values = [...new Set([...(filters[alike]?.values ?? []), ...cue.filter.values])];
      filters[alike] = { ...cue.filter, values, negated };
      continue;
    }
    const same = filters.find(
      (other) => other.field === cue.filter?.field && other.values.join() === cue.filter.values.join(),
    );
    // "lack of power" asks for problems with power.
    if (!same) filters.push({ ...cue.filter, negated: negated && cue.filter.field !== 'factor' });
  }
  return filters;
}

const OF_THEM =
  /其中|里面|当中|\b(?:of|among) (?:them|these|those|which)\b|(?<=[，,；;])[^，,；;]{0,12}(?:多少|几[个项家])|\b(?:and|,) how many\b/i;
const EACH = /各(?:有|是|为|占)?(?:多少|几)|分别|\beach\b|\brespectively\b|\bhow many [^?]{2,40}\band how many\b/i;

/** Counts that a question asks for side by side: the whole and its part, or each of several kinds. */
export function countsOf(
  text: string,
  spoken: readonly Spoken[],
  filters: readonly Filter[],
  form: Form,
): readonly (readonly Filter[])[] {
  if (form !== 'count' && form !== 'sum' && form !== 'list') return [];
  const kinds = filters.find((filter) => EITHER.has(filter.field) && filter.values.length > 1);
  if (kinds && EACH.test(text)) {
    const others = filters.filter((filter) => filter !== kinds);
    return kinds.values.map((value) => [...others, { ...kinds, values: [value] }]);
  }
  const part = OF_THEM.exec(text)?.index ?? -1;
  const whole = filtersOf(spoken.filter((one) => one.end <= part));
  const isStep = ({ field }: Filter) => field === 'stage' || field === 'substage';
  // "How many were signed, how many started" names steps of one line, which are counted one by one anyway.
  if (whole.some(isStep) && filters.filter(isStep).length > whole.filter(isStep).length) return [];
  if (part < 0 || !COUNTED.test(text.slice(0, part)) || whole.length >= filters.length) return [];
  return [[...whole, ...anyOf(whole, filters)], filters];
}

/** The whole of what is partly closed or done holds every state. */
function anyOf(whole: readonly Filter[], filters: readonly Filter[]): Filter[] {
  const states = new Set(
    filters.filter(({ field }) => field === 'problemStatus' || field === 'done').map(({ field }) => field),
  );
  return [...states]
    .filter((field) => whole.every((filter) => filter.field !== field))
    .map((field) => ({ field, values: [ANY], negated: false }));
}

/** The value of a condition that any state meets. */
export const ANY = 'ANY';

const COUNTED =
  /多少|几[个项家条]|总数|一共|共有|总共|合计|\bhow many\b|\bin (?:all|total)\b|\baltogether\b|\btotal\b/i;

/** The form of reply that the phrases ask for, the most special first. */
export function formOf(spoken: readonly Spoken[]): Form {
  const forms = spoken.flatMap((one) => (one.cue.form ? [one.cue.form] : []));
  const order: Form[] = ['why', 'history', 'next', 'share', 'count', 'sum', 'list'];
  return order.find((form) => forms.includes(form)) ?? 'status';
}

/** Whether what, how or both are asked. */
export function aspectsOf(spoken: readonly Spoken[], topics: readonly Topic[]): ('what' | 'how')[] {
  if (topics[0] !== 'grasp') return [];
  const aspects = new Set(spoken.flatMap((one) => (one.cue.aspect ? [one.cue.aspect] : [])));
  return (['what', 'how'] as const).filter((aspect) => aspects.has(aspect));
}

/** "top three", 「前三」. */
export function limitOf(text: string): number | null {
  const match = LIMIT_EN.exec(text) ?? LIMIT_ZH.exec(text);
  const words = match?.[1] ?? match?.[2] ?? match?.[3];
  return words ? readCount(words) : null;
}

/** "two months running", 「超过90天」. */
export function amountOf(text: string): Question['amount'] {
  const english = AMOUNT_EN.exec(text);
  const chinese = AMOUNT_ZH.exec(text);
  const value = readCount(english?.[1] ?? chinese?.[1] ?? '');
  const word = (english?.[2] ?? chinese?.[2] ?? '').toLowerCase();
  if (value === null || !word) return null;
  return { value, unit: /^(?:month|月)/.test(word) ? 'month' : /^(?:year|年)/.test(word) ? 'year' : 'day' };
}

const LAG_POINTS =
  /(?:落后|滞后|慢)(?:了)?(超过|大于|不低于|达到?)?\s*(\d+(?:\.\d+)?)\s*个?(?:百分点|点)(以上)?|\b(?:more than|over|at least)\s+(\d+(?:\.\d+)?)\s*(?:percentage )?points\b|\b(\d+(?:\.\d+)?)\s*(?:percentage )?points (?:or more|behind)\b/i;

/** "more than 30 points behind", 「落后30个点以上」: 以上 holds the bound itself, 超过 does not. */
export function lagOf(text: string): Question['lag'] {
  const found = LAG_POINTS.exec(text);
  const points = Number(found?.[2] ?? found?.[4] ?? found?.[5]);
  if (!found || Number.isNaN(points)) return null;
  return { points, over: /超过|大于|more than|over/i.test(found[0]) && !/以上/.test(found[0]) };
}

const CLAUSE = new RegExp(
  `第([${NUMERAL_CHARACTERS}\\d]+)条(?!生产线|产线|线|链)|\\b(?:article|clause|section)\\s+(\\d+(?:\\.\\d+)*)`,
  'iu',
);

/** "article 24", 「第二十四条」: the number as ids write it. */
export function clauseOf(text: string): string | null {
  const found = CLAUSE.exec(text);
  return found ? plainNumber((found[1] ?? found[2]) as string) : null;
}

const SUM_ZH =
  /(超过|大于|高于|不低于|不少于|达到|至少|低于|少于|小于|不到|不超过|在)?\s*(\d+(?:\.\d+)?|[一二两三四五六七八九十]+)\s*个?(亿|万)元?\s*(以上|以下|以内|之上|之下)?/;
const SUM_EN =
  /\b(over|more than|above|at least|exceeding|larger than|bigger than|under|less than|below|up to|at most)\s+(?:cny|rmb|yuan|¥)?\s*(\d[\d,]*(?:\.\d+)?)\s*(billion|bn|million|mn|m|亿|万)\b/i;
const SCALE: Readonly<Record<string, number>> = {
  亿: 1e8,
  万: 1e4,
  billion: 1e9,
  bn: 1e9,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
};

/** "over 1 billion yuan", 「10亿元以上」: bounds of a sum in yuan; a bare sum without a word of comparison sets none. */
export function sumOf(text: string): Question['sum'] {
  const [, before, figure, unit, after] = SUM_ZH.exec(text) ?? SUM_EN.exec(text) ?? [];
  const value = figure ? (/^\d/.test(figure) ? Number(figure.replaceAll(',', '')) : readCount(figure)) : null;
  if (value === null || !unit || !(before || after)) return null;
  const yuan = Math.round(value * (SCALE[unit.toLowerCase()] ?? 1));
  const most = /低于|少于|小于|不到|不超过|以下|以内|之下|under|less|below|up to|at most/i.test(
    `${before ?? ''}${after ?? ''}`,
  );
  // 以上 and 以下 hold the bound itself, 超过 and 低于 do not.
  const strict =
    /超过|大于|高于|低于|少于|小于|不到|over|more than|above|exceeding|larger|bigger|under|less|below/i.test(
      before ?? '',
    ) && !/不超过|以上|以下|以内|之上|之下/.test(`${before ?? ''}${after ?? ''}`);
  return most ? { least: null, most: yuan, strict } : { least: yuan, most: null, strict };
}
