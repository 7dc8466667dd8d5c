import { loadConfig } from '../../src/config/index.js';
import type { Label } from '../../src/domain/people/types.js';
import { createAnswerWriter } from '../../src/knowledge/answer/written/index.js';
import type { Point, Section, Writing } from '../../src/knowledge/types.js';
import { createOpenAiChat } from '../../src/llm/openai-chat.js';
import { readPrompt } from '../../src/llm/prompts.js';
import { type LaidAnswerer, laidAnswerer } from '../knowledge/answer/topics/laid-answerer.js';

/** The answerer over the demo corpus with a model behind an address, which is waited for as long as told. */
export async function writtenAnswerer(
  url: string,
  options: { maxLabel: Label; silence: number },
): Promise<LaidAnswerer> {
  const { silence, maxLabel } = options;
  const patience = { silence, whole: 60_000 };
  const model = await createOpenAiChat({ apiKey: 'sk-test', baseUrl: url, model: 'told', patience });
  const prompt = await readPrompt(loadConfig({}).config.promptsFolder, 'write-answer');
  return await laidAnswerer(createAnswerWriter({ model, prompt, maxLabel, log: { warn: () => {} } }));
}

/** A reader that keeps what is handed on, in order. */
export interface Reader extends Writing {
  readonly read: { readonly point: Point; readonly section: Section }[];
  stop(): void;
}

/** Makes a reader; `onPoint` is awaited with each point. */
export function reader(onPoint: (count: number, reader: Reader) => void | Promise<void> = () => {}): Reader {
  const stopping = new AbortController();
  const made: Reader = {
    signal: stopping.signal,
    read: [],
    stop: () => stopping.abort(),
    async point(point, section) {
      made.read.push({ point, section });
      await onPoint(made.read.length, made);
    },
  };
  return made;
}
