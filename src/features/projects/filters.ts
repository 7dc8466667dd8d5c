import { addDays } from '../../domain/calendar/index.js';
import { withParts } from '../../domain/chains/parts.js';
import type { ProjectSelection } from '../../domain/projects/selection.js';
import { RUN_STATES } from '../../domain/projects/types.js';
import { foldedWords } from '../../lib/text.js';
import type { ReadContext } from '../context.js';
import { type Name, nameOf } from '../figure.js';
import { findNamed, isNamedExactly } from '../find-named.js';
import type { ListInput } from './list-input.js';

/** The conditions of a list as they were understood: names as the records have them, values as they are. */
export interface Filters
  extends Pick<
    ListInput,
    'stage' | 'substage' | 'light' | 'kind' | 'purpose' | 'level' | 'state' | 'silent' | 'signed' | 'landed' | 'mark'
  > {
  readonly text: string | null;
  readonly chain: Name | null;
  readonly county: Name | null;
  readonly owner: Name | null;
  readonly enterprise: Name | null;
  readonly node: Name | null;
  readonly digital: boolean | null;
  readonly overdue: boolean;
  readonly period: string | null;
  /** Ended projects are left out, as always where their state or a mark is not asked for. */
  readonly withoutEnded: boolean;
}

type Context = Pick<ReadContext, 'store' | 'scope' | 'clock'>;
type Asked = Omit<ListInput, 'owner'> & { readonly owner?: string | undefined };

/**
 * Finds the records that the conditions name, and says them as the store takes them.
 * @throws NameError for a name that no record has, or several.
 */
export async function readFilters(
  context: Context,
  input: Asked,
): Promise<{ readonly filters: Filters; readonly where: ProjectSelection }> {
  const { store, scope, clock } = context;
  const chains = await store.read('chains', scope);
  const counties = await store.read('counties', scope);
  const text = input.text?.trim() ?? null;
  // What stands without a field may name a chain or a county as well as a project.
  const textIsChain = text !== null && input.chain === undefined && isNamedExactly(text, chains);
  const textIsCounty = text !== null && !textIsChain && input.county === undefined && isNamedExactly(text, counties);
  const chainName = textIsChain ? text : input.chain;
  const countyName = textIsCounty ? text : input.county;
  const chain = chainName === undefined ? null : findNamed('chain', chainName, chains);
  const county = countyName === undefined ? null : findNamed('county', countyName, counties);
  const owner = input.owner === undefined ? null : await findOwner(context, input.owner);
  const enterprise =
    input.enterprise === undefined
      ? null
      : findNamed('enterprise', input.enterprise, await store.read('enterprises', scope));
  const node = input.node === undefined ? null : await findNode(context, input.node, chain?.id ?? null);
  const words = textIsChain || textIsCounty || text === null ? null : text;
  const today = clock.today();
  const { stage, substage, light, kind, purpose, level, state, silent, signed, landed, mark, period } = input;
  const overdue = input.overdue === 'yes';
  const digital = input.digital === undefined ? null : input.digital === 'yes';
  const withoutEnded = state === undefined && mark === undefined;
  const filters: Filters = {
    ...asked({ stage, substage, light, kind, purpose, level, state, silent, signed, landed, mark }),
    text: words,
    chain: chain && nameOf(chain),
    county: county && nameOf(county),
    owner: owner?.name ?? null,
    enterprise: enterprise && nameOf(enterprise),
    node: node && nameOf(node),
    digital,
    overdue,
    period: period?.key ?? null,
    withoutEnded,
  };
  const waiting = [
    ...(signed === undefined ? [] : [{ mark: 'SIGNED' as const, since: addDays(today, -signed) }]),
    ...(landed === undefined ? [] : [{ mark: 'LANDED' as const, since: addDays(today, -landed) }]),
  ];
  const where: ProjectSelection = {
    ...asked({ stage, substage, light, kind, purpose, level }),
    ...(chain && { chainIds: withParts([chain.id], chains) }),
    ...(county && { countyId: county.id }),
    ...(owner && { owners: owner.owners }),
    ...(enterprise && { enterpriseId: enterprise.id }),
    ...(node && { nodeId: node.id }),
    ...(words !== null && { words: foldedWords(words) }),
    ...(digital !== null && { digital }),
    ...(overdue && { milestoneMissedOn: today }),
    ...(silent !== undefined && { silentSince: addDays(today, -silent) }),
    ...(waiting.length > 0 && { waiting }),
    ...(mark !== undefined && { reached: { mark, period: period ?? null } }),
    ...(state !== undefined && { runStates: [state] }),
    ...(withoutEnded && { runStates: RUN_STATES.filter((each) => each !== 'ENDED') }),
  };
  return { filters, where };
}

/** What was given, without what was not. */
function asked<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** A person by post, or a unit: whoever can be responsible for a project. */
async function findOwner({ store, scope }: Context, typed: string) {
  const people = await store.read('people', scope);
  const units = await store.read('units', scope);
  const posts = people.map(({ id, titleZh, titleEn }) => ({ id, nameZh: titleZh, nameEn: titleEn, aliases: [] }));
  // A unit goes first: its people are found by it as well as by their posts.
  const found = isNamedExactly(typed, units)
    ? findNamed('owner', typed, units)
    : findNamed('owner', typed, [...posts, ...units.filter(({ id }) => posts.every((post) => post.id !== id))]);
  const isUnit = units.some(({ id }) => id === found.id);
  const isPerson = posts.some(({ id }) => id === found.id);
  return {
    name: nameOf(found),
    owners: { personIds: isPerson ? [found.id] : [], unitIds: isUnit ? [found.id] : [] },
  };
}

async function findNode({ store, scope }: Context, typed: string, chainId: string | null) {
  const nodes = await store.read('nodes', scope, chainId === null ? {} : { chainId });
  return findNamed('node', typed, nodes);
}
