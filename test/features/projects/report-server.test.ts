import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { openStore } from '../../../src/store/postgres/index.js';
import type { Store } from '../../../src/store/types.js';
import { lay, PLACES_AND_PEOPLE } from '../../support/app.js';
import { type Child, startChild } from '../../support/child.js';
import { type PostgresServer, startPostgresServer } from '../../support/postgres-server.js';
import type { Orders, Outcomes } from './children/colleague-child.js';

const COLLEAGUE = new URL('./children/colleague-child.ts', import.meta.url);
const EACH = 100;

let server: PostgresServer;
let url: string;
let store: Store;
let dataFolder: string;
let colleagues: readonly { readonly personId: string; readonly child: Child }[] = [];

beforeAll(async () => {
  server = await startPostgresServer();
  dataFolder = await mkdtemp(join(tmpdir(), 'wutong-colleagues-'));
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

beforeEach(async () => {
  url = await server.createDatabase();
  store = await openStore({ kind: 'server', url });
  const project = { chainId: 'pharma', countyId: '370921', stage: 'CONSTRUCTING', runState: 'NORMAL' } as const;
  await lay(store, { ...PLACES_AND_PEOPLE, projects: [{ id: 'PRJ-0001', ...project }] });
  colleagues = await Promise.all(
    ['office', 'head-pharma'].map(async (personId) => ({ personId, child: await startChild(COLLEAGUE) })),
  );
  return async () => {
    await Promise.all(colleagues.map(({ child }) => child.kill()));
    await store.close();
  };
}, 60_000);

/** Has both colleagues send their reports at once, each from a process of its own. */
async function together(reportsOf: (personId: string) => readonly object[]): Promise<Outcomes> {
  const answers = colleagues.map(({ personId, child }) => {
    const orders: Orders = { url, dataFolder, personId, reports: reportsOf(personId) };
    return child.ask<Outcomes>(orders);
  });
  return (await Promise.all(answers)).flat();
}

const report = (month: string, yuan: number, more: object = {}) => {
  return { project: 'PRJ-0001', month, investmentMonth: `${yuan}元`, progress: 30, ...more };
};

const stored = () => store.read('progressReports', EVERYTHING, { projectId: 'PRJ-0001' });

/** Each version of each report has its audit row, and the sums add up from month to month. */
async function expectBooksToAgree(): Promise<void> {
  let sum = 0n;
  for (const { id, version, investmentMonth, investmentCumulative } of await stored()) {
    sum += investmentMonth;
    expect([id, investmentCumulative]).toEqual([id, sum]);
    const rows = await store.audit({ subject: id });
    const versions = rows.map((row) => (row.after as { version: number }).version);
    expect(versions).toEqual(Array.from({ length: version }, (_, index) => version - index));
  }
}

describe('project.report from two processes on one server', { timeout: 120_000 }, () => {
  it(`takes ${2 * EACH} reports of three months at once: none is lost, sums, versions and audit rows agree`, async () => {
    const months = ['2026-08', '2026-09', '2026-10'] as const;
    const outcomes = await together(() =>
      Array.from({ length: EACH }, (_, index) => report(months[index % 3] ?? months[0], index)),
    );
    expect(outcomes.filter((outcome) => outcome !== null)).toEqual([]);
    expect(await stored()).toHaveLength(3);
    await expectBooksToAgree();
    const own = (await store.audit()).filter(({ verb }) => verb === 'project.report');
    const versions = (await stored()).reduce((total, { version }) => total + version, 0);
    expect(own).toHaveLength(versions);
    expect(versions).toBeGreaterThanOrEqual(2 * EACH);
  });

  it('takes exactly one of many who looked at the same version, and tells the others who changed what', async () => {
    await together((personId) => (personId === 'office' ? [report('2026-10', 5)] : []));
    const outcomes = await together((personId) => {
      const progress = personId === 'office' ? 40 : 41;
      return Array.from({ length: 20 }, () => report('2026-10', 60_000, { progress, version: 1 }));
    });
    const refused = outcomes.filter((outcome) => outcome !== null);
    expect(refused).toHaveLength(39);
    const [now] = await stored();
    const changed = `changed by ${now?.reportedById} meanwhile and is now version 2, not 1: `;
    for (const { code, message } of refused) {
      expect(code).toBe('conflict');
      expect(message).toContain(`PRJ-0001@2026-10 was ${changed}`);
      expect(message).toContain('investmentMonth 5元 → 60,000元');
      expect(message).toContain(`progress 30 → ${now?.progress}`);
    }
    expect(now?.version).toBe(2);
    await expectBooksToAgree();
  });
});
