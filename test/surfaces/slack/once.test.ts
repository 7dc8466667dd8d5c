import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryStore } from '../../support/database.js';
import { type FailingStore, failingStore } from '../../support/failing-store.js';
import { passingClock } from '../../support/passing-clock.js';
import { MEMBER_PHARMA, openSlackDemo, PHARMA, type SlackDemo, textOf, WUTONG } from '../../support/slack-demo.js';
import { fault, QUICK, type Seen, watch } from './outcomes.js';

const clock = passingClock();
let failing: FailingStore;
let slack: SlackDemo;
beforeAll(async () => {
  failing = failingStore(await memoryStore());
  slack = await openSlackDemo({ playground: { timing: { ...QUICK, duplicate: 1_500 } }, clock, store: failing.store });
}, 120_000);
afterAll(() => slack.close());

const QUESTION = 'Which projects are red?';
const RED = 'PRJ-0026';

const ask = (channel: string, text = QUESTION) =>
  slack.act({ as: MEMBER_PHARMA, do: 'post', channel, threadTs: null, text });

/** How often something was delivered since the beginning. */
const deliveries = (what: string) =>
  slack.playground.state().traffic.filter((entry) => entry.what === what && entry.milliseconds !== null).length;

async function nextProcess(): Promise<void> {
  await slack.stopBot();
  await slack.startBot();
}

describe('one event', () => {
  it('that comes three times on two sockets is answered once', async () => {
    await slack.startBot();
    const channel = await slack.direct(MEMBER_PHARMA);
    const seen = watch(slack);
    const before = deliveries('event: message.im');
    slack.playground.arm(fault('duplicate_delivery', 'message.im'));
    await ask(channel);
    await slack.until(() => deliveries('event: message.im') >= before + 3, 'three deliveries');
    await nextProcess();
    expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(RED)]);
  });

  it('that comes again after a restart is answered once', async () => {
    const seen = watch(slack);
    const before = deliveries('event: app_mention');
    slack.playground.arm(fault('duplicate_delivery', 'app_mention'));
    await ask(PHARMA, `<@${WUTONG}> ${QUESTION}`);
    await slack.until(() => seen.messages().length > 0, 'the answer');
    await nextProcess();
    await slack.until(() => deliveries('event: app_mention') >= before + 3, 'two more deliveries');
    await nextProcess();
    expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(RED)]);
  });
});

describe('a process that ended in the middle', () => {
  const gone = { owner: 'gone', leaseUntil: '2026-01-01T00:00:00Z', now: '2026-01-01T00:00:00Z' };

  /** Asks, and leaves the claim of the same event under another id, as a process leaves it that took it and ended. */
  async function leftBehind(eventId: string): Promise<{ seen: Seen; key: string }> {
    const channel = await slack.direct(MEMBER_PHARMA);
    const seen = watch(slack);
    await ask(channel);
    await slack.until(() => seen.messages().length > 0, 'the answer');
    const delivered = slack.playground.state().traffic.findLast(({ what, request }) => {
      return what === 'event: message.im' && JSON.stringify(request).includes(`"user":"${MEMBER_PHARMA}"`);
    });
    const body = { ...payloadOf(delivered), event_id: eventId };
    await slack.stopBot();
    const key = `event:${eventId}`;
    await slack.store.transaction((tx) => tx.claim({ key, kind: 'EVENT', body, ...gone }));
    return { seen, key };
  }

  it('leaves a claim that the next one works on, once', async () => {
    const { seen, key } = await leftBehind('EvGONE');
    await slack.startBot();
    await slack.until(() => seen.messages().length > 1, 'the answer to what was left');
    await nextProcess();
    expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(RED), expect.stringContaining(RED)]);
    expect((await slack.store.claimRow(key))?.doneAt).not.toBeNull();
  });

  it('and others after it, leaves a claim that is told as a failure, with a reference', async () => {
    const { seen, key } = await leftBehind('EvBAD');
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await slack.store.transaction((tx) => tx.takeExpiredClaims({ ...gone, now: '2026-01-02T00:00:00Z', limit: 1 }));
    }
    await slack.startBot();
    await slack.until(() => seen.messages().length > 1, 'the failure');
    await nextProcess();
    expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(RED), expect.stringContaining('Reference')]);
    expect((await slack.store.claimRow(key))?.doneAt).not.toBeNull();
  });

  it('leaves a message that was sent and not marked: it is not sent again, however long after', async () => {
    const channel = await slack.direct(MEMBER_PHARMA);
    const seen = watch(slack);
    failing.forgetful = true;
    await ask(channel);
    await slack.until(() => slack.logged.some((line) => line.includes('could not be kept')), 'that it was not marked');
    await slack.stopBot();
    failing.forgetful = false;
    // A night later.
    clock.forward(40_000);
    const rest = await slack.store.openOutbox(clock.now().toISOString());
    expect(rest).toMatchObject([{ state: 'SENDING', attempts: 1 }]);
    await slack.startBot();
    await slack.stopBot();
    expect(await slack.store.outboxRow(String(rest[0]?.key))).toMatchObject({ state: 'SENT', attempts: 2 });
    await slack.startBot();
    expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(RED)]);
  });

  it('leaves a private reply that was sent and not marked: a command has it once all the same', async () => {
    const seen = watch(slack);
    const lines = slack.logged.length;
    failing.forgetful = true;
    await slack.act({ as: MEMBER_PHARMA, do: 'command', channel: PHARMA, command: '/ask', text: QUESTION });
    await slack.until(
      () => slack.logged.slice(lines).some((line) => line.includes('could not be kept')),
      'that it was not marked',
    );
    await slack.stopBot();
    failing.forgetful = false;
    clock.forward(200);
    await slack.startBot();
    await slack.stopBot();
    await slack.startBot();
    expect(seen.messages().map(textOf)).toEqual([expect.stringContaining(RED)]);
    expect(await slack.store.openOutbox('2030-01-01T00:00:00Z')).toEqual([]);
  });
});

/** What an envelope of the socket holds. */
function payloadOf(entry: { readonly request: unknown } | undefined): object {
  return (entry?.request as { readonly payload: object } | undefined)?.payload ?? {};
}
