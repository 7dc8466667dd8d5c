import { latestListing } from '../../../domain/enterprises/index.js';
import { grouped } from '../../../domain/ledgers/grouped.js';
import type { Enterprise, ListingRecord } from '../../../domain/ledgers/ledgers.js';
import type { Where } from '../../../store/types.js';
import { reach } from '../reach.js';
import type { Draft, TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { enterpriseFacts, type Heading } from './enterprise-facts.js';
import { honourWord } from './enterprise-words.js';
import { describe, type Entry, pack, pointOf } from './entries.js';
import { type Both, factsFor } from './facts.js';
import { noCounty } from './map-region.js';
import { chainIdsOf, filterOn, mentioned } from './selection.js';

type Conditions = Where<Enterprise>;

/** Enterprises by county, chain, park, honour, above-scale day and listing stage: how many, and which. */
export async function answerEnterpriseList(context: TopicContext): Promise<Draft | null> {
  const where = await conditions(context);
  const listed = await listingOf(context);
  const special = specialFilters(context, listed);
  if (Object.keys(where).length === 0 && special.length === 0 && context.question.form !== 'count') return null;
  const readable = await context.store.read('enterprises', context.scope, where);
  const rows = readable.filter((row) => special.every((filter) => filter(row)));
  const unplaced = await withoutCounty(context, where, special);
  const missing = unplaced.length > 0 ? [noCounty(context, unplaced)] : [];
  if (rows.length === 0) return { kind: 'refused', missing: [...missing, nothing(context)] };
  const notes = [...missing, ...scaleNote(context)];
  if (context.question.form === 'count' && rows.length > LONG)
    return { other: [countPoint(context, rows)], missing: notes };
  const headings = headingsFor(context);
  const short = rows.length > LONG;
  const shown = short ? headings.slice(-1) : headings;
  const entries = rows.map((row) => entryOf(context, { row, listing: listed.get(row.id) ?? null }, shown));
  const limited = context.question.limit === null ? entries : entries.slice(0, context.question.limit);
  return { other: [countPoint(context, rows), ...pack(context, limited, { most: 7 })], missing: notes };
}

/** Above this many, one thing alone is said beside each name. */
const LONG = 12;

async function conditions(context: TopicContext): Promise<Conditions> {
  const chains = await chainIdsOf(context);
  const countyId = mentioned(context, 'county');
  const parkId = mentioned(context, 'park');
  const honours = context.question.filters
    .filter((one) => one.field === 'honour' && !one.negated)
    .flatMap((one) => one.values);
  return {
    ...(chains.length > 0 && { chainIds: { has: chains } }),
    ...(countyId.length > 0 && { countyId }),
    ...(parkId.length > 0 && { parkId }),
    ...(honours.length > 0 && { honours: { has: honours } }),
  };
}

const STAGES: Readonly<Record<string, RegExp>> = {
  RESERVE: /reserve|candidate|后备|储备/i,
  REFORM: /shareholding reform|股改/i,
  TUTORING: /tutoring|辅导/i,
  FILED: /\bfiled\b|报会|申报(?:受理)?|在审/i,
  REGISTERED: /\bregistered\b|(?:同意|发行)注册|注册(?:阶段|环节)/i,
  LISTED: /\b(?:already |are |been )listed\b|已上市|上市公司/i,
};

type Listed = ReadonlyMap<string, ListingRecord>;

/** The last step of each enterprise on its way to the stock exchange, where the question is about that. */
async function listingOf(context: TopicContext): Promise<Listed> {
  if (!filterOn(context, 'listing')) return new Map();
  const records = await context.store.read('listingRecords', context.scope);
  const steps = [...grouped(records, ({ enterpriseId }) => enterpriseId)];
  return new Map(steps.map(([id, own]) => [id, latestListing(own) as ListingRecord]));
}

/** Above-scale day and listing stage, which hold for a row rather than a column's value. */
function specialFilters(context: TopicContext, listed: Listed): ((row: Enterprise) => boolean)[] {
  const filters: ((row: Enterprise) => boolean)[] = [];
  const scale = filterOn(context, 'aboveScale');
  const { period } = context.question;
  const since =
    period && asks(context, /new|since|became|joined|enter|新增|新纳|升规|上规|小升规|纳入/i) ? period : null;
  if (scale?.negated) filters.push((row) => row.aboveScaleSince === null);
  else if (scale && since) {
    filters.push(
      (row) => row.aboveScaleSince !== null && row.aboveScaleSince >= since.from && row.aboveScaleSince <= since.to,
    );
  } else if (scale) filters.push((row) => row.aboveScaleSince !== null);
  const listing = filterOn(context, 'listing');
  const stages = Object.keys(STAGES).filter((stage) => asks(context, STAGES[stage] as RegExp));
  if (listing) {
    filters.push(
      ({ id }) =>
        listed.has(id) && (stages.length === 0 || stages.includes(listed.get(id)?.toStage ?? '')) !== listing.negated,
    );
  }
  return filters;
}

/** Those that meet everything but the county, because the ledger records none for them. */
async function withoutCounty(
  context: TopicContext,
  where: Conditions,
  special: readonly ((row: Enterprise) => boolean)[],
): Promise<string[]> {
  if (!where.countyId) return [];
  const rows = await context.store.read('enterprises', context.scope, { ...where, countyId: null });
  return rows.filter((row) => special.every((filter) => filter(row))).map((row) => row.id);
}

function headingsFor(context: TopicContext): Heading[] {
  const on = (field: 'aboveScale' | 'listing' | 'honour') => filterOn(context, field);
  const headings: Heading[] = [];
  if (mentioned(context, 'county').length !== 1) headings.push('county');
  if (mentioned(context, 'chain').length === 0) headings.push('chains');
  if (on('honour')) headings.push('honours');
  if (on('aboveScale') && !on('aboveScale')?.negated) headings.push('aboveScale');
  if (on('listing')) headings.push('listing');
  return headings.length > 0 ? headings : ['chains'];
}

function entryOf(
  context: TopicContext,
  { row, listing }: { readonly row: Enterprise; readonly listing: ListingRecord | null },
  headings: readonly Heading[],
): Entry {
  const facts = enterpriseFacts(context, row, listing);
  const shown = headings.map((heading) => facts[heading]).filter((fact) => fact !== null);
  return describe(context, context.names.of(row.id), shown.length > 0 ? shown : [facts.chains]);
}

function countPoint(context: TopicContext, rows: readonly Enterprise[]) {
  const id =
    mentioned(context, 'park')[0] ?? mentioned(context, 'chain')[0] ?? mentioned(context, 'county')[0] ?? 'city';
  const subject = id === 'city' ? context.say({ en: 'The whole city', zh: '全市' }) : context.names.of(id);
  const county = mentioned(context, 'county')[0];
  const facts = factsFor(context);
  const where = county && county !== id ? [countyFact(context, id, subject, county, rows)] : [];
  const count = facts.count(
    {
      id,
      subject,
      key: 'enterprisesAsked',
      ...conditionWords(context),
      ledger: 'enterprises',
      rows: rows.map((row) => row.id),
    },
    'enterprise',
  );
  return pointOf(context, [describe(context, subject, [...where, count])]);
}

function countyFact(context: TopicContext, id: string, subject: string, county: string, rows: readonly Enterprise[]) {
  const about = {
    id,
    subject,
    key: 'county',
    measure: { en: 'county', zh: '县（市、区）' },
    ledger: 'enterprises',
    rows: rows.map((row) => row.id),
  } as const;
  return factsFor(context).text(about, context.names.of(county));
}

/** No day on record does not prove that an enterprise is below scale. */
function scaleNote(context: TopicContext): string[] {
  if (!filterOn(context, 'aboveScale')?.negated) return [];
  return [
    context.say({
      en: 'These are the enterprises for which the ledger records no above-scale day; for those known from public sources alone it may simply not be recorded.',
      zh: '以上为台账未登记纳入规上日期的企业；其中仅有公开资料的企业，可能只是未登记。',
    }),
  ];
}

/** What is counted, in the words of the question's conditions. */
function conditionWords(context: TopicContext): { measure: Both; negative: boolean } {
  const honours = context.question.filters.filter((one) => one.field === 'honour').flatMap((one) => one.values);
  const scale = filterOn(context, 'aboveScale');
  const listing = filterOn(context, 'listing');
  const words = [
    ...honours.map((code) => honourWord(context, code)),
    ...(scale ? [context.say(scale.negated ? NO_SCALE : SCALE)] : []),
    ...(listing ? [context.say(LISTING)] : []),
  ].join(context.say({ en: ', ', zh: '、' }));
  const measure = words === '' ? { en: 'on the ledger', zh: '台账登记' } : { en: words, zh: words };
  return { measure, negative: scale?.negated ?? false };
}

const SCALE: Both = { en: 'above scale (规上)', zh: '规上企业' };
const NO_SCALE: Both = { en: 'no above-scale day on record', zh: '未登记纳入规上日期' };
const LISTING: Both = { en: 'listing stage as asked', zh: '符合上市阶段' };

function nothing(context: TopicContext): string {
  const { en, zh } = reach(context, { en: 'you may read', zh: '您可查阅' });
  return context.say({
    en: `The enterprise ledger that ${en} holds none under these conditions. Whom to ask: ${context.names.of('office')}.`,
    zh: `${zh}的企业台账中没有符合条件的企业。可询问：${context.names.of('office')}。`,
  });
}
