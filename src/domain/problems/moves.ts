import type { ProblemAction, ProblemStatus } from './types.js';

/** What happens to the clock of a problem by a move. */
export type ClockEffect =
  /** The days stay as they are. */
  | 'GOES_ON'
  /** The day to solve it is counted anew from today; the total age goes on (规则 15, 30). */
  | 'RESTARTS'
  /** The day to solve it becomes another one, once (规则 23). */
  | 'EXTENDS'
  /** It stands still until it is resumed (规则 21, 33). */
  | 'STOPS'
  /** It goes on, and each due day moves by the working days for which it stood still (规则 21). */
  | 'RESUMES'
  /** Nothing is due any more. */
  | 'ENDS';

/** What must be shown for a move. */
export type Shown =
  | 'unit'
  | 'reason'
  | 'note'
  | 'expected'
  | 'newDue'
  | 'until'
  | 'nextStep'
  | 'review'
  | 'result'
  | 'evidence'
  | 'way'
  | 'satisfied'
  | 'confirmation'
  | 'into';

/** Who learns of a move, beside the one who makes it. */
export type Party =
  /** Whoever filed it, and whoever filed what was merged into it. */
  | 'FILER'
  /** The unit and the person that answer for it now. */
  | 'OWNER'
  /** The unit and the person that answered for it before. */
  | 'FORMER_OWNER'
  /** The units that help, the county among them. */
  | 'HELPERS'
  /** The city promotion office. */
  | 'OFFICE';

/** One line of the state table. */
export interface Move {
  /** Where a problem may stand for it, and where it then stands. */
  readonly ways: { readonly [From in ProblemStatus]?: ProblemStatus };
  /** The event that it leaves in the history. */
  readonly event: ProblemAction;
  readonly needs: readonly Shown[];
  readonly clock: ClockEffect;
  /** Whether it can be made while the problem is on hold. */
  readonly onHold?: true;
  readonly tells: readonly Party[];
  /** The clauses of the rules on problems that it follows. */
  readonly clauses: readonly string[];
}

const WORKED = ['ACCEPTED', 'IN_PROGRESS', 'REPLIED', 'EXTENDED', 'ESCALATED'] as const satisfies ProblemStatus[];
const UNACCEPTED = ['REGISTERED', 'ASSIGNED', 'RETURNED'] as const satisfies ProblemStatus[];

function all<From extends ProblemStatus>(from: readonly From[], to: ProblemStatus): Move['ways'] {
  return Object.fromEntries(from.map((status) => [status, to]));
}

function staying(from: readonly ProblemStatus[]): Move['ways'] {
  return Object.fromEntries(from.map((status) => [status, status]));
}

/**
 * The state table of problems: from where each move leads where, what must be shown for it, what becomes of the clock, and
 * who is told. Who may make it stands in `corpus/profiles/rights.yaml` under `problem.` and its name. The rule is
 * 演工推办〔2025〕6号 (demo), modelled on the provincial clock and on rules of Quanzhou and Jiangmen.
 */
export const MOVES = {
  /** Lays it on a unit: by the route at first, by hand after it came back. */
  assign: {
    ways: all([...UNACCEPTED, ...WORKED], 'ASSIGNED'),
    event: 'ASSIGN',
    needs: ['unit'],
    clock: 'GOES_ON',
    onHold: true,
    tells: ['OWNER', 'FORMER_OWNER', 'FILER'],
    clauses: ['10', '11'],
  },
  /** Settles who answers for it, for good, on the day on which that was disputed. */
  decide: {
    ways: all(['ASSIGNED', 'RETURNED', 'ESCALATED'], 'ASSIGNED'),
    event: 'ASSIGN',
    needs: ['unit', 'reason'],
    clock: 'GOES_ON',
    tells: ['OWNER', 'FORMER_OWNER', 'FILER'],
    clauses: ['24'],
  },
  /** The unit takes it; verification begins. */
  accept: {
    ways: all(['ASSIGNED', 'ESCALATED'], 'ACCEPTED'),
    event: 'ACCEPT',
    needs: [],
    clock: 'GOES_ON',
    tells: ['FILER'],
    clauses: ['8', '11'],
  },
  /** The unit gives it back; the second time the office sees to it in person. */
  return: {
    ways: all(['ASSIGNED', ...WORKED], 'RETURNED'),
    event: 'RETURN',
    needs: ['reason'],
    clock: 'GOES_ON',
    tells: ['HELPERS', 'OFFICE'],
    clauses: ['11', '25'],
  },
  /** The unit says within one working day that it is not for it; the clock goes on, and the office decides the same day. */
  dispute: {
    ways: staying(['ASSIGNED', 'ESCALATED']),
    event: 'DISPUTE',
    needs: ['reason'],
    clock: 'GOES_ON',
    tells: ['OFFICE', 'HELPERS'],
    clauses: ['24'],
  },
  progress: {
    ways: {
      ACCEPTED: 'IN_PROGRESS',
      IN_PROGRESS: 'IN_PROGRESS',
      REPLIED: 'REPLIED',
      EXTENDED: 'EXTENDED',
      ESCALATED: 'IN_PROGRESS',
      LONG_TERM: 'LONG_TERM',
    },
    event: 'PROGRESS',
    needs: ['note'],
    clock: 'GOES_ON',
    onHold: true,
    tells: ['FILER'],
    clauses: ['26'],
  },
  /** Tells the filer who is on it, how, until when, and whom to ask; answered is not solved. */
  reply: {
    ways: {
      ACCEPTED: 'REPLIED',
      IN_PROGRESS: 'REPLIED',
      REPLIED: 'REPLIED',
      EXTENDED: 'EXTENDED',
      ESCALATED: 'REPLIED',
    },
    event: 'REPLY',
    needs: ['note', 'expected'],
    clock: 'GOES_ON',
    tells: ['FILER'],
    clauses: ['17', '27'],
  },
  /** Once, at least one working day before it is due, by the level above; the enterprise is told. */
  extend: {
    ways: all(['ACCEPTED', 'IN_PROGRESS', 'REPLIED', 'ESCALATED'], 'EXTENDED'),
    event: 'EXTEND',
    needs: ['reason', 'newDue'],
    clock: 'EXTENDS',
    tells: ['FILER', 'OWNER', 'HELPERS'],
    clauses: ['17', '23'],
  },
  /** The clock stands still, such as while its project is suspended. */
  hold: {
    ways: staying([...UNACCEPTED, ...WORKED]),
    event: 'HOLD',
    needs: ['reason', 'until'],
    clock: 'STOPS',
    tells: ['FILER', 'OWNER', 'HELPERS'],
    clauses: ['21'],
  },
  /** Ends a hold, or takes up again what was set aside. */
  resume: {
    ways: { ...staying([...UNACCEPTED, ...WORKED]), LONG_TERM: 'IN_PROGRESS' },
    event: 'RESUME',
    needs: [],
    clock: 'RESUMES',
    onHold: true,
    tells: ['FILER', 'OWNER', 'HELPERS'],
    clauses: ['21', '34'],
  },
  /** The level above takes it, and its clock begins anew. */
  escalate: {
    ways: all([...UNACCEPTED, ...WORKED], 'ESCALATED'),
    event: 'ESCALATE',
    needs: ['reason'],
    clock: 'RESTARTS',
    tells: ['OWNER', 'FORMER_OWNER', 'FILER', 'HELPERS'],
    clauses: ['13', '15'],
  },
  /** Set aside (挂账): what cannot be solved now, with the reason, the next step and a day of review within 90 days. */
  setAside: {
    ways: all(WORKED, 'LONG_TERM'),
    event: 'SET_ASIDE',
    needs: ['reason', 'nextStep', 'review'],
    clock: 'STOPS',
    tells: ['FILER', 'OWNER', 'HELPERS'],
    clauses: ['33', '34'],
  },
  solve: {
    ways: all(WORKED, 'SOLVED_PENDING_CONFIRM'),
    event: 'SOLVE',
    needs: ['result', 'evidence'],
    clock: 'GOES_ON',
    tells: ['FILER', 'HELPERS'],
    clauses: ['28', '29'],
  },
  /** The filer says whether it is solved; whoever is not content has it reopened one level up. */
  confirm: {
    ways: staying(['SOLVED_PENDING_CONFIRM']),
    event: 'CONFIRM',
    needs: ['satisfied'],
    clock: 'GOES_ON',
    tells: ['OWNER', 'HELPERS'],
    clauses: ['29', '30'],
  },
  /** The filer could not be reached; two such attempts on different working days stand for a confirmation. */
  contact: {
    ways: staying(['SOLVED_PENDING_CONFIRM']),
    event: 'CONTACT',
    needs: ['note'],
    clock: 'GOES_ON',
    tells: ['OWNER'],
    clauses: ['29'],
  },
  /** Closed out (销号), by somebody who did not solve it. */
  close: {
    ways: all(['SOLVED_PENDING_CONFIRM'], 'CLOSED'),
    event: 'CLOSE',
    needs: ['evidence', 'confirmation'],
    clock: 'ENDS',
    tells: ['FILER', 'OWNER', 'HELPERS'],
    clauses: ['29'],
  },
  /** Not accepted, with the reason and the right way. */
  reject: {
    ways: all([...UNACCEPTED, 'ACCEPTED'], 'REJECTED'),
    event: 'REJECT',
    needs: ['reason', 'way'],
    clock: 'ENDS',
    onHold: true,
    tells: ['FILER', 'OWNER', 'HELPERS'],
    clauses: ['36'],
  },
  /** Taken up again under the same number. */
  reopen: {
    ways: all(['CLOSED', 'REJECTED', 'SOLVED_PENDING_CONFIRM'], 'ASSIGNED'),
    event: 'REOPEN',
    needs: ['reason'],
    clock: 'RESTARTS',
    tells: ['FILER', 'OWNER', 'FORMER_OWNER', 'HELPERS'],
    clauses: ['30', '31'],
  },
  /** Asks the filer of a closed problem whether it is truly solved (问效). */
  inquire: {
    ways: staying(['CLOSED']),
    event: 'INQUIRE',
    needs: [],
    clock: 'GOES_ON',
    tells: ['FILER'],
    clauses: ['31'],
  },
  /** The filer says whether it is truly solved; where not, it is taken up again one level up. */
  lasting: {
    ways: staying(['CLOSED']),
    event: 'INQUIRE',
    needs: ['satisfied'],
    clock: 'GOES_ON',
    tells: ['OWNER', 'HELPERS'],
    clauses: ['30', '31'],
  },
  /** Goes on as part of the one that was filed first; its filer stays informed. */
  merge: {
    ways: all([...UNACCEPTED, ...WORKED, 'LONG_TERM'], 'MERGED'),
    event: 'MERGE',
    needs: ['into'],
    clock: 'ENDS',
    onHold: true,
    tells: ['FILER', 'OWNER', 'HELPERS'],
    clauses: ['35'],
  },
  urge: {
    ways: staying([...UNACCEPTED, ...WORKED]),
    event: 'URGE',
    needs: ['note'],
    clock: 'GOES_ON',
    tells: ['OWNER', 'HELPERS'],
    clauses: ['37'],
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof MOVES;
export const MOVE_NAMES = Object.keys(MOVES) as MoveName[];

/** A line of the state table. */
export function moveOf(name: MoveName): Move {
  return MOVES[name];
}

/** Where a problem stands after a move; null when the move cannot be made from where it stands. */
export function afterMove(
  name: MoveName,
  { status, heldOn }: { readonly status: ProblemStatus; readonly heldOn: string | null },
): ProblemStatus | null {
  const move = moveOf(name);
  if (heldOn !== null && move.onHold !== true) return null;
  if (name === 'resume' && heldOn === null && status !== 'LONG_TERM') return null;
  if (name === 'hold' && heldOn !== null) return null;
  return move.ways[status] ?? null;
}

/** What can be done with a problem as it stands, whoever does it. */
export function movesFrom(problem: Parameters<typeof afterMove>[1]): MoveName[] {
  return MOVE_NAMES.filter((name) => afterMove(name, problem) !== null);
}
