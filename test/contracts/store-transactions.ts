import { describe, expect, it } from 'vitest';
import type { AuditRow, Store, Transaction } from '../../src/store/types.js';
import { SCOPES } from './store-world.js';

const { office } = SCOPES;

function audit(values: Partial<AuditRow>): Omit<AuditRow, 'id'> {
  const rest = { at: '2026-11-20T01:02:03.004Z', actorId: 'office', verb: 'task.update', correlationId: 'one' };
  return { ...rest, subject: 'T-0001', before: null, after: null, ...values };
}

/** What happens as a whole or not at all, and who comes second. */
export function transactionContract(store: () => Store): void {
  const task = async (id: string) => (await store().read('tasks', office, { id }))[0];
  const rename = (tx: Transaction, nameZh: string, version?: number) =>
    tx.update('tasks', 'T-0002', { titleZh: nameZh }, version);

  describe('a change', () => {
    it('raises the version and gives back the record', async () => {
      const changed = await store().transaction((tx) =>
        tx.update('tasks', 'T-0001', { progress: 0.5, due: '2026-12-31' }, 1),
      );
      expect(changed).toMatchObject({ id: 'T-0001', progress: 0.5, due: '2026-12-31', version: 2 });
      expect(await task('T-0001')).toEqual(changed);
    });

    it('keeps the edition of a plan', async () => {
      const changed = await store().transaction((tx) => tx.update('plans', 'PLAN-pharma-1', { titleZh: '方案' }));
      expect(changed).toMatchObject({ titleZh: '方案', version: 1 });
    });

    it('is refused over a version that is no longer current, and over a record that is not there', async () => {
      await store().transaction((tx) => rename(tx, 'first', 1));
      await expect(store().transaction((tx) => rename(tx, 'second', 1))).rejects.toMatchObject({ code: 'conflict' });
      expect(await task('T-0002')).toMatchObject({ titleZh: 'first', version: 2 });
      const gone = store().transaction((tx) => tx.update('tasks', 'T-9999', { progress: 1 }, 1));
      await expect(gone).rejects.toMatchObject({ code: 'not-found' });
    });

    it('succeeds for exactly one of many writers who saw the same version', async () => {
      const writers = Array.from({ length: 20 }, (_, index) =>
        store().transaction((tx) => tx.update('tasks', 'T-0003', { progress: index }, 1)),
      );
      const outcomes = await Promise.allSettled(writers);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await task('T-0003')).toMatchObject({ version: 2 });
    });
  });

  it('leaves nothing behind when it fails, and passes the error on', async () => {
    const before = await store().lastAudit();
    const failing = store().transaction(async (tx) => {
      await tx.update('tasks', 'T-0004', { progress: 9 });
      await tx.appendAudit(audit({ subject: 'T-0004' }));
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await task('T-0004')).toMatchObject({ progress: 0, version: 1 });
    expect(await store().lastAudit()).toBe(before);
  });

  it('sees what it wrote itself', async () => {
    const seen = await store().transaction(async (tx) => {
      await tx.update('tasks', 'T-0005', { titleEn: 'new' });
      return await tx.read('tasks', office, { titleEn: 'new' });
    });
    expect(seen.map(({ id }) => id)).toEqual(['T-0005']);
  });

  it('refuses the store itself, which would wait for the transaction that waits for it', async () => {
    await expect(store().transaction(() => store().lastAudit())).rejects.toThrow('use tx');
    await expect(store().transaction(() => store().transaction(async () => 1))).rejects.toThrow('use tx');
    expect(await store().installation()).toBeNull();
  });

  it('waits its turn, 200 at once, and none is lost', async () => {
    const before = (await task('T-0005'))?.version ?? 0;
    const add = () =>
      store().transaction(async (tx) => {
        const [found] = await tx.read('tasks', office, { id: 'T-0005' });
        await tx.update('tasks', 'T-0005', { progress: (found?.progress ?? 0) + 1 });
        await tx.appendAudit(audit({ subject: 'T-0005' }));
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 200 }, add));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await task('T-0005')).toMatchObject({ version: before + 200 });
    expect(await store().audit({ subject: 'T-0005' })).toHaveLength(200);
  }, 60_000);

  it('lets one at a time hold the same thing, and several share it', async () => {
    await store().transaction((tx) => tx.update('tasks', 'T-0002', { progress: 0 }));
    const add = () =>
      store().transaction(async (tx) => {
        await tx.hold('common', 'shared');
        await tx.hold('tasks/T-0002');
        const [found] = await tx.read('tasks', office, { id: 'T-0002' });
        await tx.update('tasks', 'T-0002', { progress: (found?.progress ?? 0) + 1 });
      });
    await Promise.all(Array.from({ length: 20 }, add));
    expect(await task('T-0002')).toMatchObject({ progress: 20 });
  });

  it('keeps the audit in order, the newest first, with its instant and its sums', async () => {
    const row = audit({
      subject: 'PRJ-0001',
      before: { totalInvestment: 5n },
      after: { list: ['a', null], on: '2026-11-20' },
    });
    await store().transaction((tx) => tx.appendAudit(row));
    await store().transaction((tx) => tx.appendAudit(audit({ subject: 'PRJ-0001' })));
    const [second, first] = await store().audit({ subject: 'PRJ-0001' });
    expect(first).toEqual({ ...row, id: first?.id, before: { totalInvestment: 5 } });
    expect(second).toMatchObject({ before: null, after: null });
    expect(await store().lastAudit()).toBe(second?.id);
    expect((await store().audit())[0]).toEqual(second);
  });

  it('marks the installation, and demo data for good', async () => {
    expect(await store().installation()).toBeNull();
    await store().transaction((tx) => tx.markInstallation({ demo: true, seededOn: '2026-11-20' }));
    await store().transaction((tx) => tx.markInstallation({ demo: true, seededOn: '2026-11-21' }));
    expect(await store().installation()).toEqual({ demo: true, seededOn: '2026-11-21' });
    const unmark = store().transaction((tx) => tx.markInstallation({ demo: false, seededOn: null }));
    await expect(unmark).rejects.toMatchObject({ code: 'conflict' });
  });

  it('clears ledgers and lights, and keeps the audit', async () => {
    const before = await store().lastAudit();
    await store().transaction((tx) => tx.clearLedgers());
    expect(await store().read('projects', office)).toEqual([]);
    expect(await store().read('counties', office)).toEqual([]);
    expect(await store().lights(office)).toEqual([]);
    expect(await store().lastAudit()).toBe(before);
  });
}
