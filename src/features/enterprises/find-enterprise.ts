import type { Enterprise, Financing } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Scope } from '../../domain/people/types.js';
import { WutongError } from '../../lib/errors.js';
import type { Resource } from '../../rights/index.js';
import type { Reader } from '../../store/types.js';
import { enterpriseRefusals } from '../../texts/refusals/enterprises.js';
import type { WriteContext } from '../context.js';
import { findNamed } from '../find-named.js';

/**
 * The enterprise of a name in either language, or of an id, among those that the scope opens.
 * @throws NameError with the nearest of these.
 */
export async function findEnterprise(reader: Pick<Reader, 'read'>, scope: Scope, typed: string): Promise<Enterprise> {
  return findNamed('enterprise', typed, await reader.read('enterprises', scope));
}

/** By which marks an enterprise is somebody's own. */
export function marksOf({ id, chainIds, countyId }: Enterprise): Resource & { readonly chainIds: readonly string[] } {
  return { chainIds, countyId, enterpriseId: id };
}

/** What a verb acts on that is called with the name of an enterprise. */
export async function enterpriseResource({ tx, scope }: WriteContext, typed: string): Promise<Resource> {
  return marksOf(await findEnterprise(tx, scope, typed));
}

/** A need for money by its number. @throws WutongError `not-found`. */
export async function findNeed({ tx, scope }: Pick<WriteContext, 'tx' | 'scope'>, id: string): Promise<Financing> {
  const [need] = await tx.read('financings', scope, { id });
  if (need) return need;
  const { en, zh } = enterpriseRefusals.noNeed(id);
  throw new WutongError('not-found', en, { zh, field: 'need' });
}

/** What a verb acts on that is called with the number of a need. */
export async function needResource(context: WriteContext, id: string): Promise<Resource> {
  const { enterpriseId } = await findNeed(context, id);
  const [enterprise] = await context.tx.read('enterprises', EVERYTHING, { id: enterpriseId });
  return enterprise ? marksOf(enterprise) : { enterpriseId };
}
