import { closeSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { keepTop } from '../../lib/top.js';
import type { VectorIndex } from '../types.js';

/** So many vectors lie in one piece, turned: all their first values, then all their second ones, and so on. */
const ROWS = 256;

/** A value is kept as so many steps of the largest one of its vector. */
const STEPS = 32_767;

/** The length of what stands before the vectors in a file, itself as eight bytes. */
const LENGTH_BYTES = 8;

/** Some vectors: the value `at` of vector `row` is `values[at × ROWS + row] × sizes[row] ÷ STEPS`. */
interface Block {
  readonly values: Int16Array;
  readonly sizes: Float32Array;
}

interface Head {
  readonly dimension: number;
  readonly ids: readonly string[];
}

/**
 * Compares with every vector, which is fast enough below some 500,000: a hashed question is nearly all zeros, and of each block only
 * the values at its other places are looked at, which lie side by side.
 */
export function createExactIndex(options: { dimension: number; file?: string }): VectorIndex {
  const { dimension } = options;
  const saved = options.file === undefined ? { ids: [], blocks: [] } : read(options.file, dimension);
  const ids: string[] = [...saved.ids];
  const blocks: Block[] = saved.blocks;
  const places = new Map(ids.map((id, place) => [id, place]));

  function blockOf(place: number): Block {
    const at = Math.floor(place / ROWS);
    const block = blocks[at] ?? emptyBlock(dimension);
    blocks[at] = block;
    return block;
  }

  return {
    kind: 'exact',
    get size() {
      return ids.length;
    },
    put(id, vector) {
      const place = places.get(id) ?? ids.length;
      if (place === ids.length) {
        ids.push(id);
        places.set(id, place);
      }
      fill(blockOf(place), place % ROWS, vector);
    },
    remove(id) {
      const place = places.get(id);
      if (place === undefined) return;
      const last = ids.length - 1;
      const moved = ids[last] as string;
      copy(blockOf(last), last % ROWS, blockOf(place), place % ROWS);
      ids[place] = moved;
      places.set(moved, place);
      ids.pop();
      places.delete(id);
    },
    search(vector, count) {
      const filled = Array.from(vector.keys()).filter((at) => vector[at] !== 0);
      const best = keepTop<string>(count);
      const sums = new Float64Array(ROWS);
      for (let first = 0; first < ids.length; first += ROWS) {
        compare(blockOf(first), vector, filled, sums);
        const rows = Math.min(ROWS, ids.length - first);
        for (let row = 0; row < rows; row += 1) best.offer(ids[first + row] as string, sums[row] as number);
      }
      return best.list().map(({ item, score }) => ({ id: item, similarity: score }));
    },
    async save(file) {
      const head = serialize({ dimension, ids } satisfies Head);
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeDoubleLE(head.length);
      const written = await open(file, 'w');
      try {
        const used = blocks.slice(0, Math.ceil(ids.length / ROWS));
        const pieces = [length, head, ...used.flatMap(({ values, sizes }) => [bytesOf(values), bytesOf(sizes)])];
        for (const piece of pieces) await written.writeFile(piece);
      } finally {
        await written.close();
      }
    },
  };
}

function emptyBlock(dimension: number): Block {
  return { values: new Int16Array(ROWS * dimension), sizes: new Float32Array(ROWS) };
}

function fill({ values, sizes }: Block, row: number, vector: Float32Array): void {
  const size = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const steps = size === 0 ? 0 : STEPS / size;
  sizes[row] = size;
  for (let at = 0; at < vector.length; at += 1) values[at * ROWS + row] = Math.round((vector[at] as number) * steps);
}

function copy(from: Block, fromRow: number, to: Block, toRow: number): void {
  to.sizes[toRow] = from.sizes[fromRow] as number;
  for (let at = 0; at < from.values.length; at += ROWS) to.values[at + toRow] = from.values[at + fromRow] as number;
}

/** Writes how near each vector of a block is into `sums`. */
function compare({ values, sizes }: Block, vector: Float32Array, filled: readonly number[], sums: Float64Array): void {
  sums.fill(0);
  for (const at of filled) {
    const weight = vector[at] as number;
    const from = at * ROWS;
    for (let row = 0; row < ROWS; row += 1) sums[row] = (sums[row] as number) + (values[from + row] as number) * weight;
  }
  for (let row = 0; row < ROWS; row += 1) sums[row] = ((sums[row] as number) * (sizes[row] as number)) / STEPS;
}

function bytesOf({ buffer, byteOffset, byteLength }: NodeJS.ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Reads each block to where it stays, so that a large file is not held twice. */
function read(file: string, dimension: number): { ids: readonly string[]; blocks: Block[] } {
  const opened = openSync(file, 'r');
  const take = <T extends NodeJS.ArrayBufferView>(into: T): T => {
    if (readSync(opened, into) !== into.byteLength) throw new Error(`The saved vectors in ${file} end too early.`);
    return into;
  };
  try {
    const length = take(Buffer.alloc(LENGTH_BYTES)).readDoubleLE();
    const head = deserialize(take(Buffer.alloc(length))) as Head;
    if (head.dimension !== dimension)
      throw new Error(`The saved vectors in ${file} are not of dimension ${dimension}.`);
    const blocks = Array.from({ length: Math.ceil(head.ids.length / ROWS) }, () => emptyBlock(dimension));
    for (const { values, sizes } of blocks) {
      take(values);
      take(sizes);
    }
    return { ids: head.ids, blocks };
  } finally {
    closeSync(opened);
  }
}
