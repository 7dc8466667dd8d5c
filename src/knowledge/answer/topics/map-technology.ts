import { MATURITIES, type Maturity } from '../../../domain/chains/types.js';
import type { ChainMap, Technology } from '../../../domain/ledgers/ledgers.js';
import { wordOf } from '../../../texts/index.js';
import type { Point } from '../../types.js';
import type { Draft, TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { describe, type Entry, joinNames, pack, term, textOf } from './entries.js';
import { type Both, factsFor } from './facts.js';
import { chainsAsked, noSuchMap, readMaps, versionFacts } from './map-version.js';
import { mentioned } from './selection.js';

/** The technology roadmap of a chain, a node or an enterprise: frontier and local level, years, firms, latest progress. */
export async function answerTechnologies(context: TopicContext): Promise<Draft | null> {
  const chainIds = await chainsAsked(context);
  const keep = technologyFilter(context);
  const named = ['node', 'enterprise', 'technology'] as const;
  const free = chainIds.length === 0 && named.every((kind) => mentioned(context, kind).length === 0);
  if (free && !keep) return null;
  const maps = await readMaps(context, 'TECHNOLOGY', chainIds);
  if (maps.length === 0) return noSuchMap(context, 'TECHNOLOGY', chainIds);
  const read = await readTechnologies(context, maps);
  const technologies = read.filter(keep ?? (() => true));
  if (technologies.length === 0) return { kind: 'refused', missing: [nothingHere(context)] };
  return { other: points(context, maps, technologies), order: orderWords(context) };
}

async function readTechnologies(context: TopicContext, maps: readonly ChainMap[]): Promise<Technology[]> {
  const { store, scope } = context;
  const ids = mentioned(context, 'technology');
  if (ids.length > 0) return store.read('technologies', scope, { id: ids });
  const nodeId = mentioned(context, 'node');
  const enterprises = mentioned(context, 'enterprise');
  const rows = await store.read('technologies', scope, {
    chainId: maps.map((map) => map.chainId),
    ...(nodeId.length > 0 && { nodeId }),
    ...(enterprises.length > 0 && { enterpriseIds: { has: enterprises } }),
  });
  return rows.sort(byId);
}

const byId = (left: Technology, right: Technology) => left.id.localeCompare(right.id);

const LEVEL_ASKED: Readonly<Record<Maturity, RegExp>> = {
  NONE: /nobody|no (?:local )?(?:firm|enterprise|compan)|no (?:local )?(?:work|capabilit\w+|capacity|presence|player|maker)|no one|not (?:yet )?(?:begun|started|present)|blank|空白|本地(?:还)?没有|没人(?:做|干|搞)|没有(?:本地)?企业|无企业/i,
  CONCEPT: /concept|概念/i,
  LAB: /laborator|\blab\b|实验室/i,
  PILOT: /pilot|中试/i,
  MASS: /mass[- ]produc|量产|规模化生产|产业化/i,
};

/** "At pilot", "nobody here works on", "behind the frontier": which technologies a question keeps. */
function technologyFilter(context: TopicContext): ((row: Technology) => boolean) | null {
  if (asks(context, /behind|\blags?\b|lagging|catch up|落后|差距|追赶/i)) {
    return (row) => MATURITIES.indexOf(row.localLevel) < MATURITIES.indexOf(row.frontierLevel);
  }
  const levels = MATURITIES.filter((level) => asks(context, LEVEL_ASKED[level]));
  return levels.length > 0 ? (row) => levels.includes(row.localLevel) : null;
}

function points(context: TopicContext, maps: readonly ChainMap[], technologies: readonly Technology[]): Point[] {
  const used = maps.filter((map) => technologies.some((row) => row.chainId === map.chainId));
  const single = technologies.length === 1;
  const summaries = single
    ? []
    : used.map((map) =>
        summary(
          context,
          map,
          technologies.filter((row) => row.chainId === map.chainId),
        ),
      );
  const entries = technologies.map((row) => technologyEntry(context, row));
  return [...pack(context, summaries, { basis: 'map', most: 2 }), ...pack(context, entries, { basis: 'map' })];
}

function summary(context: TopicContext, map: ChainMap, rows: readonly Technology[]): Entry {
  const facts = factsFor(context);
  const nodes = mentioned(context, 'node');
  const subject = nodes.length === 1 ? (nodes[0] as string) : map.chainId;
  const about = { id: subject, ledger: 'technologies' } as const;
  const all = facts.count(
    {
      ...about,
      key: `technologies-${map.chainId}`,
      measure: { en: 'technologies', zh: '技术' },
      rows: rows.map((row) => row.id),
    },
    'item',
  );
  const levels = [...MATURITIES].reverse().flatMap((level) => {
    const here = rows.filter((row) => row.localLevel === level).map((row) => row.id);
    const measure = levelMeasure(level);
    return here.length > 0
      ? [
          facts.count(
            { ...about, key: `level-${level}-${map.chainId}`, measure, rows: here, negative: level === 'NONE' },
            'item',
          ),
        ]
      : [];
  });
  const counts = describe(context, context.names.of(subject), [all, ...levels]);
  const version = describe(context, context.names.of(map.chainId), versionFacts(context, map, false));
  return {
    words: [version.words, counts.words].join(context.say({ en: '; ', zh: '；' })),
    facts: [...version.facts, ...counts.facts],
  };
}

function levelMeasure(level: Maturity): Both {
  if (level === 'NONE') return { en: 'nobody works on it here', zh: '本地没有企业开展' };
  const { en, zh } = wordOf('maturity', level);
  return { en: `at local level ${en} (${zh})`, zh: `本地处于${zh}` };
}

function technologyEntry(context: TopicContext, row: Technology): Entry {
  const facts = factsFor(context);
  const about = { id: row.id, ledger: 'technologies', asOf: row.progressOn } as const;
  const level = (key: 'frontierLevel' | 'localLevel', en: string, zh: string) =>
    facts.text({ ...about, key, measure: { en, zh } }, term(context, 'maturity', row[key]));
  const firms = row.enterpriseIds;
  const measure = { en: 'local firms', zh: '本地企业' };
  return describe(context, context.names.of(row.id), [
    level('frontierLevel', 'frontier', '前沿水平'),
    level('localLevel', 'local level', '本地水平'),
    years(context, row),
    firms.length > 0
      ? facts.text({ ...about, key: 'enterprises', measure }, joinNames(context, firms))
      : facts.absence({ ...about, key: 'enterprises', measure }, context.say({ en: 'none', zh: '无' })),
    facts.text(
      { ...about, key: 'progress', measure: { en: 'latest progress', zh: '最新进展' } },
      textOf(context, row.progressZh, row.progressEn) ?? '',
    ),
    facts.date({ ...about, key: 'progressOn', measure: { en: 'on', zh: '进展日期' } }, row.progressOn),
  ]);
}

function years(context: TopicContext, row: Technology) {
  if (row.yearFrom === null) return null;
  const value =
    row.yearTo === null
      ? context.say({ en: `from ${row.yearFrom}`, zh: `${row.yearFrom}年起` })
      : context.say({ en: `${row.yearFrom}–${row.yearTo}`, zh: `${row.yearFrom}—${row.yearTo}年` });
  return factsFor(context).text(
    { id: row.id, key: 'years', measure: { en: 'years', zh: '年份' }, ledger: 'technologies' },
    value,
  );
}

function nothingHere(context: TopicContext): string {
  return context.say({
    en: `The technology roadmaps hold nothing under these conditions. Whom to ask: ${context.names.of('office')}.`,
    zh: `技术路线图中没有符合条件的技术。可询问：${context.names.of('office')}。`,
  });
}

function orderWords(context: TopicContext): string {
  return context.say({ en: 'As on the roadmap, node by node.', zh: '按路线图次序，逐环节排列。' });
}
