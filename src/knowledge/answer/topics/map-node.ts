import type { LedgerRecord, Node } from '../../../domain/ledgers/ledgers.js';
import type { Point } from '../../types.js';
import type { Draft, TopicContext } from '../topic.js';
import { asks } from './asks.js';
import { describe, pack, pointOf, term, textOf } from './entries.js';
import { factsFor } from './facts.js';
import { statusFact } from './map-chain.js';
import { asksEdges, edgeEntries, noEdges } from './map-edges.js';
import { standingEntry } from './map-standing.js';
import { filterOn, mentioned } from './selection.js';

type Standing = LedgerRecord<'standings'>;

/** A node of the chain map: its state, who stands at it, or what leads into and out of it. */
export async function answerNode(context: TopicContext): Promise<Draft | null> {
  const ids = mentioned(context, 'node');
  const nodes = await context.store.read('nodes', context.scope, { id: ids });
  if (nodes.length === 0) return null;
  const sides = sidesAsked(context);
  if (sides) return answerEdges(context, nodes, sides);
  const parts = await Promise.all(nodes.map((node) => tellNode(context, node)));
  return { other: parts.flatMap((part) => part.points), missing: parts.flatMap((part) => part.missing) };
}

/** "Upstream of X" asks what leads into X, "downstream of X" what X leads to. */
function sidesAsked(context: TopicContext): ('in' | 'out')[] | null {
  const segment = filterOn(context, 'segment');
  const spans = asks(context, /上下游/);
  if (!segment && !spans) return asksEdges(context) ? bySupply(context) : null;
  if (spans) return ['in', 'out'];
  return segment?.values.includes('UP') ? ['in'] : segment?.values.includes('DOWN') ? ['out'] : null;
}

/** "What does X supply" asks for the way out, "what supplies X" for the way in; else both. */
function bySupply(context: TopicContext): ('in' | 'out')[] {
  if (asks(context, /\b(?:do|does) .*(?:supply|serve|feed)|供应(?:给|哪)|服务于/i)) return ['out'];
  if (asks(context, /\b(?:what|which|who)(?: \w+)? (?:supplies|serves|feeds|supply|serve)|谁供应|由(?:谁|哪)|依赖/i))
    return ['in'];
  return ['in', 'out'];
}

async function answerEdges(
  context: TopicContext,
  nodes: readonly Node[],
  sides: readonly ('in' | 'out')[],
): Promise<Draft> {
  const entries = await edgeEntries(
    context,
    nodes.map((node) => node.id),
    sides,
  );
  if (entries.length === 0)
    return {
      kind: 'refused',
      missing: [...new Set(nodes.map((node) => node.chainId))].map((id) => noEdges(context, id)),
    };
  return { other: pack(context, entries, { basis: 'map' }) };
}

const ASKS_WHO =
  /\b(?:who|which|what) (?:\w+ ){0,2}(?:enterprises?|firms?|compan\w+|produc\w+|makes?)\b|\bwho\b|哪些企业|哪家|谁|多少家|几家/i;

async function tellNode(context: TopicContext, node: Node): Promise<{ points: Point[]; missing: string[] }> {
  const facts = factsFor(context);
  const about = { id: node.id, ledger: 'nodes' } as const;
  const note = textOf(context, node.noteZh, node.noteEn);
  const state = describe(context, context.names.of(node.id), [
    facts.text(
      { ...about, key: 'segment', measure: { en: 'segment', zh: '所在段' } },
      term(context, 'segment', node.segment),
    ),
    statusFact(context, node),
    note === null ? null : facts.text({ ...about, key: 'note', measure: { en: 'note', zh: '说明' } }, note),
  ]);
  const standings = await standingsAt(context, node);
  const told = asks(context, ASKS_WHO) ? [] : [pointOf(context, [state], 'map')];
  if (standings.length === 0) return { points: [pointOf(context, [state], 'map')], missing: [nobodyAt(context, node)] };
  const rows = standings.map((standing) => standing.id);
  const count = describe(context, context.names.of(node.id), [
    facts.count(
      {
        id: node.id,
        key: 'standings',
        measure: { en: 'enterprises at this node', zh: '该环节企业' },
        ledger: 'standings',
        rows,
      },
      'enterprise',
    ),
  ]);
  const entries = standings.map((standing) => standingEntry(context, standing, null));
  return {
    points: [...told, pointOf(context, [count], 'map'), ...pack(context, entries, { basis: 'map', most: 5 })],
    missing: [],
  };
}

/** Who stands at a node, in the role and the county that the question names. */
async function standingsAt(context: TopicContext, node: Node): Promise<Standing[]> {
  const rows = await context.store.read('standings', context.scope, { nodeId: node.id });
  const roles = rolesAsked(context);
  const kept = rows.filter((row) => roles.length === 0 || roles.includes(row.role));
  const counties = mentioned(context, 'county');
  if (counties.length === 0) return kept;
  const here = await context.store.read('enterprises', context.scope, { countyId: counties });
  const ids = new Set(here.map((enterprise) => enterprise.id));
  return kept.filter((row) => ids.has(row.enterpriseId));
}

function rolesAsked(context: TopicContext): Standing['role'][] {
  if (asks(context, /\b(?:producers?|produc(?:e|es|ing)|makers?|makes?|made|manufactur\w+)\b|生产|制造(?!业)|产出/i))
    return ['PRODUCER'];
  if (asks(context, /\b(?:customers?|buys?|buyers?|purchas\w+)\b|采购|客户|用户|外购/i)) return ['CUSTOMER'];
  return [];
}

function nobodyAt(context: TopicContext, node: Node): string {
  const unit = context.names.of(`task-force-${node.chainId}`);
  return context.say({
    en: `${context.names.of(node.id)}: the map places no such enterprise at this node. Whom to ask: ${unit}.`,
    zh: `${context.names.of(node.id)}：图上该环节没有符合条件的企业。可询问：${unit}。`,
  });
}
