import type { Reader, Transaction } from '../types.js';
import type { Queries } from './client.js';
import { raiseRevision } from './documents.js';

/** So many hashes are asked for in one statement. */
const LOT = 1_000;

/** The vectors that an embedding model made of passages. */
export function passageVectorReads(queries: Queries): Pick<Reader, 'passageVectors'> {
  return {
    async passageVectors(model, hashes) {
      const found = new Map<string, Float32Array>();
      for (let at = 0; at < hashes.length; at += LOT) {
        const where = { model, hash: { in: hashes.slice(at, at + LOT) } };
        const rows = await queries.passageVector.findMany({ where, select: { hash: true, vector: true } });
        for (const { hash, vector } of rows) found.set(hash, fromBytes(vector));
      }
      return found;
    },
  };
}

/** Keeps the vectors of passages as they come, and lets go of what is no longer wanted. */
export function passageVectorWrites(queries: Queries): Pick<Transaction, 'putPassageVectors' | 'finishPassageVectors'> {
  return {
    async putPassageVectors(model, vectors) {
      const data = [...vectors].map(([hash, vector]) => ({ model, hash, vector: toBytes(vector) }));
      await queries.passageVector.createMany({ data, skipDuplicates: true });
    },
    async finishPassageVectors(model, hashes) {
      await raiseRevision(queries);
      await queries.$executeRaw`
        DELETE FROM passage_vector WHERE model <> ${model} OR hash <> ALL(${[...hashes]}::text[])`;
    },
  };
}

/** Little-endian on every machine, since several may share the database. */
function toBytes(vector: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(vector.length * Float32Array.BYTES_PER_ELEMENT));
  vector.forEach((value, place) => {
    bytes.setFloat32(place * Float32Array.BYTES_PER_ELEMENT, value, true);
  });
  return new Uint8Array(bytes.buffer);
}

function fromBytes(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.byteLength / Float32Array.BYTES_PER_ELEMENT }, (_, place) =>
    view.getFloat32(place * Float32Array.BYTES_PER_ELEMENT, true),
  );
}
