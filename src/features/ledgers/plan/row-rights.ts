import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import type { Actor } from '../../../domain/people/types.js';
import { type Action, can, type Resource, UNOWNED } from '../../../rights/index.js';
import type { Rules } from '../../rules.js';
import type { Known, Values } from './known.js';

/** Who holds which post is given by rights of its own, in a file too. */
const POSTS: ReadonlySet<LedgerName> = new Set(['people', 'roles']);

/** What a person must be allowed to do to bring rows into a ledger. */
export function actionsFor(ledger: LedgerName): readonly Action[] {
  return POSTS.has(ledger) ? ['ledger.import', 'people.grant'] : ['ledger.import'];
}

/** Whether the actor may write such a record. */
export function mayWrite(actor: Actor, rules: Pick<Rules, 'rights'>, known: Known, record: Values): boolean {
  const resource = resourceOf(known, record);
  return actionsFor(known.ledger).every((action) => can(rules.rights, actor, action, resource));
}

/** The marks of a record by which a right is one's own; what belongs to a project or an indicator has its marks. */
function resourceOf({ ledger, others }: Known, record: Values): Resource {
  const project = others.get('projects')?.get(String(record.projectId));
  if (project !== undefined) return marksOf(project);
  const indicator = others.get('indicators')?.get(String(record.indicatorId));
  if (indicator !== undefined) return marksOf({ ...record, chainId: indicator.chainId });
  const enterprise = others.get('enterprises')?.get(String(record.enterpriseId));
  if (ledger === 'enterpriseReports' && enterprise !== undefined) return marksOf(enterprise);
  if (ledger === 'enterprises') return marksOf(record);
  return 'chainId' in record || 'countyId' in record ? marksOf(record) : UNOWNED;
}

/** Not the person who is named in the row: whoever writes a file could name himself. */
function marksOf({ chainId, chainIds, countyId }: Values): Resource {
  return {
    chainId: (chainId as string | null | undefined) ?? null,
    chainIds: (chainIds as readonly string[] | undefined) ?? [],
    countyId: (countyId as string | null | undefined) ?? null,
  };
}

/** What the actor answers for: whoever may bring in some rows may begin, and each row is judged by itself. */
export function ownResource(actor: Actor, rules: Pick<Rules, 'rights'>, ledger: LedgerName): Resource {
  const own = [
    UNOWNED,
    ...actor.roles.map(({ chainId, countyId, enterpriseId }) => ({ chainId, countyId, enterpriseId })),
  ];
  return (
    own.find((resource) => actionsFor(ledger).every((action) => can(rules.rights, actor, action, resource))) ?? UNOWNED
  );
}
