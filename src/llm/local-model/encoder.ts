import { availableParallelism } from 'node:os';
import type { ModelFiles } from './files.js';
import type { Packages, Session, Tensor } from './packages.js';
import type { Pooling, Recipe } from './recipe.js';

/** Makes the vector of a text, of length 1. */
export type Encoder = (text: string) => Promise<Float32Array>;

/** A processor is left to whoever asks. */
const THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));
/** An output under this name is the vector of the whole text. */
const WHOLE = 'sentence_embedding';

/** What each input that a model may ask for holds at each place. */
const INPUTS: Readonly<Record<string, (id: number, place: number) => number>> = {
  input_ids: (id) => id,
  attention_mask: () => 1,
  token_type_ids: () => 0,
  position_ids: (_, place) => place,
};

/** Loads a model; each text goes through it by itself, so that no padding and no neighbour changes its vector. */
export async function createEncoder(
  { tokenizers, runtime }: Packages,
  files: Pick<ModelFiles, 'tokenizer' | 'tokenizerConfig'>,
  { modelFile, limit, pooling }: Recipe,
): Promise<Encoder> {
  const tokenizer = new tokenizers.Tokenizer(files.tokenizer, files.tokenizerConfig);
  const session = await runtime.InferenceSession.create(modelFile, {
    intraOpNumThreads: THREADS,
    interOpNumThreads: 1,
  });
  const strange = session.inputNames.find((name) => INPUTS[name] === undefined);
  if (strange !== undefined) throw new Error(`it asks for ${strange}, which is not known here`);
  const output = outputOf(session);

  return async (text) => {
    const ids = cut(tokenizer.encode(text).ids, limit);
    const feed = (name: string) => {
      const data = BigInt64Array.from(ids, (id, place) => BigInt(INPUTS[name]?.(id, place) ?? 0));
      return [name, new runtime.Tensor('int64', data, [1, ids.length])] as const;
    };
    const outputs = await session.run(Object.fromEntries(session.inputNames.map(feed)));
    return toUnitLength(pooled(outputs[output], pooling));
  };
}

function outputOf({ outputNames }: Session): string {
  const known = [WHOLE, 'last_hidden_state', 'token_embeddings'].find((name) => outputNames.includes(name));
  return known ?? (outputNames[0] as string);
}

/** The last token, which ends the text, stays. */
function cut(ids: readonly number[], limit: number): readonly number[] {
  return ids.length <= limit ? ids : [...ids.slice(0, limit - 1), ...ids.slice(-1)];
}

function pooled(tensor: Tensor | undefined, pooling: Pooling): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('what comes out are not floats of 32 bits');
  const { data, dims } = tensor;
  const length = dims.at(-1) as number;
  if (dims.length === 2) return data.slice(0, length);
  const tokens = data.length / length;
  const at = (token: number) => data.slice(token * length, (token + 1) * length);
  if (pooling === 'first') return at(0);
  if (pooling === 'last') return at(tokens - 1);
  const sum = new Float32Array(length);
  for (let place = 0; place < data.length; place += 1)
    sum[place % length] = (sum[place % length] as number) + (data[place] as number);
  return sum;
}

function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  if (!(length > 0 && Number.isFinite(length))) throw new Error('a vector has no direction');
  return vector.map((value) => value / length);
}
