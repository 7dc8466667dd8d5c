import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar/index.js';
import {
  type Chased,
  chaseOf,
  dayOfReceipt,
  deadlines,
  isLate,
  isOpen,
  LADDER,
  levelOf,
  PROBLEM_STATUSES,
  parseClockProfiles,
  stepDue,
} from '../../src/domain/problems/index.js';
import { calendar, clocks } from './profiles.js';

const shandong = clocks.standard;
const quanzhou = clocks.byName.get('QUANZHOU') as typeof shandong;

describe('the provincial clock', () => {
  it.each([
    ['2026-11-23', '2026-11-24', '2026-11-26', '2026-12-14'],
    ['2026-11-20', '2026-11-23', '2026-11-25', '2026-12-11'],
    ['2026-09-30', '2026-10-08', '2026-10-10', '2026-10-27'],
    ['2026-02-13', '2026-02-14', '2026-02-25', '2026-03-12'],
  ])('received on %s: verify by %s, reply by %s, solve by %s', (receivedOn, verifyDue, replyDue, resolveDue) => {
    expect(deadlines(receivedOn, shandong, calendar)).toMatchObject({
      verifyDue,
      replyDue,
      resolveDue,
      assumed: false,
    });
  });

  it('extends to thirty working days', () => {
    expect(deadlines('2026-11-02', shandong, calendar).extendedDue).toBe('2026-12-14');
  });

  it('says when it counts into a year that is not published', () => {
    expect(deadlines('2026-12-25', shandong, calendar)).toMatchObject({ resolveDue: '2027-01-15', assumed: true });
  });

  it('takes what comes in after five for the next working day', () => {
    expect(dayOfReceipt('2026-11-23', 16, calendar)).toBe('2026-11-23');
    expect(dayOfReceipt('2026-11-23', 17, calendar)).toBe('2026-11-24');
    expect(dayOfReceipt('2026-11-27', 18, calendar)).toBe('2026-11-30');
    // Saturday 14 February makes up for a day of the Spring Festival, which begins the day after.
    expect(dayOfReceipt('2026-02-13', 17, calendar)).toBe('2026-02-14');
    expect(dayOfReceipt('2026-02-14', 17, calendar)).toBe('2026-02-24');
    expect(dayOfReceipt('2026-11-28', 10, calendar)).toBe('2026-11-28');
  });
});

describe('what a problem is chased for', () => {
  /** As it stands when every day that it could be chased for is the same one. */
  const allOn = (day: string): Chased[] => {
    const days = { verifyDue: day, replyDue: day, resolveDue: day, reviewOn: day, solvedOn: day, closedOn: day };
    const nothing = { verifiedOn: null, repliedOn: null, heldOn: null, heldUntil: null, satisfied: null };
    const running = { ...days, ...nothing, disputedOn: day, inquiredOn: null, level: 1, status: 'ASSIGNED' } as const;
    return [
      ...[1, 3, 5].map((level) => ({ ...running, level })),
      { ...running, heldOn: day, heldUntil: day },
      { ...running, status: 'LONG_TERM', heldOn: day },
      { ...running, status: 'SOLVED_PENDING_CONFIRM' },
      { ...running, status: 'CLOSED' },
    ];
  };

  it('comes on working days alone but for what is past due, whatever day it counts from', () => {
    for (let day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1))
      for (const chase of allOn(day).flatMap((problem) => chaseOf(problem, shandong, calendar))) {
        const isRed = ['RESOLVE', 'REPLY', 'REVIEW'].includes(chase.of) && chase.does !== 'REMIND' && chase.day > day;
        if (!isRed) expect(calendar.isWorkday(chase.day).workday, `${chase.name} of ${day}`).toBe(true);
      }
  });
});

describe('the clock of Quanzhou', () => {
  it('gives the lead department seven days and takes the rest from the provincial clock', () => {
    expect(deadlines('2026-11-02', quanzhou, calendar)).toMatchObject({
      verifyDue: '2026-11-03',
      replyDue: '2026-11-11',
      resolveDue: '2026-11-23',
    });
  });

  it('wants a dispute within a day of being assigned and an extension a day before the end', () => {
    const started = { RECEIVED: '2026-11-02', ASSIGNED: '2026-11-06' };
    expect(stepDue('DISPUTE', started, quanzhou, calendar)).toBe('2026-11-09');
    expect(stepDue('ASK_EXTENSION', started, quanzhou, calendar)).toBe('2026-11-20');
    expect(stepDue('DISPUTE', { RECEIVED: '2026-11-02' }, quanzhou, calendar)).toBeNull();
    expect(stepDue('DISPUTE', started, shandong, calendar)).toBeNull();
  });
});

describe('clock files', () => {
  it('must give the clock that they name', () => {
    expect(() => parseClockProfiles({ default: 'NOWHERE', profiles: {} })).toThrow(/NOWHERE/);
  });
});

describe('states', () => {
  it('only closing out, rejecting and merging settle a problem', () => {
    expect(PROBLEM_STATUSES.filter((status) => !isOpen(status))).toEqual(['REJECTED', 'CLOSED', 'MERGED']);
  });

  it.each([
    ['IN_PROGRESS', '2026-11-22', true],
    ['ESCALATED', '2026-11-22', true],
    ['IN_PROGRESS', '2026-11-23', false],
    ['LONG_TERM', '2026-11-22', false],
    ['CLOSED', '2026-11-22', false],
    ['REJECTED', '2026-11-22', false],
  ] as const)('%s, to be solved by %s: late on 23 November is %s', (status, resolveDue, late) => {
    expect(isLate({ heldOn: null, status, resolveDue }, '2026-11-23')).toBe(late);
  });
});

describe('the ladder', () => {
  it('has six levels, of which only the highest leads nowhere', () => {
    expect(LADDER.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(LADDER.filter(({ leavesWhen }) => leavesWhen === null).map(({ level }) => level)).toEqual([6]);
  });

  it.each([
    [0, 1],
    [3, 3],
    [9, 6],
  ])('level %i is settled on level %i', (asked, level) => {
    expect(levelOf(asked).level).toBe(level);
  });
});
