import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../src/app.js';
import { loadConfig } from '../../../src/config/index.js';
import { changeSettings, type DigestData, readDigest } from '../../../src/features/digests/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { createLogger } from '../../../src/lib/logger.js';
import { openStore } from '../../../src/store/postgres/index.js';
import type { Store } from '../../../src/store/types.js';
import { type Child, startChild } from '../../support/child.js';
import { type PostgresServer, query, startPostgresServer } from '../../support/postgres-server.js';
import type { Fate } from './children/digest-child.js';
import { layWorld, work } from './quarter-changes.js';
import { type Death, dyingStore, setClock, tickOf } from './quarter-clock.js';
import { type Expected, expect as expected, isSilent, type Told, toldNow, worksOn } from './quarter-oracle.js';
import { HOURS, makeWorld, plus, type Worker } from './quarter-world.js';

const SEED = 2026;
/** All 300 people with `WUTONG_TEST_RUNS`, else 120 of them. */
const TENTHS = process.env.WUTONG_TEST_RUNS === undefined ? 4 : 10;
const PEOPLE = 30 * TENTHS;
const [FIRST, LAST] = ['2026-01-01', '2026-03-31'];
/** Nothing runs from midnight to one o'clock in the afternoon, on a whole day, and after nine in the morning. */
const DOWN_IN_THE_MORNING = '2026-02-25';
const DOWN_ALL_DAY = '2026-03-11';
const DOWN_FROM_NINE = '2026-03-18';
/** On these days digests are also read as they are when they are sent. */
const READ_AGAIN = ['2026-01-04', '2026-02-28', '2026-03-03'];

/** By day and minute: a process that is killed, or a database connection that dies under it. */
const KILLS: Record<string, { readonly kind: 'process' | 'connection'; readonly death: Death }> = {
  '2026-01-04 510': { kind: 'process', death: 'outbox' },
  '2026-01-08 480': { kind: 'connection', death: 'end' },
  '2026-01-15 510': { kind: 'connection', death: 'commit' },
  '2026-01-23 1020': { kind: 'connection', death: 'outbox' },
  '2026-02-14 510': { kind: 'process', death: 'commit' },
  '2026-02-24 540': { kind: 'connection', death: 'end' },
  '2026-02-28 510': { kind: 'process', death: 'end' },
  '2026-03-05 510': { kind: 'connection', death: 'outbox' },
  '2026-03-16 480': { kind: 'connection', death: 'commit' },
  '2026-03-31 510': { kind: 'process', death: 'outbox' },
};

let server: PostgresServer;
let url: string;
let store: Store;
const children: Child[] = [];
beforeAll(async () => {
  for (const { kind } of Object.values(KILLS))
    if (kind === 'process') children.push(await startChild(new URL('./children/digest-child.ts', import.meta.url)));
  server = await startPostgresServer();
  url = await server.createDatabase();
  store = await openStore({ kind: 'server', url });
}, 60_000);
afterAll(async () => {
  await Promise.all(children.map((child) => child.kill()));
  await store.close();
  await server.stop();
});

it(`tells ${PEOPLE} people through a quarter, each once on each working day, what a reckoning of its own finds`, async () => {
  const world = makeWorld(SEED, FIRST, TENTHS);
  expect(world.workers).toHaveLength(PEOPLE);
  await layWorld(store, world);
  const clock = setClock();
  clock.set(FIRST, 0);
  const app = createApp(loadConfig({ WUTONG_DATA_DIR: '.data-of-tests' }), {
    clock,
    store,
    log: createLogger('silent'),
  });
  const tick = await tickOf(store, clock);
  const told = new Map<string, Told>();
  const wanted = new Map<string, Expected | null>();
  const read: string[] = [];
  let killed = 0;

  /** Whose hour has come, and what must be said then. */
  const reckon = (day: string, minutes: number) => {
    for (const worker of world.workers) {
      const key = `${worker.id} ${day}`;
      if (worker.account === null || worker.hour > minutes || wanted.has(key) || !worksOn(day)) continue;
      const paused = worker.paused && (worker.pausedUntil === null || day <= worker.pausedUntil);
      wanted.set(key, null);
      if (paused || worker.role === '') continue;
      wanted.set(key, expected(world, worker, { day, told: told.get(worker.id) ?? null }));
      told.set(worker.id, toldNow(world));
    }
  };

  const dieOver = async (day: string, minutes: number) => {
    const kill = KILLS[`${day} ${minutes}`];
    if (kill === undefined) return;
    killed++;
    if (kill.kind === 'connection') {
      const gone = async () => {
        throw new Error('Connection terminated unexpectedly');
      };
      const dead = await tickOf(dyingStore(store, kill.death, gone), clock);
      return await expect(dead()).rejects.toThrow();
    }
    const child = children.shift() as Child;
    const fate: Fate = { url, day, minutes, death: kill.death };
    expect(await child.ask(fate)).toBe('inside');
    await child.kill();
    await until(async () => (await query(url, OPEN_TRANSACTIONS)).length === 0);
  };

  const doDue = async (day: string, minutes: number) => {
    clock.set(day, minutes);
    await dieOver(day, minutes);
    await tick();
    reckon(day, minutes);
    if (READ_AGAIN.includes(day) && minutes === 510) read.push(...(await readAgain(day)));
  };

  /** A digest as it is read when it is sent, for some of those to whom one goes. */
  const readAgain = async (day: string) => {
    const rows = await query(
      url,
      `SELECT data FROM outbox WHERE key LIKE 'digest:%' AND created_at = '${clock.now().toISOString()}' ORDER BY key`,
    );
    const some = rows.map(({ data }) => data as DigestData).filter((_, index) => index % 6 === 0);
    for (const { personId, span } of some) {
      const digest = await runVerb(readDigest, await app.context({ personId }), { span });
      const counts = Object.fromEntries(Object.entries(digest.own).map(([part, items]) => [part, items.length]));
      expect({ own: counts, led: digest.led, waiting: digest.waiting.length }, `${personId} ${day}`).toEqual(
        wanted.get(`${personId} ${day}`),
      );
    }
    return some.map(({ personId }) => personId);
  };

  const setOtherwise = async (day: string, minutes: number) => {
    clock.set(day, minutes);
    const worker = world.workers[world.draw(PEOPLE)] as Worker;
    if (worker.role === '') return;
    const choice = world.draw(3);
    if (choice === 0) worker.hour = HOURS[world.draw(4)] as number;
    else {
      worker.paused = !worker.paused;
      worker.pausedUntil = worker.paused && choice === 1 ? plus(day, world.draw(14)) : null;
    }
    const { id: personId, hour: digestAt, paused, pausedUntil } = worker;
    await runVerb(changeSettings, await app.context({ personId }), { digestAt, paused, pausedUntil });
  };

  for (let day = FIRST; day <= LAST; day = plus(day, 1)) {
    const busy = worksOn(day) ? 8 : 1;
    await work(store, world, { day, count: busy });
    if (day === DOWN_ALL_DAY) continue;
    if (day !== DOWN_IN_THE_MORNING) {
      await doDue(day, 10);
      await doDue(day, 480);
      await setOtherwise(day, 500);
      await work(store, world, { day, count: busy });
      await doDue(day, 510);
      await doDue(day, 540);
    }
    if (day === DOWN_FROM_NINE) continue;
    await setOtherwise(day, 720);
    await work(store, world, { day, count: 2 });
    await doDue(day, 780);
    await doDue(day, 1020);
  }

  expect(killed).toBe(10);
  expect(read.length).toBeGreaterThan(PEOPLE / 5);
  const steps = await query(url, `SELECT subject, round, data, done_at FROM due_step WHERE kind = 'digest'`);
  const noted = new Map(
    steps
      .filter(({ data }) => data !== null)
      .map(({ subject, round, data }) => {
        const { own, led, waiting } = data as Expected;
        return [`${subject} ${round}`, { own, led, waiting }];
      }),
  );
  const due = [...wanted].filter(([, digest]) => digest !== null);
  expect(Object.fromEntries(noted)).toEqual(Object.fromEntries(due));
  const sent = await query(url, `SELECT key FROM outbox WHERE template = 'digest' ORDER BY key`);
  const speaking = due.filter(([, digest]) => digest !== null && !isSilent(digest)).map(([key]) => key);
  expect(sent.map(({ key }) => key)).toEqual(speaking.map((key) => `digest:${key.replace(' ', ':')}`).sort());
  expect(speaking.length).toBeGreaterThan((PEOPLE * 80) / 3);
  expect(due.length - speaking.length).toBeGreaterThan(PEOPLE / 6);

  const days = new Set(speaking.map((key) => key.split(' ')[1]));
  expect([...days].sort()).toEqual(daysOf().filter((day) => worksOn(day) && day !== DOWN_ALL_DAY));
  const alarms = await query(
    url,
    `SELECT DISTINCT split_part(key, ':w', 1) AS alarm FROM outbox WHERE template = 'alarm' ORDER BY 1`,
  );
  expect(alarms.map(({ alarm }) => alarm)).toEqual([`alarm:missed:${DOWN_FROM_NINE}`, `alarm:passed:${DOWN_ALL_DAY}`]);
}, 240_000);

const OPEN_TRANSACTIONS = `SELECT 1 FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'`;

function daysOf(): string[] {
  const days: string[] = [];
  for (let day = FIRST; day <= LAST; day = plus(day, 1)) days.push(day);
  return days;
}

async function until(look: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await look())) if (Date.now() > end) throw new Error('a dead process still holds its transaction');
}
