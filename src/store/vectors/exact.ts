import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { keepTop } from '../../lib/top.js';
import type { VectorIndex } from '../types.js';

interface Saved {
  readonly dimension: number;
  readonly ids: string[];
  readonly values: Float32Array;
}

/** How many vectors an empty index has room for. */
const ROOM = 64;

/** Compares with every vector: exact, and fast enough below some 150,000. */
export function createExactIndex(options: { dimension: number; file?: string }): VectorIndex {
  const { dimension } = options;
  const saved = options.file === undefined ? null : read(options.file, dimension);
  const ids: string[] = saved?.ids ?? [];
  let values = saved?.values ?? new Float32Array(dimension * ROOM);
  const places = new Map(ids.map((id, place) => [id, place]));

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
        if (values.length < ids.length * dimension) values = grown(values, dimension);
      }
      values.set(vector, place * dimension);
    },
    remove(id) {
      const place = places.get(id);
      if (place === undefined) return;
      const last = ids.length - 1;
      const moved = ids[last] as string;
      values.copyWithin(place * dimension, last * dimension, (last + 1) * dimension);
      ids[place] = moved;
      places.set(moved, place);
      ids.pop();
      places.delete(id);
    },
    search(vector, count) {
      const similarities = multiply(values, ids.length, vector);
      const best = keepTop<string>(count);
      for (let place = 0; place < ids.length; place += 1)
        best.offer(ids[place] as string, similarities[place] as number);
      return best.list().map(({ item, score }) => ({ id: item, similarity: score }));
    },
    save: (file) =>
      writeFile(file, serialize({ dimension, ids, values: values.slice(0, ids.length * dimension) } satisfies Saved)),
  };
}

/** Places where the question is zero add nothing, and a hashed question is nearly all zeros: they are left out. */
function multiply(values: Float32Array, rows: number, vector: Float32Array): Float64Array {
  const dimension = vector.length;
  const filled = Array.from(vector.keys()).filter((at) => vector[at] !== 0);
  const places = Int32Array.from(filled);
  const weights = Float64Array.from(filled, (at) => vector[at] as number);
  const sums = new Float64Array(rows);
  for (let row = 0, base = 0; row < rows; row += 1, base += dimension) {
    let sum = 0;
    for (let at = 0; at < places.length; at += 1)
      sum += (values[base + (places[at] as number)] as number) * (weights[at] as number);
    sums[row] = sum;
  }
  return sums;
}

/** An index that was saved empty begins with no room at all. */
function grown(values: Float32Array, dimension: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(Math.max(values.length, dimension * ROOM) * 2);
  larger.set(values);
  return larger;
}

function read(file: string, dimension: number): Saved {
  const saved = deserialize(readFileSync(file)) as Saved;
  if (saved.dimension !== dimension || saved.values.length !== saved.ids.length * dimension) {
    throw new Error(`The saved vectors in ${file} are not of dimension ${dimension}.`);
  }
  return saved;
}
