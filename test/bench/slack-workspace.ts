import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config/index.js';
import { prepareDemo } from '../../src/features/corpus/index.js';
import { connectPeople } from '../../src/features/people/index.js';
import { runVerb } from '../../src/features/run-verb.js';
import { createLogger } from '../../src/lib/logger.js';
import { type Playground, startPlayground } from '../../src/playground/index.js';
import { freePort } from '../support/free-port.js';

export const BOT = { userId: 'UBENCHBOT', botId: 'BBENCHBOT', name: 'wutong' };

/** Somebody of the workspace, and who that is in the ledgers. */
export interface Colleague {
  readonly user: string;
  readonly person: string;
}

/**
 * Lays the demo data in a folder and joins so many of its people to users of Slack: every second one sees the whole city, and
 * so gets the longest answers; the others are spread over all roles. Done before the bot starts, since a data folder belongs
 * to one process.
 */
export async function layForColleagues(folder: string, count: number): Promise<readonly Colleague[]> {
  const app = createApp(loadConfig({ WUTONG_DATA_DIR: folder, WUTONG_LOG_LEVEL: 'silent' }));
  try {
    const system = await app.context('system');
    await prepareDemo(system, () => {});
    const people = await system.store.read('people', system.scope);
    const colleagues = Array.from({ length: count }, (_, index) => ({
      user: `UBENCH${String(index).padStart(3, '0')}`,
      person: index % 2 === 0 ? 'office' : String(people[Math.floor((index * people.length) / count)]?.id),
    }));
    const accounts = colleagues.map(({ user, person }) => ({ userId: user, personId: person }));
    await runVerb(connectPeople, system, { accounts });
    return colleagues;
  } finally {
    await app.close();
  }
}

/** A workspace with Slack's limits of calls, in which these people work. */
export async function openWorkspace(colleagues: readonly Colleague[]): Promise<Playground> {
  const { config } = loadConfig({});
  return await startPlayground({
    port: 0,
    manifest: parse(await readFile(config.manifestFile, 'utf8')),
    workspace: {
      team: { id: 'TBENCH001', name: 'Bench', domain: 'bench' },
      app: { id: 'ABENCH001', name: 'Wutong' },
      bot: BOT,
      notice: null,
      people: colleagues.map(({ user, person }, index) => ({
        id: user,
        name: person,
        title: '',
        locale: index % 2 === 0 ? 'zh-CN' : 'en-US',
      })),
      channels: [],
    },
    clock: { now: () => new Date() },
    log: createLogger('silent'),
    pageFolder: null,
    enforceTiers: true,
    trafficEntries: 500,
  });
}

/** What the bot's process needs to work in it, over the data in a folder. */
export async function environmentOf({ tokens, apiUrl }: Playground, folder: string): Promise<NodeJS.ProcessEnv> {
  return {
    WUTONG_DATA_DIR: folder,
    SLACK_BOT_TOKEN: tokens.bot,
    SLACK_APP_TOKEN: tokens.app,
    SLACK_API_URL: apiUrl,
    WUTONG_PORT: String(await freePort()),
  };
}
