import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LogLevel } from '../lib/logger.js';
import { readEnvironment } from './environment.js';
import { packageFolder } from './package-folder.js';
import { type ChatConfig, chatOf, type SlackSecrets, slackSecretsOf } from './slack.js';

export { demandDataFolder, tellingOfHolder } from './data-folder.js';
export { demandChat } from './slack.js';

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
  /** False when NO_COLOR is set. */
  readonly color: boolean;
}

/** What must never be logged. */
export interface Secrets {
  readonly databaseUrl: string | null;
  readonly slack: SlackSecrets;
}

/** Reads the environment once: the configuration, and apart from it the secrets. */
export function loadConfig(variables: NodeJS.ProcessEnv = process.env): { config: Config; secrets: Secrets } {
  const environment = readEnvironment(variables);
  const corpusFolder = resolve(environment.WUTONG_CORPUS_DIR ?? join(packageFolder, 'corpus'));
  const ownProfiles = join(corpusFolder, 'profiles');
  const config: Config = {
    dataFolder: resolve(environment.WUTONG_DATA_DIR),
    corpusFolder,
    profilesFolder: existsSync(ownProfiles) ? ownProfiles : join(packageFolder, 'corpus', 'profiles'),
    timeZone: environment.WUTONG_TIME_ZONE,
    logLevel: environment.WUTONG_LOG_LEVEL,
    database: environment.DATABASE_URL === undefined ? 'embedded' : 'server',
    chat: chatOf(environment),
    pageFolder: join(packageFolder, 'dist', 'playground', 'page'),
    manifestFile: join(packageFolder, 'slack-manifest.yaml'),
    color: environment.NO_COLOR === undefined,
  };
  return { config, secrets: { databaseUrl: environment.DATABASE_URL ?? null, slack: slackSecretsOf(environment) } };
}
