import { addMonths } from './days.js';
import { all, type Gold, join, some } from './gold.js';
import { cell, ids, type Row, type World, words } from './world.js';

const idOf = (row: Row) => cell(row, 'id');

/** The chain map: every node, with what hangs on it allowed. */
export function chainMap(world: World, { chain }: { chain: string }): Gold {
  const nodes = ids(world.rows('nodes').filter((row) => cell(row, 'chainId') === chain));
  return { must: all(nodes), may: [`MAP-${chain}-CHAIN`, chain, ...nodeNeighbours(world, nodes)] };
}

function nodeNeighbours(world: World, nodes: readonly string[]): string[] {
  const edges = world
    .rows('edges')
    .filter((row) => nodes.includes(cell(row, 'fromNodeId')) || nodes.includes(cell(row, 'toNodeId')));
  const standings = world.rows('standings').filter((row) => nodes.includes(cell(row, 'nodeId')));
  return [...ids(edges), ...ids(standings), ...standings.map((row) => cell(row, 'enterpriseId'))];
}

/** The gaps of a chain: missing nodes, and weak ones unless only the missing are asked for. */
export function gaps(world: World, { chain, statuses }: { chain: string; statuses: string[] }): Gold {
  const nodes = world.rows('nodes').filter((row) => cell(row, 'chainId') === chain);
  const asked = nodes.filter((row) => statuses.includes(cell(row, 'localStatus')));
  const gap = ids(nodes.filter((row) => ['WEAK', 'MISSING'].includes(cell(row, 'localStatus'))));
  const targets = world.rows('targetEnterprises').filter((row) => gap.includes(cell(row, 'nodeId')));
  return { must: all(ids(asked)), may: [...gap, ...ids(targets), `MAP-${chain}-CHAIN`] };
}

/** The technologies of a chain or of one node, of one local level when given. */
export function technologies(
  world: World,
  { chain, node, levels }: { chain?: string; node?: string; levels?: string[] },
): Gold {
  const rows = world
    .rows('technologies')
    .filter((row) => (node ? cell(row, 'nodeId') === node : cell(row, 'chainId') === chain));
  const asked = rows.filter((row) => !levels || levels.includes(cell(row, 'localLevel')));
  const nodes = rows.map((row) => cell(row, 'nodeId'));
  const maps = rows.map((row) => `MAP-${cell(row, 'chainId')}-TECHNOLOGY`);
  return {
    must: all(ids(asked)),
    may: [...(levels ? [] : ids(rows)), ...nodes, ...maps, ...nodeNeighbours(world, nodes)],
  };
}

interface ApplicationsAsked {
  chain?: string;
  nodes?: string[];
  enterprise?: string;
  entered?: string[];
  /** Those of these states may be told as well. */
  besides?: string[];
}

/** Fields of application, by chain, nodes or enterprise, and by whether they are entered. */
export function applications(world: World, { chain, nodes, enterprise, entered, besides }: ApplicationsAsked): Gold {
  const rows = world
    .rows('applications')
    .filter(
      (row) =>
        (!chain || cell(row, 'chainId') === chain) &&
        (!nodes || nodes.includes(cell(row, 'nodeId'))) &&
        (!enterprise || words(row, 'enterpriseIds').includes(enterprise)),
    );
  const asked = rows.filter((row) => !entered || entered.includes(cell(row, 'entered')));
  const more = world
    .rows('applications')
    .filter((row) => (!chain || cell(row, 'chainId') === chain) && (besides ?? []).includes(cell(row, 'entered')));
  const maps = rows.map((row) => `MAP-${cell(row, 'chainId')}-APPLICATION`);
  return { must: all(ids(asked)), may: [...maps, ...ids(more), ...rows.map((row) => cell(row, 'nodeId'))] };
}

/** Where an enterprise stands on the chain map. */
export function standingOf(world: World, { enterprise, roles }: { enterprise: string; roles?: string[] }): Gold {
  const rows = world.rows('standings').filter((row) => cell(row, 'enterpriseId') === enterprise);
  const asked = rows.filter((row) => !roles || roles.includes(cell(row, 'role')));
  const must = asked.flatMap((row) => some([idOf(row), cell(row, 'nodeId')]));
  return { must, may: [enterprise, ...ids(rows), ...rows.map((row) => cell(row, 'nodeId'))] };
}

/** Who stands on a node with one of these roles. */
export function onNode(world: World, { node, roles }: { node: string; roles: string[] }): Gold {
  const rows = world.rows('standings').filter((row) => cell(row, 'nodeId') === node);
  const asked = rows.filter((row) => roles.includes(cell(row, 'role')));
  const must = asked.flatMap((row) => some([idOf(row), cell(row, 'enterpriseId')]));
  return { must, may: [node, ...ids(rows), ...rows.map((row) => cell(row, 'enterpriseId'))] };
}

/** What lies before or behind a node: the edges, or the nodes at their other end. */
export function neighbours(world: World, { node, side }: { node: string; side: 'before' | 'behind' }): Gold {
  const [here, there] =
    side === 'before' ? (['toNodeId', 'fromNodeId'] as const) : (['fromNodeId', 'toNodeId'] as const);
  const edges = world.rows('edges').filter((row) => cell(row, here) === node);
  const must = edges.flatMap((row) => some([idOf(row), cell(row, there)]));
  const around = edges.map((row) => cell(row, there));
  return { must, may: [node, ...nodeNeighbours(world, [node, ...around])] };
}

/** How a chain spreads over the counties: for each county its enterprises, their standings or its parks. */
export function distribution(world: World, { chain, county }: { chain: string; county?: string }): Gold {
  const enterprises = world
    .rows('enterprises')
    .filter((row) => words(row, 'chainIds').includes(chain) && cell(row, 'countyId') !== '');
  const parks = world.rows('parks').filter((row) => words(row, 'chainIds').includes(chain));
  const counties = [...new Set(enterprises.map((row) => cell(row, 'countyId')))].filter(
    (id) => !county || id === county,
  );
  const must = counties.flatMap((id) => {
    const here = ids(enterprises.filter((row) => cell(row, 'countyId') === id));
    const standings = world.rows('standings').filter((row) => here.includes(cell(row, 'enterpriseId')));
    return some([...here, ...ids(standings), id]);
  });
  const standings = world.rows('standings').filter((row) => ids(enterprises).includes(cell(row, 'enterpriseId')));
  return { must, may: [...ids(enterprises), ...ids(parks), ...ids(standings), ...counties, `MAP-${chain}-REGION`] };
}

interface TargetsAsked {
  chain?: string;
  node?: string;
  area?: string;
  priorities?: string[];
  /** Only those whose next step is due in a month, counted from this one. */
  inMonth?: number;
}

/** Target enterprises that are still followed, and how far it has come with them. */
export function targets(world: World, { chain, node, area, priorities, inMonth }: TargetsAsked): Gold {
  const followed = world
    .rows('targetEnterprises')
    .filter(
      (row) =>
        !['DROPPED', 'CONVERTED'].includes(cell(row, 'status')) &&
        (!chain || cell(row, 'chainId') === chain) &&
        (!node || cell(row, 'nodeId') === node) &&
        (!area || cell(row, 'area') === area),
    );
  const asked = followed.filter(
    (row) =>
      (!priorities || priorities.includes(cell(row, 'priority'))) &&
      (inMonth === undefined || cell(row, 'nextDate').startsWith(addMonths(world.day.slice(0, 7), inMonth))),
  );
  const dropped = world
    .rows('targetEnterprises')
    .filter(
      (row) =>
        (!node || cell(row, 'nodeId') === node) &&
        (!area || cell(row, 'area') === area) &&
        (!chain || cell(row, 'chainId') === chain),
    );
  return {
    must: all(ids(asked)),
    may: [...ids(followed), ...ids(dropped), ...dropped.map((row) => cell(row, 'nodeId'))],
  };
}

/** Parks by chain, and whether plant or land is left. */
export function parks(
  world: World,
  { chain, plantLeft, county }: { chain?: string; plantLeft?: boolean; county?: string },
): Gold {
  const rows = world
    .rows('parks')
    .filter(
      (row) =>
        (!chain || words(row, 'chainIds').includes(chain)) &&
        (!county || cell(row, 'countyId') === county) &&
        (!plantLeft || Number(cell(row, 'plantLeftSquareMetres')) > 0),
    );
  return { must: all(ids(rows)), may: rows.flatMap((row) => [cell(row, 'anchorEnterpriseId'), cell(row, 'countyId')]) };
}

/** The stage of the last step that an enterprise has taken; of two on one day the one with the later number. */
function listingStage(world: World, enterprise: string): string {
  const steps = world.rows('listingRecords').filter((row) => cell(row, 'enterpriseId') === enterprise);
  const last = steps
    .sort((one, other) => (cell(one, 'on') + idOf(one) < cell(other, 'on') + idOf(other) ? -1 : 1))
    .at(-1);
  return last ? cell(last, 'toStage') : '';
}

/** Enterprises with an honour, a listing step or a chain. */
export function enterprises(
  world: World,
  { chain, honour, listing, county }: { chain?: string; honour?: string; listing?: string[]; county?: string },
): Gold {
  const rows = world
    .rows('enterprises')
    .filter(
      (row) =>
        (!chain || words(row, 'chainIds').includes(chain)) &&
        (!honour || words(row, 'honours').includes(honour)) &&
        (!listing || listing.includes(listingStage(world, idOf(row)))) &&
        (!county || cell(row, 'countyId') === county),
    );
  return { must: all(ids(rows)), may: [] };
}

/** One record, with whatever belongs to it. */
export function record(_world: World, { id, may }: { id: string; may?: string[] }): Gold {
  return { must: all([id]), may: may ?? [] };
}

/** The duty of the department for a factor, of the city or of one county. */
export function duty(world: World, { factor, county }: { factor: string; county?: string }): Gold {
  const rows = world.rows('duties').filter((row) => cell(row, 'factor') === factor);
  const asked = rows.filter((row) => cell(row, 'countyId') === (county ?? ''));
  const must = asked.flatMap((row) => some([idOf(row), cell(row, 'unitId')]));
  const people = world
    .rows('people')
    .filter((row) => asked.some((each) => cell(each, 'unitId') === cell(row, 'unitId')));
  return join(
    { must, may: [...ids(rows), ...rows.map((row) => cell(row, 'unitId')), ...ids(people)] },
    { must: [], may: ['problem-rules#t1*', 'problem-rules#10', 'upgrade-policy#t1*'] },
  );
}
