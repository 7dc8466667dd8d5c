import * as chain from '../../../domain/chains/types.js';
import { AGGREGATIONS, DIRECTIONS, INDICATOR_UNITS } from '../../../domain/indicators/types.js';
import type { Column } from '../../../domain/ledgers/column.js';
import * as people from '../../../domain/people/types.js';
import * as problem from '../../../domain/problems/types.js';
import * as project from '../../../domain/projects/types.js';
import * as task from '../../../domain/tasks/types.js';
import type { FileCell } from '../../../lib/files/file-cell.js';
import { nearest } from '../../../lib/nearest.js';
import { fold } from '../../../lib/text.js';
import { enumSynonyms, type WordSet, words } from '../../../texts/index.js';
import { CellFault } from '../finding.js';

/** The words of each set of values that a column may hold. */
const SETS: ReadonlyMap<readonly string[], WordSet> = new Map<readonly string[], WordSet>([
  [chain.COUNTY_KINDS, 'countyKind'],
  [chain.MAP_KINDS, 'mapKind'],
  [chain.SEGMENTS, 'segment'],
  [chain.DEVELOPMENT_STAGES, 'developmentStage'],
  [chain.LOCAL_STATUSES, 'localStatus'],
  [chain.EDGE_KINDS, 'edgeKind'],
  [chain.MATURITIES, 'maturity'],
  [chain.ENTERED, 'entered'],
  [chain.STANDING_ROLES, 'standingRole'],
  [chain.AREAS, 'area'],
  [chain.TARGET_PRIORITIES, 'priority'],
  [chain.TARGET_STATUSES, 'targetStatus'],
  [chain.CONTACT_MODES, 'contactMode'],
  [people.UNIT_KINDS, 'unitKind'],
  [people.UNIT_LEVELS, 'unitLevel'],
  [people.ROLES, 'role'],
  [problem.FACTORS, 'factor'],
  [problem.PROBLEM_KINDS, 'problemKind'],
  [problem.PROBLEM_ORIGINS, 'problemOrigin'],
  [problem.SEVERITIES, 'severity'],
  [problem.PROBLEM_STATUSES, 'problemStatus'],
  [problem.PROBLEM_ACTIONS, 'problemAction'],
  [project.PROJECT_KINDS, 'projectKind'],
  [project.PURPOSES, 'purpose'],
  [project.PROJECT_LEVELS, 'projectLevel'],
  [project.STAGES, 'stage'],
  [project.SUBSTAGES, 'substage'],
  [project.RUN_STATES, 'runState'],
  [project.MILESTONE_KINDS, 'milestoneKind'],
  [task.MEETING_KINDS, 'meetingKind'],
  [task.PLAN_KINDS, 'planKind'],
  [task.PLAN_STATUSES, 'planStatus'],
  [task.MEASURES, 'measure'],
  [task.TASK_STATUSES, 'taskStatus'],
  [INDICATOR_UNITS, 'indicatorUnit'],
  [AGGREGATIONS, 'aggregation'],
  [DIRECTIONS, 'direction'],
]);

/** The word of a value of a column, in both languages; null where the value is said as it stands. */
export function wordOfValue(
  column: Column<unknown>,
  value: string,
): { readonly zh: string; readonly en: string } | null {
  const set = column.values && SETS.get(column.values);
  if (set === undefined) return null;
  const all: Readonly<Record<string, { zh: string; en: string }>> = words[set];
  return all[value] ?? null;
}

/** The value that a word stands for: the value itself, its word in either language, or another that people write. */
export function readWord(column: Column<unknown>, cell: FileCell): string {
  const values = column.values ?? [];
  const typed = key(cell.text);
  const found =
    values.find((value) => key(value) === typed) ??
    values.find((value) => Object.values(wordOfValue(column, value) ?? {}).some((word) => key(word) === typed)) ??
    synonym(column, typed);
  if (found !== undefined) return found;
  const said = values.map((value) => wordOfValue(column, value)?.zh ?? value);
  const meant = nearest(cell.text, said);
  throw new CellFault('no-word', { allowed: said.join('、'), ...(meant === null ? {} : { meant }) });
}

const YES = new Set(['yes', 'y', 'true', '是', '有', '对', '√', '✓', '✔', '1', '已', '满意']);
const NO = new Set(['no', 'n', 'false', '否', '无', '没有', '×', '✗', '✕', '0', '未', '不满意']);

/** Yes or no, in the signs that people tick with too. */
export function readTruth(cell: FileCell): boolean {
  if (typeof cell.value === 'boolean') return cell.value;
  const typed = key(cell.text);
  if (YES.has(typed)) return true;
  if (NO.has(typed)) return false;
  throw new CellFault('no-truth');
}

function synonym(column: Column<unknown>, typed: string): string | undefined {
  const set = column.values && SETS.get(column.values);
  return set === undefined ? undefined : enumSynonyms(set)[typed];
}

function key(word: string): string {
  return fold(word).replace(/\s+/gu, '');
}
