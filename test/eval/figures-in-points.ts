import type { Answer, Fact, Passage, Point } from '../../src/knowledge/types.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What is wrong with the numbers of a point: one that the cited evidence does not hold with its subject, unit and period. */
export function figureFaults(point: Point, answer: Answer): string[] {
  const facts = answer.facts.filter((fact) => point.evidence.includes(fact.id));
  const passages = answer.passages.filter((passage) => point.evidence.includes(passage.id));
  let rest = withoutQuote(point, passages);
  for (const words of nameWords(facts, passages)) rest = rest.replaceAll(words, ' ');
  const used = new Set<Fact>();
  rest = takeDates(rest, facts, used);
  rest = takeMoney(rest, facts, used);
  const faults: string[] = [];
  for (const { digits, after } of numbersIn(rest)) {
    const fact = facts.find((each) => each.kind === 'number' && agrees(each, digits) && hasUnit(each, after));
    if (fact) used.add(fact);
    else faults.push(`${digits}${after.slice(0, 12)}`);
  }
  for (const fact of used) {
    if (!namesSubject(point.text, fact)) faults.push(`${fact.id}: subject ${fact.subject} is not named`);
    if (fact.period !== null && !saysPeriod(point.text, fact.period))
      faults.push(`${fact.id}: period ${fact.period} is not said`);
  }
  return faults;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

function withoutQuote(point: Point, passages: readonly Passage[]): string {
  const { quote } = point;
  if (!quote || !passages.some((passage) => squeeze(passage.text).includes(squeeze(quote)))) return point.text;
  return point.text.replace(quote, ' ');
}

/** Names may hold digits: those of what the facts are about, texts that facts say, titles, numbers and clauses of passages. */
function nameWords(facts: readonly Fact[], passages: readonly Passage[]): string[] {
  const ofFacts = facts.flatMap((fact) => [fact.subject, ...(fact.kind === 'text' ? [String(fact.value)] : [])]);
  const ofPassages = passages.flatMap((passage) => [
    passage.title,
    passage.number ?? '',
    passage.clause ?? '',
    ...passage.headingPath,
  ]);
  return [...ofFacts, ...ofPassages]
    .filter((words) => /\d/.test(words))
    .sort((one, other) => other.length - one.length);
}

interface Written {
  readonly pattern: RegExp;
  read(match: RegExpExecArray): string;
}

const two = (number: string | number) => String(number).padStart(2, '0');
const monthOf = (name = '') => two(MONTHS.indexOf(name) + 1);
const NAME = MONTHS.join('|');

/** How days, months, spans of months, quarters and years are written, longest first; each is read as its key. */
const DATES: readonly Written[] = [
  { pattern: /(\d{4})年(\d{1,2})[—–-](\d{1,2})月/g, read: ([, y, a = '', b = '']) => `${y}-${two(a)}/${y}-${two(b)}` },
  {
    pattern: new RegExp(`(${NAME})–(${NAME}) (\\d{4})`, 'g'),
    read: ([, a, b, y]) => `${y}-${monthOf(a)}/${y}-${monthOf(b)}`,
  },
  { pattern: /(\d{4})年(\d{1,2})月(\d{1,2})日/g, read: ([, y, m = '', d = '']) => `${y}-${two(m)}-${two(d)}` },
  {
    pattern: new RegExp(`(\\d{1,2}) (${NAME}) (\\d{4})`, 'g'),
    read: ([, d = '', m, y]) => `${y}-${monthOf(m)}-${two(d)}`,
  },
  { pattern: /\d{4}-\d{2}-\d{2}/g, read: ([day = '']) => day },
  { pattern: /(\d{4})年(\d{1,2})月/g, read: ([, y, m = '']) => `${y}-${two(m)}` },
  { pattern: new RegExp(`(${NAME}) (\\d{4})`, 'g'), read: ([, m, y]) => `${y}-${monthOf(m)}` },
  { pattern: /(\d{4})年第([一二三四])季度/g, read: ([, y, q = '']) => `${y}-Q${'一二三四'.indexOf(q) + 1}` },
  { pattern: /Q([1-4]) (\d{4})/g, read: ([, q, y]) => `${y}-Q${q}` },
  { pattern: /(\d{4})年/g, read: ([, y = '']) => y },
  { pattern: /\b(20\d{2}|19\d{2})\b(?![\d,.]*\s*(?:million|mu|m²))/g, read: ([, y = '']) => y },
];

/** Blanks each date that the evidence holds, and marks the facts that it says; others are left and become faults. */
function takeDates(text: string, facts: readonly Fact[], used: Set<Fact>): string {
  const known = new Set(facts.flatMap((fact) => [fact.asOf, ...periodKeys(fact.period), ...valueKeys(fact)]));
  let rest = text;
  for (const { pattern, read } of DATES) {
    rest = rest.replace(pattern, (...given) => {
      const match = given.slice(0, -2) as unknown as RegExpExecArray;
      const key = read(match);
      if (!known.has(key)) return String(given[0]);
      for (const fact of facts) if (valueKeys(fact).includes(key)) used.add(fact);
      return ' ';
    });
  }
  return rest;
}

function valueKeys(fact: Fact): string[] {
  return fact.kind === 'date' || fact.kind === 'month' ? [String(fact.value)] : [];
}

/** A period by its keys: whole months as months, a whole year as the year, the two ends of a span of days. */
function periodKeys(period: string | null): string[] {
  if (period === null) return [];
  const [from = '', to] = period.split('/');
  if (to === undefined) return [period];
  const months = `${from.slice(0, 7)}/${to.slice(0, 7)}`;
  const year = from.slice(0, 4) === to.slice(0, 4) ? [from.slice(0, 4)] : [];
  return [period, months, from, to, from.slice(0, 7), to.slice(0, 7), ...year];
}

function saysPeriod(text: string, period: string): boolean {
  const wanted = new Set(periodKeys(period));
  return DATES.some(({ pattern, read }) => [...text.matchAll(pattern)].some((match) => wanted.has(read(match))));
}

const SIZES: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8, million: 1e6 };
const MONEY = /(?:CNY )?(-?[\d,]+(?:\.\d+)?) ?(亿元|万元|元|million)/g;

function takeMoney(text: string, facts: readonly Fact[], used: Set<Fact>): string {
  const sums = facts.filter((fact) => fact.kind === 'money');
  return text.replace(MONEY, (written: string, digits: string, unit: string) => {
    const size = SIZES[unit] ?? 1;
    const fact = sums.find((each) => near(Number(each.value) / size, digits));
    if (!fact) return written;
    used.add(fact);
    return ' ';
  });
}

/** Whether written digits are a sum, rounded to the decimals that are shown. */
function near(value: number, digits: string): boolean {
  const decimals = digits.split('.')[1]?.length ?? 0;
  return Math.abs(Number(digits.replaceAll(',', '')) - value) <= 0.5 * 10 ** -decimals + 1e-9;
}

function numbersIn(text: string): { digits: string; after: string }[] {
  return [...text.matchAll(/-?\d[\d,]*(?:\.\d+)?/g)].map((match) => ({
    digits: match[0].replace(/,$/, ''),
    after: text.slice(match.index + match[0].length),
  }));
}

/** A count is told exactly, other numbers with two decimals at most. */
function agrees(fact: Fact, digits: string): boolean {
  const value = Number(fact.value);
  return Number(digits.replaceAll(',', '')) === Math.round(value * 100) / 100;
}

function hasUnit(fact: Fact, after: string): boolean {
  return fact.unit === null || after.trimStart().startsWith(fact.unit);
}

/** The subject's name as the fact has it, or without the other language in brackets and without its number in front. */
function namesSubject(text: string, { subject }: Fact): boolean {
  const bare = subject.replace(/\s*\([^)]*\)\s*$/, '').replace(/^[A-Z]+-\d+ /, '');
  return text.includes(subject) || text.includes(bare);
}
