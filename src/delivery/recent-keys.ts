/** The newest keys, up to a number of them. */
export interface RecentKeys {
  /** Remembers a key; false when it was remembered already. */
  add(key: string): boolean;
}

/** A memory of keys that forgets the oldest once it is full. */
export function createRecentKeys(most: number): RecentKeys {
  const keys = new Set<string>();
  return {
    add(key) {
      if (keys.has(key)) return false;
      keys.add(key);
      const [oldest] = keys;
      if (keys.size > most && oldest !== undefined) keys.delete(oldest);
      return true;
    },
  };
}
