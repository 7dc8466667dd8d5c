import { describe, expect, it } from 'vitest';
import type { DispatcherParts } from '../../src/delivery/dispatcher.js';
import {
  addToOutbox,
  createDispatcher,
  type OutboxEntry,
  type OutboxMessage,
  Undeliverable,
} from '../../src/delivery/index.js';
import { createLogger } from '../../src/lib/logger.js';
import { movingClock } from '../support/moving-clock.js';
import { onBothDatabases, type TwoStores } from './two-stores.js';

function entry(key: string, values: Partial<OutboxEntry> = {}): OutboxEntry {
  return { key, audience: { channel: 'C1' }, template: 'answer', data: { id: key }, priority: 'answer', ...values };
}

/** One process that sends; what it sent is kept, in the order of sending. */
function startSender(stores: TwoStores, options: Partial<DispatcherParts> = {}) {
  const clock = movingClock();
  const sent: OutboxMessage[] = [];
  const send = async (message: OutboxMessage) => {
    sent.push(message);
    return { messageTs: `ts of ${message.key}` };
  };
  const [store] = stores();
  const log = createLogger('silent');
  return { ...createDispatcher({ store, clock, log, send, ...options }), clock, sent, store };
}

onBothDatabases((stores) => {
  const put = (given: OutboxEntry) =>
    stores()[0].transaction((tx) => addToOutbox(tx, given, movingClock().now().toISOString()));

  it('sends a message once, and keeps what Slack calls it', async () => {
    const { dispatch, sent, store } = startSender(stores);
    expect([await put(entry('once')), await put(entry('once'))]).toEqual([true, false]);
    expect(await dispatch('once')).toBe('sent');
    expect(await dispatch('once')).toBe('not-due');
    expect(sent).toMatchObject([{ key: 'once', audience: { channel: 'C1' }, data: { id: 'once' }, attempts: 1 }]);
    expect(await store.outboxRow('once')).toMatchObject({ state: 'SENT', messageTs: 'ts of once' });
    expect(await dispatch('nothing')).toBe('not-due');
  });

  it('gives up what waits, and nothing else', async () => {
    let broken = true;
    const { dispatch, dispatchDue, withdraw, clock, store } = startSender(stores, {
      send: async () => {
        if (broken) throw new Error('not now');
        return { messageTs: '1' };
      },
    });
    await put(entry('withdrawn'));
    expect(await dispatch('withdrawn')).toBe('waiting');
    expect(await withdraw('withdrawn')).toBe(true);
    expect(await store.outboxRow('withdrawn')).toMatchObject({ state: 'FAILED', error: 'withdrawn' });
    broken = false;
    await put(entry('sent already'));
    await dispatch('sent already');
    clock.forward(3_600);
    expect(await dispatchDue()).toEqual([]);
    for (const key of ['withdrawn', 'sent already', 'never put up']) expect(await withdraw(key)).toBe(false);
    expect(await store.outboxRow('sent already')).toMatchObject({ state: 'SENT' });
  });

  it('sends a message once, however many send it in two processes at once', async () => {
    const one = startSender(stores);
    const two = startSender(() => [stores()[1], stores()[0]]);
    for (let round = 0; round < 10; round++) {
      const key = `race ${round}`;
      await put(entry(key));
      await Promise.all([one.dispatch(key), two.dispatch(key), one.dispatch(key), two.dispatchDue()]);
      expect([...one.sent, ...two.sent].filter((message) => message.key === key)).toHaveLength(1);
    }
  });

  it('sends what was left, the most urgent first, and nothing before its time', async () => {
    const order: string[] = [];
    const inTurn: DispatcherParts['inTurn'] = (message, run) => {
      order.push(message.key);
      return run();
    };
    const { dispatchDue, clock } = startSender(stores, { inTurn });
    const later = new Date(clock.now().getTime() + 60_000).toISOString();
    await put(entry('digest', { priority: 'digest' }));
    await put(entry('plain'));
    await put(entry('urgent', { priority: 'escalation' }));
    await put(entry('later', { priority: 'escalation', notBefore: later }));
    expect(await dispatchDue()).toEqual(['sent', 'sent', 'sent']);
    expect(order).toEqual(['urgent', 'plain', 'digest']);
    clock.forward(60);
    expect(await dispatchDue()).toEqual(['sent']);
    expect(await dispatchDue()).toEqual([]);
  });

  it('takes a message only when its turn has come, and lets it wait once', async () => {
    const waiting: [string, () => void][] = [];
    const inTurn: DispatcherParts['inTurn'] = async (message, run) => {
      await new Promise<void>((come) => waiting.push([message.key, come]));
      return await run();
    };
    const { dispatch, dispatchDue, sent, store } = startSender(stores, { inTurn });
    await put(entry('turn'));
    const asked = [dispatch('turn'), dispatchDue(), dispatchDue()];
    await expect.poll(() => waiting.map(([key]) => key)).toEqual(['turn']);
    expect(await store.outboxRow('turn')).toMatchObject({ state: 'WAITING', attempts: 0 });
    waiting[0]?.[1]();
    await Promise.all(asked);
    expect(sent.map(({ key }) => key)).toEqual(['turn']);
  });

  describe('a message that cannot be sent', () => {
    it('waits longer each time, then is given up', async () => {
      const failing = async () => Promise.reject(new Error('slack is away'));
      const { dispatch, clock, store } = startSender(stores, { send: failing, mostAttempts: 3 });
      await put(entry('failing'));
      const seen: string[] = [];
      for (const seconds of [0, 1, 1, 7, 1]) {
        clock.forward(seconds);
        seen.push(await dispatch('failing'));
      }
      expect(seen).toEqual(['waiting', 'not-due', 'waiting', 'not-due', 'failed']);
      expect(await store.outboxRow('failing')).toMatchObject({ state: 'FAILED', attempts: 3, error: 'slack is away' });
      clock.forward(1000);
      expect(await dispatch('failing')).toBe('not-due');
    });

    it('is given up at once when nothing would change that', async () => {
      const send = async () => Promise.reject(new Undeliverable('channel_not_found'));
      const { dispatch } = startSender(stores, { send });
      await put(entry('gone'));
      expect(await dispatch('gone')).toBe('failed');
    });
  });

  it('takes up a message whose sender was killed, after its lease, and says that it may have been sent', async () => {
    const killed = startSender(stores, { send: () => new Promise(() => {}), leaseSeconds: 60 });
    const next = startSender(() => [stores()[1], stores()[0]], { leaseSeconds: 60 });
    await put(entry('killed'));
    void killed.dispatch('killed');
    await expect.poll(async () => (await stores()[0].outboxRow('killed'))?.state).toBe('SENDING');
    next.clock.forward(59);
    expect(await next.dispatchDue()).toEqual([]);
    next.clock.forward(1);
    expect(await next.dispatchDue()).toEqual(['sent']);
    expect(next.sent).toMatchObject([{ key: 'killed', attempts: 2 }]);
  });
});
