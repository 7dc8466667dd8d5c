import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import type { Fact, Point } from '../../types.js';
import type { TopicContext } from '../topic.js';
import { factsFor, ledgerPoint } from './facts.js';

/** Who answers for a record, as a fact: the unit and the post, or that none is named. */
export function ownerFact(
  context: TopicContext,
  ledger: LedgerName,
  row: { id: string; ownerUnitId: string | null; ownerPersonId?: string | null },
  rows?: readonly string[],
): Fact {
  const about = {
    id: row.id,
    key: 'owner',
    measure: { en: 'responsible', zh: '责任单位和责任人' },
    ledger,
    ...(rows && { rows }),
  };
  const owners = ownerNames(context, row);
  const facts = factsFor(context);
  if (owners.length === 0) return facts.absence(about, context.say({ en: 'not named yet', zh: '尚未明确' }));
  return facts.text(about, owners.join(context.say({ en: ', ', zh: '、' })));
}

/** The unit and the post that answer for a record, by name; none when none is named. */
export function ownerNames(
  context: TopicContext,
  row: { ownerUnitId: string | null; ownerPersonId?: string | null },
): string[] {
  const unit = row.ownerUnitId ? [context.names.of(row.ownerUnitId)] : [];
  return row.ownerPersonId ? [...unit, context.names.ofPerson(row.ownerPersonId)] : unit;
}

/** Who answers for a record, as a sentence of its own. */
export function ownerPoint(
  context: TopicContext,
  ledger: LedgerName,
  row: { id: string; ownerUnitId: string | null; ownerPersonId?: string | null },
  extra: Partial<Point> = {},
): Point {
  const fact = ownerFact(context, ledger, row);
  const text = context.say({
    en: `${fact.subject} — responsible: ${fact.value}`,
    zh: `${fact.subject}——责任单位和责任人：${fact.value}`,
  });
  return ledgerPoint(text, [fact], extra);
}
