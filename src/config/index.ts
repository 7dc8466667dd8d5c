import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { WutongError } from '../lib/errors.js';
import type { LogLevel } from '../lib/logger.js';
import { packageFolder } from '../lib/package-folder.js';
import { type Environment, readEnvironment } from './environment.js';
import { type ChatConfig, chatOf, type SlackSecrets, slackSecretsOf } from './slack.js';

export { demandDataFolder, tellingOfHolder } from './data-folder.js';
export { type ChatConfig, demandChat } from './slack.js';

/** A language model behind an OpenAI-compatible address, and the highest label of what may be sent to it. */
export interface ModelConfig {
  readonly name: string;
  readonly baseUrl: string;
  readonly maxLabel: 'PUBLIC' | 'INTERNAL';
}

/** An embedding model behind an OpenAI-compatible address, and the highest label of documents that may be sent to it. */
export interface EmbeddingConfig {
  readonly name: string;
  readonly baseUrl: string;
  readonly maxLabel: 'PUBLIC' | 'INTERNAL';
  /** How many passages are sent at a time. */
  readonly batch: number;
  /** Of a million tokens, in the money of whoever set it; null where it is not set. */
  readonly price: number | null;
}

/** An embedding model in a folder of this machine, from which nothing is sent. */
export interface LocalEmbeddingConfig {
  readonly folder: string;
}

/** What may be logged: paths and choices, no secret. */
export interface Config {
  readonly dataFolder: string;
  readonly corpusFolder: string;
  /** Calendar, lights and clocks: of the corpus folder where it brings its own, else those that come with the product. */
  readonly profilesFolder: string;
  readonly timeZone: string;
  readonly logLevel: LogLevel;
  readonly database: 'embedded' | 'server';
  readonly chat: ChatConfig;
  /** The folder of the compiled page of the workspace on this machine, and the app manifest that it knows the bot by. */
  readonly pageFolder: string;
  readonly manifestFile: string;
  /** Who is in that workspace: of the corpus folder where it brings its own, else the one that comes with the product. */
  readonly workspaceFile: string;
  readonly promptsFolder: string;
  /** The language model that may put answers into words; null without a key. */
  readonly model: ModelConfig | null;
  /** The model that makes vectors of the documents; null unless it is named. */
  readonly embedding: EmbeddingConfig | LocalEmbeddingConfig | null;
  /** What the vectors of that model are of the score that orders passages, from 0 to 1. */
  readonly meaningShare: number;
  /** False when NO_COLOR is set. */
  readonly color: boolean;
}

/** What must never be logged. */
export interface Secrets {
  readonly databaseUrl: string | null;
  readonly slack: SlackSecrets;
  readonly modelKey: string | null;
  readonly embeddingKey: string | null;
}

/** Reads the environment once: the configuration, and apart from it the secrets. */
export function loadConfig(variables: NodeJS.ProcessEnv = process.env): { config: Config; secrets: Secrets } {
  const environment = readEnvironment(variables);
  const corpusFolder = resolve(environment.WUTONG_CORPUS_DIR ?? join(packageFolder, 'corpus'));
  const config: Config = {
    dataFolder: resolve(environment.WUTONG_DATA_DIR),
    corpusFolder,
    profilesFolder: ownOr(join(corpusFolder, 'profiles'), join(packageFolder, 'corpus', 'profiles')),
    timeZone: environment.WUTONG_TIME_ZONE,
    logLevel: environment.WUTONG_LOG_LEVEL,
    database: environment.DATABASE_URL === undefined ? 'embedded' : 'server',
    chat: chatOf(environment),
    pageFolder: join(packageFolder, 'dist', 'playground', 'page'),
    manifestFile: join(packageFolder, 'slack-manifest.yaml'),
    workspaceFile: ownOr(join(corpusFolder, 'workspace.yaml'), join(packageFolder, 'corpus', 'workspace.yaml')),
    promptsFolder: join(packageFolder, 'prompts'),
    model: modelOf(environment),
    embedding: embeddingOf(environment),
    meaningShare: environment.WUTONG_MEANING_SHARE,
    color: environment.NO_COLOR === undefined,
  };
  const secrets: Secrets = {
    databaseUrl: environment.DATABASE_URL ?? null,
    slack: slackSecretsOf(environment),
    modelKey: environment.OPENAI_API_KEY ?? null,
    embeddingKey: embeddingKeyOf(environment) ?? null,
  };
  return { config, secrets };
}

function ownOr(own: string, shipped: string): string {
  return existsSync(own) ? own : shipped;
}

function modelOf(environment: Environment): ModelConfig | null {
  if (environment.OPENAI_API_KEY === undefined) return null;
  return {
    name: environment.OPENAI_MODEL,
    baseUrl: environment.OPENAI_BASE_URL,
    maxLabel: environment.WUTONG_MODEL_MAX_LABEL,
  };
}

/** The key of one service is never sent to another one: with an address of its own the model has a key of its own. */
function embeddingKeyOf(environment: Environment): string | undefined {
  const { OPENAI_EMBEDDING_API_KEY: own, OPENAI_EMBEDDING_BASE_URL: address, OPENAI_API_KEY: shared } = environment;
  return own ?? (address === undefined ? shared : undefined);
}

/** @throws WutongError `configuration` for a model that is named and has no key, and for two models. */
function embeddingOf(environment: Environment): EmbeddingConfig | LocalEmbeddingConfig | null {
  const { OPENAI_EMBEDDING_MODEL: name, WUTONG_EMBEDDING_FOLDER: folder } = environment;
  if (folder !== undefined && name !== undefined)
    throw new WutongError(
      'configuration',
      'WUTONG_EMBEDDING_FOLDER and OPENAI_EMBEDDING_MODEL are both set, but search goes by the vectors of one model: remove the one that is not wanted.',
      {
        zh: 'WUTONG_EMBEDDING_FOLDER 和 OPENAI_EMBEDDING_MODEL 同时设置了，而检索只用一个模型的向量：请去掉不需要的那一个。',
      },
    );
  if (folder !== undefined) return { folder: resolve(folder) };
  if (name === undefined) return null;
  if (embeddingKeyOf(environment) === undefined)
    throw new WutongError(
      'configuration',
      'OPENAI_EMBEDDING_MODEL is set, but no key for it: give OPENAI_EMBEDDING_API_KEY. Only where both models are at OPENAI_BASE_URL, OPENAI_API_KEY serves both. Where the address asks for no key, any word will do.',
    );
  return {
    name,
    baseUrl: environment.OPENAI_EMBEDDING_BASE_URL ?? environment.OPENAI_BASE_URL,
    maxLabel: environment.WUTONG_MODEL_MAX_LABEL,
    batch: environment.OPENAI_EMBEDDING_BATCH,
    price: environment.OPENAI_EMBEDDING_PRICE ?? null,
  };
}
