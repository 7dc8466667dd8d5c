import { type App, createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config/index.js';
import type { LedgerName, LedgerRecord } from '../../src/domain/ledgers/ledgers.js';
import { type Clock, fixedClock } from '../../src/lib/clock.js';
import { createLogger } from '../../src/lib/logger.js';
import type { Store } from '../../src/store/types.js';
import { memoryStore } from './database.js';
import { record } from './records.js';

export const TODAY = '2026-11-23';

/** The product over an empty database in memory, on a fixed day; what it logs is kept. */
export interface TestApp {
  readonly app: App;
  readonly store: Store;
  readonly logged: string[];
  /** The same over the same database, as `--as-of` opens it; the app itself closes the database. */
  asOf(day: string): App;
}

/** Opens the product as `app.ts` wires it; close the app when the test is over. */
export async function openTestApp(
  options: {
    readonly today?: string;
    readonly corpusFolder?: string;
    /** More of the environment. */
    readonly variables?: NodeJS.ProcessEnv;
    /** Whose instants pass while the day stays; without one it is nine in the morning of the day for ever. */
    readonly clock?: Clock;
    /** In the place of an empty database in memory. */
    readonly store?: Store;
  } = {},
): Promise<TestApp> {
  const store = options.store ?? (await memoryStore());
  const logged: string[] = [];
  const { config, secrets } = loadConfig({ WUTONG_DATA_DIR: '.data-of-tests', ...options.variables });
  const corpusFolder = options.corpusFolder ?? config.corpusFolder;
  const clock = fixedClock(options.today ?? TODAY, config.timeZone, options.clock);
  const log = createLogger('debug', { write: (line) => void logged.push(line) });
  const loaded = { config: { ...config, corpusFolder }, secrets };
  const asOf = (day: string): App => {
    const app = createApp(loaded, { clock: fixedClock(day, config.timeZone, clock), log, store });
    return { ...app, close: async () => {} };
  };
  return { app: createApp(loaded, { clock, log, store }), store, logged, asOf };
}

type Some = { readonly [L in LedgerName]?: readonly Partial<LedgerRecord<L>>[] };

/** Puts records into ledgers, in the order given; columns that a test does not care about are filled. */
export async function lay(store: Store, ledgers: Some): Promise<void> {
  await store.transaction(async (tx) => {
    for (const [ledger, records] of Object.entries(ledgers) as [LedgerName, Partial<LedgerRecord<LedgerName>>[]][]) {
      await tx.insert(
        ledger,
        records.map((values) => record(ledger, values)),
      );
    }
  });
}

/** A chain, a county and people who may and may not report on its projects. */
export const PLACES_AND_PEOPLE = {
  counties: [{ id: '370921' }, { id: '370923' }],
  chains: [{ id: 'pharma' }, { id: 'lithium' }],
  people: [
    { id: 'office', unitId: 'office' },
    { id: 'head-pharma', unitId: 'task-force-pharma' },
    { id: 'head-lithium', unitId: 'task-force-lithium' },
    { id: 'leader-pharma', unitId: 'task-force-pharma' },
  ],
  roles: [
    { id: 'ROLE-01', personId: 'office', role: 'OFFICE' },
    { id: 'ROLE-02', personId: 'head-pharma', role: 'TASK_FORCE_HEAD', chainId: 'pharma' },
    { id: 'ROLE-03', personId: 'head-lithium', role: 'TASK_FORCE_HEAD', chainId: 'lithium' },
    { id: 'ROLE-04', personId: 'leader-pharma', role: 'CHAIN_LEADER', chainId: 'pharma' },
  ],
} as const satisfies Some;
