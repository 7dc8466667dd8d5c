import type { Enterprise, ListingRecord } from '../../../domain/ledgers/ledgers.js';
import type { Fact } from '../../types.js';
import type { TopicContext } from '../topic.js';
import { honourWord } from './enterprise-words.js';
import { joinNames, term, textOf } from './entries.js';
import { type About, type Both, factsFor } from './facts.js';

/** What the enterprise ledger says under one heading; null when it says nothing. */
export interface EnterpriseFacts {
  readonly county: Fact | null;
  readonly chains: Fact | null;
  readonly park: Fact | null;
  readonly honours: Fact | null;
  readonly aboveScale: Fact | null;
  readonly listing: Fact | null;
  readonly note: Fact | null;
  readonly source: Fact | null;
}

export type Heading = keyof EnterpriseFacts;

export const HEADINGS: Readonly<Record<Heading, Both>> = {
  county: { en: 'county', zh: '所在县（市、区）' },
  chains: { en: 'chains', zh: '所属产业链' },
  park: { en: 'park', zh: '所在园区' },
  honours: { en: 'honours', zh: '资质荣誉' },
  aboveScale: { en: 'above scale since', zh: '纳入规上日期' },
  listing: { en: 'listing stage', zh: '上市阶段' },
  note: { en: 'note', zh: '说明' },
  source: { en: 'source', zh: '来源' },
};

/** Reads an enterprise's row as facts, with the last step of its listing. */
export function enterpriseFacts(
  context: TopicContext,
  row: Enterprise,
  listing: ListingRecord | null,
): EnterpriseFacts {
  const facts = factsFor(context);
  const text = (key: Heading, value: string | null): Fact | null =>
    value ? facts.text({ id: row.id, key, measure: HEADINGS[key], ledger: 'enterprises' }, value) : null;
  const words = (codes: readonly string[]) =>
    codes.map((code) => honourWord(context, code)).join(context.say({ en: ', ', zh: '、' }));
  return {
    county: text('county', row.countyId && context.names.of(row.countyId)),
    chains: text('chains', joinNames(context, row.chainIds)),
    park: text('park', row.parkId && context.names.of(row.parkId)),
    honours: text('honours', words(row.honours)),
    aboveScale: row.aboveScaleSince
      ? facts.date(
          { id: row.id, key: 'aboveScale', measure: HEADINGS.aboveScale, ledger: 'enterprises' },
          row.aboveScaleSince,
        )
      : null,
    listing: listing && facts.text(listingAbout(row.id, listing), term(context, 'listingStage', listing.toStage)),
    note: text('note', textOf(context, row.noteZh, row.noteEn)),
    source: text('source', row.source === 'demo' ? context.say({ en: 'demo data', zh: '演示数据' }) : row.source),
  };
}

/** What a step of a listing is told as: the stage, as of the day on which it was reached. */
function listingAbout(id: string, { id: rowId, on }: ListingRecord): About {
  return { id, key: 'listing', measure: HEADINGS.listing, ledger: 'listingRecords', rows: [rowId], asOf: on };
}
