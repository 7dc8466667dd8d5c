import { evaluateAll, type LightRow } from '../../domain/lights/index.js';
import { EVERYTHING, sees } from '../../domain/people/scope.js';
import type { Scope } from '../../domain/people/types.js';
import type { Clock } from '../../lib/clock.js';
import { once } from '../../lib/once.js';
import type { Condition, Reader, Store } from '../../store/types.js';
import { readLitRecords } from '../lit-records.js';
import type { Rules } from '../rules.js';

type LightWhere = NonNullable<Parameters<Reader['lights']>[1]>;

/**
 * The store with the lights of the day that counts as today, judged in memory once: who asks as of another day leaves
 * the lights that are kept as they are.
 */
export function withLightsAsOf(store: Store, { clock, rules }: { clock: Clock; rules: Rules }): Store {
  const judged = once(async () => {
    const lights = evaluateAll(await readLitRecords(store, EVERYTHING), clock.today(), rules.calendar, rules.lights);
    return lights.sort((one, other) => (one.subject < other.subject ? -1 : 1));
  });
  const lights: Store['lights'] = async (scope, where = {}) => {
    const wanted = (await judged.get()).filter((row) => matches(row, where));
    if (scope.all) return wanted;
    const visible = await visibleSubjects(store, scope);
    return wanted.filter(({ subject }) => visible.has(subject));
  };
  const projectPage: Store['projectPage'] = async (scope, query) =>
    await store.projectPage(scope, { ...query, lights: await judged.get() });
  const ofTheDay: Partial<Store> = { lights, projectPage };
  return new Proxy(store, { get: (whole, name) => Reflect.get(name in ofTheDay ? ofTheDay : whole, name) });
}

/** Whose lights a scope may see; on indicators those of the city and of its chains. */
async function visibleSubjects(store: Store, scope: Scope): Promise<ReadonlySet<string>> {
  const indicators = await store.read('indicators', scope);
  const seen = await Promise.all([
    store.read('projects', scope),
    store.read('milestones', scope),
    store.read('tasks', scope),
    store.read('problems', scope),
    indicators.filter(({ chainId }) => chainId === null || sees(scope, { chainId })),
  ]);
  return new Set(seen.flat().map(({ id }) => id));
}

function matches(row: LightRow, where: LightWhere): boolean {
  return (
    meets(row.subject, where.subject) &&
    meets(row.kind, where.kind) &&
    meets(row.light, where.light) &&
    meets(row.evaluatedOn, where.evaluatedOn)
  );
}

function meets<T extends string>(value: T, condition: Condition<T> | undefined): boolean {
  if (condition === undefined || typeof condition === 'string') return value === (condition ?? value);
  if (Array.isArray(condition)) return condition.includes(value);
  const { from, to, before } = condition as { from?: T; to?: T; before?: T };
  return (
    (from === undefined || from <= value) &&
    (to === undefined || value <= to) &&
    (before === undefined || value < before)
  );
}
