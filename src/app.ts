import { join } from 'node:path';
import { type Config, demandDataFolder, type Secrets, tellingOfHolder } from './config/index.js';
import { EVERYTHING, PUBLIC_DOCUMENTS, underCeiling } from './domain/people/scope.js';
import type { Scope } from './domain/people/types.js';
import { findActor, findSlackActor, SYSTEM } from './features/actors.js';
import type { BareContext, VerbContext } from './features/context.js';
import { withLightsAsOf } from './features/lights/index.js';
import { type Rules, readRules } from './features/rules.js';
import { createKnowledge, type Embedding, type ModelParts } from './knowledge/index.js';
import { type Clock, systemClock } from './lib/clock.js';
import { WutongError } from './lib/errors.js';
import { createCorrelationId } from './lib/ids.js';
import type { Language } from './lib/language.js';
import { logFile } from './lib/log-file.js';
import { createLogger, type Logger } from './lib/logger.js';
import { once } from './lib/once.js';
import type { ChatModel } from './llm/types.js';
import { scope } from './rights/index.js';
import type { Store } from './store/types.js';

/** What tests and a fixed day put in the place of the real thing. */
export interface Overrides {
  readonly clock?: Clock;
  readonly log?: Logger;
  readonly store?: Store;
  /** In the place of the model that the configuration names. */
  readonly chatModel?: ChatModel;
}

/** Who asks; somebody restricted, such as a guest of Slack, has no rights beyond public documents. */
type Who = { readonly personId: string } | { readonly slackUserId: string; readonly restricted: boolean } | 'system';

/** A running installation; opens database and knowledge when they are first needed. */
export interface App {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  /**
   * What a verb runs with: for a person by id, for a Slack user, or for who sits at the machine itself. With a ceiling the
   * reply is read by others too, and nobody sees more than it allows.
   */
  context(who: Who, language?: Language, ceiling?: Scope): Promise<VerbContext>;
  /** What stands without a database, for looking at an installation whose database cannot be opened. */
  bare(): Promise<BareContext>;
  close(): Promise<void>;
}

/** Tells the person at the machine what goes beside the output of a command. */
export function complain(sentence: string): void {
  process.stderr.write(`wutong: ${sentence}\n`);
}

/** So many passages of a model on this machine are kept at a time. */
const LOCAL_BATCH = 10;

type Parts = Pick<VerbContext, 'store' | 'knowledge' | 'rules'>;

/** Wires the concrete pieces; the one place that names them together. */
export function createApp(loaded: { config: Config; secrets: Secrets }, overrides: Overrides = {}): App {
  const { config } = loaded;
  const clock = overrides.clock ?? systemClock(config.timeZone);
  const log = overrides.log ?? createLogger(config.logLevel, logFile(join(config.dataFolder, 'wutong.log'), complain));
  const parts = once(() => open(loaded, { ...overrides, clock, log }));
  const identities = createIdentities();
  const settings = { corpusFolder: config.corpusFolder };
  return {
    config,
    clock,
    log,
    async context(who, language = 'en', ceiling) {
      const { store, knowledge, rules } = await parts.get();
      const { actor, mayRead } = await identities(who, store);
      const allowed = ceiling === undefined ? mayRead : underCeiling(mayRead, ceiling);
      const request = { actor, scope: allowed, language, correlationId: createCorrelationId() };
      return { ...request, clock, rules, log, store, knowledge, settings };
    },
    async bare() {
      const { loadHnswlib } = await import('./store/vectors/hnsw.js');
      return { clock, rules: await readRules(config.profilesFolder), settings, addonLoads: loads(loadHnswlib) };
    },
    async close() {
      await (await parts.made())?.store.close();
    },
  };
}

async function open(
  { config, secrets }: { config: Config; secrets: Secrets },
  given: Overrides & { clock: Clock; log: Logger },
): Promise<Parts> {
  const { clock, log } = given;
  const reading = readRules(config.profilesFolder);
  const [rules, opened] = given.store
    ? [await reading, given.store]
    : await bothOf(reading, openDatabase(config, secrets, log));
  const store = clock.today() === clock.machineToday() ? opened : withLightsAsOf(opened, { clock, rules });
  const [{ vectorIndexes }, { loadHnswlib }] = await Promise.all([
    import('./store/vectors/index.js'),
    import('./store/vectors/hnsw.js'),
  ]);
  const knowledge = createKnowledge({
    store,
    clock,
    calendar: rules.calendar,
    routing: rules.routing,
    log,
    glossaryFile: join(config.corpusFolder, 'glossary.csv'),
    dictionaryFile: join(config.corpusFolder, 'dictionary.csv'),
    wordTableFile: join(config.corpusFolder, 'cc-cedict.tsv'),
    abbreviationsFile: join(config.corpusFolder, 'abbreviations.csv'),
    openVectors: vectorIndexes({ warn: (message, cause) => log.warn({ cause }, message) }),
    indexFolder: given.store ? null : join(config.dataFolder, 'index'),
    openWriter: writerFor({ config, secrets }, given.chatModel),
    embedding: await embeddingFor({ config, secrets }),
    addonLoads: () => loads(loadHnswlib),
  });
  return { store, knowledge, rules };
}

/** Waits for the rules and the database together; where the rules are wrong the database is closed again. */
async function bothOf(reading: Promise<Rules>, opening: Promise<Store>): Promise<[Rules, Store]> {
  const [rules, store] = await Promise.allSettled([reading, opening]);
  if (rules.status === 'fulfilled' && store.status === 'fulfilled') return [rules.value, store.value];
  if (store.status === 'fulfilled') await store.value.close();
  throw rules.status === 'rejected' ? rules.reason : (store as PromiseRejectedResult).reason;
}

/** Nothing of a model is loaded before it is wanted, and without a key never. */
function writerFor(
  { config, secrets }: { config: Config; secrets: Secrets },
  chatModel: ChatModel | undefined,
): (() => Promise<ModelParts>) | null {
  const { model, promptsFolder } = config;
  const apiKey = secrets.modelKey;
  if (model === null || apiKey === null) return null;
  return async () => {
    const [{ createOpenAiChat }, { readPrompt }] = await Promise.all([
      import('./llm/openai-chat.js'),
      import('./llm/prompts.js'),
    ]);
    return {
      model: chatModel ?? (await createOpenAiChat({ apiKey, baseUrl: model.baseUrl, model: model.name })),
      prompt: await readPrompt(promptsFolder, 'write-answer'),
      maxLabel: model.maxLabel,
    };
  };
}

/**
 * The embedding model that the settings name; null without one. Vectors of an address are told from those of the same name at another
 * one, which may be another model. From a folder of this machine nothing leaves, so documents of every label are embedded.
 */
export async function embeddingFor({
  config,
  secrets,
}: {
  config: Config;
  secrets: Secrets;
}): Promise<Embedding | null> {
  const { embedding, meaningShare: share } = config;
  if (embedding === null) return null;
  if ('folder' in embedding) {
    const { localModel } = await import('./llm/local-model/index.js');
    const { name, id, open } = await localModel(embedding.folder);
    return { name, id, open, share, local: true, maxLabel: 'INTERNAL', batch: LOCAL_BATCH, price: null };
  }
  const apiKey = secrets.embeddingKey;
  if (apiKey === null) return null;
  const { name, baseUrl, maxLabel, batch, price } = embedding;
  return {
    name,
    id: `${name} at ${baseUrl}`,
    local: false,
    maxLabel,
    batch,
    price,
    share,
    async open() {
      const { createOpenAiEmbeddings } = await import('./llm/openai-embeddings.js');
      return await createOpenAiEmbeddings({ apiKey, baseUrl, model: name });
    },
  };
}

async function openDatabase(config: Config, secrets: Secrets, log: Logger): Promise<Store> {
  const { openStore } = await import('./store/postgres/index.js');
  if (secrets.databaseUrl !== null) return await openStore({ kind: 'server', url: secrets.databaseUrl, log });
  await demandDataFolder(config.dataFolder);
  const open = () => openStore({ kind: 'embedded', folder: config.dataFolder, log });
  return await tellingOfHolder(config.dataFolder, complain, open).catch((cause: unknown) => {
    if (cause instanceof WutongError) throw cause;
    log.error({ err: cause }, 'the database in the data folder cannot be opened');
    const place = join(config.dataFolder, 'database');
    const message = `The database in ${place} cannot be opened: it is damaged, or no database. Move ${place} away or put a backup in its place, then start again; without one an empty database is made. wutong.log in the data folder tells the cause.`;
    throw new WutongError('unavailable', message, { cause });
  });
}

type Identity = Pick<VerbContext, 'actor'> & { readonly mayRead: Scope };

/** Who somebody is, and may read; read anew after each write, since any may be a grant. */
function createIdentities(): (who: Who, store: Store) => Promise<Identity> {
  let asOf: bigint | null = null;
  let known = new Map<string, Promise<Identity>>();
  return async (who, store) => {
    if (who === 'system') return { actor: SYSTEM, mayRead: EVERYTHING };
    const newest = await store.lastAudit();
    if (newest !== asOf) known = new Map();
    asOf = newest;
    const key = JSON.stringify(who);
    const identity = known.get(key) ?? identify(who, store);
    known.set(key, identity);
    identity.catch(() => known.delete(key));
    return await identity;
  };
}

async function identify(who: Exclude<Who, 'system'>, store: Store): Promise<Identity> {
  const actor =
    'personId' in who ? await findActor(store, who.personId) : await findSlackActor(store, who.slackUserId, who);
  if (actor.roles.length === 0) return { actor, mayRead: PUBLIC_DOCUMENTS };
  const [chains, [unit = null]] = await Promise.all([
    store.read('chains', EVERYTHING),
    actor.unitId === null ? [] : store.read('units', EVERYTHING, { id: actor.unitId }),
  ]);
  return { actor, mayRead: scope(actor, chains, unit) };
}

function loads(load: () => unknown): boolean {
  try {
    load();
    return true;
  } catch {
    return false;
  }
}
