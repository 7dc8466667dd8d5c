import { SLACK_LIMITS } from '../../lib/slack-limits.js';
import { createSecret } from '../ids.js';

/** Where an answer over a `response_url` goes. */
export interface ResponseTarget {
  readonly channel: string;
  readonly user: string;
  readonly fromCommand: boolean;
  /** The message whose element was used; of a command the last one that answered it, null before. */
  ts: string | null;
}

/** Hands out the secret part of a `response_url`, good five times within thirty minutes. */
export interface ResponseUrls {
  create(target: ResponseTarget): string;
  /** @returns where it goes, or Slack's error code. */
  use(secret: string): ResponseTarget | 'used_url' | 'expired_url' | 'invalid_url';
}

export function createResponseUrls(now: () => Date): ResponseUrls {
  const known = new Map<string, { readonly target: ResponseTarget; readonly at: number; uses: number }>();
  const life = SLACK_LIMITS.responseUrl.minutes * 60_000;
  return {
    create(target) {
      const at = now().getTime();
      for (const [secret, old] of known) {
        if (at - old.at < 2 * life) break;
        known.delete(secret);
      }
      const secret = createSecret();
      known.set(secret, { target, at, uses: 0 });
      return secret;
    },
    use(secret) {
      const url = known.get(secret);
      if (url === undefined) return 'invalid_url';
      if (now().getTime() - url.at > life) return 'expired_url';
      if (url.uses >= SLACK_LIMITS.responseUrl.uses) return 'used_url';
      url.uses += 1;
      return url.target;
    },
  };
}
