import { once } from '../../../lib/once.js';
import { ModelError } from '../../../llm/types.js';
import type { SearchLog } from '../types.js';
import type { Embedding, EmbeddingFailure } from './types.js';

/** After a failure the model is left alone for so many milliseconds, so that not everybody who asks waits for it in vain. */
const REST = 30_000;
const KEPT = 200;

/** The vectors of questions. */
export interface QuestionVectors {
  /** Null when the model does not give a vector of this length now. */
  of(text: string, dimension: number): Promise<Float32Array | null>;
  /** Asks the model at once, whatever came of it before. */
  probe(): Promise<void>;
  readonly away: EmbeddingFailure | null;
  /** Opens the model, so that the first question need not wait for that; a failure is told when it is asked. */
  prepare(): void;
}

/** Asks the model for the vectors of questions; a failure is logged and answered with none, never thrown. */
export function createQuestionVectors(embedding: Pick<Embedding, 'name' | 'open'>, log: SearchLog): QuestionVectors {
  const model = once(() => embedding.open());
  const kept = new Map<string, Promise<Float32Array>>();
  let away: EmbeddingFailure | null = null;
  let restsUntil = 0;

  function ask(text: string): Promise<Float32Array> {
    const known = kept.get(text);
    if (known) return known;
    const asked = model.get().then((opened) => opened.question(text));
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(text, asked);
    asked.catch(() => kept.delete(text));
    return asked;
  }

  async function tried(work: () => Promise<Float32Array>): Promise<Float32Array | null> {
    try {
      const vector = await work();
      away = null;
      restsUntil = 0;
      return vector;
    } catch (cause) {
      const { fault, message } = cause instanceof ModelError ? cause : new ModelError('unavailable', String(cause));
      away = { fault, message };
      restsUntil = Date.now() + REST;
      log.warn(
        { err: cause, model: embedding.name, fault },
        'The embedding model gave no vector of a question; search by words answers alone.',
      );
      return null;
    }
  }

  return {
    get away() {
      return away;
    },
    prepare() {
      model.get().catch(() => {});
    },
    async of(text, dimension) {
      if (Date.now() < restsUntil) return null;
      return await tried(async () => {
        const vector = await ask(text);
        if (vector.length === dimension) return vector;
        throw new ModelError(
          'malformed',
          `a vector of ${vector.length} places came, those of passages have ${dimension}`,
        );
      });
    },
    async probe() {
      kept.clear();
      await tried(() => ask('Wutong'));
    },
  };
}
