import { oneOf } from '../../../domain/ledgers/column.js';
import { type Stage, SUBSTAGES, type Substage } from '../../../domain/projects/types.js';
import type { FileCell } from '../../../lib/files/file-cell.js';
import { CellFault } from '../finding.js';
import { readWord } from './words.js';

const STEPS = oneOf(SUBSTAGES);

/** The stage that a step lies in. */
export function stageOfStep(step: Substage): Stage {
  return SUBSTAGES.indexOf(step) <= SUBSTAGES.indexOf('SIGNED') ? 'ATTRACTING' : 'PRODUCING';
}

/** The step that the word for a stage names too: 签约 is 招引, and its step 签约. */
export function stepOf(cell: FileCell, stage: unknown): Substage | null {
  try {
    const step = readWord(STEPS, cell) as Substage;
    return stageOfStep(step) === stage && cell.text.trim() !== stage ? step : null;
  } catch (error) {
    if (error instanceof CellFault) return null;
    throw error;
  }
}
