import type { Clock } from '../../lib/clock.js';

/** How long the same click of the same person counts as one: as long as a hand that saw nothing happen may hurry. */
const WINDOW = 3_000;

/** Tells a second click on the same button by the same person, which an impatient hand makes while the first is worked on. */
export function createSecondClick(clock: Clock): (what: string) => boolean {
  const last = new Map<string, number>();
  return (what) => {
    const now = clock.now().getTime();
    for (const [key, at] of last) {
      if (now - at < WINDOW) break;
      last.delete(key);
    }
    if (last.has(what)) return true;
    last.set(what, now);
    return false;
  };
}
