import type { Finding } from '../finding.js';
import { withCumulative } from './cumulative.js';
import { type FileTable, recordRows } from './file-table.js';
import type { Known } from './known.js';
import { createRowPlanner } from './plan-row.js';
import type { Plan, Planning } from './planned.js';
import { readRows } from './read-rows.js';

/** So many rows are checked between two words of it. */
const STEP = 500;

/** Works out what a file would change. The same file over the same ledger comes to the same. */
export function planImport(table: FileTable, known: Known, planning: Planning): Plan {
  const { rows, left } = recordRows(table);
  const findings: Finding[] = [...table.findings, ...left];
  const read = withCumulative(readRows(table, rows, known, findings), known);
  const planner = createRowPlanner({ table, known, planning, findings });
  const planned = read.flatMap((row, at) => {
    if ((at + 1) % STEP === 0 || at + 1 === read.length) planning.onChecked?.(at + 1);
    return planner.plan(row) ?? [];
  });
  return { rows: planned, findings: byRow([...planner.missing(), ...findings]) };
}

/** Whether anything keeps the file from being written. */
export function isFaulty({ findings }: Pick<Plan, 'findings'>): boolean {
  return findings.some(({ kind }) => kind === 'error');
}

/** In the order of the file; what is said of the whole comes first. */
function byRow(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
}
