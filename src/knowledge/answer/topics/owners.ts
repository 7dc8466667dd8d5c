import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import type { Fact } from '../../types.js';
import type { TopicContext } from '../topic.js';
import { factsFor } from './facts.js';

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
  const ids = [row.ownerUnitId, row.ownerPersonId].filter((id): id is string => Boolean(id));
  const facts = factsFor(context);
  if (ids.length === 0) return facts.absence(about, context.say({ en: 'not named yet', zh: '尚未明确' }));
  return facts.text(about, ids.map((id) => context.names.of(id)).join(context.say({ en: ', ', zh: '、' })));
}
