import type { Scope } from '../../domain/people/types.js';
import type { VerbContext } from '../../features/context.js';
import type { Clock } from '../../lib/clock.js';
import type { Language } from '../../lib/language.js';
import type { Logger } from '../../lib/logger.js';

/** A Slack user as who asks; somebody restricted, such as a guest, has no rights beyond public documents. */
export interface SlackAsker {
  readonly slackUserId: string;
  readonly restricted: boolean;
}

/** What the Slack surface needs of the running product. */
export interface SlackApplication {
  readonly clock: Clock;
  readonly log: Logger;
  /** Whether a language model puts answers into words, so that they take their time. */
  readonly writes: boolean;
  store(): Promise<VerbContext['store']>;
  /** With a ceiling nobody sees more than it allows, whatever right the asker has. */
  context(who: SlackAsker | 'system', language?: Language, ceiling?: Scope): Promise<VerbContext>;
}
