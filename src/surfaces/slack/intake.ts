import type { Claims } from '../../delivery/index.js';
import { createCorrelationId } from '../../lib/ids.js';
import type { Logger } from '../../lib/logger.js';
import type { InFlight } from './in-flight.js';
import type { SlackRequest } from './request.js';

/** Lets in what Slack delivers: each thing once, however often it came, and with one visible outcome. */
export interface Intake {
  /** Works on a request, where it is meant for us; what goes wrong is told to the person, once. */
  receive(request: SlackRequest, work: () => Promise<void>, isMeant?: () => Promise<boolean>): Promise<void>;
  /** Works on a request whose claim this process took over from one that died; `attempts` counts this one. */
  resume(claim: { readonly key: string; readonly attempts: number }, work: () => Promise<void>): Promise<void>;
  /** Whether a request that is worked on was begun before, by a process that died over it. */
  wasCut(key: string): boolean;
}

/** What several processes have died over is not what the next one should try too. */
const MOST_ATTEMPTS = 4;

interface IntakeParts {
  readonly claims: Claims;
  readonly inFlight: InFlight;
  readonly log: Logger;
  /** Tells a person that it failed, with the reference under which the log has it. */
  readonly tellFailure: (request: SlackRequest, error: unknown, reference: string) => Promise<void>;
}

/** The door of the surface. */
export function createIntake({ claims, inFlight, log, tellFailure }: IntakeParts): Intake {
  /** Requests of claims that were taken over, with how often: they are claimed already. */
  const resumed = new Map<string, number>();
  const cut = new Set<string>();

  /** How often the request was taken up; 0 when another delivery or process has it. */
  async function attemptsAt({ key, kind, body }: SlackRequest): Promise<number> {
    const attempts = resumed.get(key);
    if (resumed.delete(key)) return attempts ?? 1;
    return (await claims.claim(key, kind, body)) === 'mine' ? 1 : 0;
  }

  async function worked(request: SlackRequest, attempts: number, work: () => Promise<void>): Promise<void> {
    try {
      if (attempts > MOST_ATTEMPTS) throw new Error('processes ended over this request again and again');
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
    receive: (request, work, isMeant = async () => true) =>
      inFlight.run(async () => {
        if (!(await isMeant())) return;
        const attempts = await attemptsAt(request);
        if (attempts === 0) return;
        if (attempts > 1) cut.add(request.key);
        try {
          await worked(request, attempts, work);
        } finally {
          cut.delete(request.key);
          await claims.finish(request.key);
        }
      }),
    wasCut: (key) => cut.has(key),
    resume: ({ key, attempts }, work) =>
      inFlight.run(async () => {
        resumed.set(key, attempts);
        try {
          await work();
        } finally {
          // Nothing took it up: the listener let it pass, so there is nothing more to do about it.
          if (resumed.delete(key)) await claims.finish(key);
        }
      }),
  };
}
