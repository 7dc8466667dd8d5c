import { EVERYTHING } from '../../../domain/people/scope.js';
import type { Filter, Mention, MentionKind } from '../question.js';
import type { TopicContext } from '../topic.js';

/** Ids of the records of one kind that the question names, without those that it leaves out. */
export function mentioned(context: TopicContext, kind: MentionKind): string[] {
  return [
    ...new Set(
      context.question.mentions
        .filter((mention) => mention.kind === kind && !mention.excluded)
        .map((mention) => mention.id),
    ),
  ];
}

/** Ids of the records of one kind that the question leaves out ("outside Xintai", 「除了医药链」). */
export function leftOut(context: TopicContext, kind: MentionKind): string[] {
  return [
    ...new Set(
      context.question.mentions
        .filter((mention) => mention.kind === kind && mention.excluded)
        .map((mention) => mention.id),
    ),
  ];
}

/** The first record of a kind that the question names. */
export function firstMentioned(context: TopicContext, kind: MentionKind): Mention | undefined {
  return context.question.mentions.find((mention) => mention.kind === kind);
}

/** The condition that the question names on a field, if it does. */
export function filterOn(context: TopicContext, field: Filter['field']): Filter | undefined {
  return context.question.filters.find((filter) => filter.field === field);
}

/** The chains that the question is about, each with its parts (new energy holds lithium and salt-cavern storage). */
export async function chainIdsOf(context: TopicContext): Promise<string[]> {
  const named = mentioned(context, 'chain');
  const out = leftOut(context, 'chain');
  if (named.length === 0 && out.length === 0) return [];
  const chains = await context.store.read('chains', EVERYTHING);
  const withParts = (ids: readonly string[]) =>
    chains
      .filter((chain) => ids.includes(chain.id) || (chain.parentId !== null && ids.includes(chain.parentId)))
      .map((chain) => chain.id);
  const kept = named.length > 0 ? withParts(named) : chains.map((chain) => chain.id);
  const gone = withParts(out);
  return kept.filter((id) => !gone.includes(id));
}

/** The chains whose nodes the question names without naming a chain. */
export function chainsOfNodes(context: TopicContext): string[] {
  const chains = mentioned(context, 'node').flatMap((id) => context.names.get(id)?.chainId ?? []);
  return [...new Set(chains)];
}

async function countyIdsOf(context: TopicContext): Promise<string[]> {
  const named = mentioned(context, 'county');
  const out = leftOut(context, 'county');
  if (named.length > 0 || out.length === 0) return named;
  const counties = await context.store.read('counties', EVERYTHING);
  return counties.map((county) => county.id).filter((id) => !out.includes(id));
}

/** Conditions on chain and county as the question sets them, for ledgers that have both columns. */
export async function placeAndChain(context: TopicContext): Promise<{ chainId?: string[]; countyId?: string[] }> {
  const named = await chainIdsOf(context);
  const chainId = named.length > 0 ? named : chainsOfNodes(context);
  const countyId = await countyIdsOf(context);
  return { ...(chainId.length > 0 && { chainId }), ...(countyId.length > 0 && { countyId }) };
}

/** The departments that the question names, without units that stand for a whole chain or county. */
export function unitsAsked(context: TopicContext): string[] {
  return mentioned(context, 'unit').filter((id) => {
    const entry = context.names.get(id);
    return entry !== undefined && !id.startsWith('person:') && entry.standsFor === undefined;
  });
}

/** Keeps what the departments that the question names answer for; everything when it names none. */
export function ownedByAsked(context: TopicContext): (row: { readonly ownerUnitId: string | null }) => boolean {
  const units = unitsAsked(context);
  return ({ ownerUnitId }) => units.length === 0 || (ownerUnitId !== null && units.includes(ownerUnitId));
}

/** The last day of "due soon": so many working days ahead as the question says, three when it does not. */
export function dueSoonUntil(context: TopicContext): string | null {
  if (!filterOn(context, 'dueSoon')) return null;
  const days = context.question.amount?.unit === 'day' ? context.question.amount.value : 3;
  return context.calendar.addWorkdays(context.today, days);
}
