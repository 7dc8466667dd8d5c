import { ModelError } from '../types.js';
import { createEncoder } from './encoder.js';
import { readModelFiles } from './files.js';
import { loadPackages, type PackagePlaces } from './packages.js';
import { type Recipe, recipeOf } from './recipe.js';

/** What is asked of the process. */
export interface Request {
  readonly id: number;
  readonly kind: keyof Recipe['prefixes'];
  readonly text: string;
}

/** What it says: once that the model is loaded, or why not; then an answer to each request. */
export type Reply =
  | { readonly loaded: true }
  | { readonly unusable: string }
  | { readonly id: number; readonly vector: Float32Array }
  | { readonly id: number; readonly failed: string };

const [folder = '', places = '{}'] = process.argv.slice(2);
const say = (reply: Reply) => process.send?.(reply);

try {
  const answer = await load(JSON.parse(places) as PackagePlaces);
  process.on('message', async (request: Request) => say(await answer(request)));
  say({ loaded: true });
} catch (cause) {
  say({ unusable: cause instanceof ModelError ? cause.message : unloadable(cause) });
}

async function load(packages: PackagePlaces): Promise<(request: Request) => Promise<Reply>> {
  const files = await readModelFiles(folder);
  const recipe = recipeOf(files);
  const encode = await createEncoder(loadPackages(packages), files, recipe);
  return async ({ id, kind, text }) => {
    try {
      return { id, vector: await encode(recipe.prefixes[kind] + text) };
    } catch (cause) {
      return { id, failed: (cause as Error).message };
    }
  };
}

function unloadable(cause: unknown): string {
  return `The model in ${folder} does not load: ${(cause as Error).message}. Put its files there once more as they were published, or name another folder in WUTONG_EMBEDDING_FOLDER.`;
}
