import { describe, expect, it } from 'vitest';
import { LEDGER_NAMES, type LedgerName, type LedgerRecord } from '../../src/domain/ledgers/ledgers.js';
import type { AuditRow, ImportFileRow, ImportRunRow, Store } from '../../src/store/types.js';
import { record } from '../support/records.js';
import { SCOPES } from './store-world.js';

const { office } = SCOPES;
const AT = '2026-11-20T01:02:03.004Z';

/** Many records at once, and what imports leave behind. */
export function importContract(store: () => Store): void {
  const write = <T>(run: Parameters<Store['transaction']>[0]) => store().transaction(run) as Promise<T>;

  describe('many records', () => {
    const targets = (value: number, version: number) =>
      Array.from({ length: 5_000 }, (_, index) =>
        record('targets', { id: `TG-B-${index}`, indicatorId: 'IND-01', period: `B${index}`, value, version }),
      );

    it('are written, changed and audited in lots, and read back as they were written', async () => {
      const line: Omit<AuditRow, 'id' | 'subject'> = {
        at: AT,
        actorId: 'office',
        verb: 'ledger.import',
        before: null,
        after: { value: 1 },
        correlationId: 'lots',
      };
      await write(async (tx) => {
        await tx.insert('targets', targets(1, 1));
        await tx.appendAudits(targets(1, 1).map(({ id }) => ({ ...line, subject: id })));
      });
      const changed = await write<LedgerRecord<'targets'>[]>((tx) => tx.updateAll('targets', targets(2, 1)));
      expect(changed).toEqual(targets(2, 2));
      const stand = await store().read('targets', office, { value: 2 });
      expect(new Set(stand.map(({ id }) => id)).size).toBe(5_000);
      expect(stand.every(({ version }) => version === 2)).toBe(true);
      const audit = (await store().audit()).filter(({ correlationId }) => correlationId === 'lots');
      expect(audit).toHaveLength(5_000);
      expect(audit.at(-1)).toMatchObject({ subject: 'TG-B-0', at: AT, before: null, after: { value: 1 } });
    }, 60_000);

    it('are refused as a whole when one of them has another version, or is gone', async () => {
      const [first, second] = targets(3, 2) as [LedgerRecord<'targets'>, LedgerRecord<'targets'>];
      const stale = write((tx) => tx.updateAll('targets', [first, { ...second, version: 1 }]));
      await expect(stale).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining(second.id) });
      const gone = write((tx) => tx.updateAll('targets', [first, { ...second, id: 'TG-B-none' }]));
      await expect(gone).rejects.toMatchObject({ code: 'conflict' });
      expect(await store().read('targets', office, { id: first.id })).toEqual([{ ...first, value: 2 }]);
    });

    it.each(LEDGER_NAMES)('of the ledger %s keep every column', async (ledger: LedgerName) => {
      const before = await store().read(ledger, office);
      const changed = await write<unknown[]>((tx) => tx.updateAll(ledger, before));
      expect(await store().read(ledger, office)).toEqual(changed);
    });

    it('keep sums that no number holds, days, lists and nothing', async () => {
      const project = record('projects', {
        id: 'PRJ-B',
        chainId: 'pharma',
        countyId: '370902',
        aliases: ['甲', 'a|b', '"quoted"'],
        totalInvestment: 9_007_199_254_740_993n,
        restartOn: '2024-02-29',
      });
      await write((tx) => tx.insert('projects', [{ ...project, aliases: [], totalInvestment: 0n, restartOn: null }]));
      await write((tx) => tx.updateAll('projects', [project]));
      expect(await store().read('projects', office, { id: 'PRJ-B' })).toEqual([{ ...project, version: 2 }]);
    });
  });

  it('keeps how the headers of a file are read, by ledger', async () => {
    const row = { ledger: 'projects', fingerprint: 'abc', keptBy: 'office', keptOn: '2026-11-20' } as const;
    await write((tx) => tx.putImportMapping({ ...row, columns: { 投资额: 'totalInvestment', 备注: null } }));
    await write((tx) => tx.putImportMapping({ ...row, columns: { 投资额: 'yearPlanInvestment' } }));
    expect(await store().importMapping('projects', 'abc')).toEqual({ 投资额: 'yearPlanInvestment' });
    expect(await store().importMapping('tasks', 'abc')).toBeNull();
  });

  it('records what was brought in, the newest first', async () => {
    const run: ImportRunRow = {
      id: 'IMP-0001',
      at: AT,
      actorId: 'office',
      ledger: 'projects',
      fileName: '签约.xlsx',
      fileHash: 'hash',
      columns: { 项目名称: 'nameZh' },
      counts: { added: 20, changed: 0, unchanged: 0 },
      meetingId: null,
      fileId: null,
    };
    const later = { ...run, id: 'IMP-0002', fileId: 'T1::F1', at: '2026-11-21T01:02:03.004Z' };
    await write((tx) => tx.addImportRun(run));
    await write((tx) => tx.addImportRun(later));
    expect(await store().importRuns({ ledger: 'projects', fileHash: 'hash' })).toEqual([later, run]);
    expect(await store().importRuns({ fileId: 'T1::F1' })).toEqual([later]);
    expect(await store().importRuns({ fileHash: 'other' })).toEqual([]);
  });

  it('keeps a file until its sender takes it or its time is over', async () => {
    const file: ImportFileRow = {
      id: 'one',
      actorId: 'office',
      fileName: '项目.csv',
      bytes: Buffer.from([0, 255, 1]),
      options: { ledger: 'projects' },
      createdAt: AT,
      expiresAt: '2026-11-21T01:02:03.004Z',
    };
    await write(async (tx) => {
      await tx.putImportFile(file);
      await tx.putImportFile({ ...file, id: 'two' });
    });
    expect(await store().importFile('one')).toEqual(file);
    await expect(write((tx) => tx.takeImportFile('one', 'someone'))).rejects.toMatchObject({ code: 'conflict' });
    await write((tx) => tx.takeImportFile('one', 'office'));
    expect(await store().importFile('one')).toBeNull();
    expect(await write((tx) => tx.forgetImportFiles(file.expiresAt))).toBe(0);
    expect(await write((tx) => tx.forgetImportFiles('2026-11-22T00:00:00.000Z'))).toBe(1);
  });
}
