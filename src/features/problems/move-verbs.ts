import type { Problem } from '../../domain/ledgers/ledgers.js';
import { type MoveName, movesFrom } from '../../domain/problems/index.js';
import { type Action, can } from '../../rights/index.js';
import type { ReadContext } from '../context.js';
import { acceptProblem } from './accept.js';
import { assignProblem } from './assign.js';
import { closeProblem } from './close.js';
import { confirmProblem } from './confirm.js';
import { missedContact } from './contact-attempt.js';
import { decideProblem } from './decide.js';
import { disputeProblem } from './dispute.js';
import { escalateProblem } from './escalate.js';
import { extendProblem } from './extend.js';
import { holdProblemClock } from './hold.js';
import { inquireProblem } from './inquire.js';
import { lastingProblem } from './lasting.js';
import { mergeProblem } from './merge.js';
import { marksOf } from './problem-writing.js';
import { progressProblem } from './progress.js';
import { rejectProblem } from './reject.js';
import { reopenProblem } from './reopen.js';
import { replyProblem } from './reply.js';
import { resumeProblem } from './resume.js';
import { returnProblem } from './return.js';
import { setAsideProblem } from './set-aside.js';
import { solveProblem } from './solve.js';
import { urgeProblem } from './urge.js';

/** The verb of each move, those that people make most often first. */
export const MOVE_VERBS = {
  accept: acceptProblem,
  decide: decideProblem,
  confirm: confirmProblem,
  close: closeProblem,
  reply: replyProblem,
  progress: progressProblem,
  solve: solveProblem,
  resume: resumeProblem,
  escalate: escalateProblem,
  dispute: disputeProblem,
  return: returnProblem,
  assign: assignProblem,
  extend: extendProblem,
  contact: missedContact,
  urge: urgeProblem,
  hold: holdProblemClock,
  setAside: setAsideProblem,
  inquire: inquireProblem,
  lasting: lastingProblem,
  merge: mergeProblem,
  reject: rejectProblem,
  reopen: reopenProblem,
} as const satisfies Record<MoveName, { readonly name: string; readonly action: Action }>;

/** What the reader may do with a problem as it stands, the most likely first. */
export function movesOf(problem: Problem, { actor, rules }: Pick<ReadContext, 'actor' | 'rules'>): MoveName[] {
  const possible = new Set(movesFrom(problem));
  const marks = marksOf(problem);
  return (Object.keys(MOVE_VERBS) as MoveName[]).filter((move) => {
    if (!possible.has(move) || (move === 'decide' && problem.disputedOn === null)) return false;
    // The filer of what waits for confirmation says so by confirming it or not.
    if (move === 'reopen' && problem.status === 'SOLVED_PENDING_CONFIRM') return false;
    // Nobody calls back or asks himself.
    if ((move === 'contact' || move === 'inquire') && problem.filedById === actor.id) return false;
    return can(rules.rights, actor, MOVE_VERBS[move].action, marks);
  });
}
