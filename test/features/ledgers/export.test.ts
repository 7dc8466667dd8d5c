import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportLedger } from '../../../src/features/ledgers/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';

let opened: TestApp;

beforeAll(async () => {
  opened = await openTestApp();
  await lay(opened.store, {
    ...PLACES_AND_PEOPLE,
    projects: [
      {
        id: 'PRJ-0002',
        chainId: 'pharma',
        countyId: '370921',
        nameZh: '=HYPERLINK("http://example.org")',
        nameEn: '-5',
        aliases: ['+1', 'second'],
        totalInvestment: 56_000_000n,
        digital: true,
        summaryEn: '-1 "quoted", and a comma',
        summaryZh: '@here',
      },
      { id: 'PRJ-0001', chainId: 'lithium', countyId: '370923' },
    ],
  });
});
afterAll(() => opened.app.close());

async function rowsFor(personId: string, ledger = 'projects'): Promise<string[]> {
  const { csv } = await runVerb(exportLedger, await opened.app.context({ personId }), { ledger });
  return csv.trimEnd().split('\n');
}

describe('ledger.export', () => {
  it('writes the columns of the ledger files, rows by number', async () => {
    const [header, ...rows] = await rowsFor('office');
    expect(header).toMatch(/^id,nameZh,nameEn,aliases,.*,version$/);
    expect(rows.map((row) => row.slice(0, 8))).toEqual(['PRJ-0001', 'PRJ-0002']);
    expect(rows[1]).toContain(',56000000,');
    expect(rows[1]).toContain(',yes,');
  });

  it('takes the edge off cells that a spreadsheet would run, and leaves plain negative numbers', async () => {
    const [, , row] = await rowsFor('office');
    expect(row).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(row).toContain(`,-5,'+1|second,`);
    expect(row).toContain(`"'-1 ""quoted"", and a comma"`);
    expect(row).toContain(`,'@here,`);
  });

  it('writes only the rows that the person may see', async () => {
    const [, ...rows] = await rowsFor('head-lithium');
    expect(rows.map((row) => row.slice(0, 8))).toEqual(['PRJ-0001']);
  });

  it('names the ledger that was probably meant', async () => {
    await expect(rowsFor('office', 'project')).rejects.toThrow('there is no "project"; do you mean projects?');
  });
});
