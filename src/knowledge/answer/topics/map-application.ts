import { ENTERED, type Entered } from '../../../domain/chains/types.js';
import type { Application, ChainMap } from '../../../domain/ledgers/ledgers.js';
import type { Fact, Point } from '../../types.js';
import type { Draft, TopicContext } from '../topic.js';
import { asks, asksTwice } from './asks.js';
import { describe, type Entry, joinNames, pack, pointOf, term, textOf } from './entries.js';
import { type Both, factsFor } from './facts.js';
import { chainsAsked, noSuchMap, readMaps, versionFacts } from './map-version.js';
import { filterOn, mentioned } from './selection.js';

/** Fields in which products are used, of a chain, a node, a product or an enterprise, by whether they have been entered. */
export async function answerApplications(context: TopicContext): Promise<Draft | null> {
  const chainIds = await chainsAsked(context);
  const states = statesAsked(context);
  const named = ['node', 'enterprise', 'application'] as const;
  const free = chainIds.length === 0 && named.every((kind) => mentioned(context, kind).length === 0);
  if (free && states.length === ENTERED.length) return null;
  const maps = await readMaps(context, 'APPLICATION', chainIds);
  if (maps.length === 0) return noSuchMap(context, 'APPLICATION', chainIds);
  const rows = (await readApplications(context, maps)).filter((row) => states.includes(row.entered));
  if (rows.length === 0) return { kind: 'refused', missing: [nothingHere(context)] };
  return { other: points(context, maps, rows), order: orderWords(context) };
}

/** "Not entered" holds what is only planned too; a question that also asks for all fields keeps all. */
function statesAsked(context: TopicContext): readonly Entered[] {
  const filter = filterOn(context, 'entered');
  const planned = asks(context, /\bplann(?:ed|ing)\b|\bplan to\b|计划进入|拟进入|准备进入/i);
  if (planned) return ['PLANNED'];
  if (asks(context, /\bnobody\b|\bno one\b|\bno (?:local )?(?:firm|enterprise)|没人|没有?企业|空白/i)) return ['NO'];
  if (!filter || asksTwice(context)) return ENTERED;
  return filter.negated ? ['NO', 'PLANNED'] : ['YES'];
}

async function readApplications(context: TopicContext, maps: readonly ChainMap[]): Promise<Application[]> {
  const { store, scope } = context;
  const ids = mentioned(context, 'application');
  const nodeId = mentioned(context, 'node');
  const enterprises = mentioned(context, 'enterprise');
  return store.read('applications', scope, {
    chainId: maps.map((map) => map.chainId),
    ...(ids.length > 0 && enterprises.length === 0 && { id: ids }),
    ...(nodeId.length > 0 && ids.length === 0 && { nodeId }),
    ...(enterprises.length > 0 && { enterpriseIds: { has: enterprises } }),
  });
}

/** The counts, then the fields of each state, what has been entered first. */
function points(context: TopicContext, maps: readonly ChainMap[], rows: readonly Application[]): Point[] {
  const subjects = subjectsOf(context, maps, rows);
  const counts = subjects.flatMap(({ id, map, own }) => {
    const summary = describe(context, context.names.of(id), countFacts(context, id, own));
    const whole = id === map?.chainId && mentioned(context, 'node').length === 0;
    return whole && map
      ? [describe(context, context.names.of(id), versionFacts(context, map, false)), summary]
      : [summary];
  });
  const states = inOrder(context).filter((state) => rows.some((row) => row.entered === state));
  const most = Math.max(1, Math.floor(6 / states.length));
  const lists = states.flatMap((state) => {
    const entries = rows.filter((row) => row.entered === state).map((row) => applicationEntry(context, row));
    return pack(context, entries, { basis: 'map', most });
  });
  return rows.length === 1 ? lists : [pointOf(context, counts, 'map'), ...lists];
}

/** What a question denies comes first: "which have we not entered?" */
function inOrder(context: TopicContext): readonly Entered[] {
  return filterOn(context, 'entered')?.negated && !asksTwice(context) ? [...ENTERED].reverse() : ENTERED;
}

/** Whom the counts are about: an enterprise, a node, or each chain. */
function subjectsOf(context: TopicContext, maps: readonly ChainMap[], rows: readonly Application[]) {
  const enterprise = mentioned(context, 'enterprise')[0] ?? mentioned(context, 'node')[0];
  if (enterprise) return [{ id: enterprise, map: undefined, own: rows }];
  const chains = [...new Set(rows.map((row) => row.chainId))];
  return chains.map((id) => ({
    id,
    map: maps.find((map) => map.chainId === id),
    own: rows.filter((row) => row.chainId === id),
  }));
}

const COUNTED: Readonly<Record<Entered, Both>> = {
  YES: { en: 'fields entered (已进入)', zh: '已进入的应用领域' },
  PLANNED: { en: 'fields planned (计划进入)', zh: '计划进入的应用领域' },
  NO: { en: 'fields not entered (未进入)', zh: '未进入的应用领域' },
};

function countFacts(context: TopicContext, id: string, rows: readonly Application[]): Fact[] {
  return ENTERED.flatMap((state) => {
    const ids = rows.filter((row) => row.entered === state).map((row) => row.id);
    const about = { id, key: `entered-${state}`, measure: COUNTED[state], ledger: 'applications', rows: ids } as const;
    return ids.length > 0 ? [factsFor(context).count({ ...about, negative: state === 'NO' }, 'item')] : [];
  });
}

function applicationEntry(context: TopicContext, row: Application): Entry {
  const facts = factsFor(context);
  const about = { id: row.id, ledger: 'applications' } as const;
  const firms = row.enterpriseIds;
  return describe(context, context.names.of(row.id), [
    facts.text(
      { ...about, key: 'field', measure: { en: 'field', zh: '应用领域' } },
      textOf(context, row.fieldZh, row.fieldEn) ?? '',
    ),
    facts.text(
      { ...about, key: 'scenario', measure: { en: 'use', zh: '应用场景' } },
      textOf(context, row.scenarioZh, row.scenarioEn) ?? '',
    ),
    facts.text(
      { ...about, key: 'entered', measure: { en: 'state', zh: '状态' } },
      term(context, 'entered', row.entered),
    ),
    firms.length > 0 && mentioned(context, 'enterprise').length === 0
      ? facts.text({ ...about, key: 'enterprises', measure: { en: 'firms', zh: '企业' } }, joinNames(context, firms))
      : null,
  ]);
}

function nothingHere(context: TopicContext): string {
  return context.say({
    en: `The application maps hold no field under these conditions. Whom to ask: ${context.names.of('office')}.`,
    zh: `应用领域图中没有符合条件的领域。可询问：${context.names.of('office')}。`,
  });
}

function orderWords(context: TopicContext): string {
  return context.say({
    en: 'Entered, planned, then those still open; inside each as on the map.',
    zh: '依次为已进入、计划进入、未进入；同类按图上次序。',
  });
}
