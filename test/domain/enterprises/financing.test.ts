import { describe, expect, it } from 'vitest';
import {
  financingState,
  fundingFault,
  inOrderOfNeed,
  isLate,
  stillNeeded,
} from '../../../src/domain/enterprises/index.js';
import type { Financing } from '../../../src/domain/ledgers/ledgers.js';
import { record } from '../../support/records.js';

const need = (given: Partial<Financing>): Financing =>
  record('financings', { amount: 100n, neededBy: '2026-11-23', statedOn: '2026-09-01', ...given });

describe('a need for money', () => {
  it.each<[number | null, string, number]>([
    [null, 'OPEN', 100],
    [0, 'OPEN', 100],
    [99, 'PART', 1],
    [100, 'MET', 0],
    [150, 'MET', 0],
  ])('with %s of 100 is %s', (given, state, left) => {
    const fundedAmount = given === null ? null : BigInt(given);
    expect(financingState(need({ fundedAmount }))).toBe(state);
    expect(stillNeeded(need({ fundedAmount }))).toBe(BigInt(left));
  });

  it.each<[number | null, string, boolean]>([
    [null, '2026-11-23', false],
    [null, '2026-11-24', true],
    [50, '2026-11-24', true],
    [100, '2026-11-24', false],
  ])('with %s of 100 is late on %s: %s', (given, today, late) => {
    expect(isLate(need({ fundedAmount: given === null ? null : BigInt(given) }), today)).toBe(late);
  });

  it.each<[string, object | null]>([
    ['2026-11-20', null],
    ['2026-09-01', null],
    ['2026-08-31', { kind: 'TOO_EARLY', limit: '2026-09-01' }],
    ['2026-11-24', { kind: 'TO_COME', limit: '2026-11-23' }],
  ])('gets its result on %s: %j', (on, fault) => {
    expect(fundingFault(need({}), on, '2026-11-23')).toEqual(fault);
  });

  it('stands before those that are met, the most urgent first', () => {
    const needs = [
      need({ id: 'FIN-0001', fundedAmount: 100n, neededBy: '2026-01-01' }),
      need({ id: 'FIN-0002', neededBy: '2027-01-01' }),
      need({ id: 'FIN-0004', neededBy: '2026-12-01' }),
      need({ id: 'FIN-0003', neededBy: '2026-12-01', fundedAmount: 1n }),
    ];
    expect(inOrderOfNeed(needs).map(({ id }) => id)).toEqual(['FIN-0003', 'FIN-0004', 'FIN-0002', 'FIN-0001']);
  });
});
