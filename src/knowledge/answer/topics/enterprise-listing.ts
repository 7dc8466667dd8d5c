import { listingLine } from '../../../domain/enterprises/index.js';
import type { ListingRecord } from '../../../domain/ledgers/ledgers.js';
import { wordOf } from '../../../texts/index.js';
import type { Point } from '../../types.js';
import type { TopicContext } from '../topic.js';
import { describe, pointOf, term } from './entries.js';
import { factsFor } from './facts.js';

/** The steps of an enterprise on its way to the stock exchange with their days, in one sentence; none where none is on record. */
export function listingPoints(context: TopicContext, id: string, records: readonly ListingRecord[]): Point[] {
  if (records.length === 0) return [];
  const facts = factsFor(context);
  const steps = listingLine(records).map((record) => {
    const about = { id, ledger: 'listingRecords', rows: [record.id], asOf: record.on } as const;
    return facts.date(
      { ...about, key: `listing-${record.id}`, measure: wordOf('listingStage', record.toStage) },
      record.on,
    );
  });
  const board = listingLine(records).findLast((record) => record.board !== null);
  const named =
    board?.board &&
    facts.text(
      {
        id,
        key: 'board',
        measure: { en: 'board', zh: '板块' },
        ledger: 'listingRecords',
        rows: [board.id],
        asOf: board.on,
      },
      term(context, 'listingBoard', board.board),
    );
  return [pointOf(context, [describe(context, context.names.of(id), [...steps, named || null])])];
}
