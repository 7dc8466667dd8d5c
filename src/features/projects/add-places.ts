import { withParts } from '../../domain/chains/parts.js';
import type { Chain, County, Enterprise, Project } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { projectRefusals } from '../../texts/refusals/projects.js';
import type { WriteContext } from '../context.js';
import { findNamed } from '../find-named.js';
import { findChain, findCounty, held } from '../places.js';
import { refuse } from '../refuse.js';
import type { AddInput } from './add-input.js';
import { findProject } from './held-project.js';

/** Where a new project belongs, looked up by the names that were written. */
export interface NewPlace {
  readonly parent: Project | null;
  readonly chain: Chain;
  readonly county: County;
}

/** Parent, chain and county of a new project. @throws NameError with the nearest name, WutongError where one is missing. */
export async function newPlace(context: WriteContext, { parent, chain, county }: AddInput): Promise<NewPlace> {
  const { tx } = context;
  const of = parent === undefined ? null : await findProject(context, parent);
  const chainName = chain ?? of?.chainId ?? refuse('bad-input', projectRefusals.placeNeeded(), 'chain');
  const countyName = county ?? of?.countyId ?? refuse('bad-input', projectRefusals.placeNeeded(), 'county');
  return { parent: of, chain: await findChain(tx, chainName), county: await findCounty(tx, countyName) };
}

/** The nodes that were named, each of the chain or of a part of it; without any, those of the parent. */
export async function newNodes(
  { tx }: WriteContext,
  { node }: AddInput,
  { parent, chain }: NewPlace,
): Promise<string[]> {
  if (node === undefined) return parent === null ? [] : parent.nodeIds;
  const rows = held('node', await tx.read('nodes', EVERYTHING));
  const chainIds = withParts([chain.id], await tx.read('chains', EVERYTHING));
  const own = rows.filter(({ chainId }) => chainIds.includes(chainId));
  return node.map((name) => {
    const short = own.find(({ id }) => id === `${chain.id}.${name}`);
    const { id, chainId, nameEn } = short ?? findNamed('node', name, own.length > 0 ? own : rows);
    if (!chainIds.includes(chainId))
      refuse('bad-input', projectRefusals.nodeOfChain(nameEn, { zh: chain.nameZh, en: chain.nameEn }), 'node');
    return id;
  });
}

/** The park that was named, which must lie in the county; without one, that of the parent in the same county. */
export async function newPark(
  { tx }: WriteContext,
  { park }: AddInput,
  { parent, county }: NewPlace,
): Promise<string | null> {
  if (park === undefined) return parent?.countyId === county.id ? parent.parkId : null;
  const found = findNamed('park', park, held('park', await tx.read('parks', EVERYTHING)));
  if (found.countyId !== county.id)
    refuse('bad-input', projectRefusals.parkElsewhere(found.nameEn, { zh: county.nameZh, en: county.nameEn }), 'park');
  return found.id;
}

/** The enterprise that was named, else that of the parent. */
export async function newEnterprise(
  { tx }: WriteContext,
  { enterprise }: AddInput,
  { parent }: NewPlace,
): Promise<Enterprise | null> {
  const rows = await tx.read(
    'enterprises',
    EVERYTHING,
    parent?.enterpriseId && !enterprise ? { id: parent.enterpriseId } : {},
  );
  if (enterprise !== undefined) return findNamed('enterprise', enterprise, held('enterprise', rows));
  return parent?.enterpriseId ? (rows[0] ?? null) : null;
}

/** @throws WutongError where a technical transformation has nothing in production that it could transform. */
export async function demandProduction(
  { tx }: WriteContext,
  { parent }: NewPlace,
  enterprise: Enterprise | null,
): Promise<void> {
  if (parent !== null) {
    if (parent.stage !== 'PRODUCING' || parent.runState === 'ENDED')
      refuse('bad-input', projectRefusals.notProducing(parent.id), 'parent');
    return;
  }
  if (enterprise === null) refuse('bad-input', projectRefusals.upgradeOfWhat(), 'parent');
  if (enterprise.aboveScaleSince !== null) return;
  const where = { enterpriseId: enterprise.id };
  const producing = await tx.read('projects', EVERYTHING, { ...where, stage: 'PRODUCING' });
  const standings = await tx.read('standings', EVERYTHING, { ...where, role: 'PRODUCER' });
  if (producing.every(({ runState }) => runState === 'ENDED') && standings.length === 0)
    refuse('bad-input', projectRefusals.notProducing(enterprise.id), 'enterprise');
}
