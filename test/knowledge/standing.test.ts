import { describe, expect, it } from 'vitest';
import { holdsNowOrSoon, standingOn } from '../../src/knowledge/standing.js';

describe('how a document stands on a day', () => {
  const days = { effectiveOn: '2026-04-01', expiresOn: '2027-03-31' };

  it.each([
    ['2026-03-31', 'NOT_YET'],
    ['2026-04-01', 'IN_FORCE'],
    ['2027-03-31', 'IN_FORCE'],
    ['2027-04-01', 'REPEALED'],
  ])('follows from its own days: on %s it is %s', (day, standing) => {
    expect(standingOn({ status: 'IN_FORCE', ...days }, day)).toBe(standing);
  });

  it.each(['SUPERSEDED', 'REPEALED', 'DRAFT'] as const)('is what it was described as where that is %s', (status) => {
    expect(standingOn({ status, ...days }, '2026-06-01')).toBe(status);
    expect(holdsNowOrSoon(status)).toBe(false);
  });

  it('is in force without days of its own', () => {
    expect(standingOn({ status: 'IN_FORCE', effectiveOn: null, expiresOn: null }, '2026-06-01')).toBe('IN_FORCE');
  });
});
