import type { Clock } from '../../lib/clock.js';

/** How long the same click of the same person counts as one. */
const WINDOW = 3_000;

/** Tells a second click on the same button by the same person, which an impatient hand makes while the first is worked on. */
export interface SecondClick {
  isSecond(what: string): boolean;
  /** The click was worked on, and one that comes now is meant anew. */
  forget(what: string): void;
}

/** Remembers clicks for as long as they count as one. */
export function createSecondClick(clock: Clock): SecondClick {
  const last = new Map<string, number>();
  return {
    isSecond(what) {
      const now = clock.now().getTime();
      for (const [key, at] of last) {
        if (now - at < WINDOW) break;
        last.delete(key);
      }
      if (last.has(what)) return true;
      last.set(what, now);
      return false;
    },
    forget: (what) => void last.delete(what),
  };
}
