import type { StageEvent } from '../../../domain/ledgers/ledgers.js';
import type { Stage, Substage } from '../../../domain/projects/types.js';
import { CellFault } from '../finding.js';
import type { Values } from './known.js';
import { DAY_COLUMNS, eventOf, type Step, stepsOf } from './stage-history.js';

/** A project as a ceremony leaves it: signed, on its day where the file tells no other. */
export function asSigned(values: Values, signedOn: string): Values {
  const stage = values.stage ?? 'ATTRACTING';
  const substage = values.substage ?? (stage === 'ATTRACTING' ? 'SIGNED' : null);
  return { ...values, stage, substage, signedOn: values.signedOn ?? signedOn };
}

/** How a new project came to its stage. @throws CellFault when its days cannot be, or a contract has no sum. */
export function newSteps(
  values: Values,
  { stage, substage, totalInvestment }: Values,
  { today, signedOn }: { readonly today: string; readonly signedOn: string | null },
): { readonly steps: readonly Step[]; readonly contractSum: bigint | null } {
  const days = Object.fromEntries(
    DAY_COLUMNS.map((column) => [column, (values[column] as string | null | undefined) ?? null]),
  );
  const steps = stepsOf({ stage: stage as Stage, substage: substage as Substage | null, days }, today);
  const told = values.contractSum as bigint | null | undefined;
  const contractSum = told ?? (signedOn === null ? null : (totalInvestment as bigint));
  if (signedOn !== null && contractSum === 0n) throw new CellFault('no-contract', { column: 'contractSum' });
  return { steps, contractSum };
}

/** The columns of days that tell something else than the history of a project that is known already. */
export function knownDays(values: Values, events: readonly StageEvent[]): string[] {
  return DAY_COLUMNS.filter((column) => {
    const on = values[column];
    return typeof on === 'string' && eventOf(events, column)?.on !== on;
  });
}
