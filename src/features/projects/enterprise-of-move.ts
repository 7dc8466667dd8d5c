import type { Enterprise, Project } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { EvidenceItem } from '../../domain/projects/evidence.js';
import type { Move } from '../../domain/projects/moves.js';
import { projectRefusals } from '../../texts/refusals/projects.js';
import type { WriteContext } from '../context.js';
import { findNamed } from '../find-named.js';
import { held } from '../places.js';
import { refuse } from '../refuse.js';
import type { Change } from '../verb.js';

/** The enterprise of a project that moves, and what the move changed of its record. */
export interface EnterpriseChange {
  /** As it was before: what the move itself changes of it is no evidence for the move. */
  readonly enterprise: Enterprise;
  readonly change: readonly Change[];
}

interface Moving {
  readonly project: Project;
  readonly move: Move;
  readonly on: string;
  readonly given: readonly EvidenceItem[];
  /** The enterprise that the project gets, by name. */
  readonly named: string | undefined;
}

/**
 * The enterprise of a moving project: its own, the one that is named, or the one whose credit code is given. It takes over
 * the credit code that it lacks, and the day on which it came above scale.
 */
export async function enterpriseOfMove(context: WriteContext, moving: Moving): Promise<EnterpriseChange | null> {
  const { move, on, given } = moving;
  const { tx } = context;
  const code = given.find(({ kind }) => kind === 'CREDIT_CODE')?.words ?? null;
  const found = await findEnterprise(context, moving, code);
  if (found === null) return null;
  await tx.hold(`enterprises/${found.id}`);
  const [now] = await tx.read('enterprises', EVERYTHING, { id: found.id });
  const enterprise = now ?? found;
  const changes: Partial<Enterprise> = {
    ...(code !== null && (await takesCode(context, enterprise, code)) && { creditCode: code }),
    ...(move.step !== 'BACK' && isAboveScale(move) && enterprise.aboveScaleSince === null && { aboveScaleSince: on }),
  };
  if (Object.keys(changes).length === 0) return { enterprise, change: [] };
  const after = await tx.update('enterprises', enterprise.id, changes);
  return { enterprise, change: [{ subject: after.id, ledger: 'enterprises', before: enterprise, after }] };
}

function isAboveScale({ to }: Move): boolean {
  return to.substage === 'ABOVE_SCALE';
}

async function findEnterprise(
  { tx }: WriteContext,
  { project, named }: Moving,
  code: string | null,
): Promise<Enterprise | null> {
  const own = project.enterpriseId;
  if (named !== undefined) {
    const enterprise = findNamed('enterprise', named, held('enterprise', await tx.read('enterprises', EVERYTHING)));
    if (own !== null && own !== enterprise.id)
      refuse('bad-input', projectRefusals.otherEnterprise(project.id, own), 'enterprise');
    return enterprise;
  }
  if (own === null && code === null) return null;
  const where = own === null ? { creditCode: code } : { id: own };
  return (await tx.read('enterprises', EVERYTHING, where))[0] ?? null;
}

/** Whether the enterprise has no code yet. @throws WutongError when it has another, or another enterprise has this one. */
async function takesCode({ tx }: WriteContext, enterprise: Enterprise, code: string): Promise<boolean> {
  if (enterprise.creditCode === code) return false;
  if (enterprise.creditCode !== null)
    refuse('bad-input', projectRefusals.otherCode(enterprise.id, enterprise.creditCode), 'credit');
  const [other] = await tx.read('enterprises', EVERYTHING, { creditCode: code });
  if (other !== undefined) refuse('bad-input', projectRefusals.codeTaken(code, other.id), 'credit');
  return true;
}
