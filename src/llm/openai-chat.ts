import type { BaseMessage } from '@langchain/core/messages';
import type { OpenAiAddress } from './openai-address.js';
import { faultOfEnd, faultOfError } from './openai-faults.js';
import { type ChatModel, ModelError } from './types.js';

/** How long to wait for a model, in milliseconds; time that the reader of the pieces takes is not counted. */
export interface Patience {
  /** Until a piece comes, the first one or the next. */
  readonly silence: number;
  /** For all pieces together. */
  readonly whole: number;
}

/** A chat model behind an OpenAI-compatible address. */
export interface OpenAiChatOptions extends OpenAiAddress {
  readonly patience?: Patience;
}

const PATIENCE: Patience = { silence: 20_000, whole: 90_000 };
/** One more try, for what failed before the first piece. */
const RETRIES = 1;

/** A chat model over LangChain's client of the OpenAI protocol; the packages are loaded here, so that without a key they are not. */
export async function createOpenAiChat(options: OpenAiChatOptions): Promise<ChatModel> {
  const { patience = PATIENCE, model: name } = options;
  const [{ ChatOpenAICompletions }, { HumanMessage, SystemMessage }] = await Promise.all([
    import('@langchain/openai'),
    import('@langchain/core/messages'),
  ]);
  const client = new ChatOpenAICompletions({
    apiKey: options.apiKey,
    model: name,
    maxRetries: RETRIES,
    timeout: patience.silence,
    streamUsage: false,
    // The client would print what it cannot read to the terminal.
    configuration: { baseURL: options.baseUrl, logLevel: 'off' },
  });
  const open = (messages: BaseMessage[], signal: AbortSignal) =>
    // Below `stream`, so that no tracer named in the environment gets a copy of what is sent.
    client._streamResponseChunks(messages, { signal })[Symbol.asyncIterator]();
  return {
    name,
    async *stream({ system, user, signal }) {
      const leave = new AbortController();
      const pieces = open([new SystemMessage(system), new HumanMessage(user)], AbortSignal.any([signal, leave.signal]));
      try {
        yield* readPieces(pieces, signal, patience);
      } finally {
        leave.abort();
      }
    },
  };
}

/** A piece of the protocol: text, and on the last one why it ended. */
interface Piece {
  readonly text: string;
  readonly generationInfo?: Record<string, unknown>;
}

async function* readPieces(
  pieces: AsyncIterator<Piece>,
  signal: AbortSignal,
  patience: Patience,
): AsyncGenerator<string> {
  const seen = { pieces: 0, text: 0 };
  let end: unknown;
  let left = patience.whole;
  for (;;) {
    const since = Date.now();
    const next = await within(pieces.next(), Math.min(patience.silence, left), signal).catch((error: unknown) => {
      throw faultOfError(error, seen.pieces > 0);
    });
    left -= Date.now() - since;
    if (next === ABORTED) return;
    if (next.done) break;
    seen.pieces += 1;
    seen.text += next.value.text.length;
    end = next.value.generationInfo?.finish_reason ?? end;
    if (next.value.text !== '') yield next.value.text;
    if (signal.aborted) return;
  }
  const fault = faultOfEnd(end, seen);
  if (fault) throw fault;
}

const ABORTED = Symbol('aborted');

/** The promise's value, or that the signal came first. What is left behind may still fail; nobody hears of it. */
async function within<T>(promise: Promise<T>, milliseconds: number, signal: AbortSignal): Promise<T | typeof ABORTED> {
  promise.catch(() => {});
  let giveUp = () => {};
  const given = new Promise<typeof ABORTED>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new ModelError('time-out', `nothing came for ${milliseconds} ms`)),
      Math.max(0, milliseconds),
    );
    const stop = () => resolve(ABORTED);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    giveUp = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    };
  });
  try {
    return await Promise.race([given, promise]);
  } catch (error) {
    if (signal.aborted) return ABORTED;
    throw error;
  } finally {
    giveUp();
  }
}
