import type { LedgerName } from '../../domain/ledgers/ledgers.js';
import type { Scope } from '../../domain/people/types.js';
import type { Reader } from '../../store/types.js';
import type { Ambiguity, Mention, MentionKind, Question, Topic, Unknown } from './question.js';

/** Kinds of records that not everyone may know of, and the ledger that they stand in. */
const GUARDED: Partial<Record<MentionKind, LedgerName>> = {
  project: 'projects',
  problem: 'problems',
  task: 'tasks',
  meeting: 'meetings',
  targetEnterprise: 'targetEnterprises',
};

/**
 * The question as the asker may put it: a record or a document outside the right is as unknown as one that is not there,
 * whether it was named, described, mistyped or one of several that a name could stand for.
 */
export async function withinSight(question: Question, store: Reader, scope: Scope): Promise<Question> {
  if (scope.all) return question;
  const candidates = question.ambiguities.flatMap((ambiguity) => ambiguity.candidates);
  const guarded = [...question.mentions, ...candidates].filter(({ kind }) => kind in GUARDED || kind === 'document');
  if (guarded.length === 0) return question;
  const seen = await seenOf(guarded, store, scope);
  const sees = (one: { kind: MentionKind; id: string }) =>
    !(one.kind in GUARDED || one.kind === 'document') || seen.has(one.id);
  const unseen = question.mentions.filter((mention) => !sees(mention));
  const narrowed = question.ambiguities.map((one) => ({ ...one, candidates: one.candidates.filter(sees) }));
  const left = narrowed.flatMap(theOne);
  const told = left.filter(({ kind }) => TOLD_BY_KIND.has(kind)).map(({ kind }) => kind as Topic);
  return {
    ...question,
    topics: [...new Set([...told, ...question.topics])],
    mentions: [...question.mentions.filter(sees), ...left],
    ambiguities: narrowed.filter((one) => one.candidates.length > 1),
    unknowns: [
      ...question.unknowns,
      ...unseen.map((mention) => unknownOf(mention, question.text)),
      ...narrowed
        .filter((one) => one.candidates.length === 0)
        .map((one) => ({ kind: 'record' as const, text: one.text })),
    ],
  };
}

async function seenOf(
  guarded: readonly { readonly kind: MentionKind; readonly id: string }[],
  store: Reader,
  scope: Scope,
): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const [kind, ledger] of Object.entries(GUARDED) as [MentionKind, LedgerName][]) {
    const ids = guarded.filter((one) => one.kind === kind).map((one) => one.id);
    if (ids.length === 0) continue;
    for (const row of await store.read(ledger, scope, { id: ids })) seen.add(row.id);
  }
  if (guarded.some((one) => one.kind === 'document'))
    for (const document of await store.documents(scope)) seen.add(document.id);
  return seen;
}

/** Kinds of records whose topic bears their name. */
const TOLD_BY_KIND: ReadonlySet<MentionKind> = new Set(['project', 'problem', 'task']);

/** The name by which an unseen record was asked for; a description tells nothing but itself. */
function unknownOf({ kind, text, start, end }: Mention, whole: string): Unknown {
  const words = end > start ? text : whole;
  return { kind: kind === 'document' ? 'document' : 'record', text: words };
}

function theOne({ text, candidates }: Ambiguity): Mention[] {
  const [only, ...others] = candidates;
  return only && others.length === 0 ? [{ kind: only.kind, id: only.id, text, start: 0, end: 0, how: 'partial' }] : [];
}
