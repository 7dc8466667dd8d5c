import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { VectorIndex } from '../types.js';

/** hnswlib searches with 10 unless told, and then finds half of the neighbours. */
const EF = 500;
const EF_CONSTRUCTION = 150;
const M = 24;

/** The least number of vectors that a graph has room for. */
const ROOM = 1024;

/** The part of hnswlib-node's graph that is used. Written here because the package is gone where no compiler is. */
interface Graph {
  initIndex(maxElements: number, m: number, efConstruction: number): void;
  readIndexSync(file: string): void;
  writeIndex(file: string): Promise<boolean>;
  resizeIndex(maxElements: number): void;
  setEf(ef: number): void;
  addPoint(point: number[], label: number): void;
  getPoint(label: number): number[];
  markDelete(label: number): void;
  getCurrentCount(): number;
  getMaxElements(): number;
  searchKnn(point: number[], count: number): { readonly distances: number[]; readonly neighbors: number[] };
}

/** The native library; its loading is a seam, since it is an optional dependency. */
export interface Hnswlib {
  readonly HierarchicalNSW: new (space: 'ip', dimension: number) => Graph;
}

/** Loads the addon. @throws when it was not built for this machine. */
export function loadHnswlib(): Hnswlib {
  return createRequire(import.meta.url)('hnswlib-node') as Hnswlib;
}

interface SavedIds {
  readonly dimension: number;
  readonly labels: readonly (readonly [string, number])[];
  readonly nextLabel: number;
  readonly deleted: number;
}

/**
 * Approximate search over a navigable graph. The library knows running numbers only, so ids are kept here; a replaced
 * or removed vector is marked deleted, and once half of them are, the graph is built anew from what lives.
 */
export function createHnswIndex(options: {
  readonly library: Hnswlib;
  readonly dimension: number;
  readonly expected: number;
  readonly file?: string;
}): VectorIndex {
  const { library, dimension } = options;
  const saved = options.file === undefined ? null : readIds(options.file, dimension);
  const labels = new Map<string, number>(saved?.labels ?? []);
  const ids = new Map<number, string>([...labels].map(([id, label]) => [label, id]));
  let nextLabel = saved?.nextLabel ?? 0;
  let deleted = saved?.deleted ?? 0;
  let graph = new library.HierarchicalNSW('ip', dimension);
  if (options.file === undefined) graph.initIndex(Math.max(options.expected, ROOM), M, EF_CONSTRUCTION);
  else graph.readIndexSync(options.file);
  graph.setEf(EF);
  if (graph.getCurrentCount() !== nextLabel)
    throw new Error(`The saved vectors in ${options.file} do not fit their ids.`);

  function add(id: string, point: number[]): void {
    if (graph.getCurrentCount() >= graph.getMaxElements())
      graph.resizeIndex(Math.max(ROOM, Math.ceil(graph.getMaxElements() * 1.5)));
    graph.addPoint(point, nextLabel);
    labels.set(id, nextLabel);
    ids.set(nextLabel, id);
    nextLabel += 1;
  }

  function remove(id: string): void {
    const label = labels.get(id);
    if (label === undefined) return;
    graph.markDelete(label);
    labels.delete(id);
    ids.delete(label);
    deleted += 1;
  }

  function rebuild(): void {
    const living = [...labels].map(([id, label]) => ({ id, point: graph.getPoint(label) }));
    graph = new library.HierarchicalNSW('ip', dimension);
    graph.initIndex(Math.max(living.length * 2, ROOM), M, EF_CONSTRUCTION);
    graph.setEf(EF);
    labels.clear();
    ids.clear();
    nextLabel = 0;
    deleted = 0;
    for (const { id, point } of living) add(id, point);
  }

  return {
    kind: 'hnsw',
    get size() {
      return labels.size;
    },
    put(id, vector) {
      remove(id);
      if (deleted > 1000 && deleted > labels.size) rebuild();
      add(id, Array.from(vector));
    },
    remove,
    search(vector, count) {
      const wanted = Math.min(count, labels.size);
      if (wanted === 0) return [];
      graph.setEf(Math.max(EF, wanted));
      const { neighbors, distances } = graph.searchKnn(Array.from(vector), wanted);
      return neighbors.map((label, at) => ({
        id: ids.get(label) as string,
        similarity: 1 - (distances[at] as number),
      }));
    },
    async save(file) {
      const state: SavedIds = { dimension, labels: [...labels], nextLabel, deleted };
      await graph.writeIndex(file);
      await writeFile(idsFile(file), JSON.stringify(state));
    },
  };
}

function idsFile(file: string): string {
  return `${file}.ids.json`;
}

function readIds(file: string, dimension: number): SavedIds {
  const saved = JSON.parse(readFileSync(idsFile(file), 'utf8')) as SavedIds;
  if (saved.dimension !== dimension) throw new Error(`The saved vectors in ${file} are not of dimension ${dimension}.`);
  return saved;
}
