import { basename } from 'node:path';
import { ModelError } from '../types.js';
import type { ModelFiles } from './files.js';

/** How the vectors of the tokens become one: their mean, the first one, or the last one. */
export type Pooling = 'mean' | 'first' | 'last';

/** How a model is to be used, by what its own files say. */
export interface Recipe {
  readonly modelFile: string;
  readonly pooling: Pooling;
  /** What stands before a question, and before a passage. */
  readonly prefixes: { readonly question: string; readonly passage: string };
  /** So many tokens are read of a text, those that frame it included. */
  readonly limit: number;
}

/** Where no file says how many. */
const USUAL_LIMIT = 512;
/** Steps that are done here; another one would have to be applied to each vector. */
const KNOWN_STEPS = new Set(['Transformer', 'Pooling', 'Normalize']);
const POOLINGS: Readonly<Record<string, Pooling>> = {
  mean: 'mean',
  mean_tokens: 'mean',
  cls: 'first',
  cls_token: 'first',
  lasttoken: 'last',
};
/** Models of this family are trained with prefixes that their files do not name; those that take instructions have others. */
const E5 = /(^|[^a-z])e5(?!.*instruct)([^a-z]|$)/i;

/** @throws ModelError for a model that works in a way which is not done here. */
export function recipeOf(files: ModelFiles): Recipe {
  const step = files.steps.find((name) => !KNOWN_STEPS.has(name));
  if (step !== undefined) throw unknownWay(files.folder, `it has a step ${step} (modules.json)`);
  return {
    modelFile: files.modelFile,
    pooling: poolingOf(files),
    prefixes: prefixesOf(files),
    limit: limitOf(files),
  };
}

function poolingOf({ folder, pooling }: ModelFiles): Pooling {
  const switched = Object.keys(pooling).filter((key) => key.startsWith('pooling_mode_') && pooling[key] === true);
  const named = typeof pooling.pooling_mode === 'string' ? [pooling.pooling_mode] : switched;
  const [name = 'mean', ...more] = named.map((key) => key.replace('pooling_mode_', ''));
  const known = POOLINGS[name];
  if (known !== undefined && more.length === 0) return known;
  throw unknownWay(folder, `it pools by ${[name, ...more].join(' and ')} (1_Pooling/config.json)`);
}

function prefixesOf({ folder, config, prompts: { prompts } }: ModelFiles): Recipe['prefixes'] {
  const own = Object.entries((prompts ?? {}) as object).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string';
  });
  const { query = '', document, passage } = Object.fromEntries(own);
  if (own.length > 0) return { question: query, passage: document ?? passage ?? '' };
  const isE5 = E5.test(basename(folder)) || E5.test(basename(String(config._name_or_path ?? '')));
  return isE5 ? { question: 'query: ', passage: 'passage: ' } : { question: '', passage: '' };
}

/** Models of the RoBERTa family count their places from the one after the padding. */
function limitOf({ config, length, tokenizerConfig }: ModelFiles): number {
  const padding = /roberta|camembert/.test(String(config.model_type)) ? Number(config.pad_token_id ?? 1) + 1 : 0;
  const { model_max_length: tokens } = tokenizerConfig as { model_max_length?: unknown };
  const told = [length.max_seq_length, tokens, Number(config.max_position_embeddings) - padding];
  const limits = told.map(Number).filter((limit) => Number.isInteger(limit) && limit > 2);
  return limits.length === 0 ? USUAL_LIMIT : Math.min(...limits);
}

function unknownWay(folder: string, what: string): ModelError {
  const next = 'Name a model in WUTONG_EMBEDDING_FOLDER that takes the mean, the first or the last token.';
  return new ModelError('unavailable', `The model in ${folder} cannot be used: ${what}. ${next}`);
}
