import { grouped } from '../../domain/ledgers/grouped.js';
import type { LightChange } from '../../store/types.js';
import { type Name, nameOf } from '../figure.js';
import { recordOf } from './changed-record.js';
import type { ChangedItem, ChangedKind } from './digest.js';
import { titled } from './due-items.js';
import type { DigestRecords } from './records.js';
import type { Seen, Span } from './seen.js';

/** A record that can change under somebody's hands. */
export interface Changeable {
  readonly kind: ChangedKind;
  readonly record: Name;
  readonly ownerPersonId: string | null;
  readonly ownerUnitId: string | null;
}

/** Projects, tasks and problems by their numbers. */
export function changeables({ projects, tasks, problems }: DigestRecords): ReadonlyMap<string, Changeable> {
  const all: Changeable[] = [
    ...projects.map((project) => ({ kind: 'PROJECT' as const, record: nameOf(project), ...ownersOf(project) })),
    ...tasks.map((task) => ({ kind: 'TASK' as const, record: titled(task), ...ownersOf(task) })),
    ...problems.map((problem) => ({
      kind: 'PROBLEM' as const,
      record: titled(problem),
      ownerPersonId: null,
      ownerUnitId: problem.ownerUnitId,
    })),
  ];
  return new Map(all.map((one) => [one.record.id, one]));
}

function ownersOf({ ownerPersonId, ownerUnitId }: Pick<Changeable, 'ownerPersonId' | 'ownerUnitId'>) {
  return { ownerPersonId, ownerUnitId };
}

/**
 * What others changed within a span, a record each, by number. Lights are told of projects alone: those of tasks,
 * milestones and problems follow from days that a digest tells anyway.
 */
export function changedItems(
  records: Pick<DigestRecords, 'audit' | 'lights' | 'people'>,
  known: ReadonlyMap<string, Changeable>,
  { personId, span }: { readonly personId: string; readonly span: Span },
): { readonly of: Changeable; readonly item: ChangedItem }[] {
  const { from, upTo } = span;
  if (from === null) return [];
  const lines = records.audit.filter(({ id, actorId }) => actorId !== personId && within(id, 'audit', { from, upTo }));
  const byRecord = grouped(lines, (line) => recordOf(line));
  const lights = netLights(
    records.lights.filter(({ id, kind }) => kind === 'PROJECT' && within(id, 'light', { from, upTo })),
  );
  const ids = [...new Set([...byRecord.keys(), ...lights.keys()])].filter((id) => id !== null).sort();
  return ids.flatMap((id) => {
    const of = known.get(id);
    const changes = byRecord.get(id) ?? [];
    const last = changes.at(-1);
    const light = lights.get(id) ?? null;
    if (of === undefined || (last === undefined && light === null)) return [];
    const told = last && { verb: last.verb, by: byWhom(records, last.actorId), at: last.at };
    return [{ of, item: { kind: of.kind, record: of.record, count: changes.length, last: told ?? null, light } }];
  });
}

function within(id: bigint, of: keyof Seen, { from, upTo }: { readonly from: Seen; readonly upTo: Seen }): boolean {
  return id > from[of] && id <= upTo[of];
}

/** What stands at the end against what stood at the beginning; what came back to where it was has not changed. */
export function netLights(changes: readonly LightChange[]): ReadonlyMap<string, NonNullable<ChangedItem['light']>> {
  const net = new Map<string, NonNullable<ChangedItem['light']>>();
  for (const { subject, before, after } of changes)
    net.set(subject, { before: net.get(subject)?.before ?? before, after });
  for (const [subject, { before, after }] of net) if (before === after) net.delete(subject);
  return net;
}

function byWhom({ people }: Pick<DigestRecords, 'people'>, id: string): Name | null {
  const person = people.find((each) => each.id === id);
  return person === undefined ? null : { id, nameZh: person.titleZh, nameEn: person.titleEn };
}
