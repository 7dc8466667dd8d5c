import type { Clock } from '../../../lib/clock.js';

/** Keeps what was looked up for a while; those who ask at the same time share one look-up. */
export interface Cache<T> {
  /** What was looked up lately enough. @throws when it has to be looked up and cannot be: nothing older takes its place. */
  get(key: string): Promise<T>;
  /** What was learnt last, however long ago; undefined when nothing was: only for what does no harm when it is outdated. */
  last(key: string): T | undefined;
  forget(key: string): void;
  forgetAll(): void;
}

interface Entry<T> {
  readonly value: Promise<T>;
  until: number;
  last: T | undefined;
}

/**
 * A cache over a look-up.
 * @param options.milliseconds for how long a value holds.
 * @param options.most how many values are kept at most, the oldest go first.
 */
export function createCache<T>(
  look: (key: string) => Promise<T>,
  options: { readonly clock: Clock; readonly milliseconds: number; readonly most: number },
): Cache<T> {
  const entries = new Map<string, Entry<T>>();
  function put(key: string, entry: Entry<T>): void {
    entries.delete(key);
    entries.set(key, entry);
    const oldest = entries.size > options.most ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
  }
  return {
    get(key) {
      const now = options.clock.now().getTime();
      const kept = entries.get(key);
      if (kept && kept.until > now) return kept.value;
      const entry: Entry<T> = { value: look(key), until: now + options.milliseconds, last: kept?.last };
      put(key, entry);
      entry.value.then(
        (value) => {
          entry.last = value;
        },
        () => {
          entry.until = 0;
        },
      );
      return entry.value;
    },
    last: (key) => entries.get(key)?.last,
    forget: (key) => void entries.delete(key),
    forgetAll: () => entries.clear(),
  };
}
