import type { Named } from '../../src/knowledge/answer/names.js';
import type { Answer, Fact, Point } from '../../src/knowledge/types.js';
import { pointsOf } from './citations.js';
import { shuffled } from './statistics.js';

/** What of a point was altered. */
export const ALTERED = ['number', 'unit', 'period', 'subject', 'document number', 'negation'] as const;
export type Altered = (typeof ALTERED)[number];

/** A valid point of an answer with one thing in it made wrong. */
export interface AlteredPoint {
  readonly altered: Altered;
  readonly answer: Answer;
  readonly original: Point;
  readonly point: Point;
}

/** Draws altered points from real answers: kinds in turn, each from another point as far as there are enough. */
export function drawAltered(
  answers: readonly Answer[],
  known: readonly Named[],
  { count, random }: { count: number; random: () => number },
): AlteredPoint[] {
  const points = answers.flatMap((answer) => pointsOf(answer).map((point) => ({ answer, point })));
  const pools = ALTERED.map((altered) =>
    shuffled(points, random).flatMap(({ answer, point }) => {
      const options = alterations(altered, point, answer, known);
      const words = options[Math.floor(random() * options.length)];
      return words === undefined ? [] : [{ altered, answer, original: point, point: rewritten(point, words) }];
    }),
  );
  const drawn: AlteredPoint[] = [];
  for (let round = 0; drawn.length < count && pools.some((pool) => pool.length > round); round += 1) {
    for (const pool of pools) {
      const next = pool[round];
      if (next && drawn.length < count) drawn.push(next);
    }
  }
  return drawn;
}

/** Where in a text what becomes what. */
interface Swap {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** The quotation is altered with the text where the change lies in it, so that both still agree with each other. */
function rewritten(point: Point, { at, from, to }: Swap): Point {
  const text = point.text.slice(0, at) + to + point.text.slice(at + from.length);
  const start = point.quote ? point.text.indexOf(point.quote) : -1;
  if (!point.quote || start < 0 || at < start || at + from.length > start + point.quote.length)
    return { ...point, text };
  return { ...point, text, quote: point.quote.slice(0, at - start) + to + point.quote.slice(at - start + from.length) };
}

function alterations(altered: Altered, point: Point, answer: Answer, known: readonly Named[]): Swap[] {
  switch (altered) {
    case 'number':
      return swaps(point.text, /\d[\d,]*(?:\.\d+)?/g, otherNumber);
    case 'unit':
      return swaps(point.text, UNITS, (unit) => OTHER_UNIT[unit]);
    case 'period':
      return [
        ...swaps(point.text, /\d{4}年(?:\d{1,2}月)?/g, otherPeriod),
        ...swaps(point.text, MONTH_YEAR, otherPeriod),
      ];
    case 'document number':
      return swaps(point.text, /〔\d{4}〕\d+号/g, (number) =>
        number.replace(/\d+(?=号)/, (digits) => String(Number(digits) + 3)),
      );
    case 'subject':
      return subjects(point, answer, known);
    case 'negation':
      return negations(point.text);
  }
}

function swaps(text: string, pattern: RegExp, other: (found: string) => string | undefined): Swap[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const to = other(match[0]);
    return to === undefined || to === match[0] ? [] : [{ at: match.index, from: match[0], to }];
  });
}

function otherNumber(digits: string): string {
  return digits.replace(/\d(?!.*\d)/, (last) => String((Number(last) + 3) % 10));
}

const OTHER_UNIT: Readonly<Record<string, string>> = {
  亿元: '万元',
  万元: '亿元',
  '%': '个百分点',
  个百分点: '%',
  个项目: '家企业',
  家企业: '个项目',
  项任务: '个问题',
  个问题: '项任务',
  亩: '平方米',
  平方米: '亩',
  个工作日: '个月',
  天: '个月',
  million: 'billion',
  projects: 'enterprises',
  enterprises: 'projects',
  tasks: 'problems',
  problems: 'tasks',
  mu: 'hectares',
  'm²': 'mu',
  days: 'weeks',
  months: 'years',
};
const UNITS = new RegExp(
  `(?<=\\d ?)(?:${Object.keys(OTHER_UNIT)
    .sort((one, other) => other.length - one.length)
    .map((unit) => (/^[a-z]/.test(unit) ? `${unit}\\b` : unit))
    .join('|')})`,
  'g',
);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH_YEAR = new RegExp(`(?:${MONTHS.join('|')}) \\d{4}`, 'g');

/** The month before, or the year before where only a year stands. */
function otherPeriod(words: string): string {
  const name = MONTHS.find((month) => words.startsWith(month));
  if (name) return words.replace(name, MONTHS[(MONTHS.indexOf(name) + 11) % 12] ?? name);
  const month = /(\d{1,2})月/.exec(words)?.[1];
  if (month) return words.replace(`${month}月`, `${((Number(month) + 10) % 12) + 1}月`);
  return words.replace(/\d{4}/, (year) => String(Number(year) - 1));
}

const KINDS: ReadonlySet<string> = new Set(['enterprise', 'project', 'county', 'chain', 'park', 'targetEnterprise']);

/** Another record of the same kind in the place of the one that a fact is about. */
function subjects(point: Point, answer: Answer, known: readonly Named[]): Swap[] {
  const cited = answer.facts.filter((fact) => point.evidence.includes(fact.id));
  return cited.flatMap((fact) => {
    const entry = known.find((each) => each.id === fact.subjectId);
    const at = point.text.indexOf(fact.subject);
    if (!entry || !KINDS.has(entry.kind) || at < 0) return [];
    const others = known.filter((each) => each.kind === entry.kind && isOther(each, entry, cited));
    const chosen = others[(point.text.length * 7) % Math.max(others.length, 1)];
    return chosen ? [{ at, from: fact.subject, to: likewise(fact.subject, entry, chosen) }] : [];
  });
}

function isOther(one: Named, entry: Named, cited: readonly Fact[]): boolean {
  const overlap = one.nameZh.includes(entry.nameZh) || entry.nameZh.includes(one.nameZh);
  return !overlap && !cited.some((fact) => fact.subjectId === one.id);
}

/** The other record's name, written as the first one's was. */
function likewise(subject: string, entry: Named, other: Named): string {
  return subject.replace(entry.id, other.id).replace(entry.nameEn, other.nameEn).replace(entry.nameZh, other.nameZh);
}

const DENIED: readonly (readonly [RegExp, string])[] = [
  [/没有/g, '有'],
  [/尚未/g, '已'],
  [/(?<!尚)未/g, '已'],
  [/ not (?=\w)/g, ' '],
  [/ no (?=\w)/g, ' some '],
];
const AFFIRMED: readonly (readonly [RegExp, string])[] = [
  [/已(?=[完签落开投竣到达])/g, '未'],
  [/(?<=[\u4e00-\u9fff])为(?=[\d\u4e00-\u9fff])/g, '不为'],
  [/(?<=[\u4e00-\u9fff])处于/g, '不处于'],
  [/可以/g, '不可以'],
  [/应当/g, '不应当'],
  [/ (is|are|was|were|has) /g, ' $1 not '],
];

/** A denial taken out, or one put in. */
function negations(text: string): Swap[] {
  return [...DENIED, ...AFFIRMED].flatMap(([pattern, to]) =>
    swaps(text, pattern, (found) => found.replace(pattern, to)),
  );
}
