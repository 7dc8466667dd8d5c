import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import { formats } from '../../../texts/index.js';
import type { Fact, FactSource, Point } from '../../types.js';
import type { TopicContext } from '../topic.js';

/** Words in both languages. */
export interface Both {
  readonly en: string;
  readonly zh: string;
}

/** What a fact is about: the record, how sentences name it, what is said of it, and the rows that say it. */
export interface About {
  readonly id: string;
  /** The record's own name when not given. */
  readonly subject?: string;
  readonly key: string;
  readonly measure: Both;
  readonly ledger: FactSource['ledger'] & (LedgerName | 'lights' | 'glossary');
  readonly rows?: readonly string[];
  readonly period?: string;
  readonly asOf?: string;
  /** The fact states an absence; its measure holds the words of denial. */
  readonly negative?: boolean;
}

/** A unit that numbers carry: a thing that is counted, or a measure. */
export type FactUnit = formats.Counted | '%' | 'points' | 'mu' | 'squareMetres' | null;

/** Writes facts into the evidence book of an answer, each as of the answer's day unless told otherwise. */
export function factsFor(context: TopicContext) {
  const enter = (about: About) => ({
    subjectId: about.id,
    subject: about.subject ?? context.names.of(about.id),
    key: about.key,
    measure: context.say(about.measure),
    ledger: about.ledger,
    asOf: about.asOf ?? context.today,
    ...(about.rows && { rows: about.rows }),
    ...(about.period && { period: about.period }),
    ...(about.negative && { negative: true }),
  });
  const write = context.evidence.fact;
  const number = (about: About, value: number, unit: FactUnit): Fact => {
    const words = unitWords(context, unit, value);
    return write({ ...enter(about), kind: 'number', value, ...(words && { unit: words }) });
  };
  return {
    /** How many rows there are; the rows are its source. */
    count: (about: About & { rows: readonly string[] }, unit: formats.Counted): Fact =>
      number(about, about.rows.length, unit),
    number,
    money: (about: About, yuan: bigint | number): Fact => write({ ...enter(about), kind: 'money', value: yuan }),
    date: (about: About, day: string): Fact => write({ ...enter(about), kind: 'date', value: day }),
    month: (about: About, month: string): Fact => write({ ...enter(about), kind: 'month', value: month }),
    text: (about: About, value: string): Fact => write({ ...enter(about), kind: 'text', value }),
    /** States that something is not there; the value must say so in words. */
    absence: (about: About, value: string): Fact => write({ ...enter(about), kind: 'text', value, negative: true }),
  };
}

function unitWords(context: TopicContext, unit: FactUnit, value: number): string | null {
  switch (unit) {
    case null:
    case '%':
      return unit;
    case 'points':
      return context.say({ en: 'percentage points', zh: '个百分点' });
    case 'mu':
      return context.say({ en: 'mu', zh: '亩' });
    case 'squareMetres':
      return context.say({ en: 'm²', zh: '平方米' });
    default: {
      const words = formats.COUNTED[unit];
      return context.say({ en: value === 1 ? words.one : words.many, zh: words.zh });
    }
  }
}

/** One sentence over facts: cites each of them. */
export function ledgerPoint(text: string, facts: readonly Fact[], extra: Partial<Point> = {}): Point {
  return { text, basis: 'ledger', evidence: [...new Set(facts.map((fact) => fact.id))], ...extra };
}
