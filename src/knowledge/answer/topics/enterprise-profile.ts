import { latestListing } from '../../../domain/enterprises/index.js';
import type { Enterprise } from '../../../domain/ledgers/ledgers.js';
import type { Point } from '../../types.js';
import { reach } from '../reach.js';
import type { Draft, TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { enterpriseFacts, HEADINGS, type Heading } from './enterprise-facts.js';
import { listingPoints } from './enterprise-listing.js';
import { describe, joinNames, pack, pointOf } from './entries.js';
import { factsFor } from './facts.js';
import { standingEntries } from './map-standing.js';
import { filterOn, mentioned } from './selection.js';

/** The profile of each named enterprise, or only what the question asks of it. */
export async function answerProfiles(context: TopicContext): Promise<Draft | null> {
  const rows = await context.store.read('enterprises', context.scope, { id: mentioned(context, 'enterprise') });
  if (rows.length === 0) return { kind: 'refused', withheld: hiddenWords(context) };
  const asked = headingsAsked(context);
  const parts = await Promise.all(rows.map((row) => tell(context, row, asked)));
  const other = parts.flatMap((part) => part.points);
  return {
    ...(other.length === 0 && { kind: 'refused' as const }),
    other,
    missing: parts.flatMap((part) => part.missing),
  };
}

type Asked = Heading | 'standing' | 'projects';

const SPOKEN: Readonly<Record<Exclude<Asked, 'source' | 'note'>, RegExp>> = {
  county:
    /\bcount(?:y|ies)\b|\bdistrict|\blocated\b|\bwhere is\b|\bbased\b|哪个?(?:县|区|市|地方)|县市区|属地|位于|在哪(?:里|儿)?(?!个环节)/i,
  chains: /\b(?:which|what) (?:industrial )?chains?\b|哪(?:条|个|些)(?:产业)?链|所属(?:产业)?链/i,
  park: /\bparks?\b|园区|产业园/i,
  honours: /\bhonou?rs?\b|\btitles?\b|\bawards?\b|\bqualifications?\b|荣誉|资质|称号/i,
  aboveScale: /above[- ](?:scale|designated)|规上|规模以上|上规/i,
  listing: /\blist(?:ed|ing)\b|\bipo\b|上市|股改/i,
  standing: /\bnodes?\b|\bproducts?\b|\bmakes?\b|\bproduces?\b|环节|产品|生产什么|主营/i,
  projects: /\bprojects?\b|项目/i,
};

/** What is asked of the enterprise; everything when nothing in particular is. */
function headingsAsked(context: TopicContext): Set<Asked> {
  const asked = new Set<Asked>();
  for (const [heading, pattern] of Object.entries(SPOKEN) as [Asked, RegExp][]) {
    if (asks(context, pattern)) asked.add(heading);
  }
  if (filterOn(context, 'honour')) asked.add('honours');
  return asked.size > 0 ? asked : new Set<Asked>([...(Object.keys(HEADINGS) as Heading[]), 'standing', 'projects']);
}

/** Headings that every enterprise could fill: what is empty is said to be missing. */
const EXPECTED: readonly Heading[] = ['county', 'aboveScale', 'honours', 'listing', 'park'];

async function tell(
  context: TopicContext,
  row: Enterprise,
  asked: ReadonlySet<Asked>,
): Promise<{ points: Point[]; missing: string[] }> {
  const records = asked.has('listing')
    ? await context.store.read('listingRecords', context.scope, { enterpriseId: row.id })
    : [];
  const facts = enterpriseFacts(context, row, latestListing(records));
  const headings = (Object.keys(HEADINGS) as Heading[]).filter((heading) => asked.has(heading));
  const whole = asked.has('source');
  const shown = headings.map((heading) => facts[heading]).filter((fact) => fact !== null);
  const empty = EXPECTED.filter(
    (heading) => asked.has(heading) && facts[heading] === null && (!whole || heading === 'county'),
  );
  const name = context.names.of(row.id);
  const standing = asked.has('standing') ? (await standingEntries(context, [row.id])).entries : [];
  const projects = asked.has('projects') ? await projectPoints(context, row.id) : [];
  const line = whole ? [] : listingPoints(context, row.id, records);
  const main = shown.length > 0 ? [pointOf(context, [describe(context, name, shown)])] : [];
  const missing = empty.map((heading) => notRecorded(context, row.id, heading));
  if (main.length + standing.length + projects.length === 0 && missing.length === 0)
    missing.push(nothingElse(context, row.id));
  return { points: [...main, ...line, ...pack(context, standing, { basis: 'map', most: 2 }), ...projects], missing };
}

async function projectPoints(context: TopicContext, enterpriseId: string): Promise<Point[]> {
  const projects = await context.store.read('projects', context.scope, { enterpriseId });
  if (projects.length === 0) return [];
  const rows = projects.map((project) => project.id);
  const facts = factsFor(context);
  const about = { id: enterpriseId, ledger: 'projects', rows } as const;
  return [
    pointOf(context, [
      describe(context, context.names.of(enterpriseId), [
        facts.count({ ...about, key: 'projects', measure: { en: 'projects', zh: '项目' } }, 'project'),
        facts.text(
          { ...about, key: 'projectNames', measure: { en: 'namely', zh: '项目名单' } },
          joinNames(context, rows),
        ),
      ]),
    ]),
  ];
}

function notRecorded(context: TopicContext, id: string, heading: Heading): string {
  const { en, zh } = HEADINGS[heading];
  return context.say({
    en: `${context.names.of(id)}: the enterprise ledger gives no ${en === HEADINGS.aboveScale.en ? 'day on which it became above scale' : en}. Whom to ask: ${context.names.of('office')}.`,
    zh: `${context.names.of(id)}：企业台账未登记${zh}。可询问：${context.names.of('office')}。`,
  });
}

function nothingElse(context: TopicContext, id: string): string {
  const { en, zh } = reach(context, { en: 'you may read', zh: '您可查阅' });
  return context.say({
    en: `${context.names.of(id)}: the ledgers that ${en} hold nothing on this. Whom to ask: ${context.names.of('office')}.`,
    zh: `${context.names.of(id)}：${zh}的台账中没有这方面的记录。可询问：${context.names.of('office')}。`,
  });
}

function hiddenWords(context: TopicContext): string {
  if (context.scope.shared)
    return context.say({
      en: 'The enterprise ledger is not shown in this channel for this enterprise.',
      zh: '本频道不显示该企业的台账。',
    });
  return context.say({
    en: 'The enterprise ledger is not open to you for this enterprise.',
    zh: '按权限，您不能查阅该企业的台账。',
  });
}
