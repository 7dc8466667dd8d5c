/** Makes a value when it is first asked for; a failed making is tried again. */
export interface Once<T> {
  get(): Promise<T>;
  /** What was made; null when nothing was asked for, or the making failed. */
  made(): Promise<T | null>;
}

/** Wraps the making of something that is not always needed. */
export function once<T>(make: () => Promise<T>): Once<T> {
  let making: Promise<T> | null = null;
  return {
    get() {
      making ??= make().catch((error: unknown) => {
        making = null;
        throw error;
      });
      return making;
    },
    made: async () => (making === null ? null : await making.catch(() => null)),
  };
}
