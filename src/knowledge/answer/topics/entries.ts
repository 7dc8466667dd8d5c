import { sayWithChinese, type WordKey, type WordSet } from '../../../texts/index.js';
import type { Basis, Fact, Point } from '../../types.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { TopicContext } from '../topic.js';

/** One record in a list: the words that tell of it, and the facts behind each of them. */
export interface Entry {
  readonly words: string;
  readonly facts: readonly Fact[];
}

/** How the points of a list are made. */
export interface Packing {
  readonly basis?: Basis;
  /** Into how many points at most; more entries share a point. */
  readonly most?: number;
}

const MOST = 6;

/** Says facts after a name, each behind what it measures: "Name — priority: A, status: visited". */
export function describe(context: TopicContext, name: string, facts: readonly (Fact | null)[]): Entry {
  const present = facts.filter((fact) => fact !== null);
  const said = present.map((fact) => sayFact(context, fact));
  if (said.length === 0) return { words: name, facts: [] };
  const words = context.say({ en: `${name} — ${said.join(', ')}`, zh: `${name}——${said.join('，')}` });
  return { words, facts: present };
}

/** Says one fact after its subject, without what it measures: "Separator: missing", 「隔膜(缺失)」. */
export function brief(context: TopicContext, fact: Fact): Entry {
  const value = sayValue(fact, context.language);
  return { words: context.say({ en: `${fact.subject}: ${value}`, zh: `${fact.subject}（${value}）` }), facts: [fact] };
}

function sayFact(context: TopicContext, fact: Fact): string {
  const value = sayValue(fact, context.language);
  const period = fact.period ? sayPeriod(fact.period, context.language) : '';
  return context.say({
    en: `${fact.measure}${period && ` in ${period}`}: ${value}`,
    zh: `${period}${fact.measure}：${value}`,
  });
}

/** One point over several entries. */
export function pointOf(context: TopicContext, entries: readonly Entry[], basis: Basis = 'ledger'): Point {
  const words = entries.map((entry) => entry.words);
  return {
    text: context.say({ en: `${words.join('; ')}.`, zh: `${words.join('；')}。` }),
    basis,
    evidence: [...new Set(entries.flatMap((entry) => entry.facts.map((fact) => fact.id)))],
  };
}

/** Points over a list: one entry each while they are few, then evenly shared. */
export function pack(context: TopicContext, entries: readonly Entry[], packing: Packing = {}): Point[] {
  const count = Math.min(packing.most ?? MOST, entries.length);
  const points: Point[] = [];
  for (let index = 0; index < count; index++) {
    const from = Math.floor((index * entries.length) / count);
    const to = Math.floor(((index + 1) * entries.length) / count);
    points.push(pointOf(context, entries.slice(from, to), packing.basis));
  }
  return points;
}

/** Names in a row. */
export function joinNames(context: TopicContext, ids: readonly string[]): string {
  return ids.map((id) => context.names.of(id)).join(context.say({ en: ', ', zh: '、' }));
}

/** The text of a row in the answer's language (the other language's when it is given alone), without its closing full stop. */
export function textOf(context: TopicContext, zh: string | null, en: string | null): string | null {
  const words = context.say({ en: en ?? zh ?? '', zh: zh ?? en ?? '' });
  return words.replace(/[.。]\s*$/, '') || null;
}

/** The word for a code of a ledger, in English with the Chinese term beside it. */
export function term<S extends WordSet>(context: TopicContext, set: S, key: WordKey<S>): string {
  return sayWithChinese(set, key, context.language);
}
