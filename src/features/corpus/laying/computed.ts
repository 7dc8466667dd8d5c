import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import type { SeedingDay } from './relative-days.js';

interface Computed {
  /** Columns that a file may leave empty. */
  readonly columns: readonly string[];
  /** Their values, from the columns that were read. */
  fill(record: Readonly<Record<string, unknown>>, seeding: SeedingDay): Record<string, unknown>;
}

/** Working days that the provincial clock allows for verifying, replying and solving. */
const VERIFY_DAYS = 1;
const REPLY_DAYS = 3;
const RESOLVE_DAYS = 15;

const VERSION = { columns: ['version'], fill: () => ({ version: 1 }) } satisfies Computed;

/** What follows from other columns of the same record when a file leaves it empty. */
export const COMPUTED: Partial<Record<LedgerName, Computed>> = {
  projects: VERSION,
  tasks: VERSION,
  targets: VERSION,
  actuals: VERSION,
  maps: VERSION,
  plans: VERSION,
  enterpriseReports: {
    columns: ['id'],
    fill: (report) => ({ id: `${report.enterpriseId}@${report.month}` }),
  },
  progressReports: {
    columns: ['id', 'version'],
    fill: (report) => ({ id: `${report.projectId}@${report.month}`, version: 1 }),
  },
  problems: {
    columns: ['verifyDue', 'replyDue', 'resolveDue', 'version'],
    fill({ receivedOn }, seeding) {
      const due = (days: number) =>
        typeof receivedOn === 'string' ? seeding.addWorkingDays(receivedOn, days) : receivedOn;
      return { verifyDue: due(VERIFY_DAYS), replyDue: due(REPLY_DAYS), resolveDue: due(RESOLVE_DAYS), version: 1 };
    },
  },
};
