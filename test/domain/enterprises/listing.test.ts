import { describe, expect, it } from 'vitest';
import {
  LISTING_STAGES,
  type ListingStage,
  type ListingStep,
  latestListing,
  listingFault,
  listingLine,
} from '../../../src/domain/enterprises/index.js';
import type { ListingRecord } from '../../../src/domain/ledgers/ledgers.js';
import { record } from '../../support/records.js';

const TODAY = '2026-11-23';

/** The records of steps written `RESERVE 2024-03-01` or with a board `FILED/STAR 2025-01-01`. */
function line(...steps: string[]): ListingRecord[] {
  return steps.map((step, index) => {
    const [stage = '', on = ''] = step.split(' ');
    const [toStage, board = null] = stage.split('/');
    return record('listingRecords', {
      id: `LST-ENT-001-0${index + 1}`,
      toStage: toStage as ListingStage,
      board: board as ListingRecord['board'],
      on,
    });
  });
}

const step = (given: Partial<ListingStep>): ListingStep => ({
  to: 'REFORM',
  on: '2026-11-20',
  board: null,
  papers: 'resolution of the founding meeting',
  reason: null,
  ...given,
});

const RESERVE = line('RESERVE 2025-03-01');
const TUTORING = line('RESERVE 2024-03-01', 'REFORM 2025-03-01', 'TUTORING 2026-03-01');

describe('a step on the way to the stock exchange', () => {
  it.each<[string, readonly ListingRecord[], Partial<ListingStep>, object | null]>([
    ['begins with the reserve', [], { to: 'RESERVE' }, null],
    ['begins with nothing else', [], { to: 'REFORM' }, { kind: 'SKIPS', next: 'RESERVE' }],
    ['goes on by one', RESERVE, {}, null],
    ['never by two', RESERVE, { to: 'TUTORING' }, { kind: 'SKIPS', next: 'REFORM' }],
    ['never to where it is', RESERVE, { to: 'RESERVE' }, { kind: 'SAME', next: 'REFORM' }],
    ['may be of today', RESERVE, { on: TODAY }, null],
    ['is never of tomorrow', RESERVE, { on: '2026-11-24' }, { kind: 'TO_COME', limit: TODAY }],
    ['may be of the day of the last one', RESERVE, { on: '2025-03-01' }, null],
    ['is never before the last one', RESERVE, { on: '2025-02-28' }, { kind: 'TOO_EARLY', limit: '2025-03-01' }],
    ['needs its papers', RESERVE, { papers: null }, { kind: 'NO_PAPERS' }],
    ['needs a board with the application', TUTORING, { to: 'FILED' }, { kind: 'NO_BOARD' }],
    ['is filed with a board', TUTORING, { to: 'FILED', board: 'STAR' }, null],
    [
      'keeps the board that was named before',
      line('RESERVE 2024-03-01', 'REFORM 2025-03-01', 'TUTORING/BEIJING 2026-03-01'),
      { to: 'FILED' },
      null,
    ],
    ['leads back with a reason alone', TUTORING, { to: 'RESERVE', papers: null, reason: 'withdrawn' }, null],
    ['never leads back without one', TUTORING, { to: 'REFORM' }, { kind: 'NO_REASON' }],
    [
      'leads back on a day that has come',
      TUTORING,
      { to: 'REFORM', reason: 'withdrawn', on: '2027-01-01' },
      { kind: 'TO_COME', limit: TODAY },
    ],
    [
      'ends with the listing',
      line('LISTED/MAIN 2022-11-08'),
      { to: 'LISTED', board: 'MAIN' },
      { kind: 'SAME', next: null },
    ],
  ])('%s', (_, records, given, fault) => {
    expect(listingFault(records, step(given), TODAY)).toEqual(fault);
  });

  it('goes through all stages one by one, and by no other way', () => {
    for (const from of [null, ...LISTING_STAGES])
      for (const to of LISTING_STAGES) {
        const records = from === null ? [] : line(`${from}/MAIN 2025-03-01`);
        const distance = LISTING_STAGES.indexOf(to) - (from === null ? -1 : LISTING_STAGES.indexOf(from));
        const fault = listingFault(records, step({ to, board: 'MAIN', reason: 'withdrawn' }), TODAY);
        expect(fault?.kind, `${from} > ${to}`).toBe(distance === 0 ? 'SAME' : distance > 1 ? 'SKIPS' : undefined);
      }
  });
});

describe('the line of steps', () => {
  it('is in the order of days, and of one day in that of numbers', () => {
    const [first, second, third] = line('RESERVE 2025-03-01', 'REFORM 2025-03-01', 'RESERVE 2024-03-01');
    const all = [second, first, third] as ListingRecord[];
    expect(listingLine(all)).toEqual([third, first, second]);
    expect(latestListing(all)).toBe(second);
    expect(latestListing([])).toBeNull();
  });
});
