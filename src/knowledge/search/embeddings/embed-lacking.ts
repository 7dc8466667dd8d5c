import { ModelError } from '../../../llm/types.js';
import type { Store } from '../../../store/types.js';
import type { EmbeddingIndex } from './embedding-index.js';
import { planEmbedding } from './plan.js';
import type { EmbeddingListener, EmbeddingReport } from './types.js';

/**
 * Sends the passages that lack a vector, and keeps what comes lot by lot, so that an end in the middle loses one lot at most and
 * the next run goes on from there. At the end the vectors of other models and of other texts go.
 */
export async function embedLacking(
  index: EmbeddingIndex,
  store: Pick<Store, 'transaction'>,
  { onPlan, onEmbedded }: EmbeddingListener,
): Promise<EmbeddingReport> {
  const { embedding, lacking, hashes } = index;
  const plan = planEmbedding(embedding, lacking, hashes.size - lacking.length);
  let embedded = 0;
  let dimension = index.dimension;
  try {
    if (lacking.length > 0) {
      onPlan?.(plan);
      const model = await embedding.open();
      for (let at = 0; at < lacking.length; at += embedding.batch) {
        const lot = lacking.slice(at, at + embedding.batch);
        const vectors = await model.passages(lot.map(({ text }) => text));
        dimension = demandLength(vectors, dimension);
        const byHash = new Map(lot.map(({ hash }, place) => [hash, vectors[place] as Float32Array]));
        await store.transaction((tx) => tx.putPassageVectors(embedding.id, byHash));
        embedded += lot.length;
        onEmbedded?.(embedded, plan);
      }
    }
    await store.transaction((tx) => tx.finishPassageVectors(embedding.id, [...hashes]));
    return { ...plan, embedded, failed: null };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const { fault, message } = error;
    return { ...plan, embedded, failed: { fault, message } };
  }
}

/** All vectors of a model are of one length; others are of another model under the same name. */
function demandLength(vectors: readonly Float32Array[], dimension: number | null): number | null {
  const other = vectors.find((vector) => vector.length !== (dimension ?? vectors[0]?.length));
  if (other === undefined) return dimension ?? vectors[0]?.length ?? null;
  throw new ModelError('malformed', `vectors of ${other.length} places came, those before have ${dimension}`);
}
