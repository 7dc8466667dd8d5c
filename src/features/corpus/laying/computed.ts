import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import { deadlines } from '../../../domain/problems/index.js';
import type { Rules } from '../../rules.js';

interface Computed {
  /** Columns that a file may leave empty. */
  readonly columns: readonly string[];
  /** Their values, from the columns that were read. */
  fill(record: Readonly<Record<string, unknown>>, rules: Rules): Record<string, unknown>;
}

const VERSION = { columns: ['version'], fill: () => ({ version: 1 }) } satisfies Computed;

/** What follows from other columns of the same record when a file leaves it empty. */
export const COMPUTED: Partial<Record<LedgerName, Computed>> = {
  projects: VERSION,
  milestones: VERSION,
  tasks: VERSION,
  planItems: VERSION,
  targets: VERSION,
  actuals: VERSION,
  maps: VERSION,
  plans: VERSION,
  financings: VERSION,
  enterpriseReports: {
    columns: ['id'],
    fill: (report) => ({ id: `${report.enterpriseId}@${report.month}` }),
  },
  progressReports: {
    columns: ['id', 'version'],
    fill: (report) => ({ id: `${report.projectId}@${report.month}`, version: 1 }),
  },
  problems: {
    columns: [
      'verifyDue',
      'replyDue',
      'resolveDue',
      'levelSince',
      'clock',
      'ladder',
      'heldWorkdays',
      'reopenedCount',
      'version',
    ],
    fill({ receivedOn }, { clocks, calendar }) {
      // Without a readable day there is a fault already; the due days do not matter then.
      if (typeof receivedOn !== 'string') return {};
      const { verifyDue, replyDue, resolveDue } = deadlines(receivedOn, clocks.standard, calendar);
      return {
        verifyDue,
        replyDue,
        resolveDue,
        levelSince: receivedOn,
        clock: clocks.standard.name,
        ladder: [],
        heldWorkdays: 0,
        reopenedCount: 0,
        version: 1,
      };
    },
  },
};
