import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/types.js';
import { record } from '../support/records.js';
import { light, SCOPES } from './store-world.js';

const { office } = SCOPES;

/** Reading and writing records, over the small city. */
export function ledgerContract(store: () => Store): void {
  const ids = (records: { id: string }[]) => records.map(({ id }) => id).join(' ');

  describe('a record', () => {
    it('comes back as it was written: days, sums in yuan, lists, numbers, nothing', async () => {
      const project = record('projects', {
        id: 'PRJ-0100',
        chainId: 'pharma',
        countyId: '370902',
        aliases: ['甲', 'a|b', ''],
        totalInvestment: 9_007_199_254_740_993n,
        restartOn: '2024-02-29',
        version: 7,
      });
      const report = record('progressReports', {
        id: 'PRJ-0100@2026-11',
        projectId: 'PRJ-0100',
        month: '2026-11',
        progress: 0.1,
      });
      await store().transaction(async (tx) => {
        await tx.insert('projects', [project]);
        await tx.insert('progressReports', [report]);
      });
      expect(await store().read('projects', office, { id: 'PRJ-0100' })).toEqual([project]);
      expect(await store().read('progressReports', office, { projectId: 'PRJ-0100' })).toEqual([report]);
    });

    it('is refused when its id is taken', async () => {
      const twice = store().transaction((tx) => tx.insert('counties', [record('counties', { id: '370902' })]));
      await expect(twice).rejects.toMatchObject({ code: 'conflict' });
    });

    it('is refused when what it refers to is not there', async () => {
      const lost = store().transaction((tx) =>
        tx.insert('milestones', [record('milestones', { id: 'MS-0100', projectId: 'PRJ-9999' })]),
      );
      await expect(lost).rejects.toMatchObject({ code: 'bad-input' });
    });

    it('is refused as a second goal of the whole city for the same period', async () => {
      const twice = store().transaction((tx) =>
        tx.insert('targets', [record('targets', { id: 'TG-0100', indicatorId: 'IND-01' })]),
      );
      await expect(twice).rejects.toMatchObject({ code: 'conflict' });
    });

    it('goes away, unless others refer to it', async () => {
      await store().transaction((tx) =>
        tx.insert('parks', [record('parks', { id: 'P-1' }), record('parks', { id: 'P-2' })]),
      );
      expect(await store().transaction((tx) => tx.remove('parks', ['P-1', 'P-2', 'P-9']))).toBe(2);
      expect(await store().read('parks', office, { id: ['P-1', 'P-2'] })).toEqual([]);
      await expect(store().transaction((tx) => tx.remove('projects', ['PRJ-0001']))).rejects.toThrow();
      expect(await store().read('projects', office, { id: 'PRJ-0001' })).toHaveLength(1);
    });

    it('goes in by the thousand', async () => {
      const many = Array.from({ length: 3_000 }, (_, index) =>
        record('nodes', { id: `many.${index}`, chainId: 'many' }),
      );
      await store().transaction((tx) => tx.insert('nodes', many));
      expect(await store().read('nodes', office, { chainId: 'many' })).toHaveLength(3_000);
    });
  });

  describe('a condition', () => {
    it('takes a value, several, or nothing at all', async () => {
      expect(ids(await store().read('problems', office, { factor: 'LAND' }))).toBe('P-0003');
      expect(ids(await store().read('problems', office, { id: ['P-0006', 'P-0001'] }))).toBe('P-0001 P-0006');
      expect(ids(await store().read('targets', office, { indicatorId: 'IND-01', countyId: null }))).toBe('TG-0001');
      expect(ids(await store().read('targets', office, { countyId: [null, '370902'] }))).toBe(
        'TG-0001 TG-0002 TG-0004 TG-0006',
      );
      expect(ids(await store().read('problems', office, { id: [] }))).toBe('');
    });

    it('takes bounds: from and to included, before not', async () => {
      const within = (bounds: object) => store().read('enterpriseReports', office, { revenue: bounds });
      expect(ids(await within({ from: 50n, to: 200n }))).toBe('ENT-002@2026-10 ENT-004@2026-09 ENT-005@2026-10');
      expect(ids(await within({ before: 50n }))).toBe('ENT-004@2026-10');
      expect(
        await store().read('milestones', office, { plannedOn: { from: '2026-01-01', to: '2026-01-01' } }),
      ).toHaveLength(2);
      expect(await store().read('milestones', office, { plannedOn: { before: '2026-01-01' } })).toHaveLength(0);
    });

    it('looks for words in lists', async () => {
      expect(ids(await store().read('problems', office, { coUnitIds: { has: 'a' } }))).toBe('P-0005');
      expect(ids(await store().read('enterprises', office, { chainIds: { has: ['metals', 'food'] } }))).toBe(
        'ENT-004 ENT-005',
      );
    });

    it('and a scope must both hold', async () => {
      expect(ids(await store().read('problems', SCOPES.pharma, { factor: 'LAND' }))).toBe('');
    });
  });

  it('gives the order of ids whatever the collation', async () => {
    const mixed = ['TA-HTZ', 'a', 'B', '中', '_'].map((id) => record('parks', { id }));
    await store().transaction((tx) => tx.insert('parks', mixed));
    expect(ids(await store().read('parks', office))).toBe('B TA-HTZ _ a 中');
  });

  it('replaces the light of a subject', async () => {
    const red = light('TASK', 'T-0001', {
      light: 'RED',
      inputs: { late: 3, on: '2026-11-01', held: false },
      nextChange: '2026-11-25',
    });
    await store().transaction((tx) => tx.putLights([red]));
    expect(await store().lights(office, { kind: 'TASK', light: ['RED', 'YELLOW'] })).toEqual([red]);
    expect(await store().lights(office, { evaluatedOn: { before: '2026-11-20' } })).toEqual([]);
  });
}
