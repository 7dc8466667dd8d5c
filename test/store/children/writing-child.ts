import { openStore } from '../../../src/store/postgres/index.js';
import type { Store } from '../../../src/store/types.js';
import { SCOPES } from '../../contracts/store-world.js';

const REPORT = 'PRJ-0001@2026-10';

/** What the books say: the sum reported, the version of the report, and the audit lines from the last to the first. */
export interface Books {
  readonly sum: number;
  readonly version: number;
  readonly audit: unknown[];
}

async function readBooks(store: Store): Promise<Books> {
  const [report] = await store.read('progressReports', SCOPES.office, { id: REPORT });
  const audit = await store.audit({ subject: REPORT });
  return {
    sum: Number(report?.investmentCumulative),
    version: report?.version ?? 0,
    audit: audit.map((row) => row.after),
  };
}

/** One more yuan in the report and one more line in the audit, or neither. */
async function write(store: Store): Promise<number> {
  return await store.transaction(async (tx) => {
    const [report] = await tx.read('progressReports', SCOPES.office, { id: REPORT });
    if (report === undefined) throw new Error('the report is gone');
    const investmentCumulative = report.investmentCumulative + 1n;
    await tx.update('progressReports', REPORT, { investmentCumulative }, report.version);
    const line = {
      actorId: 'member-pharma',
      verb: 'project.report',
      subject: REPORT,
      before: null,
      correlationId: 'kill',
    };
    await tx.appendAudit({ ...line, at: '2026-11-20T01:00:00.000Z', after: Number(investmentCumulative) });
    return Number(investmentCumulative);
  });
}

/** Tells the books as they were found, then writes without end and acknowledges each write by its sum. */
process.on('message', async (folder: string) => {
  const store = await openStore({ kind: 'embedded', folder });
  process.send?.(await readBooks(store));
  for (;;) process.send?.(await write(store));
});
