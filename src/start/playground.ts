import { readFile } from 'node:fs/promises';
import { type App, complain } from '../app.js';
import type { Config } from '../config/index.js';
import { mapChannel } from '../features/channels/index.js';
import type { VerbContext } from '../features/context.js';
import { prepareDemo, seedCorpus } from '../features/corpus/index.js';
import { connectPeople } from '../features/people/index.js';
import { runVerb } from '../features/run-verb.js';
import { WutongError } from '../lib/errors.js';
import { parseYaml } from '../lib/yaml-file.js';
import { type Playground, type PlaygroundOptions, startPlayground, type Workspace } from '../playground/index.js';
import { readWorkspaceFile, type WorkspaceFile } from '../playground/workspace-file.js';
import { startSlack } from '../surfaces/slack/index.js';
import { createKeptWorkspace } from './kept-workspace.js';
import type { RunningBot, StartOptions } from './running-bot.js';
import { slackApplication, startClock, stopping } from './slack-application.js';

const PREPARING = {
  seeding: 'First start: laying the demo ledgers …',
  ingesting: 'First start: reading the demo documents …',
} as const;

/** Starts the bot in a Slack workspace on this machine, over demo data alone. */
export async function onThisMachine(
  { config }: { readonly config: Config },
  app: App,
  options: StartOptions,
): Promise<RunningBot> {
  const system = await app.context('system');
  await prepareDemo(system, (step) => complain(PREPARING[step]));
  await demandDemo(system, config);
  if (options.layAnew) await runVerb(seedCorpus, system, { reset: true });
  const file = await readWorkspaceFile(config.workspaceFile);
  if (options.layAnew || !(await isSettled(system))) await settle(system, file);
  const laid = (await system.store.installation())?.seededOn ?? '';
  const conversations = createKeptWorkspace(config.dataFolder, laid, app.log);
  const kept = options.layAnew ? undefined : await conversations.read();
  const playground = await openPlayground(config, app, {
    workspace: await workspaceOf(system, file),
    ...(kept ? { kept } : {}),
  });
  conversations.follow(playground);
  const { bot: botToken, app: appToken } = playground.tokens;
  const { apiUrl } = playground;
  const inlet = { kind: 'socket', appToken, apiUrl, healthPort: null } as const;
  const bot = await startSlack(slackApplication(app, config), { botToken, apiUrl, inlet });
  const jobs = await startClock(app);
  const stopBot = stopping({ bot, jobs }, app, conversations.end);
  return {
    lines: [
      `Wutong (梧桐) is at work, on invented demo data. Open ${playground.address}`,
      ...(await ageLines(system)),
      ...(options.showTokens ? tokenLines(playground) : []),
    ],
    async stop() {
      await stopBot();
      await playground.close();
    },
  };
}

/** @throws WutongError `configuration` when the data folder holds anything but demo data. */
async function demandDemo({ store }: VerbContext, { dataFolder }: Config): Promise<void> {
  if ((await store.installation())?.demo) return;
  throw new WutongError(
    'configuration',
    `SLACK_BOT_TOKEN and SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET) are missing, and ${dataFolder} holds data that are not demo data, for which the workspace on this machine does not start. Set the tokens, or choose an empty WUTONG_DATA_DIR.`,
  );
}

/** Whether the workspace was laid by an earlier start: who holds which account, and what channels stand for, is then kept. */
async function isSettled({ store }: VerbContext): Promise<boolean> {
  return (await store.audit({ subject: 'people' })).some(({ verb }) => verb === connectPeople.name);
}

/** Says what the channels of the workspace stand for, and joins its people to those of the demo data, which settles it. */
async function settle(system: VerbContext, { people, channels }: WorkspaceFile): Promise<void> {
  const mapped = new Set((await system.store.channelMappings()).map(({ channelId }) => channelId));
  for (const { id, name, chain, county, label } of channels) {
    if ((chain === undefined && county === undefined) || mapped.has(id)) continue;
    await runVerb(mapChannel, system, { channelId: id, name, chain, county, label });
  }
  const accounts = people.filter(({ guest }) => !guest).map(({ user, person }) => ({ userId: user, personId: person }));
  await runVerb(connectPeople, system, { accounts });
}

async function workspaceOf(system: VerbContext, file: WorkspaceFile): Promise<Workspace> {
  const people = new Map((await system.store.read('people', system.scope)).map((person) => [person.id, person]));
  const units = new Map((await system.store.read('units', system.scope)).map((unit) => [unit.id, unit]));
  const installation = await system.store.installation();
  const day = installation?.seededOn ?? '';
  return {
    team: file.team,
    app: file.app,
    bot: file.bot,
    notice: `演示数据均为虚构，数据日期 ${day} · The data are invented demo data, laid for ${day}`,
    people: file.people.map(({ person: id, user, guest }) => {
      const person = people.get(id);
      const unit = units.get(person?.unitId ?? '');
      return {
        id: user,
        name: person ? `${person.titleZh} · ${person.titleEn}` : id,
        title: unit ? `${unit.nameZh} · ${unit.nameEn}` : '',
        locale: person?.language === 'zh' ? 'zh-CN' : 'en-US',
        guest,
      };
    }),
    channels: file.channels.map(({ id, name, topic, members }) => ({
      id,
      name,
      topic,
      members: [...members, file.bot.userId],
    })),
  };
}

/** On the configured port, or on a free one where that is taken. */
async function openPlayground(
  config: Config,
  app: App,
  content: Pick<PlaygroundOptions, 'workspace' | 'kept'>,
): Promise<Playground> {
  const manifest = parseYaml(await readFile(config.manifestFile, 'utf8'), config.manifestFile);
  const { clock, log } = app;
  const parts = { ...content, manifest, clock, log, pageFolder: config.pageFolder };
  const { port } = config.chat as { readonly port: number };
  return await startPlayground({ ...parts, port }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    complain(`Port ${port} is taken; another one is used. WUTONG_PORT chooses one.`);
    return await startPlayground({ ...parts, port: 0 });
  });
}

/** Demo data are laid around a day, and grow stale. */
async function ageLines({ store, clock }: VerbContext): Promise<string[]> {
  const day = (await store.installation())?.seededOn ?? null;
  if (day === null || day === clock.today()) return [];
  return [`The demo data were laid for ${day}; \`npm start -- --lay-anew\` lays them for today.`];
}

function tokenLines({ apiUrl, tokens }: Playground): string[] {
  return [
    `SLACK_API_URL=${apiUrl}`,
    `SLACK_BOT_TOKEN=${tokens.bot}`,
    `SLACK_APP_TOKEN=${tokens.app}`,
    `SLACK_SIGNING_SECRET=${tokens.signingSecret}`,
  ];
}
