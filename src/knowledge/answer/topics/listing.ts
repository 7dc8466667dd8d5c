import type { formats } from '../../../texts/index.js';
import type { Fact, Point } from '../../types.js';
import type { MentionKind } from '../question.js';
import { reach } from '../reach.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { TopicContext } from '../topic.js';
import { joinNames } from './entries.js';
import { type About, type Both, factsFor, ledgerPoint } from './facts.js';
import { chainsOfNodes, unitsAsked } from './selection.js';

/** One line of a list: its words and the facts that they say. */
export interface Line {
  readonly words: string;
  readonly facts: readonly Fact[];
}

/** A list as an answer gives it: how many there are under which conditions, then the rows. */
export interface Listing<R extends { readonly id: string }> {
  readonly rows: readonly R[];
  readonly ledger: About['ledger'];
  readonly unit: formats.Counted;
  /** What the list is of, in words that stand behind the number: "with a red light", 「亮红灯」; negations stand in it. */
  readonly condition: Both;
  readonly negative?: boolean;
  /** For whom or where: the chain, the county, or the whole city. */
  readonly place: { readonly id: string; readonly name: string };
  /** Tells this count from others of the same place. */
  readonly key: string;
  readonly period?: string;
  /** A bound that the rows keep, such as a sum, said beside the count. */
  readonly gate?: { readonly fact: Fact; readonly words: string };
  line(row: R): Line;
}

/** The first eight points of an answer hold everything asked for: the count, up to seven rows each on its own, the rest together. */
const OWN_POINTS = 6;

/** The points of a list: the count first, then its rows. */
export function listingPoints<R extends { readonly id: string }>(context: TopicContext, listing: Listing<R>): Point[] {
  const lines = listing.rows.map((row) => listing.line(row));
  const own = lines.length <= OWN_POINTS + 1 ? lines : lines.slice(0, OWN_POINTS);
  const rest = lines.slice(own.length);
  return [
    headPoint(context, listing),
    ...own.map((line) => ledgerPoint(line.words, line.facts)),
    ...restPoints(context, rest),
  ];
}

/** The count of a list as one sentence. */
export function headPoint<R extends { readonly id: string }>(context: TopicContext, listing: Listing<R>): Point {
  const { place, condition, ledger, key, period } = listing;
  const rows = listing.rows.map((row) => row.id);
  const about = {
    id: place.id,
    subject: place.name,
    key,
    measure: condition,
    ledger,
    rows,
    ...(period && { period }),
    ...(listing.negative && { negative: true }),
  };
  const count = factsFor(context).count(about, listing.unit);
  const number = sayValue(count, context.language);
  const when = period ? sayPeriod(period, context.language) : '';
  const gate = listing.gate ? listing.gate.words : '';
  const text = context.say({
    en: `${place.name}: ${number} ${condition.en}${gate ? `, ${gate}` : ''}${when ? ` (${when})` : ''}.`,
    zh: `${place.name}${when ? `，${when}` : ''}：${gate ? `${gate}，` : ''}${condition.zh}共${number}。`,
  });
  return ledgerPoint(text, listing.gate ? [count, listing.gate.fact] : [count]);
}

/** Rows that did not get a point of their own, several to a point. */
function restPoints(context: TopicContext, lines: readonly Line[]): Point[] {
  if (lines.length === 0) return [];
  const words = lines.map((line) => line.words).join(context.say({ en: ' ', zh: '' }));
  const text = context.say({ en: `Also: ${words}`, zh: `另有：${words}` });
  return [
    ledgerPoint(
      text,
      lines.flatMap((line) => line.facts),
    ),
  ];
}

/** The kinds of names that ledgers of work can be narrowed by: they know no nodes, only the chains of these. */
export const WORK_OWNERS: readonly MentionKind[] = ['enterprise', 'park', 'project'];

/** The chain, county or the whole city that a question is about, as a subject. */
export function placeOf(
  context: TopicContext,
  ownerKinds: readonly MentionKind[] = ['enterprise', 'node', 'park'],
): { id: string; name: string } {
  const { mentions } = context.question;
  const places = mentions.filter(({ kind }) => kind === 'chain' || kind === 'county');
  const owners = mentions.filter(({ kind }) => ownerKinds.includes(kind));
  const chains = chainsOfNodes(context);
  if (!ownerKinds.includes('node') && places.length === 0 && chains.length > 0)
    return { id: chains.join('+'), name: joinNames(context, chains) };
  const departments = unitsAsked(context);
  if (departments.length > 0 && owners.length === 0)
    return { id: departments.join('+'), name: joinNames(context, departments) };
  const named = owners.length > 0 ? owners : places;
  const ids = [...new Set(named.filter((mention) => !mention.excluded).map((mention) => mention.id))];
  const without = [
    ...new Set(named.filter((mention) => mention.excluded).map((mention) => context.names.of(mention.id))),
  ];
  if (without.length > 0) return outsideOf(context, ids, without);
  if (ids.length === 0) return { id: 'all', name: wholeOf(context) };
  return { id: ids.join('+'), name: joinNames(context, ids) };
}

function outsideOf(
  context: TopicContext,
  ids: readonly string[],
  without: readonly string[],
): { id: string; name: string } {
  const whole = ids.length > 0 ? joinNames(context, ids) : wholeOf(context);
  const others = without.join(context.say({ en: ', ', zh: '、' }));
  return {
    id: `${ids.join('+')}-${without.join('+')}`,
    name: context.say({ en: `${whole}, outside ${others}`, zh: `${whole}（${others}除外）` }),
  };
}

/** What a list without a place covers: the city for who sees it all, else what the asker's right opens. */
function wholeOf(context: TopicContext): string {
  if (context.scope.all) return context.say({ en: 'Whole city', zh: '全市' });
  const { en, zh } = reach(context, { en: 'you may see', zh: '您可查看' });
  return context.say({ en: `All that ${en}`, zh: `${zh}的范围` });
}
