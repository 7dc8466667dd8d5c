import { describe, expect, it } from 'vitest';
import { fixedClock, systemClock } from '../../src/lib/clock.js';

const ZONE = 'Asia/Shanghai';
const machine = fixedClock('2026-11-23', ZONE);

describe('the clock of the machine', () => {
  it('has one today', () => {
    const clock = systemClock(ZONE);
    expect(clock.today()).toBe(clock.machineToday());
  });
});

describe('a clock for another day', () => {
  it('shows that day, and tells instants by the machine', () => {
    const clock = fixedClock('2026-10-01', ZONE, machine);
    expect([clock.today(), clock.machineToday()]).toEqual(['2026-10-01', '2026-11-23']);
    expect(clock.now()).toEqual(machine.now());
  });

  it.each(['2016-11-23', '2036-11-23'])('reaches to %s', (day) => {
    expect(fixedClock(day, ZONE, machine).today()).toBe(day);
  });

  it.each(['2016-11-22', '2036-11-24', '0000-01-01', '9999-12-31'])('does not reach to %s, and says how far', (day) => {
    expect(() => fixedClock(day, ZONE, machine)).toThrow(/more than 10 years .* from 2016-11-23 to 2036-11-23/);
  });
});
