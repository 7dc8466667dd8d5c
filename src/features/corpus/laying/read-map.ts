import { parse } from 'yaml';
import type { Faults } from './faults.js';
import {
  type MapApplication,
  type MapEdge,
  type MapFile,
  type MapNode,
  type MapTechnology,
  mapFileSchema,
} from './map-schema.js';
import type { WrittenRecord } from './read-records.js';

/** The ledgers that a map file fills. */
export type MapLedger = 'maps' | 'nodes' | 'edges' | 'technologies' | 'applications';

type Cells = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** Reads one file of a chain's maps into written records by ledger. */
export function readMap(file: string, content: string, faults: Faults): Partial<Record<MapLedger, WrittenRecord[]>> {
  const map = parseMap(file, content, faults);
  if (map === null) return {};
  const write = (place: string, cells: Cells): WrittenRecord => ({
    place: `${file} ${place}`,
    cells: Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, written(value)])),
  });
  const within = positions();
  return {
    maps: [write('head', headCells(map))],
    nodes: map.nodes.map((node, index) => write(`node ${node.slug}`, nodeCells(map, node, index + 1))),
    edges: map.edges.map((edge) => write(`edge ${edge.id}`, edgeCells(map, edge))),
    technologies: map.technologies.map((entry) =>
      write(`technology ${entry.id}`, technologyCells(map, entry, within(entry.node))),
    ),
    applications: map.applications.map((entry) => write(`application ${entry.id}`, applicationCells(map, entry))),
  };
}

function parseMap(file: string, content: string, faults: Faults): MapFile | null {
  try {
    const read = mapFileSchema.safeParse(parse(content));
    if (read.success) return read.data;
    for (const issue of read.error.issues) faults.add(`${file}, ${issue.path.join('.')}: ${issue.message}`);
  } catch (error) {
    faults.add(`${file}: ${error instanceof Error ? error.message : 'is no YAML file'}`);
  }
  return null;
}

function headCells({ chain, kind, version, effectiveFrom, complete, note, source, demo }: MapFile): Cells {
  const notes = { noteZh: note.zh, noteEn: note.en };
  return { id: `MAP-${chain}-${kind}`, chainId: chain, kind, version, effectiveFrom, complete, ...notes, source, demo };
}

function nodeCells(map: MapFile, node: MapNode, position: number): Cells {
  return {
    id: `${map.chain}.${node.slug}`,
    chainId: map.chain,
    segment: node.segment,
    position,
    nameZh: node.name.zh,
    nameEn: node.name.en,
    aliases: node.aliases,
    developmentStage: node.stage,
    localStatus: node.status,
    keyNode: node.key,
    industryCodes: node.codes,
    noteZh: node.note?.zh,
    noteEn: node.note?.en,
    demo: node.demo ?? map.demo,
  };
}

function edgeCells(map: MapFile, edge: MapEdge): Cells {
  const ends = { fromNodeId: nodeId(map, edge.from), toNodeId: nodeId(map, edge.to) };
  return { id: edge.id, chainId: map.chain, ...ends, kind: edge.kind, demo: edge.demo ?? map.demo };
}

function technologyCells(map: MapFile, entry: MapTechnology, position: number): Cells {
  return {
    id: entry.id,
    chainId: map.chain,
    nodeId: nodeId(map, entry.node),
    position,
    nameZh: entry.name.zh,
    nameEn: entry.name.en,
    yearFrom: entry.years[0],
    yearTo: entry.years[1],
    frontierLevel: entry.frontier,
    localLevel: entry.local,
    enterpriseIds: entry.enterprises,
    progressZh: entry.progress.zh,
    progressEn: entry.progress.en,
    progressOn: entry.progressOn,
    demo: entry.demo ?? map.demo,
  };
}

function applicationCells(map: MapFile, entry: MapApplication): Cells {
  return {
    id: entry.id,
    chainId: map.chain,
    nodeId: nodeId(map, entry.node),
    productZh: entry.product.zh,
    productEn: entry.product.en,
    fieldZh: entry.field.zh,
    fieldEn: entry.field.en,
    scenarioZh: entry.scenario.zh,
    scenarioEn: entry.scenario.en,
    entered: entry.entered,
    enterpriseIds: entry.enterprises,
    demo: entry.demo ?? map.demo,
  };
}

/** A slug with a dot is the whole id of a node, also of another chain. */
function nodeId(map: MapFile, slug: string): string {
  return slug.includes('.') ? slug : `${map.chain}.${slug}`;
}

function positions(): (node: string) => number {
  const last = new Map<string, number>();
  return (node) => {
    last.set(node, (last.get(node) ?? 0) + 1);
    return last.get(node) as number;
  };
}

function written(value: Cells[string]): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join('|') : String(value);
}
