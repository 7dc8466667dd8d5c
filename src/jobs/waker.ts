import type { VerbContext } from '../features/context.js';
import type { Logger } from '../lib/logger.js';

/** Wakes this process, or another one over the same database, at an instant. */
export interface Waker {
  /** Asks to be woken; once for each instant, whoever asks. */
  wakeAt(instant: string): Promise<void>;
  stop(): Promise<void>;
}

const QUEUE = 'wake';
/** How often a process looks whether it is to be woken. */
const POLLED_EVERY_SECONDS = 5;
const STOP_WITHIN = 5_000;

/**
 * A queue of pg-boss in the schema `pgboss` of the same database. It goes by the database's own clock and only wakes:
 * what is due, rows and our clock decide.
 */
export async function startWaker(
  store: Pick<VerbContext['store'], 'executeSql'>,
  { log, wake }: { readonly log: Pick<Logger, 'warn'>; readonly wake: () => void },
): Promise<Waker> {
  const { default: PgBoss } = await import('pg-boss');
  const db = { executeSql: (text: string, values: unknown[]) => store.executeSql(text, values) };
  const boss = new PgBoss({ db, schema: 'pgboss', schedule: false });
  boss.on('error', (err) => log.warn({ err }, 'the queue that wakes had a fault'));
  await boss.start();
  try {
    await withoutDeadlock(() =>
      boss.createQueue(QUEUE, { name: QUEUE, policy: 'short', retryLimit: 0, retentionDays: 2 }),
    );
    await boss.work(QUEUE, { pollingIntervalSeconds: POLLED_EVERY_SECONDS }, async () => wake());
  } catch (error) {
    await boss.stop({ graceful: false, wait: false });
    throw error;
  }
  return {
    async wakeAt(instant) {
      await boss.send(QUEUE, {}, { startAfter: new Date(instant), singletonKey: instant });
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_WITHIN, wait: true }),
  };
}

const DEADLOCK = '40P01';

/** Processes that start together ask for the queue at once, and the database may end the one's question for the other's sake. */
async function withoutDeadlock(create: () => Promise<void>, attempts = 5): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (attempts <= 1 || (error as { readonly code?: unknown }).code !== DEADLOCK) throw error;
    await withoutDeadlock(create, attempts - 1);
  }
}
