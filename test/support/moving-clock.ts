import type { Clock } from '../../src/lib/clock.js';

/** A clock that stands still until a test moves it on. */
export interface MovingClock extends Clock {
  forward(seconds: number): void;
}

/** Begins at nine in the morning of 23 November 2026 in Shanghai. */
export function movingClock(): MovingClock {
  let instant = Date.parse('2026-11-23T09:00:00+08:00');
  const shanghai = (at: number) => new Date(at + 8 * 3_600_000).toISOString();
  const today = () => shanghai(instant).slice(0, 10);
  return {
    now: () => new Date(instant),
    today,
    machineToday: today,
    wallTime: (at) => shanghai(at.getTime()).slice(0, 16),
    instantAt: (day, minutes) => new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000).toISOString(),
    forward: (seconds) => {
      instant += seconds * 1000;
    },
  };
}
