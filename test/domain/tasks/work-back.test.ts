import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Step, standardSteps, workBack } from '../../../src/domain/tasks/index.js';
import { calendar } from '../profiles.js';

/** The arrangement of the State Council for 2026, written out by hand: days off on weekdays, and weekend days worked. */
const OFF = new Set(
  `2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23 2026-04-06 2026-05-01
  2026-05-04 2026-05-05 2026-06-19 2026-09-25 2026-10-01 2026-10-02 2026-10-05 2026-10-06 2026-10-07`.split(/\s+/),
);
const MADE_UP = new Set('2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'.split(' '));

const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Every working day of a span, found by looking at each day: shares nothing with the calendar of the product. */
const WORKDAYS: string[] = [];
for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += DAY) {
  const [day, weekday] = [iso(time), new Date(time).getUTCDay()];
  if (MADE_UP.has(day) || (weekday !== 0 && weekday !== 6 && !OFF.has(day))) WORKDAYS.push(day);
}

/** Fills a list of working days from its end. */
function oracle(due: string, steps: readonly Step[]) {
  const free = WORKDAYS.filter((day) => day <= due);
  return steps
    .toReversed()
    .map(({ name, workdays }) => {
      const taken = free.splice(free.length - workdays, workdays);
      return { name, startOn: taken[0], endOn: taken.at(-1) };
    })
    .toReversed();
}

const steps: Step[] = [
  { name: 'design', workdays: 3 },
  { name: 'review', workdays: 1 },
  { name: 'permit', workdays: 5 },
];

describe('working back from a deadline', () => {
  it('passes over Spring Festival and works the make-up days', () => {
    const { lastDay, steps: found } = workBack({ due: '2026-03-01', today: '2026-01-05', steps }, calendar);
    expect(lastDay).toBe('2026-02-28');
    expect(found.map(({ name, startOn, endOn }) => [name, startOn, endOn])).toEqual([
      ['design', '2026-02-11', '2026-02-13'],
      ['review', '2026-02-14', '2026-02-14'],
      ['permit', '2026-02-24', '2026-02-28'],
    ]);
  });

  it('gives the days that counting day by day gives, for any deadline and steps', () => {
    const someSteps = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 });
    const someDay = fc.integer({ min: 0, max: 180 }).map((days) => iso(Date.UTC(2026, 6, 4) + days * DAY));
    const somewhere = fc.integer({ min: -120, max: 60 });
    fc.assert(
      fc.property(someSteps, someDay, somewhere, (lengths, due, away) => {
        const today = iso(Date.parse(due) + away * DAY);
        fc.pre(today <= '2026-12-31');
        const wanted = lengths.map((workdays, index) => ({ name: `step ${index}`, workdays }));
        const found = workBack({ due, today, steps: wanted }, calendar);
        const expected = oracle(due, wanted);
        expect(found.steps.map(({ name, startOn, endOn }) => ({ name, startOn, endOn }))).toEqual(expected);
        const first = expected[0]?.startOn ?? due;
        const lost = (day: string) => WORKDAYS.filter((each) => each >= day && each < today).length;
        expect(found.workdaysShort).toBe(lost(first));
        for (const { startOn, endOn, state, workdaysLate } of found.steps) {
          expect(workdaysLate).toBe(lost(startOn));
          expect(state).toBe(endOn < today ? 'OVER' : startOn <= today ? 'BEGUN' : 'AHEAD');
        }
        expect(found.assumed).toBe(false);
      }),
    );
  });

  it('says how many working days are short, and which steps should be over or under way', () => {
    const due = '2026-11-27';
    const found = workBack({ due, today: '2026-11-23', steps }, calendar);
    expect(
      found.steps.map(({ name, startOn, endOn, state, workdaysLate }) => [name, startOn, endOn, state, workdaysLate]),
    ).toEqual([
      ['design', '2026-11-17', '2026-11-19', 'OVER', 4],
      ['review', '2026-11-20', '2026-11-20', 'OVER', 1],
      ['permit', '2026-11-23', '2026-11-27', 'BEGUN', 0],
    ]);
    expect(found.workdaysShort).toBe(4);
  });

  it('marks what was counted in a year whose holidays are not published', () => {
    expect(workBack({ due: '2027-03-31', today: '2026-11-23', steps }, calendar).assumed).toBe(true);
  });

  it('knows the milestones of a stage, without those that are reached', () => {
    expect(standardSteps('LANDED', ['ENERGY_REVIEW']).map(({ kind }) => kind)).toEqual([
      'ENVIRONMENTAL_ASSESSMENT',
      'PLANNING_PERMIT',
      'CONSTRUCTION_PERMIT',
      'START',
    ]);
  });
});
