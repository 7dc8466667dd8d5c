import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ModelError } from '../types.js';

/** What runs a model; too large to come with the product, so whoever has a model brings it. */
const PACKAGES = { tokenizers: '@huggingface/tokenizers', runtime: 'onnxruntime-node' } as const;
/** With these the product is tested. */
const VERSIONS = ['@huggingface/tokenizers@0.2.0', 'onnxruntime-node@1.30.0'];

/** Where the packages lie on this machine. */
export type PackagePlaces = Readonly<Record<keyof typeof PACKAGES, string>>;

/**
 * Finds the packages beside the model, or where the product's own are.
 * @throws ModelError with the command that installs them.
 */
export function findPackages(folder: string): PackagePlaces {
  const paths = [folder, fileURLToPath(new URL('.', import.meta.url))];
  const { resolve } = createRequire(import.meta.url);
  const place = (name: string) => {
    try {
      return resolve(name, { paths });
    } catch {
      const command = `npm install --ignore-scripts --prefix ${JSON.stringify(folder)} ${VERSIONS.join(' ')}`;
      throw new ModelError('unavailable', `The model in ${folder} needs the package ${name}: ${command}`);
    }
  };
  return { tokenizers: place(PACKAGES.tokenizers), runtime: place(PACKAGES.runtime) };
}

/** The part of a tokenizer that is used. Written here because the packages are not there when the product is compiled. */
export interface Tokenizer {
  encode(text: string): { readonly ids: readonly number[] };
}

/** What came out of a model. */
export interface Tensor {
  readonly dims: readonly number[];
  readonly data: unknown;
}

/** A model that is loaded. */
export interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
}

/** The two packages. */
export interface Packages {
  readonly tokenizers: { readonly Tokenizer: new (tokenizer: object, config: object) => Tokenizer };
  readonly runtime: {
    readonly InferenceSession: { create(file: string, options: object): Promise<Session> };
    readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor;
  };
}

/** Loads them from their places. */
export function loadPackages(places: PackagePlaces): Packages {
  const load = createRequire(import.meta.url);
  return { tokenizers: load(places.tokenizers), runtime: load(places.runtime) } as Packages;
}
