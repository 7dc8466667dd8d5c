import { addAllToOutbox, type OutboxEntry, type StepHandler, type StepOutcome } from '../../delivery/index.js';
import { EVERYTHING, scopeKey } from '../../domain/people/scope.js';
import type { Scope } from '../../domain/people/types.js';
import { instantAt } from '../../lib/instant-at.js';
import { can, UNOWNED } from '../../rights/index.js';
import type { DueStep, Preference, Transaction } from '../../store/types.js';
import { movesOf } from '../problems/index.js';
import { tellOffice } from './alarm.js';
import { composeDigest, type Prepared, prepareDigests } from './compose.js';
import type { DayRules } from './day-rules.js';
import { countsOf, type Digest, isSilent } from './digest.js';
import { DIGEST, type DigestData } from './outgoing.js';
import { isPaused, usualPreference } from './preference.js';
import { type ReachablePerson, readReachable } from './receivers.js';
import { type DigestRecords, narrowed, readRecords } from './records.js';
import { keep, type Seen, type Span, seenBy, seenNow } from './seen.js';
import type { StepParts } from './step-parts.js';
import { DIGEST_STEP } from './steps.js';

/** So many people are served by one reading of the ledgers. */
const LOT = 150;

/** Nothing came of the step. */
const NOTHING: StepOutcome = { noted: null };

/** Puts up the digest of each person at the person's hour, or notes that there was nothing to say. */
export function digestSteps(parts: StepParts): StepHandler {
  return { kind: DIGEST_STEP, lot: LOT, run: (tx, steps) => sendLot(tx, steps, parts) };
}

async function sendLot(tx: Transaction, steps: readonly DueStep[], parts: StepParts): Promise<StepOutcome[]> {
  const [today, now] = [parts.clock.today(), parts.clock.now().toISOString()];
  const preferences = new Map((await tx.preferences()).map((row) => [row.personId, row]));
  const reachable = await readReachable(tx);
  const judged = steps.map((step) => judge(step, { today, now, preferences, reachable, parts }));
  await alarmOfMissed(tx, steps, judged, { now, parts });
  const awake = judged.filter((each): each is ReachablePerson => typeof each === 'object' && 'actor' in each);
  const digests = awake.length === 0 ? new Map() : await composeAll(tx, awake, parts);
  const messages: OutboxEntry[] = [];
  const outcomes = steps.map((step, index): StepOutcome => {
    const person = judged[index];
    if (person === undefined || person === 'missed') return NOTHING;
    if (!('actor' in person)) return person;
    const composed = digests.get(step.subject) as Composed;
    const channelId = preferences.get(step.subject)?.channelId ?? null;
    if (!isSilent(composed.digest)) messages.push(...messagesOf(composed, person, channelId));
    return { noted: notedOf(composed) };
  });
  await addAllToOutbox(tx, messages, now);
  return outcomes;
}

interface Judging {
  readonly today: string;
  readonly now: string;
  readonly preferences: ReadonlyMap<string, Preference>;
  readonly reachable: ReadonlyMap<string, ReachablePerson>;
  readonly parts: StepParts;
}

/** To whom a digest goes now; else what becomes of the step without one. */
function judge(
  { subject, round }: DueStep,
  { today, now, preferences, reachable, parts }: Judging,
): ReachablePerson | StepOutcome | 'missed' {
  const person = reachable.get(subject);
  const preference = preferences.get(subject) ?? usualPreference(subject);
  if (person === undefined || !can(parts.rules.rights, person.actor, 'digest.read', UNOWNED)) return NOTHING;
  if (isPaused(preference, round)) return NOTHING;
  if (round < today) return 'missed';
  const at = instantAt(round, preference.digestAt, parts.timeZone);
  return at > now ? { putOffTo: at } : person;
}

async function alarmOfMissed(
  tx: Transaction,
  steps: readonly DueStep[],
  judged: readonly unknown[],
  { now, parts }: { readonly now: string; readonly parts: StepParts },
): Promise<void> {
  const missed = steps.filter((_, index) => judged[index] === 'missed');
  if (missed.length === 0) return;
  const days = [...new Set(missed.map(({ round }) => round))].sort();
  parts.log.error({ days, people: missed.length }, 'digests were missed');
  const alarm = { kind: 'missed', days, whole: false } as const;
  await tellOffice(tx, { key: `missed:${days.join(',')}`, alarm, now });
}

interface Composed {
  readonly digest: Digest;
  readonly span: Span;
}

/** Reads the ledgers once, and cuts them by what each person may see. */
async function composeAll(
  tx: Transaction,
  people: readonly ReachablePerson[],
  { clock, rules }: StepParts,
): Promise<ReadonlyMap<string, Composed>> {
  const upTo = await seenNow(tx);
  const last = new Map((await tx.lastSteps(DIGEST_STEP)).map((step) => [step.subject, seenBy(step)]));
  const froms = people.map(({ actor }) => last.get(actor.id)).filter((from) => from !== undefined);
  const day: DayRules = { today: clock.today(), calendar: rules.calendar, lights: rules.lights };
  const everything = await readRecords(tx, EVERYTHING, {
    ...day,
    from: earliest(froms),
    now: clock.now().toISOString(),
  });
  const demo = (await tx.installation())?.demo ?? false;
  const preparedFor = createPreparing(everything, {
    ...day,
    demo,
    wallTime: clock.wallTime,
    movesOf: (problem, actor) => movesOf(problem, { actor, rules }),
  });
  return new Map(
    people.map(({ actor, scope }) => {
      const span: Span = { from: last.get(actor.id) ?? null, upTo };
      const digest = composeDigest(preparedFor(scope), { actor, span });
      return [actor.id, { digest, span }];
    }),
  );
}

/** Whoever sees the same by the same marks is served by the same cut. */
function createPreparing(everything: DigestRecords, rules: Prepared['rules']): (scope: Scope) => Prepared {
  const known = new Map<string, Prepared>();
  return (scope) => {
    const key = scopeKey(scope);
    const prepared = known.get(key) ?? prepareDigests(narrowed(everything, scope), rules);
    known.set(key, prepared);
    return prepared;
  };
}

function earliest(seen: readonly Seen[]): Seen | null {
  const [audit] = seen.map((each) => each.audit).sort(ascending);
  const [light] = seen.map((each) => each.light).sort(ascending);
  return audit === undefined || light === undefined ? null : { audit, light };
}

function ascending(one: bigint, other: bigint): number {
  return one < other ? -1 : 1;
}

/** The step notes how far its receiver was told, and what it found, so that a silent day can be told from a missed one. */
function notedOf({ digest, span }: Composed) {
  return {
    seen: keep(span.upTo),
    own: countsOf(digest.own),
    led: digest.led,
    waiting: digest.waiting.length,
    asked: digest.asked.length,
    policies: digest.policies.length,
  };
}

/** What waits for a person's word is told the person alone, also where a channel reads the rest. */
function messagesOf(
  { digest, span }: Composed,
  { slackUserId }: ReachablePerson,
  channelId: string | null,
): OutboxEntry[] {
  const { personId, day } = digest;
  const from = span.from && { ...keep(span.from), day: span.from.day };
  const upTo = keep(span.upTo);
  const data: DigestData = { personId, receiver: slackUserId, channelId, day, span: { from, upTo } };
  const key = `digest:${personId}:${day}`;
  const alone = { user: slackUserId };
  const audience = channelId === null ? alone : { channel: channelId };
  const whole: OutboxEntry = { key, audience, template: DIGEST, data, priority: 'digest' };
  if (channelId === null || digest.waiting.length === 0) return [whole];
  const waiting: DigestData = { ...data, channelId: null, waitingOnly: true };
  return [whole, { ...whole, key: `${key}/waiting`, audience: alone, data: waiting }];
}
