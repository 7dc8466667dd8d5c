import PQueue from 'p-queue';
import type { Problem } from '../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../src/domain/people/scope.js';
import type { VerbContext } from '../../src/features/context.js';
import { VERBS } from '../../src/features/registry.js';
import { runVerb } from '../../src/features/run-verb.js';
import { openStore } from '../../src/store/postgres/index.js';
import type { Store } from '../../src/store/types.js';
import { lay } from '../support/app.js';
import { type Child, startChild } from '../support/child.js';
import { query, startPostgresServer } from '../support/postgres-server.js';
import { plus, workdays } from './calendar.js';
import type { Fate } from './children/worker-child.js';
import { DEEDS, filed, mayComeOnDayOff, type Reckoned } from './oracle.js';
import { Reckoning } from './reckoning.js';
import { actingOver, type PutClock, putClock, workerOver } from './worker.js';
import { drawing, type Happening, makeYear } from './world.js';

/** What is simulated. */
export interface Simulated {
  readonly problems: number;
  readonly kills: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

/** What came of it; `faults` holds whatever was not as the rules have it. */
export interface Outcome {
  readonly problems: number;
  readonly deeds: number;
  readonly chases: number;
  readonly escalations: number;
  readonly messages: number;
  readonly killed: number;
  readonly latestSeconds: number;
  readonly onDaysOff: number;
  readonly faults: readonly string[];
}

/** So many people write at once. */
const HANDS = 4;

/** So many workers do what is due, as processes over one database do. */
const WORKERS = 2;

/** Somebody who writes, by a clock of his own. */
interface Hand {
  readonly context: VerbContext;
  readonly clock: PutClock;
}

async function handOver(store: Store): Promise<Hand> {
  const clock = putClock();
  clock.put('2026-01-01', 0, 0);
  return { context: await actingOver(store, clock), clock };
}

const DEATHS = ['outbox', 'end', 'commit'] as const;
/** The minutes of a day at which something can be due of itself. */
const DUE_MINUTES = [540, 600];
/** The worker looks every so many seconds. */
const EVERY_SECONDS = 20;

/** Lives through 2026 with the product and with a reckoning of its own, and tells where they differ. */
export async function simulate({ problems, kills, seed, log = () => {} }: Simulated): Promise<Outcome> {
  const server = await startPostgresServer();
  const url = await server.createDatabase();
  const store = await openStore({ kind: 'server', url });
  const waiting: Promise<Child>[] = [];
  const birth = () => waiting.push(startChild(new URL('./children/worker-child.ts', import.meta.url)));
  for (let count = 0; count < Math.min(kills, 2); count += 1) birth();
  try {
    await layBodies(store);
    const clock = putClock();
    const draw = drawing(seed + 1);
    const reckoning = new Reckoning();
    const ids = new Map<number, string>();
    const year = makeYear(seed, problems);
    let [deeds, killed, at, nextKill] = [0, 0, 0, 0];
    clock.put('2026-01-01', 0, 0);
    const hands = await Promise.all(Array.from({ length: HANDS }, () => handOver(store)));
    const workers = await Promise.all(Array.from({ length: WORKERS }, () => workerOver(store, clock)));
    const work = () => Promise.all(workers.map((run) => run()));

    const happen = async ({ context, clock }: Hand, each: Happening, second: number) => {
      clock.put(each.day, each.minute, second);
      if (each.deed === 'file') {
        const { problem } = (await run(context, 'file', filing(each.level))) as { problem: Problem };
        ids.set(each.problem, problem.id);
        const reckoned = filed(problem.id, each);
        reckoning.problems.set(problem.id, reckoned);
        return reckoning.written(reckoned, each.day, each.minute);
      }
      const id = ids.get(each.problem) ?? '';
      const reckoned = reckoning.problems.get(id);
      if (!reckoned || !DEEDS[each.deed](reckoned, each.day, each.until)) return;
      deeds += 1;
      await run(context, ...verbOf(each, reckoned));
      reckoning.written(reckoned, each.day, each.minute);
    };

    /** What happens until then: several problems at once, each in its own order. */
    const until = async (day: string, minute: number) => {
      const lives = new Map<number, { readonly each: Happening; readonly second: number }[]>();
      while (at < year.length && comesBefore(year[at] as Happening, day, minute)) {
        const each = year[at++] as Happening;
        lives.set(each.problem, [...(lives.get(each.problem) ?? []), { each, second: draw(60) }]);
      }
      const queue = new PQueue({ concurrency: HANDS });
      await queue.addAll(
        [...lives.values()].map((life) => async () => {
          const hand = hands.pop() as Hand;
          for (const { each, second } of life) await happen(hand, each, second);
          hands.push(hand);
        }),
      );
    };

    const die = async (day: string, minute: number, second: number) => {
      const child = await (waiting.shift() as Promise<Child>);
      if (killed + waiting.length + 1 < kills) birth();
      const fate: Fate = { url, day, minute, second, death: DEATHS[killed % DEATHS.length] as Fate['death'] };
      const said = await child.ask(fate);
      await child.kill();
      if (said === 'inside') killed += 1;
      else if (killed < kills) birth();
    };

    // Kills are spread over the days on which much is due.
    const killEvery = Math.max(1, Math.floor(300 / Math.max(kills, 1)));
    let dayNumber = 0;
    for (let day = '2026-01-01'; day <= '2026-12-31'; day = plus(day, 1)) {
      dayNumber += 1;
      for (const minute of DUE_MINUTES) {
        await until(day, minute);
        const second = draw(EVERY_SECONDS);
        clock.put(day, minute, second);
        const chased = minute === 540 && killed < kills && dayNumber - nextKill >= killEvery;
        if (chased && Number((await query(url, DUE_NOW(clock.now().toISOString())))[0]?.count) > 0) {
          nextKill = dayNumber;
          await die(day, minute, second);
          // What the dead one had taken may still be held for a moment: it is done at the next look.
          await work();
          clock.put(day, minute, second + EVERY_SECONDS);
        }
        await work();
        reckoning.upTo(day, minute);
      }
      await until(day, 24 * 60);
      if (day.endsWith('-28'))
        log(`${day}: ${reckoning.problems.size} problems, ${reckoning.fired.length} chases, ${killed} kills`);
    }
    return await compared({ store, url, reckoning, deeds, killed });
  } finally {
    await Promise.all(waiting.map(async (child) => (await child).kill()));
    await store.close();
    await server.stop();
  }
}

const DUE_NOW = (now: string) =>
  `SELECT count(*) FROM due_step WHERE kind = 'chase' AND done_at IS NULL AND due_at <= '${now}'`;

function comesBefore({ day, minute }: Happening, otherDay: string, otherMinute: number): boolean {
  return day < otherDay || (day === otherDay && minute < otherMinute);
}

async function run(context: VerbContext, verb: string, input: object): Promise<unknown> {
  const found = VERBS.find(({ name }) => name === `problem.${verb}`);
  return await runVerb(found as never, context, input);
}

/** A problem that begins on a level by the rules of routing. */
function filing(level: number): object {
  const place = { county: 'east', factor: 'LAND', chain: 'alpha' };
  if (level === 1) return { ...place, text: '厂区门口积水', severity: 'LOW' };
  if (level === 2) return { ...place, text: '厂区扩建缺地', severity: 'HIGH' };
  if (level === 3) return { ...place, text: '用地指标不足', severity: 'MEDIUM' };
  return { ...place, text: '跨链事项需要统筹', severity: 'MEDIUM' };
}

function verbOf({ deed, day, until }: Happening, { id, resolveDue }: Reckoned): [string, object] {
  const problem = id;
  switch (deed) {
    case 'reply':
      return ['reply', { problem, note: '正在办理', expected: plus(day, 10) }];
    case 'hold':
      return ['hold', { problem, reason: '停工', until }];
    case 'extend':
      return ['extend', { problem, reason: '情况复杂', newDue: resolveDue }];
    case 'escalate':
      return ['escalate', { problem, reason: '本级无权' }];
    case 'set-aside':
      return ['set-aside', { problem, reason: '规划未批', nextStep: '每月请示', review: until }];
    case 'solve':
      return ['solve', { problem, result: '已解决', evidence: '照片' }];
    case 'content':
      return ['confirm', { problem, satisfied: 'yes' }];
    case 'discontent':
      return ['confirm', { problem, satisfied: 'no' }];
    default:
      return [deed, { problem }];
  }
}

/** Counties, departments, a task force and the office, each with somebody who can be written to. */
async function layBodies(store: Store): Promise<void> {
  const person = (id: string, unitId: string, role: string, more: object = {}) => ({ id, unitId, role, ...more });
  const people = [
    person('office', 'office', 'OFFICE'),
    person('east', 'county-east', 'COUNTY_OFFICER', { countyId: 'east' }),
    person('land', 'department-land', 'FACTOR_CONTACT', { factor: 'LAND' }),
    person('head', 'task-force-alpha', 'TASK_FORCE_HEAD', { chainId: 'alpha' }),
    person('leader', 'task-force-alpha', 'CHAIN_LEADER', { chainId: 'alpha' }),
    person('chief', 'office', 'CHIEF_CHAIN_LEADER'),
  ];
  const unit = (id: string, kind: string, more: object = {}) => ({ id, kind, level: 'CITY', ...more });
  await lay(store, {
    counties: [{ id: 'east', nameZh: 'east', nameEn: 'east' }],
    chains: [{ id: 'alpha', nameZh: 'alpha', nameEn: 'alpha' }],
    units: [
      unit('office', 'PROMOTION_OFFICE'),
      unit('county-east', 'COUNTY_SIDE', { countyId: 'east' }),
      unit('east-land', 'FACTOR_DEPARTMENT', { countyId: 'east', factor: 'LAND', level: 'COUNTY' }),
      unit('department-land', 'FACTOR_DEPARTMENT', { factor: 'LAND' }),
      unit('task-force-alpha', 'TASK_FORCE', { chainId: 'alpha' }),
    ],
    duties: [
      { id: 'D1', factor: 'LAND', level: 'COUNTY', countyId: 'east', unitId: 'east-land' },
      { id: 'D2', factor: 'LAND', level: 'CITY', unitId: 'department-land' },
    ],
    people: people.map(({ id, unitId }) => ({ id, unitId })),
    roles: people.map(({ unitId: _, id, ...role }) => ({ id: `R-${id}`, personId: id, ...role })),
  } as Parameters<typeof lay>[1]);
  await store.transaction(async (tx) => {
    for (const { id } of people) await tx.putAccount({ userId: `U${id.toUpperCase()}`, personId: id });
  });
}

interface Lived {
  readonly store: Store;
  readonly url: string;
  readonly reckoning: Reckoning;
  readonly deeds: number;
  readonly killed: number;
}

/** Holds what stands in the database against the reckoning. */
async function compared({ store, url, reckoning, deeds, killed }: Lived): Promise<Outcome> {
  const faults: string[] = [];
  const kept = new Map((await store.read('problems', EVERYTHING)).map((problem) => [problem.id, problem]));
  for (const [id, reckoned] of reckoning.problems) {
    const problem = kept.get(id);
    if (problem === undefined) faults.push(`${id} is lost`);
    else faults.push(...differences(problem, reckoned));
  }
  const rows = await query(
    url,
    `SELECT key, data->>'problemId' AS id, data->>'chase' AS name, data->>'day' AS day, created_at FROM outbox WHERE template = 'chase'`,
  );
  const sent = new Map<string, number>();
  let [latest, onDaysOff] = [0, 0];
  for (const row of rows) {
    const key = `${row.id} ${row.name}@${row.day}`;
    const minute = row.name === 'RESULT_ASKED' ? 600 : 540;
    const due = Date.parse(`${row.day}T00:00:00+08:00`) + minute * 60_000;
    const late = ((row.created_at as Date).getTime() - due) / 1000;
    latest = Math.max(latest, late);
    if (late < 0 || late > 60) faults.push(`${row.key} came ${late} s after it was due`);
    sent.set(key, (sent.get(key) ?? 0) + 1);
  }
  for (const fired of reckoning.fired) {
    const key = `${fired.id} ${fired.name}@${fired.day}`;
    if (!mayComeOnDayOff(fired)) faults.push(`${key} comes on a day off`);
    if (workdays(fired.day, 1) !== workdays(plus(fired.day, -1), 1) && !mayComeOnDayOff(fired)) onDaysOff += 1;
    // A filer without an account is asked in vain; everything else reaches somebody.
    if (!sent.delete(key) && !TO_THE_FILER.has(fired.name)) faults.push(`${key} was not sent`);
  }
  for (const key of sent.keys()) faults.push(`${key} was sent and should not have been`);
  const open = await query(
    url,
    `SELECT count(*) FROM due_step WHERE kind = 'chase' AND done_at IS NULL AND due_at <= '2026-12-31T15:59:59Z'`,
  );
  if (Number(open[0]?.count) > 0) faults.push(`${open[0]?.count} steps of the year are still open`);
  const byClock = await query(
    url,
    `SELECT count(*) FROM problem_event WHERE action = 'ESCALATE' AND note_zh LIKE '%自动提请%'`,
  );
  const escalations = reckoning.fired.filter(({ name }) => name === 'NO_PLAN' || name === 'RESOLVE_OVERDUE').length;
  if (Number(byClock[0]?.count) !== escalations)
    faults.push(`${byClock[0]?.count} escalations by the clock, and there should be ${escalations}`);
  return {
    problems: reckoning.problems.size,
    deeds,
    chases: reckoning.fired.length,
    escalations,
    messages: rows.length,
    killed,
    latestSeconds: latest,
    onDaysOff,
    faults,
  };
}

/** These go to who filed the problem, who is the system itself here. */
const TO_THE_FILER: ReadonlySet<string> = new Set(['CONFIRM_SOON', 'RESULT_ASKED']);

function differences(problem: Problem, reckoned: Reckoned): string[] {
  const was = {
    state: problem.status,
    level: problem.level,
    verifyDue: problem.verifyDue,
    replyDue: problem.replyDue,
    resolveDue: problem.resolveDue,
    levelSince: problem.levelSince,
    heldOn: problem.heldOn,
    heldWorkdays: problem.heldWorkdays,
    reopened: problem.reopenedCount,
    asked: problem.inquiredOn !== null,
  };
  return Object.entries(was)
    .filter(([name, value]) => value !== reckoned[name as keyof typeof was])
    .map(([name, value]) => `${problem.id}: ${name} is ${value}, and should be ${reckoned[name as keyof typeof was]}`);
}
