import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/lib/logger.js';
import { type Playground, startPlayground } from '../../src/playground/index.js';
import { BAD_PAYLOADS } from './bad-payloads.js';
import { call } from './support.js';
import { MANIFEST, WORKSPACE } from './workspace.js';

describe('what Slack refuses', () => {
  let place: Playground;

  beforeAll(async () => {
    const clock = { now: () => new Date() };
    const log = createLogger('silent');
    place = await startPlayground({ port: 0, workspace: WORKSPACE, manifest: MANIFEST, clock, log, pageFolder: null });
  });
  afterAll(() => place.close());

  it('is told in more than 80 ways', () => {
    expect(new Set(BAD_PAYLOADS.map(({ name }) => name)).size).toBe(BAD_PAYLOADS.length);
    expect(BAD_PAYLOADS.length).toBeGreaterThan(80);
  });

  it.each(BAD_PAYLOADS)('$name: $error', async ({ method, given, error, pointer }) => {
    const answer = await call(place, method, given);
    expect(answer).toMatchObject({ ok: false, error });
    if (pointer === null) return;
    expect(answer.response_metadata?.messages?.at(-1)).toMatch(/^\[ERROR\] .+ \[json-pointer:.*\]$/u);
    expect(answer.response_metadata?.messages?.join('\n')).toContain(`[json-pointer:${pointer}]`);
  });

  it('leaves nothing behind', () => {
    expect(Object.values(place.state().messages).flat()).toEqual([]);
    expect(place.state().views).toEqual([]);
    expect(place.state().homes).toEqual({});
  });
});
