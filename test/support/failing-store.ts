import { WutongError } from '../../src/lib/errors.js';
import type { Store, Transaction } from '../../src/store/types.js';

/** A store that fails when it is told to. */
export interface FailingStore {
  readonly store: Store;
  /** Every call fails, as while the database is away. */
  away: boolean;
  /** How a message was sent cannot be kept, as when a process ends between sending and marking. */
  forgetful: boolean;
}

const gone = () =>
  Promise.reject(new WutongError('unavailable', 'The database cannot be reached just now. Try again in a minute.'));

/** Puts switches before a store. */
export function failingStore(inner: Store): FailingStore {
  const switches = { away: false, forgetful: false };
  const forgetting = (tx: Transaction): Transaction =>
    new Proxy(tx, { get: (target, name) => (name === 'markOutbox' ? gone : Reflect.get(target, name)) });
  const store = new Proxy(inner, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || name === 'close') return value;
      if (switches.away) return gone;
      if (name !== 'transaction') return value;
      const transaction: Store['transaction'] = (run) =>
        target.transaction((tx) => run(switches.forgetful ? forgetting(tx) : tx));
      return transaction;
    },
  });
  return Object.assign(switches, { store });
}
