import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findPackages } from '../../src/llm/local-model/packages.js';
import { tinyOnnx } from './tiny-onnx.js';

/** Why models of a folder cannot be run here; null where the packages for it are installed. */
export const PACKAGES_MISSING = whyMissing();

const FRAME = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
/** Each line means one thing: its words share a direction, and the first line means nothing. */
const MEANINGS = [
  ['passage', ':', 'of'],
  // What asks is told from what is asked, so that a prefix shows in the vector.
  ['query'],
  ['insolvent', 'bankrupt', '破产'],
  ['subsidy', 'money', 'paid', '补贴'],
  ['counter', 'desk', '窗口'],
  ['fee', 'fees', 'charge'],
];
const PLACES = MEANINGS.length;
/** Where nothing that is meant shows: words without meaning, and the frame. */
const NOWHERE = 0;

/** More than the files that every model has, or instead of them; null leaves one out. */
export type MoreFiles = Readonly<Record<string, object | string | Buffer | null>>;

/** Lays a real model of a few words in a folder, in the form in which models are published. */
export async function layTinyModel(folder: string, more: MoreFiles = {}, work = 0): Promise<string> {
  const words = [...FRAME, ...MEANINGS.flat()];
  const files: MoreFiles = {
    'config.json': { model_type: 'bert', max_position_embeddings: 64 },
    'tokenizer.json': tokenizer(words),
    'tokenizer_config.json': { tokenizer_class: 'BertTokenizer', model_max_length: 64 },
    'onnx/model.onnx': tinyOnnx({ table: words.map((word) => row(word)), work }),
    ...more,
  };
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    const isText = typeof content === 'string' || Buffer.isBuffer(content);
    await writeFile(file, isText ? content : JSON.stringify(content));
  }
  return folder;
}

/** The direction of a text of these words, framed by the two tokens that lead nowhere. */
export function directionOf(...words: readonly string[]): number[] {
  const rows = ['[CLS]', ...words, '[SEP]'].map((word) => row(word));
  const sum = Array.from({ length: PLACES }, (_, place) => rows.reduce((all, each) => all + (each[place] ?? 0), 0));
  return sum.map((value) => value / Math.hypot(...sum));
}

function row(word: string): number[] {
  const meant = MEANINGS.findIndex((words) => words.includes(word));
  return Array.from({ length: PLACES }, (_, place) => (place === Math.max(NOWHERE, meant) ? 1 : 0));
}

function tokenizer(words: readonly string[]): object {
  const id = (word: string) => words.indexOf(word);
  const frame = (word: string) => ({ id: word, ids: [id(word)], tokens: [word] });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: FRAME.map((content) => ({ id: id(content), content, special: true })),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: false, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: { '[CLS]': frame('[CLS]'), '[SEP]': frame('[SEP]') },
    },
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, place) => [word, place])),
    },
  };
}

function whyMissing(): string | null {
  try {
    findPackages(process.cwd());
    return null;
  } catch {
    return '@huggingface/tokenizers and onnxruntime-node are not installed: CONTRIBUTING.md, The checks';
  }
}
