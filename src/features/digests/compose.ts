import type { Problem } from '../../domain/ledgers/ledgers.js';
import type { Actor, HeldRole, RoleName } from '../../domain/people/types.js';
import type { MoveName } from '../../domain/problems/index.js';
import { askedItems } from './asked-items.js';
import { type Changeable, changeables, changedItems } from './changed-items.js';
import type { DayRules } from './day-rules.js';
import { countsOf, type Digest, type DigestParts } from './digest.js';
import { dueItems, type OwnedItem } from './due-items.js';
import { policyItems } from './policy-items.js';
import type { DigestRecords } from './records.js';
import type { Span } from './seen.js';

/** Those who answer for all of a chain, a county or the city, and are told counts of it. */
const LEADERS: ReadonlySet<RoleName> = new Set([
  'CHIEF_CHAIN_LEADER',
  'CHAIN_LEADER',
  'DEPUTY_CHAIN_LEADER',
  'COUNTY_CHAIN_LEADER',
  'OFFICE',
]);

/** For whom a digest is made, and which changes are told in it. */
export interface Receiver {
  readonly actor: Actor;
  readonly span: Span;
}

/** What all who see the same have in common. */
export interface Prepared {
  readonly records: DigestRecords;
  readonly rules: DayRules & {
    readonly demo: boolean;
    readonly wallTime: (instant: Date) => string;
    /** What somebody may do with a problem as it stands. */
    readonly movesOf: (problem: Problem, actor: Actor) => readonly MoveName[];
  };
  readonly due: readonly OwnedItem[];
  readonly known: ReadonlyMap<string, Changeable>;
}

/** Works out what does not hang on the person. */
export function prepareDigests(records: DigestRecords, rules: Prepared['rules']): Prepared {
  return { records, rules, due: dueItems(records, rules), known: changeables(records) };
}

/** The digest of one person out of what the person may see. */
export function composeDigest({ records, rules, due, known }: Prepared, { actor, span }: Receiver): Digest {
  const all = { due, changed: changedItems(records, known, about(actor, span)) };
  const leads = actor.roles.some(isLeader);
  const own = partsOf({
    due: all.due.filter((one) => isOwn(one, actor, leads)),
    changed: all.changed.filter(({ of }) => isOwn({ ...of, ownerPersonIds: [of.ownerPersonId] }, actor, leads)),
  });
  const { today: day, demo, wallTime } = rules;
  const led = leads ? countsOf(partsOf(all)) : null;
  const waiting = records.waiting
    .filter(({ actorId }) => actorId === actor.id)
    .map(({ id, subject, verb, words, expiresAt }) => ({
      id,
      subject,
      verb,
      words,
      until: wallTime(new Date(expiresAt)),
    }));
  const asked = askedItems(records.problems, {
    actor,
    isOwn: (owned) => isOwn(owned, actor, leads),
    movesOf: (problem) => rules.movesOf(problem, actor),
  });
  const policies = policyItems(records.policies, actor, span);
  return { personId: actor.id, day, demo, since: span.from?.day ?? null, own, led, waiting, asked, policies };
}

function about({ id: personId }: Actor, span: Span) {
  return { personId, span };
}

function isLeader({ role }: HeldRole): boolean {
  return LEADERS.has(role);
}

/** A leader's unit holds more than one desk can: what the leader is named for alone stands line by line. */
function isOwn(
  { ownerPersonIds, ownerUnitId }: Pick<OwnedItem, 'ownerPersonIds' | 'ownerUnitId'>,
  { id, unitId }: Actor,
  leads: boolean,
): boolean {
  return ownerPersonIds.includes(id) || (!leads && unitId !== null && ownerUnitId === unitId);
}

interface All {
  readonly due: readonly OwnedItem[];
  readonly changed: readonly { readonly of: Changeable; readonly item: DigestParts['changed'][number] }[];
}

function partsOf({ due, changed }: All): DigestParts {
  const when = (wanted: OwnedItem['when']) => due.filter((one) => one.when === wanted).map(({ item }) => item);
  return {
    overdue: when('overdue'),
    due: when('due'),
    reports: when('report'),
    changed: changed.map(({ item }) => item),
  };
}
