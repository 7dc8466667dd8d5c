import type { StageEvent } from '../../../domain/ledgers/ledgers.js';
import { stageRank } from '../../../domain/projects/stages.js';
import type { Stage, Substage } from '../../../domain/projects/types.js';
import { CellFault } from '../finding.js';
import type { STAGE_COLUMNS } from '../headers/import-columns.js';

type DayColumn = Exclude<keyof typeof STAGE_COLUMNS, 'contractSum'>;

/** What each column of days says was reached; SIGNED lies between 招引 and 落地. */
const REACHED: Readonly<Record<DayColumn, { readonly stage: Stage; readonly substage: Substage | null }>> = {
  proposedOn: { stage: 'PLANNED', substage: null },
  attractedOn: { stage: 'ATTRACTING', substage: null },
  signedOn: { stage: 'ATTRACTING', substage: 'SIGNED' },
  landedOn: { stage: 'LANDED', substage: null },
  startedOn: { stage: 'CONSTRUCTING', substage: null },
  completedOn: { stage: 'COMPLETED', substage: null },
  producedOn: { stage: 'PRODUCING', substage: null },
};
export const DAY_COLUMNS = Object.keys(REACHED) as DayColumn[];

/** A step of a project's way, before it is numbered. */
export type Step = Pick<StageEvent, 'fromStage' | 'toStage' | 'substage' | 'on'> & {
  /** The column that tells its day; null for one that is known of the day of the import alone. */
  readonly from: DayColumn | null;
};

interface Way {
  readonly stage: Stage;
  readonly substage: Substage | null;
  readonly days: Readonly<Partial<Record<DayColumn, string | null>>>;
}

/**
 * The steps that the days of a file tell of a new project; where they do not lead to its stage, one more of the day of the
 * import.
 * @throws CellFault for a day to come, days out of their order, and the day of a stage that the project has not reached;
 * its details name the column.
 */
export function stepsOf({ stage, substage, days }: Way, today: string): Step[] {
  const steps: Step[] = [];
  for (const column of DAY_COLUMNS) {
    const on = days[column];
    if (typeof on !== 'string') continue;
    const reached = REACHED[column];
    if (on > today) throw new CellFault('day-to-come', { column, day: on, today });
    if (isBeyond(reached, { stage, substage })) throw new CellFault('day-beyond-stage', { column, day: on, stage });
    const last = steps.at(-1);
    if (last !== undefined && on < last.on)
      throw new CellFault('days-out-of-order', { column, day: on, before: last.on });
    const own = reached.substage ?? (reached.stage === stage && isFirstStep(substage) ? substage : null);
    steps.push({ fromStage: last?.toStage ?? null, toStage: reached.stage, substage: own, on, from: column });
  }
  const last = steps.at(-1);
  if (last?.toStage === stage && last.substage === substage) return steps;
  return [...steps, { fromStage: last?.toStage ?? null, toStage: stage, substage, on: today, from: null }];
}

/** The event of a project's history that a column of days speaks of. */
export function eventOf(events: readonly StageEvent[], column: DayColumn): StageEvent | undefined {
  const { stage, substage } = REACHED[column];
  return events.find((event) => event.toStage === stage && (substage === null || event.substage === substage));
}

function isBeyond(reached: (typeof REACHED)[DayColumn], { stage, substage }: Pick<Way, 'stage' | 'substage'>): boolean {
  if (stageRank(reached.stage) !== stageRank(stage)) return stageRank(reached.stage) > stageRank(stage);
  return reached.substage === 'SIGNED' && substage !== 'SIGNED';
}

/** The steps that a project can enter production with; the others come later, on days of their own. */
function isFirstStep(substage: Substage | null): boolean {
  return substage === 'TRIAL' || substage === 'PRODUCING';
}
