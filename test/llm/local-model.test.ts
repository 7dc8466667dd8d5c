import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readModelFiles } from '../../src/llm/local-model/files.js';
import { type LocalModel, localModel } from '../../src/llm/local-model/index.js';
import { recipeOf } from '../../src/llm/local-model/recipe.js';
import type { EmbeddingModel } from '../../src/llm/types.js';
import { directionOf, layTinyModel, PACKAGES_MISSING } from '../support/tiny-model.js';

let folder: string;
const opened: LocalModel[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiny-model-'));
});
afterEach(async () => {
  for (const model of opened.splice(0)) await model.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(...files: Parameters<typeof layTinyModel> extends [string, ...infer Rest] ? Rest : never) {
  await layTinyModel(folder, ...files);
  return await openAt(folder);
}

async function openAt(place: string): Promise<EmbeddingModel> {
  const model = await localModel(place);
  opened.push(model);
  return await model.open();
}

const passage = async (model: EmbeddingModel, text: string) => [...((await model.passages([text]))[0] ?? [])];
const question = async (model: EmbeddingModel, text: string) => [...(await model.question(text))];

function near(vector: readonly number[], wanted: readonly number[]): void {
  expect(vector).toHaveLength(wanted.length);
  for (const [place, value] of wanted.entries()) expect(vector[place]).toBeCloseTo(value, 5);
}

describe('a model of a folder that runs on this machine', () => {
  beforeEach(({ skip }) => {
    if (PACKAGES_MISSING !== null) skip(PACKAGES_MISSING);
  });

  it('takes the mean of the tokens at length 1, where nothing says otherwise', async () => {
    const model = await open();
    near(await passage(model, 'Subsidy subsidy insolvent'), directionOf('subsidy', 'subsidy', 'insolvent'));
    near(await question(model, '补贴 破产 money'), directionOf('补贴', '破产', 'money'));
    expect(await passage(model, 'bankrupt')).toEqual(await passage(model, 'insolvent'));
  });

  it('takes the first token where its files say so', async () => {
    const model = await open({ '1_Pooling/config.json': { pooling_mode_cls_token: true } });
    near(await passage(model, 'subsidy'), directionOf());
  });

  it('puts before a text what its prompts say', async () => {
    const model = await open({
      'config_sentence_transformers.json': { prompts: { query: 'query ', document: 'fee ' } },
    });
    near(await question(model, 'subsidy'), directionOf('query', 'subsidy'));
    near(await passage(model, 'subsidy'), directionOf('fee', 'subsidy'));
  });

  it('puts the words of its family before a text where its name tells the family', async () => {
    const place = await layTinyModel(join(folder, 'multilingual-e5-small'));
    const model = await openAt(place);
    near(await question(model, 'subsidy'), directionOf('query', ':', 'subsidy'));
    near(await passage(model, 'subsidy'), directionOf('passage', ':', 'subsidy'));
  });

  it('reads a text as far as the model goes, and ends it as it is to be ended', async () => {
    const model = await open({ 'sentence_bert_config.json': { max_seq_length: 4 } });
    near(await passage(model, 'subsidy insolvent fee counter'), directionOf('subsidy', 'insolvent'));
    const whole = await openAt(await layTinyModel(join(folder, 'whole')));
    near(await passage(whole, 'subsidy '.repeat(10_000)), directionOf(...Array.from({ length: 62 }, () => 'subsidy')));
  });

  it('gives the vectors of passages in their order, and of one text the same in whatever company', async () => {
    const model = await open();
    const texts = ['fee', 'counter of the subsidy', 'insolvent'];
    const together = await model.passages(texts);
    for (const [place, text] of texts.entries())
      expect([...(together[place] ?? [])]).toEqual(await passage(model, text));
  });

  it('lets the program go on meanwhile', async () => {
    const model = await open({}, 3_000);
    let done = false;
    const work = model.passages(Array.from({ length: 20 }, () => 'subsidy '.repeat(60))).then(() => {
      done = true;
    });
    let turns = 0;
    while (!done) {
      turns += 1;
      await new Promise((turn) => setImmediate(turn));
    }
    await work;
    expect(turns).toBeGreaterThan(1_000);
  });

  it('tells of a model that does not load, and what to do', async () => {
    const broken = open({ 'onnx/model.onnx': 'no model' });
    await expect(broken).rejects.toMatchObject({ fault: 'unavailable' });
    await expect(broken).rejects.toThrow(`The model in ${folder} does not load:`);
    await expect(broken).rejects.toThrow('Put its files there once more');
  });

  it('is started again after its process was lost', async () => {
    await layTinyModel(folder);
    const local = await localModel(folder);
    opened.push(local);
    const model = await local.open();
    await local.close();
    near(await question(model, 'fee'), directionOf('fee'));
  });

  it('gives up a question that takes too long, and answers the next one', async () => {
    await layTinyModel(folder, {}, 20_000);
    const local = await localModel(folder, { loading: 60_000, passage: 60_000, question: 1 });
    opened.push(local);
    const model = await local.open();
    await expect(model.question('fee '.repeat(60))).rejects.toMatchObject({ fault: 'time-out' });
    near(await passage(model, 'fee'), directionOf('fee'));
  });
});

describe('what a folder holds of a model', () => {
  it.each([
    ['tokenizer.json', { 'tokenizer.json': null }, 'tokenizer.json is not there'],
    ['the model', { 'onnx/model.onnx': null }, 'onnx/model_quantized.onnx or onnx/model.onnx is not there'],
    ['whole settings', { 'config.json': '{' }, 'config.json is damaged'],
    ['a pooling that is done here', { '1_Pooling/config.json': { pooling_mode_max_tokens: true } }, 'max_tokens'],
    ['the usual steps', { 'modules.json': [{ type: 'sentence_transformers.models.Dense' }] }, 'a step Dense'],
  ] as const)('is refused without %s, with the place and what to do', async (_, files, message) => {
    await layTinyModel(folder, files);
    const refused = readModelFiles(folder).then(recipeOf);
    await expect(refused).rejects.toMatchObject({ fault: 'unavailable' });
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toThrow('WUTONG_EMBEDDING_FOLDER');
    await expect(refused).rejects.toThrow(folder);
  });
});

describe('the name of a model', () => {
  it('is that of its folder, and is told from another one when a file has changed', async () => {
    const first = await localModel(await layTinyModel(join(folder, 'here', 'tiny')));
    await cp(join(folder, 'here'), join(folder, 'there'), { recursive: true });
    expect((await localModel(join(folder, 'there', 'tiny'))).id).toBe(first.id);
    expect(first.name).toBe('tiny');
    const ids = new Set([first.id]);
    for (const [place, more] of [
      {},
      { 'tokenizer_config.json': { model_max_length: 32 } },
      { '1_Pooling/config.json': { pooling_mode_cls_token: true } },
    ].entries())
      ids.add(
        (await localModel(await layTinyModel(join(folder, String(place), 'tiny'), more, place === 0 ? 1 : 0))).id,
      );
    expect(ids.size).toBe(4);
  });

  it('can be told of a folder that is not there, which is refused when it is opened', async () => {
    const { name, open: load } = await localModel(join(folder, 'nowhere'));
    expect(name).toBe('nowhere');
    await expect(load()).rejects.toThrow('is not there');
  });
});

it('is refused without its packages, with the command that installs them', async ({ skip }) => {
  if (PACKAGES_MISSING === null) skip('the packages are installed');
  await layTinyModel(folder);
  await expect(openAt(folder)).rejects.toThrow(
    `npm install --ignore-scripts --prefix "${folder}" @huggingface/tokenizers@0.2.0 onnxruntime-node@1.30.0`,
  );
});
