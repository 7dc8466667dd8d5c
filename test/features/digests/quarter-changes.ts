import type { LedgerName, LedgerRecord } from '../../../src/domain/ledgers/ledgers.js';
import type { LightRow, Store, Transaction } from '../../../src/store/types.js';
import { record } from '../../support/records.js';
import { CHAINS, COUNTIES, type Item, plus, QUIET, UNITS, type Worker, type World } from './quarter-world.js';

const LEDGER = { PROJECT: 'projects', TASK: 'tasks', MILESTONE: 'milestones', PROBLEM: 'problems' } as const;

/** An item as its ledger keeps it. */
function rowOf(item: Item): Partial<LedgerRecord<LedgerName>> {
  const { id, chainId, countyId, ownerUnitId, ownerPersonId, due, reviewOn, status, stage, runState, factor } = item;
  const values: Record<Item['kind'], object> = {
    PROJECT: { id, chainId, countyId, ownerUnitId, ownerPersonId, stage, runState },
    TASK: { id, chainId, countyId, ownerUnitId, ownerPersonId, due, status, progress: 0 },
    MILESTONE: {
      id,
      projectId: item.projectId,
      plannedOn: due,
      ownerPersonId,
      actualOn: status === 'OPEN' ? null : due,
    },
    PROBLEM: { id, chainId, countyId, ownerUnitId, factor, resolveDue: due, reviewOn, status },
  };
  return values[item.kind];
}

/** Puts the whole city into an empty database. */
export async function layWorld(store: Store, world: World): Promise<void> {
  await store.transaction(async (tx) => {
    const put = async <L extends LedgerName>(ledger: L, rows: readonly object[]) =>
      tx.insert(
        ledger,
        rows.map((row) => record(ledger, row as Partial<LedgerRecord<L>>)),
      );
    await put(
      'counties',
      COUNTIES.map((id) => ({ id })),
    );
    await put(
      'chains',
      CHAINS.map((id) => ({ id })),
    );
    await put('units', [...UNITS, QUIET]);
    await put(
      'people',
      world.workers.map(({ id, unitId }) => ({ id, unitId })),
    );
    const roles = world.workers.filter(({ role }) => role !== '');
    await put(
      'roles',
      roles.map(({ id, role, chainId, countyId, factor }) => ({
        id: `R-${id}`,
        personId: id,
        role,
        chainId,
        countyId,
        factor,
      })),
    );
    for (const kind of ['PROJECT', 'TASK', 'MILESTONE', 'PROBLEM'] as const)
      await put(LEDGER[kind], [...world.items.values()].filter((item) => item.kind === kind).map(rowOf));
    const projects = [...world.items.values()].filter(({ kind }) => kind === 'PROJECT');
    await put(
      'stageEvents',
      projects.map(({ id, landedOn }) => ({ id: `E-${id}`, projectId: id, toStage: 'LANDED', on: landedOn })),
    );
    await tx.putLights([...world.light].map(([id, light]) => lightRow(id, light, '2025-12-31')));
    for (const { id, account, hour, paused, pausedUntil } of world.workers) {
      if (account !== null) await tx.putAccount({ userId: account, personId: id });
      if (hour !== 510 || paused)
        await tx.putPreference({ personId: id, digestAt: hour, language: null, channelId: null, paused, pausedUntil });
    }
    await tx.markInstallation({ demo: false, seededOn: null });
  });
}

function lightRow(subject: string, light: string, evaluatedOn: string): LightRow {
  const rest = { kind: 'PROJECT', rule: 'project.nothing-due', inputs: {}, evaluatedOn, nextChange: null } as const;
  return { subject, light: light as LightRow['light'], ...rest };
}

/** Some of the city's work of a day: in the ledgers with its audit lines, and in the plain world. */
export async function work(store: Store, world: World, { day, count }: { day: string; count: number }): Promise<void> {
  await store.transaction(async (tx) => {
    for (let index = 0; index < count; index++) await change(tx, world, day);
    await turnLights(tx, world, day);
    await wait(tx, world, day);
  });
}

async function change(tx: Transaction, world: World, day: string): Promise<void> {
  const { draw } = world;
  const all = [...world.items.values()];
  const item = all[draw(all.length)] as Item;
  const by = (world.workers[draw(world.workers.length)] as Worker).id;
  if (item.kind === 'PROJECT' && draw(2) === 0) return await report(tx, world, { item, by, day });
  const before = rowOf(item);
  alter(item, world, day);
  const after = rowOf(item);
  const { id: _, ...values } = after as { id: string };
  await tx.update(LEDGER[item.kind], item.id, values);
  await audit(tx, { by, subject: item.id, before, after, day });
  world.log.push({ of: item.kind === 'MILESTONE' ? item.projectId : item.id, by });
}

/** Somebody is asked for a word, and somebody else has given one. */
async function wait(tx: Transaction, { workers, waiting, draw }: World, day: string): Promise<void> {
  const by = (workers[draw(workers.length)] as Worker).id;
  const until = plus(day, draw(3));
  const id = `wait-${waiting.length}`;
  waiting.push({ id, by, until, closed: false });
  const times = { createdAt: `${day}T00:00:00.000Z`, expiresAt: `${until}T15:59:00.000Z` };
  const rest = { verb: 'project.report', input: {}, subject: 'PRJ-0001', resource: {}, changes: [], words: null };
  await tx.addPendingChange({ id, actorId: by, ...rest, ...times });
  const other = waiting[draw(waiting.length)];
  if (other === undefined || other.closed || draw(2) === 0) return;
  other.closed = true;
  await tx.closePendingChange(other.id, { state: 'DISCARDED', closedBy: other.by, receiptKey: null });
}

function alter(item: Item, { draw, workers }: World, day: string): void {
  const choice = draw(5);
  if (choice === 0) item.ownerPersonId = item.kind === 'PROBLEM' ? null : (workers[draw(workers.length)] as Worker).id;
  else if (choice === 1 && item.kind !== 'MILESTONE') item.ownerUnitId = UNITS[draw(UNITS.length)]?.id as string;
  else if (choice === 2) item.due = plus(day, draw(20) - 2);
  else if (item.kind === 'PROJECT') item.runState = ['NORMAL', 'SUSPENDED', 'RESUMED'][draw(3)] as string;
  else if (item.kind === 'TASK') item.status = item.status === 'OPEN' ? 'DONE' : 'OPEN';
  else if (item.kind === 'PROBLEM') item.status = item.status === 'CLOSED' ? 'IN_PROGRESS' : 'CLOSED';
  else item.status = item.status === 'OPEN' ? 'REACHED' : 'OPEN';
}

interface Reporting {
  readonly item: Item;
  readonly by: string;
  readonly day: string;
}

/** The report of the month before: a record of its own, which is the project's all the same. */
async function report(tx: Transaction, world: World, { item, by, day }: Reporting): Promise<void> {
  const month = plus(`${day.slice(0, 7)}-01`, -1).slice(0, 7);
  const id = `${item.id}@${month}`;
  if (world.reports.has(id)) return;
  world.reports.add(id);
  const after = record('progressReports', { id, projectId: item.id, month });
  await tx.insert('progressReports', [after]);
  await audit(tx, { by, subject: id, before: null, after, day });
  world.log.push({ of: item.id, by });
}

async function audit(
  tx: Transaction,
  { by, day, ...rest }: { by: string; subject: string; before: unknown; after: unknown; day: string },
): Promise<void> {
  await tx.appendAudit({
    at: `${day}T03:00:00.000Z`,
    actorId: by,
    verb: 'test.change',
    correlationId: 'quarter',
    ...rest,
  });
}

async function turnLights(tx: Transaction, world: World, day: string): Promise<void> {
  const ids = [...world.light.keys()];
  const turned = new Map<string, string>();
  for (let index = 0; index < 3; index++) {
    const of = ids[world.draw(ids.length)] as string;
    turned.set(of, ['GREEN', 'YELLOW', 'RED'][world.draw(3)] as string);
  }
  await tx.putLights([...turned].map(([id, light]) => lightRow(id, light, day)));
  for (const of of [...turned.keys()].sort()) {
    const [before, after] = [world.light.get(of) as string, turned.get(of) as string];
    if (before !== after) world.lights.push({ of, before, after });
    world.light.set(of, after);
  }
}
