import { z } from 'zod';
import type { Duty, Unit } from '../ledgers/ledgers.js';
import type { LevelNumber } from './ladder.js';
import { FACTORS, type Factor, PROBLEM_KINDS, PROBLEM_ORIGINS, SEVERITIES } from './types.js';

const words = z.array(z.string().min(1));
const reason = { en: z.string().min(1), zh: z.string().min(1), clause: z.string().min(1) };

const levelRule = z.strictObject({
  level: z.int().min(1).max(6),
  /** Words of which one must stand in the text. */
  words: words.optional(),
  factors: z.array(z.enum(FACTORS)).optional(),
  severities: z.array(z.enum(SEVERITIES)).optional(),
  ...reason,
});

/** How problems are routed, as `corpus/profiles/routing.yaml` holds it. */
export const routingSchema = z.strictObject({
  /** For how many days it is kept how a filer can be reached. */
  contactKeptDays: z.int().positive(),
  /** Where a problem begins for which no rule holds. */
  first: levelRule.omit({ words: true, factors: true, severities: true }),
  /** A problem begins on the highest level of which a rule holds. */
  levels: z.array(levelRule),
  /** By which words a text tells what it is short of; the one of which most is named, and that first, counts. */
  factors: z.record(z.enum(FACTORS), words),
  /** By which words a text tells how grave it is. */
  severities: z.partialRecord(z.enum(SEVERITIES), words),
  /** By which words a text tells of what kind it is. */
  kinds: z.partialRecord(z.enum(PROBLEM_KINDS), words),
  /** By which words a text tells by which way it came in. */
  origins: z.partialRecord(z.enum(PROBLEM_ORIGINS), words),
  /** Short names of places by which alone no place is meant. */
  nameNoPlaces: words,
  /** From when on the ledgers show a problem that nobody has filed, and by whose word. */
  found: z.strictObject({
    signedDays: z.int().positive(),
    landedDays: z.int().positive(),
    /** Monthly reports missing in a row. */
    reportsMissing: z.int().positive(),
    /** How often a light became red within so many days. */
    redTimes: z.int().positive(),
    redDays: z.int().positive(),
    source: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
  }),
});
export type Routing = z.infer<typeof routingSchema>;

/** Why a problem goes where it goes: a sentence in both languages, and the clause of the rules on problems. */
export interface RouteReason {
  readonly en: string;
  readonly zh: string;
  readonly clause: string;
}

/** Where a problem goes, and who answers for it on each level: fixed when it is filed. */
export interface Route {
  readonly level: LevelNumber;
  readonly ownerUnitId: string;
  readonly coUnitIds: readonly string[];
  /** The unit of each level, from the first to the sixth. */
  readonly ladder: readonly string[];
  readonly reasons: readonly RouteReason[];
}

/** What of a problem decides its route. */
export interface Routed {
  readonly factor: Factor;
  readonly severity: (typeof SEVERITIES)[number];
  readonly countyId: string;
  readonly chainId: string | null;
  readonly text: string;
}

/** The bodies among which a problem is routed. */
export interface Bodies {
  readonly units: readonly Unit[];
  readonly duties: readonly Duty[];
}

/** Whether a text says a word: Chinese anywhere, others as a word of their own, with or without the s of several. */
export function says(text: string, word: string): boolean {
  return placeOf(text, word) >= 0;
}

/** Where a text says a word for the first time; -1 where it does not. */
export function placeOf(text: string, word: string): number {
  if (/\p{Script=Han}/u.test(word)) return text.indexOf(word);
  const written = word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[- ]/gu, '[- ]');
  return text.search(new RegExp(`(?<![\\p{L}\\p{N}])${written}s?(?![\\p{L}\\p{N}])`, 'iu'));
}

/** The rule that decides on which level a problem begins. */
export function startOf({ text, factor, severity }: Omit<Routed, 'countyId' | 'chainId'>, routing: Routing) {
  const holds = routing.levels.filter(
    (rule) =>
      (rule.words === undefined || rule.words.some((word) => says(text, word))) &&
      (rule.factors === undefined || rule.factors.includes(factor)) &&
      (rule.severities === undefined || rule.severities.includes(severity)),
  );
  return [routing.first, ...holds].reduce((highest, rule) => (rule.level > highest.level ? rule : highest));
}

/**
 * The unit of each level: the county's promotion body, its department for the factor, the city's, the promotion office, the
 * chain's task force (whose leader decides), the office again (for the chief chain leader). Where a body is lacking, the
 * next one stands in.
 */
export function ladderOf({ factor, countyId, chainId }: Omit<Routed, 'severity' | 'text'>, bodies: Bodies): string[] {
  const { units, duties } = bodies;
  const office = units.find(({ kind }) => kind === 'PROMOTION_OFFICE')?.id ?? 'office';
  const county = units.find((unit) => unit.kind === 'COUNTY_SIDE' && unit.countyId === countyId)?.id ?? office;
  const duty = (level: Duty['level'], place: string | null) =>
    duties.find((each) => each.factor === factor && each.level === level && each.countyId === place)?.unitId;
  const force = units.find((unit) => unit.kind === 'TASK_FORCE' && chainId !== null && unit.chainId === chainId)?.id;
  return [county, duty('COUNTY', countyId) ?? county, duty('CITY', null) ?? office, office, force ?? office, office];
}

/** Where a problem goes (谁主管谁负责、属地管理、分级解决), with the reason for each part of it. */
export function routeOf(problem: Routed, routing: Routing, bodies: Bodies): Route {
  const start = startOf(problem, routing);
  const ladder = ladderOf(problem, bodies);
  const ownerUnitId = ladder[start.level - 1] as string;
  const county = ladder[0] as string;
  const force = ladder[4] as string;
  const coUnitIds = [...new Set([county, force])].filter((id) => id !== ownerUnitId);
  const { en, zh, clause } = start;
  return { level: start.level as LevelNumber, ownerUnitId, coUnitIds, ladder, reasons: [{ en, zh, clause }] };
}

/** Reads a parsed routing file. */
export function parseRouting(value: unknown): Routing {
  return routingSchema.parse(value);
}
