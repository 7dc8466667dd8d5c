/** How often a method may be called, by Slack's tiers; those with a number of their own say it. */
export type Tier = 1 | 2 | 3 | 4 | 'post' | 'unlimited' | { readonly aMinute: number };

/** What calls cost. */
export interface Tiers {
  /** Seconds to wait; 0 when the call may be made, which counts it then. `channel` matters to posts alone. */
  check(method: string, tier: Tier, channel: string): number;
}

const A_MINUTE = { 1: 1, 2: 20, 3: 50, 4: 100 } as const;

/** Posts: one a second in each channel, and a few at once after a rest. */
const POST = { aSecond: 1, burst: 4 } as const;
const MINUTE = 60_000;

/** Without limits when they are not enforced. */
export function createTiers(now: () => Date, enforced: boolean): Tiers {
  const calls = new Map<string, number[]>();
  const buckets = new Map<string, { tokens: number; at: number }>();
  const sliding = (method: string, limit: number) => {
    const at = now().getTime();
    const recent = (calls.get(method) ?? []).filter((time) => at - time < MINUTE);
    calls.set(method, recent);
    const [oldest] = recent;
    if (recent.length >= limit && oldest !== undefined) return Math.ceil((oldest + MINUTE - at) / 1000);
    recent.push(at);
    return 0;
  };
  const posting = (channel: string) => {
    const at = now().getTime();
    const bucket = buckets.get(channel) ?? { tokens: POST.burst, at };
    bucket.tokens = Math.min(POST.burst, bucket.tokens + ((at - bucket.at) / 1000) * POST.aSecond);
    bucket.at = at;
    buckets.set(channel, bucket);
    if (bucket.tokens < 1) return 1;
    bucket.tokens -= 1;
    return 0;
  };
  return {
    check(method, tier, channel) {
      if (!enforced || tier === 'unlimited') return 0;
      if (tier === 'post') return posting(channel);
      return sliding(method, typeof tier === 'object' ? tier.aMinute : A_MINUTE[tier]);
    },
  };
}
