import type { Actor } from '../../../domain/people/types.js';
import type { Finding } from '../finding.js';
import { withCumulative } from './cumulative.js';
import { type FileTable, recordRows } from './file-table.js';
import type { Filling } from './import-rules.js';
import type { Known, Values } from './known.js';
import { createRowPlanner } from './plan-row.js';
import { readRows } from './read-rows.js';
import type { Step } from './stage-history.js';

/** What a row of the file comes to. */
export interface PlannedRow {
  readonly row: number;
  readonly state: 'new' | 'changed' | 'unchanged';
  readonly before: Values | null;
  readonly after: Values;
  /** The columns that change. */
  readonly changed: readonly string[];
  /** How a new project came to its stage. */
  readonly steps: readonly Step[];
  /** What the contract of a project says that was signed. */
  readonly contractSum: bigint | null;
}

/** What a file comes to: nothing of it is written while there is an error. */
export interface Plan {
  readonly rows: readonly PlannedRow[];
  readonly findings: readonly Finding[];
}

/** What planning goes by beside the file and what is known. */
export interface Planning extends Filling {
  readonly actor: Actor;
  /** The day of the ceremony at which the projects of the file were signed. */
  readonly signedOn: string | null;
  /** Told how many rows were checked. */
  readonly onChecked?: (rows: number) => void;
}

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
