import type { Actor, Scope } from '../domain/people/types.js';
import type { Knowledge } from '../knowledge/index.js';
import type { Clock } from '../lib/clock.js';
import type { Language } from '../lib/language.js';
import type { Logger } from '../lib/logger.js';
import type { Store, Transaction } from '../store/types.js';
import type { Rules } from './rules.js';

interface CommonContext {
  readonly actor: Actor;
  readonly scope: Scope;
  readonly language: Language;
  readonly clock: Clock;
  readonly rules: Rules;
  readonly correlationId: string;
  readonly log: Logger;
}

/** Where this installation keeps what verbs read from files. */
export interface Settings {
  /** Holds `ledgers/`, `maps/`, `policies/` and `profiles/`. */
  readonly corpusFolder: string;
}

/** What a reading verb works with. */
export interface ReadContext extends CommonContext {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  /** Whether who asks is in a channel of the workspace, and the bot too; left out where nobody knows, as in the terminal. */
  readonly isInChannel?: (channelId: string) => Promise<boolean>;
}

/** What a writing verb works with: the transaction alone, so that it cannot wait for anything else. */
export interface WriteContext extends CommonContext {
  readonly tx: Transaction;
}

/** What a surface hands to `runVerb`; from it the two contexts are made. */
export type VerbContext = ReadContext;

/** What stands without a database. */
export interface BareContext {
  readonly clock: Clock;
  readonly rules: Rules;
  readonly settings: Settings;
  /** Whether the native addon for large corpora loads on this machine. */
  readonly addonLoads: boolean;
}
