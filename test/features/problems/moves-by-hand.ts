/**
 * The state table of problems, said a second time and by hand: nothing here comes from the product. A row names a move, the
 * action that it needs a right to, and its ways; `=` stays where it stands.
 */

/** From filing to the ends. */
export const STATES = [
  'REGISTERED',
  'ASSIGNED',
  'ACCEPTED',
  'IN_PROGRESS',
  'REPLIED',
  'SOLVED_PENDING_CONFIRM',
  'RETURNED',
  'EXTENDED',
  'ESCALATED',
  'LONG_TERM',
  'REJECTED',
  'CLOSED',
  'MERGED',
] as const;
export type State = (typeof STATES)[number];

const NEW = 'REGISTERED ASSIGNED RETURNED';
const WORKED = 'ACCEPTED IN_PROGRESS REPLIED EXTENDED ESCALATED';

/** Move, action, from where, to where. */
const ROWS: readonly (readonly [string, string, string, string])[] = [
  ['assign', 'problem.assign', `${NEW} ${WORKED}`, 'ASSIGNED'],
  ['decide', 'problem.decide', 'ASSIGNED RETURNED ESCALATED', 'ASSIGNED'],
  ['accept', 'problem.work', 'ASSIGNED ESCALATED', 'ACCEPTED'],
  ['return', 'problem.return', `ASSIGNED ${WORKED}`, 'RETURNED'],
  ['dispute', 'problem.return', 'ASSIGNED ESCALATED', '='],
  ['progress', 'problem.progress', 'ACCEPTED ESCALATED', 'IN_PROGRESS'],
  ['progress', 'problem.progress', 'IN_PROGRESS REPLIED EXTENDED LONG_TERM', '='],
  ['reply', 'problem.work', 'ACCEPTED IN_PROGRESS REPLIED ESCALATED', 'REPLIED'],
  ['reply', 'problem.work', 'EXTENDED', '='],
  ['extend', 'problem.extend', 'ACCEPTED IN_PROGRESS REPLIED ESCALATED', 'EXTENDED'],
  ['hold', 'problem.hold', `${NEW} ${WORKED}`, '='],
  ['resume', 'problem.hold', `${NEW} ${WORKED}`, '='],
  ['resume', 'problem.hold', 'LONG_TERM', 'IN_PROGRESS'],
  ['escalate', 'problem.escalate', `${NEW} ${WORKED}`, 'ESCALATED'],
  ['setAside', 'problem.set-aside', WORKED, 'LONG_TERM'],
  ['solve', 'problem.work', WORKED, 'SOLVED_PENDING_CONFIRM'],
  ['confirm', 'problem.confirm', 'SOLVED_PENDING_CONFIRM', '='],
  ['contact', 'problem.contact', 'SOLVED_PENDING_CONFIRM', '='],
  ['close', 'problem.close', 'SOLVED_PENDING_CONFIRM', 'CLOSED'],
  ['reject', 'problem.reject', `${NEW} ACCEPTED`, 'REJECTED'],
  ['reopen', 'problem.reopen', 'CLOSED REJECTED SOLVED_PENDING_CONFIRM', 'ASSIGNED'],
  ['inquire', 'problem.urge', 'CLOSED', '='],
  ['lasting', 'problem.confirm', 'CLOSED', '='],
  ['merge', 'problem.merge', `${NEW} ${WORKED} LONG_TERM`, 'MERGED'],
  ['urge', 'problem.urge', `${NEW} ${WORKED}`, '='],
];

/** What can be done while a problem is on hold. */
const ON_HOLD = ['assign', 'progress', 'resume', 'reject', 'merge'];

/** Each move with its action, once. */
export const ACTION_OF: ReadonlyMap<string, string> = new Map(ROWS.map(([move, action]) => [move, action]));

/** Where a move leads by hand; null where it cannot be made. */
export function leadsTo(move: string, from: State, held: boolean): string | null {
  if (held && !ON_HOLD.includes(move)) return null;
  // Only what stands still can go on.
  if (move === 'resume' && !held && from !== 'LONG_TERM') return null;
  const row = ROWS.find(([name, , froms]) => name === move && froms.split(' ').includes(from));
  if (row === undefined) return null;
  return row[3] === '=' ? from : row[3];
}
