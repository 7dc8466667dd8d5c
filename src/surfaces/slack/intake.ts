import type { Claims } from '../../delivery/index.js';
import { createCorrelationId } from '../../lib/ids.js';
import type { Logger } from '../../lib/logger.js';
import type { InFlight } from './in-flight.js';
import type { SlackRequest } from './request.js';

/** Lets in what Slack delivers: each thing once, however often it came, and with one visible outcome. */
export interface Intake {
  /** Works on a request; what goes wrong is told to the person, once. */
  receive(request: SlackRequest, work: () => Promise<void>): Promise<void>;
  /** Works on a request whose claim this process took over from one that died. */
  resume(key: string, work: () => Promise<void>): Promise<void>;
}

interface IntakeParts {
  readonly claims: Claims;
  readonly inFlight: InFlight;
  readonly log: Logger;
  /** Tells a person that it failed, with the reference under which the log has it. */
  readonly tellFailure: (request: SlackRequest, error: unknown, reference: string) => Promise<void>;
}

/** The door of the surface. */
export function createIntake({ claims, inFlight, log, tellFailure }: IntakeParts): Intake {
  /** Requests of claims that were taken over: they are claimed already. */
  const resumed = new Set<string>();

  async function isMine({ key, kind, body }: SlackRequest): Promise<boolean> {
    return resumed.delete(key) || (await claims.claim(key, kind, body)) === 'mine';
  }

  async function worked(request: SlackRequest, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const reference = createCorrelationId();
      log.error({ err: error, reference, key: request.key }, 'a request of Slack failed');
      await tellFailure(request, error, reference).catch((err: unknown) =>
        log.error({ err, reference, key: request.key }, 'nor could it be told that it failed'),
      );
    }
  }

  return {
    receive: (request, work) =>
      inFlight.run(async () => {
        if (!(await isMine(request))) return;
        try {
          await worked(request, work);
        } finally {
          await claims.finish(request.key);
        }
      }),
    async resume(key, work) {
      resumed.add(key);
      try {
        await work();
      } finally {
        // Nothing took it up: the listener let it pass, so there is nothing more to do about it.
        if (resumed.delete(key)) await claims.finish(key);
      }
    },
  };
}
