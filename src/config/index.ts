import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LogLevel } from '../lib/logger.js';
import { readEnvironment } from './environment.js';
import { packageFolder } from './package-folder.js';

export { demandDataFolder, tellingOfHolder } from './data-folder.js';

/** What may be logged: paths and choices, no secret. */
export interface Config {
  readonly dataFolder: string;
  readonly corpusFolder: string;
  /** Calendar, lights and clocks: of the corpus folder where it brings its own, else those that come with the product. */
  readonly profilesFolder: string;
  readonly timeZone: string;
  readonly logLevel: LogLevel;
  readonly database: 'embedded' | 'server';
  /** False when NO_COLOR is set. */
  readonly color: boolean;
}

/** What must never be logged. */
export interface Secrets {
  readonly databaseUrl: string | null;
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
    color: environment.NO_COLOR === undefined,
  };
  return { config, secrets: { databaseUrl: environment.DATABASE_URL ?? null } };
}
