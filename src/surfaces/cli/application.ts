import type { BareContext, VerbContext } from '../../features/context.js';
import type { Clock } from '../../lib/clock.js';
import type { Language } from '../../lib/language.js';
import type { Logger } from '../../lib/logger.js';

/** What the terminal needs of the running product. */
export interface Application {
  readonly clock: Clock;
  readonly log: Logger;
  readonly config: { readonly database: 'embedded' | 'server' };
  context(who: { readonly personId: string } | 'system', language?: Language): Promise<VerbContext>;
  /** What stands without a database. */
  bare(): Promise<BareContext>;
  close(): Promise<void>;
}

/** The streams and looks of a terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  /** Answers and nothing else. */
  out(text: string): void;
  /** Progress and errors. */
  err(text: string): void;
  /** Whether a person sits there: both ends are a terminal. */
  readonly interactive: boolean;
  /** Whether the input is no terminal, so that lines may be waiting in it. */
  readonly piped: boolean;
  readonly width: number;
  readonly color: boolean;
}

/** What the commands are given; `asOf` fixes the clock to a day. */
export interface CliParts {
  readonly terminal: Terminal;
  openApplication(options: { readonly asOf?: string }): Application;
}
