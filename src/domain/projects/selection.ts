import type { Period } from '../calendar/periods.js';
import type { LightColour } from '../lights/types.js';
import type { Mark } from './history.js';
import type { PROJECT_LEVELS, ProjectKind, Purpose, RunState, Stage, Substage } from './types.js';

/** In what order projects are listed; each has its natural direction, and the number breaks ties. */
export const PROJECT_SORTS = ['number', 'name', 'investment', 'light', 'report', 'stage', 'due'] as const;
export type ProjectSort = (typeof PROJECT_SORTS)[number];

/** Which projects are wanted: all that is said must hold. Days are as `2026-11-20`. */
export interface ProjectSelection {
  readonly chainIds?: readonly string[];
  readonly countyId?: string;
  readonly stage?: Stage;
  readonly substage?: Substage;
  readonly kind?: ProjectKind;
  readonly purpose?: Purpose;
  readonly level?: (typeof PROJECT_LEVELS)[number];
  readonly digital?: boolean;
  /** Any of them. */
  readonly runStates?: readonly RunState[];
  readonly light?: LightColour;
  readonly enterpriseId?: string;
  readonly nodeId?: string;
  /** Owned by any of these people or units. */
  readonly owners?: { readonly personIds: readonly string[]; readonly unitIds: readonly string[] };
  /** Each of these is in the number or in a name; in small letters. */
  readonly words?: readonly string[];
  /** A milestone that is due before this day has not been reached, and the project is not standing still. */
  readonly milestoneMissedOn?: string;
  /** Owes monthly reports, and gave none after this day: neither before it landed. */
  readonly silentSince?: string;
  /** Stands where the mark brought it (signed, landed), and has stood there since this day or longer. */
  readonly waiting?: readonly { readonly mark: 'SIGNED' | 'LANDED'; readonly since: string }[];
  /** First reached the mark, within the period where there is one. */
  readonly reached?: { readonly mark: Mark; readonly period: Pick<Period, 'from' | 'to'> | null };
}
