import { basename } from 'node:path';
import type { EmbeddingModel } from '../types.js';
import { type EncoderPatience, type RunningEncoder, startEncoder } from './encoder-client.js';
import { fingerprintOf, modelFileOf } from './files.js';
import { findPackages } from './packages.js';

/** A sentence embedding model in a folder of this machine. */
export interface LocalModel {
  readonly name: string;
  /** Changes with the files of the model, and not with where they lie. */
  readonly id: string;
  /** Loads it in a process of its own; whoever opens it again gets the same. @throws ModelError */
  open(): Promise<EmbeddingModel>;
  close(): Promise<void>;
}

/** Names the model of a folder; nothing of it is loaded before it is opened. */
export async function localModel(folder: string, patience?: EncoderPatience): Promise<LocalModel> {
  const name = basename(folder);
  let starting: Promise<RunningEncoder> | null = null;
  let last: RunningEncoder | null = null;

  async function running(): Promise<RunningEncoder> {
    if (last?.alive === false) forget();
    starting ??= start().catch((cause: unknown) => {
      forget();
      throw cause;
    });
    last = await starting;
    return last;
  }

  async function start(): Promise<RunningEncoder> {
    // Whoever named a wrong folder is told that, and not to install packages into it.
    await modelFileOf(folder);
    return await startEncoder(folder, findPackages(folder), patience);
  }

  function forget(): void {
    starting = null;
    last = null;
  }

  return {
    name,
    id: `${name} ${await fingerprintOf(folder)}`,
    async open() {
      await running();
      return {
        async passages(texts) {
          const vectors: Float32Array[] = [];
          // One at a time, so that a question waits for one passage at most.
          for (const text of texts) vectors.push(await (await running()).passage(text));
          return vectors;
        },
        question: async (text) => await (await running()).question(text),
      };
    },
    close: async () => await last?.close(),
  };
}
