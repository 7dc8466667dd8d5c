import type { OpenAiAddress } from './openai-address.js';
import { faultOfError } from './openai-faults.js';
import { type EmbeddingModel, ModelError } from './types.js';

/** How long to wait for vectors, in milliseconds. */
export interface EmbeddingPatience {
  /** For one try with passages; one that timed out is tried again. */
  readonly passages: number;
  /** For the vector of a question. */
  readonly question: number;
}

/** An embedding model behind an OpenAI-compatible address. */
export interface OpenAiEmbeddingOptions extends OpenAiAddress {
  readonly patience?: EmbeddingPatience;
}

const PATIENCE: EmbeddingPatience = { passages: 30_000, question: 3_000 };
/** More tries for passages, with growing pauses, or those that the endpoint asks for. */
const RETRIES = 5;

/** An embedding model over the client of the OpenAI protocol; the package is loaded here, so that without a model it is not. */
export async function createOpenAiEmbeddings(options: OpenAiEmbeddingOptions): Promise<EmbeddingModel> {
  const { apiKey, baseUrl, model, patience = PATIENCE } = options;
  const { OpenAI, APIConnectionTimeoutError } = await import('openai');
  // These settings alone count: no organisation, project or log level out of the environment.
  const own = { organization: null, project: null, logLevel: 'off' } as const;
  const client = new OpenAI({ apiKey, baseURL: baseUrl, ...own, fetch: fetchWhole });

  async function ask(texts: readonly string[], maxRetries: number, timeout: number): Promise<Float32Array[]> {
    const body = { model, input: [...texts], encoding_format: 'float' as const };
    try {
      return readVectors(await client.embeddings.create(body, { maxRetries, timeout }), texts.length);
    } catch (error) {
      if (error instanceof APIConnectionTimeoutError) throw new ModelError('time-out', 'no reply came in time');
      throw faultOfError(error, false);
    }
  }

  return {
    passages: (texts) => ask(texts, RETRIES, patience.passages),
    async question(text) {
      const [vector] = await ask([text], 0, patience.question);
      return vector as Float32Array;
    },
  };
}

/** The client's time and its tries end with the headers; with the body read here they hold for it too. */
async function fetchWhole(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  return new Response(await response.arrayBuffer(), response);
}

/** The vectors of a reply in the order of the texts, whatever their order there. */
function readVectors(reply: unknown, count: number): Float32Array[] {
  const { data } = (reply ?? {}) as { data?: unknown };
  if (!Array.isArray(data)) throw malformed('the reply holds no vectors');
  if (data.length !== count) throw malformed(`${data.length} vectors came for ${count} texts`);
  const vectors = new Map<unknown, Float32Array>();
  for (const [place, { index = place, embedding }] of (data as Item[]).entries())
    vectors.set(index, toUnitLength(embedding));
  const ordered = Array.from({ length: count }, (_, place) => vectors.get(place) ?? malformedPlace(place));
  if (new Set(ordered.map((vector) => vector.length)).size > 1) throw malformed('the vectors differ in length');
  return ordered;
}

interface Item {
  readonly index?: unknown;
  readonly embedding?: unknown;
}

function toUnitLength(embedding: unknown): Float32Array {
  if (!Array.isArray(embedding) || !embedding.every((value) => Number.isFinite(value)))
    throw malformed('a vector is not made of numbers');
  const length = Math.hypot(...(embedding as number[]));
  if (length === 0) throw malformed('a vector has no direction');
  return Float32Array.from(embedding as number[], (value) => value / length);
}

function malformedPlace(place: number): never {
  throw malformed(`the vector of text ${place} is missing`);
}

function malformed(message: string): ModelError {
  return new ModelError('malformed', message);
}
