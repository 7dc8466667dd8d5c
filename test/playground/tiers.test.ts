import { describe, expect, it } from 'vitest';
import type { Playground } from '../../src/playground/index.js';
import { call, movableClock, playground } from './support.js';
import { ALICE, INNER, PHARMA } from './workspace.js';

/** Calls a method until it is refused. @returns how many calls were taken, and the seconds to wait. */
async function until429({ apiUrl, tokens }: Playground, method: string, given: Record<string, string> = {}) {
  for (let taken = 0; ; taken += 1) {
    const response = await fetch(apiUrl + method, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokens.bot}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(given).toString(),
    });
    const body = await response.json();
    if (response.status !== 429) continue;
    expect(body).toEqual({ ok: false, error: 'ratelimited' });
    return { taken, wait: Number(response.headers.get('retry-after')) };
  }
}

describe("Slack's limits of calls, when they are enforced", () => {
  it.each([
    ['conversations.list', 20],
    ['chat.startStream', 20],
    ['chat.stopStream', 20],
    ['chat.update', 50],
    ['conversations.history', 50],
    ['agents.sessions.setStatus', 50],
    ['chat.appendStream', 100],
    ['users.info', 100],
    ['views.open', 100],
  ])('let %s through %i times a minute', async (method, most) => {
    const clock = movableClock();
    const place = await playground({ enforceTiers: true, clock });
    expect(await until429(place, method)).toEqual({ taken: most, wait: 60 });
    clock.forward(59_999);
    expect(await until429(place, method)).toMatchObject({ taken: 0 });
    clock.forward(1);
    expect(await until429(place, method)).toMatchObject({ taken: most });
  });

  it('let one message a second into each channel, and a few at once', async () => {
    const clock = movableClock();
    const place = await playground({ enforceTiers: true, clock });
    const post = (channel: string) => until429(place, 'chat.postMessage', { channel, text: 't' });
    expect(await post(PHARMA)).toEqual({ taken: 4, wait: 1 });
    expect(await post(INNER)).toEqual({ taken: 4, wait: 1 });
    clock.forward(1_000);
    expect(await post(PHARMA)).toEqual({ taken: 1, wait: 1 });
  });

  it('hold nobody up otherwise', async () => {
    const place = await playground();
    for (let count = 0; count < 60; count += 1) {
      expect(await call(place, 'conversations.info', { channel: PHARMA })).toMatchObject({ ok: true });
    }
    expect(await call(place, 'users.info', { user: ALICE })).toMatchObject({ ok: true });
  });
});
