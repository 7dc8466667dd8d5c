import { EVERYTHING } from '../../../domain/people/scope.js';
import type { Filter, Mention, MentionKind } from '../question.js';
import type { TopicContext } from '../topic.js';

/** Ids of the records of one kind that the question names. */
export function mentioned(context: TopicContext, kind: MentionKind): string[] {
  return [
    ...new Set(context.question.mentions.filter((mention) => mention.kind === kind).map((mention) => mention.id)),
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
  if (named.length === 0) return [];
  const chains = await context.store.read('chains', EVERYTHING, { parentId: named });
  return [...new Set([...named, ...chains.map((chain) => chain.id)])];
}

/** Conditions on chain and county as the question sets them, for ledgers that have both columns. */
export async function placeAndChain(context: TopicContext): Promise<{ chainId?: string[]; countyId?: string[] }> {
  const chainId = await chainIdsOf(context);
  const countyId = mentioned(context, 'county');
  return { ...(chainId.length > 0 && { chainId }), ...(countyId.length > 0 && { countyId }) };
}
