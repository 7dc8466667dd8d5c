import type { Clock } from '../../../lib/clock.js';

/** Keeps what was looked up for a while; those who ask at the same time share one look-up. */
export interface Cache<T> {
  get(key: string): Promise<T>;
  forget(key: string): void;
}

interface Entry<T> {
  readonly value: Promise<T>;
  readonly until: number;
}

/**
 * A cache over a look-up.
 * @param options.milliseconds for how long a value holds; after that an old value still serves where the look-up fails.
 * @param options.most how many values are kept at most, the oldest go first.
 */
export function createCache<T>(
  look: (key: string) => Promise<T>,
  options: { readonly clock: Clock; readonly milliseconds: number; readonly most: number },
): Cache<T> {
  const entries = new Map<string, Entry<T>>();
  function put(key: string, value: Promise<T>): void {
    entries.delete(key);
    entries.set(key, { value, until: options.clock.now().getTime() + options.milliseconds });
    const oldest = entries.size > options.most ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
  }
  return {
    get(key) {
      const kept = entries.get(key);
      if (kept && kept.until > options.clock.now().getTime()) return kept.value;
      const value = look(key).catch((error: unknown) => {
        if (kept) return kept.value;
        entries.delete(key);
        throw error;
      });
      put(key, value);
      return value;
    },
    forget: (key) => void entries.delete(key),
  };
}
