import type { Language } from '../../../lib/language.js';
import type { Fact, Passage, Point } from '../../types.js';
import type { Named } from '../names.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import { countNegations } from './negations.js';
import { blank, blankAll } from './spans.js';

/** The evidence that points are held against. */
export interface CheckEvidence {
  readonly facts: readonly Fact[];
  readonly passages: readonly Passage[];
  /** Every name of the ledgers: one that stands in a point must be the name of what the point cites. */
  readonly known: readonly Named[];
  readonly language: Language;
}

/** A point that says more than its evidence, and what was wrong with it. */
export interface Rejection {
  readonly point: Point;
  readonly reason: string;
}

/** Keeps the points whose every number, date, document number, name and negation stands in the evidence that they cite. */
export function checkPoints(
  points: readonly Point[],
  evidence: CheckEvidence,
): { kept: Point[]; rejected: Rejection[] } {
  const kept: Point[] = [];
  const rejected: Rejection[] = [];
  for (const point of points) {
    const reason = faultOf(point, evidence);
    if (reason) rejected.push({ point, reason });
    else kept.push(point);
  }
  return { kept, rejected };
}

/**
 * What is wrong with a point, or null. The point's words are taken away piece by piece as the evidence accounts for them:
 * quotations, subjects, values, periods, document numbers. Every cited fact must be said in full, and what is left over
 * may hold no number, no other name, and exactly the negations that the facts state.
 */
function faultOf(point: Point, evidence: CheckEvidence): string | null {
  const facts = evidence.facts.filter((fact) => point.evidence.includes(fact.id));
  const passages = evidence.passages.filter((passage) => point.evidence.includes(passage.id));
  if (point.evidence.length === 0) return 'cites nothing';
  const found = new Set([...facts, ...passages].map((one) => one.id));
  const unknown = point.evidence.find((id) => !found.has(id));
  if (unknown) return `cites ${unknown}, which is no evidence of this answer`;
  const quotation = quoteFault(point, passages);
  if (quotation) return quotation;
  let rest = point.quote ? blank(point.text, point.quote).rest : point.text;
  for (const passage of passages) rest = blankAll(rest, passageWords(passage));
  const said = sayFacts(rest, facts, evidence.language);
  if (said.fault) return said.fault;
  return leftoverFault(said.rest, facts, evidence);
}

function quoteFault(point: Point, passages: readonly Passage[]): string | null {
  if (point.basis === 'policy' && passages.length > 0 && !point.quote)
    return 'a policy point without its quoted sentence';
  if (!point.quote) return null;
  const quote = squeeze(point.quote);
  if (!passages.some((passage) => squeeze(passage.text).includes(quote)))
    return 'the quoted sentence does not stand in the passage';
  return point.text.includes(point.quote) ? null : 'the point does not carry its quoted sentence';
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What a point may say of a passage besides quoting it: its title, number, clause, headings and issuer. */
function passageWords(passage: Passage): string[] {
  return [passage.title, passage.number, passage.clause, passage.issuer, ...passage.headingPath].filter(
    (words): words is string => Boolean(words),
  );
}

function sayFacts(text: string, facts: readonly Fact[], language: Language): { rest: string; fault: string | null } {
  let rest = text;
  const spans = facts.flatMap((fact) => [
    { words: fact.subject, why: `does not name ${fact.subject}` },
    { words: sayValue(fact, language), why: `does not say that ${fact.measure} is ${sayValue(fact, language)}` },
    ...(fact.period
      ? [{ words: sayPeriod(fact.period, language), why: `does not say the period ${fact.period}` }]
      : []),
  ]);
  const seen = new Set<string>();
  const spoken = new Map<string, number>();
  for (const fact of facts) spoken.set(sayValue(fact, language), (spoken.get(sayValue(fact, language)) ?? 0) + 1);
  for (const { words, why } of spans.sort((left, right) => right.words.length - left.words.length)) {
    if (seen.has(words)) continue;
    seen.add(words);
    const taken = blank(rest, words);
    if (taken.found < Math.max(1, spoken.get(words) ?? 1)) return { rest, fault: why };
    rest = taken.rest;
  }
  return { rest, fault: null };
}

const NUMBER = /\d|[零一二三四五六七八九十百千万亿]+(?=个|家|项|条|件|天|日|月|年|亩|%|元|倍|成|名|人)|百分之/;
const NAMED_KINDS: ReadonlySet<Named['kind']> = new Set([
  'enterprise',
  'project',
  'county',
  'chain',
  'park',
  'targetEnterprise',
]);

function leftoverFault(rest: string, facts: readonly Fact[], evidence: CheckEvidence): string | null {
  const number = NUMBER.exec(rest);
  if (number)
    return `holds the number “${rest.slice(Math.max(0, number.index - 6), number.index + 10).trim()}” that its evidence does not`;
  const stranger = evidence.known.find(
    (entry) =>
      NAMED_KINDS.has(entry.kind) &&
      ((entry.nameZh.length > 2 && rest.includes(entry.nameZh)) ||
        (entry.nameEn.length > 5 && rest.includes(entry.nameEn))),
  );
  if (stranger) return `names ${stranger.nameZh}, which its evidence does not`;
  const stated = facts.reduce((sum, fact) => sum + negationsOf(fact, evidence.language), 0);
  const negations = countNegations(rest);
  return negations === stated ? null : `holds ${negations} negations where its evidence states ${stated}`;
}

/** How often a fact's sentence must deny: a value that holds its own denial was taken out with the value. */
function negationsOf(fact: Fact, language: Language): number {
  if (!fact.negative || countNegations(sayValue(fact, language)) > 0) return 0;
  return Math.max(1, countNegations(fact.measure));
}
