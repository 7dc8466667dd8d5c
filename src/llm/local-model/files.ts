import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ModelError } from '../types.js';

/** The model itself; the smaller form is taken where both are there. */
const MODEL_FILES = ['onnx/model_quantized.onnx', 'onnx/model.onnx'] as const;
const TOKENIZER_FILE = 'tokenizer.json';
const SETTINGS = {
  model: 'config.json',
  tokenizer: 'tokenizer_config.json',
  length: 'sentence_bert_config.json',
  prompts: 'config_sentence_transformers.json',
  pooling: '1_Pooling/config.json',
  modules: 'modules.json',
} as const;
/** So many places of a file tell it from another one of the same size, without reading all of it. */
const SAMPLES = 64;
const SAMPLE_BYTES = 4_096;

/** What a file of settings holds; each model has others of them. */
const settings = z.record(z.string(), z.unknown());
const modules = z.array(z.object({ type: z.string() }));

/** The files of a sentence embedding model. */
export interface ModelFiles {
  readonly folder: string;
  readonly modelFile: string;
  readonly tokenizer: object;
  readonly tokenizerConfig: object;
  readonly config: Readonly<Record<string, unknown>>;
  readonly length: Readonly<Record<string, unknown>>;
  readonly prompts: Readonly<Record<string, unknown>>;
  readonly pooling: Readonly<Record<string, unknown>>;
  /** The steps that make a vector, by the names of sentence-transformers; empty where they are not told. */
  readonly steps: readonly string[];
}

/**
 * The file of a folder that is the model itself.
 * @throws ModelError that says what to do where there is none.
 */
export async function modelFileOf(folder: string): Promise<string> {
  const found = await Promise.all(MODEL_FILES.map((file) => isReadable(join(folder, file))));
  const model = MODEL_FILES.find((_, place) => found[place]);
  if (model === undefined) throw missing(folder, MODEL_FILES.join(' or '));
  return join(folder, model);
}

/**
 * Reads what a folder holds of a model.
 * @throws ModelError that names what is missing or damaged and says what to do.
 */
export async function readModelFiles(folder: string): Promise<ModelFiles> {
  const modelFile = await modelFileOf(folder);
  const read = <T>(file: string, form: z.ZodType<T>) => readJson(folder, file, form);
  const some = async (file: string) => (await read(file, settings)) ?? {};
  const tokenizer = await read(TOKENIZER_FILE, settings);
  if (tokenizer === null) throw missing(folder, TOKENIZER_FILE);
  return {
    folder,
    modelFile,
    tokenizer,
    tokenizerConfig: await some(SETTINGS.tokenizer),
    config: await some(SETTINGS.model),
    length: await some(SETTINGS.length),
    prompts: await some(SETTINGS.prompts),
    pooling: await some(SETTINGS.pooling),
    steps: ((await read(SETTINGS.modules, modules)) ?? []).map(({ type }) => type.split('.').at(-1) ?? type),
  };
}

/** A short hash that changes with every file that vectors depend on; a file that is not there counts as such. */
export async function fingerprintOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [...MODEL_FILES, TOKENIZER_FILE, ...Object.values(SETTINGS)]) {
    hash.update(`${file}\n`);
    for (const part of await samplesOf(join(folder, file))) hash.update(part);
  }
  return hash.digest('hex').slice(0, 16);
}

async function samplesOf(file: string): Promise<(string | Uint8Array)[]> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return [];
  try {
    const { size } = await handle.stat();
    const samples: (string | Uint8Array)[] = [`${size}\n`];
    const step = Math.max(SAMPLE_BYTES, Math.floor((size - SAMPLE_BYTES) / SAMPLES));
    for (let at = 0; at < size; at += step) {
      const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(SAMPLE_BYTES), position: at });
      samples.push(buffer.subarray(0, bytesRead));
    }
    return samples;
  } finally {
    await handle.close();
  }
}

async function readJson<T>(folder: string, file: string, form: z.ZodType<T>): Promise<T | null> {
  const text = await readFile(join(folder, file), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw unusable(folder, `${file} cannot be read (${cause.code})`);
  });
  if (text === null) return null;
  try {
    return form.parse(JSON.parse(text));
  } catch {
    throw unusable(folder, `${file} is damaged`);
  }
}

async function isReadable(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => null);
  await handle?.close();
  return handle !== null;
}

function missing(folder: string, file: string): ModelError {
  return unusable(folder, `${file} is not there or cannot be read`);
}

function unusable(folder: string, what: string): ModelError {
  const next = `Put the files of a sentence embedding model there as they were published (${TOKENIZER_FILE}, ${SETTINGS.model}, ${MODEL_FILES[1]} or ${MODEL_FILES[0]}), or name another folder in WUTONG_EMBEDDING_FOLDER.`;
  return new ModelError('unavailable', `${what} in ${folder}. ${next}`);
}
