import { type Clock, systemClock } from '../../src/lib/clock.js';

/** The machine's clock, which a test puts forward instead of waiting. */
export interface PassingClock extends Clock {
  forward(seconds: number): void;
}

/** Begins at the machine's instant. */
export function passingClock(): PassingClock {
  const machine = systemClock('Asia/Shanghai');
  let ahead = 0;
  return {
    ...machine,
    now: () => new Date(machine.now().getTime() + ahead),
    forward: (seconds) => {
      ahead += seconds * 1000;
    },
  };
}
