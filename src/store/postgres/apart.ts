import { AsyncLocalStorage } from 'node:async_hooks';

const inside = new AsyncLocalStorage<true>();

/** Runs the work of a transaction, so that what `outsideOnly` guards knows that it is called from within one. */
export function asTransaction<T>(run: () => Promise<T>): Promise<T> {
  return inside.run(true, run);
}

/**
 * The same methods, which fail at once inside a transaction: with one connection they would wait for a
 * transaction that waits for them.
 */
export function outsideOnly<T extends object>(methods: T): T {
  return new Proxy(methods, {
    get(whole, name) {
      if (inside.getStore()) throw new Error(`store.${String(name)} was used inside a transaction: use tx`);
      return Reflect.get(whole, name);
    },
  });
}
