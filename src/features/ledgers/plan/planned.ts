import type { Actor } from '../../../domain/people/types.js';
import type { Finding } from '../finding.js';
import type { Filling } from './import-rules.js';
import type { Values } from './known.js';
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
